/** The programme: items with their printed numbers, put in order by drag or Alt+arrows. */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, GridList, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { type AgendaRow, agendaRows } from '../model/agenda.ts'
import { Pane } from '../pane.tsx'
import { onProgrammeKey, useProgrammeChanges } from '../programme/changing.ts'
import { SaveTemplate } from '../programme/save-template.tsx'
import { useVersions, VersionLine } from '../programme/version.tsx'
import { AgendaLine } from './agenda-line.tsx'
import { NewItem, useAdding } from './new-item.tsx'
import { NumbersChoice } from './numbers-choice.tsx'

export function AgendaPane() {
  const { t } = useTranslation()
  const desk = useDesk()
  const rows = agendaRows(desk.dossier)
  const versions = useVersions()
  // Members find items by the numbers on their paper.
  const [renumber, setRenumber] = useState(versions?.version.issuedOn === null && versions.version.label === 'A')
  const [adding, setAdding] = useAdding()
  const changes = useProgrammeChanges(rows, renumber)
  useCommands({ Insert: () => setAdding({ parentId: null }) })

  const drag = useDragAndDrop({
    isDisabled: !desk.isOpen,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: (event) => {
      const [moved] = [...event.keys]
      if (event.target.dropPosition === 'on' || moved === undefined) return
      changes.put(String(moved), String(event.target.key), event.target.dropPosition)
    },
  })
  const keys = (event: KeyboardEvent) => onProgrammeKey(event, { changes, itemId: desk.itemId, addUnder: setAdding })

  return (
    <Pane
      className="ws-grow"
      title={t('prepare.agenda')}
      beside={<AgendaCount rows={rows} label={versions?.version.label ?? null} />}
      aside={
        <>
          <SaveTemplate />
          <Button className="button small" isDisabled={!desk.isOpen} onPress={() => setAdding({ parentId: null })}>
            <Plus aria-hidden="true" size={14} /> {t('prepare.addItem')} <kbd>Ins</kbd>
          </Button>
        </>
      }
      foot={
        <>
          <NumbersChoice renumber={renumber} onChange={setRenumber} />
          <VersionLine />
        </>
      }
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
