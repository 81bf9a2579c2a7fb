/** The programme: items with their printed numbers, put in order by drag or Alt+arrows. */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, GridList, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { latestVersion } from '../../../../shared/domain/programme.ts'
import { call } from '../../../api.ts'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { type AgendaRow, agendaRows, movedBeside, movedByOne, neighbourOf, placeOf } from '../model/agenda.ts'
import { Pane } from '../pane.tsx'
import { AgendaLine } from './agenda-line.tsx'
import { NewItem } from './new-item.tsx'
import { NumbersChoice } from './numbers-choice.tsx'

export function AgendaPane() {
  const { t } = useTranslation()
  const desk = useDesk()
  const rows = agendaRows(desk.dossier)
  const version = latestVersion(desk.dossier.agendaVersions)
  const [renumber, setRenumber] = useState(true)
  const [adding, setAdding] = useState<{ readonly parentId: string | null } | null>(null)
  const order = useReorder(rows, renumber)
  useCommands({ Insert: () => setAdding({ parentId: null }) })

  const drag = useDragAndDrop({
    isDisabled: !desk.isOpen,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: (event) => {
      const [moved] = [...event.keys]
      if (event.target.dropPosition === 'on' || moved === undefined) return
      order.put(String(moved), String(event.target.key), event.target.dropPosition)
    },
  })
  const keys = (event: KeyboardEvent) => onAgendaKey(event, { order, itemId: desk.itemId, addUnder: setAdding })

  return (
    <Pane
      className="ws-grow"
      title={t('prepare.agenda')}
      beside={<AgendaCount rows={rows} label={version?.label ?? null} />}
      aside={
        <Button className="button small" isDisabled={!desk.isOpen} onPress={() => setAdding({ parentId: null })}>
          <Plus aria-hidden="true" size={14} /> {t('prepare.addItem')} <kbd>Ins</kbd>
        </Button>
      }
      foot={<NumbersChoice renumber={renumber} onChange={setRenumber} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys of the rows within */}
      <div data-field="agenda" onKeyDown={keys}>
        {rows.length > 0 && <ColumnNames />}
        <GridList
          aria-label={t('prepare.agenda')}
          className="ws-agenda"
          items={rows.map((row) => ({ id: row.item.id, row }))}
          dependencies={[desk.dossier, desk.itemId]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={desk.itemId === null ? [] : [desk.itemId]}
          onSelectionChange={(selected) => {
            const [first] = selected === 'all' ? [] : [...selected]
            if (first !== undefined) desk.selectItem(String(first))
          }}
          dragAndDropHooks={drag.dragAndDropHooks}
          renderEmptyState={() => <p className="ws-empty">{t('prepare.agendaEmpty')}</p>}
        >
          {({ row }) => <AgendaLine row={row} />}
        </GridList>
        {adding !== null && <NewItem parentId={adding.parentId} onClose={() => setAdding(null)} />}
      </div>
    </Pane>
  )
}

/** For the eye: the rows say the same in words. */
function ColumnNames() {
  const { t } = useTranslation()
  return (
    <div className="ws-agenda-names" aria-hidden="true">
      <span className="ws-agenda-title">{t('prepare.columnTitle')}</span>
      <span className="ws-agenda-who">{t('prepare.columnPresenter')}</span>
      <span className="ws-agenda-papers">{t('prepare.columnPapers')}</span>
      <span className="ws-agenda-minutes">{t('prepare.columnMinutes')}</span>
    </div>
  )
}

function AgendaCount({ rows, label }: { readonly rows: readonly AgendaRow[]; readonly label: string | null }) {
  const { t } = useTranslation()
  const items = rows.filter((row) => row.depth === 0).length
  return (
    <>
      {label !== null && <span className="tag">{t('prepare.version', { label })}</span>}
      <span className="quiet-text small-text">{t('prepare.itemCount', { items, subItems: rows.length - items })}</span>
    </>
  )
}

/** The ways to change the order of the programme. */
export type Reorder = {
  readonly move: (itemId: string, direction: 'up' | 'down') => void
  readonly put: (itemId: string, targetId: string, side: 'before' | 'after') => void
  readonly remove: (itemId: string) => void
}

function useReorder(rows: readonly AgendaRow[], renumber: boolean): Reorder {
  const { t } = useTranslation()
  const desk = useDesk()
  const apply = async (itemId: string, itemIds: string[] | null) => {
    if (itemIds === null || !desk.isOpen) return
    const done = await desk.run(() => call('agenda.reorder', { sessionId: desk.sessionId, itemIds, renumber }))
    if (!done) return
    const title = rows.find((row) => row.item.id === itemId)?.item.title ?? ''
    desk.announce(t('prepare.moved', { title, ...placeOf(rows, itemIds, itemId) }))
  }
  return {
    move: (itemId, direction) => void apply(itemId, movedByOne(rows, itemId, direction)),
    put: (itemId, targetId, side) => void apply(itemId, movedBeside(rows, itemId, targetId, side)),
    remove: (itemId) => void removeItem(itemId),
  }

  async function removeItem(itemId: string) {
    const row = rows.find((candidate) => candidate.item.id === itemId)
    if (row === undefined || !desk.isOpen) return
    const next = neighbourOf(rows, itemId)
    const done = await desk.run(
      () => call('agenda.removeItem', { itemId }),
      t('prepare.itemRemoved', { title: row.item.title }),
    )
    if (done && next !== null) desk.selectItem(next)
  }
}

type AgendaKeys = {
  readonly order: Reorder
  readonly itemId: string | null
  readonly addUnder: (adding: { readonly parentId: string }) => void
}

/** Alt+arrows move the chosen item, Delete removes it, Shift+Insert adds under it. */
function onAgendaKey(event: KeyboardEvent, { order, itemId, addUnder }: AgendaKeys): void {
  const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null
  if (itemId === null || inField || event.nativeEvent.isComposing) return
  if (event.altKey && event.key === 'ArrowUp') order.move(itemId, 'up')
  else if (event.altKey && event.key === 'ArrowDown') order.move(itemId, 'down')
  else if (event.key === 'Delete') order.remove(itemId)
  else if (event.shiftKey && event.key === 'Insert') addUnder({ parentId: itemId })
  else return
  event.preventDefault()
  event.stopPropagation()
}
