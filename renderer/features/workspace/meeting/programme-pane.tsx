/** The programme while the session runs: where each item stands, and every change the chair makes to it. */
import { memo, useMemo } from 'react'
import { ListBox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { agendaRows } from '../model/agenda.ts'
import { Pane } from '../pane.tsx'
import { NewItem, newItemField, useAdding } from '../prepare/new-item.tsx'
import { onProgrammeKey, useProgrammeChanges } from '../programme/changing.ts'
import { type ProgrammeEntry, useProgrammeEntries } from './programme-entries.ts'
import { ProgrammeFoot } from './programme-foot.tsx'
import { ProgrammeLine } from './programme-line.tsx'
import { ProgrammeTools } from './programme-tools.tsx'

export function ProgrammePane() {
  const { t } = useTranslation()
  const desk = useDesk()
  const rows = useMemo(() => agendaRows(desk.dossier), [desk.dossier])
  const entries = useProgrammeEntries(rows)
  const [adding, setAdding] = useAdding()
  // In the room members find items by the numbers on their paper: only the order of discussion changes.
  const changes = useProgrammeChanges(rows, false)
  const addItem = () => {
    if (!desk.isOpen) return
    setAdding({ parentId: null })
    desk.focus(newItemField)
  }
  useCommands({
    Insert: addItem,
    'Alt+i': addItem,
    'Alt+h': () => desk.itemId !== null && changes.postpone(desk.itemId),
  })
  return (
    <Pane
      className="ws-programme"
      title={t('meeting.programme')}
      aside={<ProgrammeTools rows={rows} changes={changes} onAdd={addItem} />}
      foot={<ProgrammeFoot rows={rows} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys of the rows within */}
      <div onKeyDown={(event) => onProgrammeKey(event, { changes, itemId: desk.itemId, addUnder: setAdding })}>
        <ProgrammeList entries={entries} itemId={desk.itemId} onChoose={desk.selectItem} />
        {adding !== null && <NewItem parentId={adding.parentId} onClose={() => setAdding(null)} />}
      </div>
    </Pane>
  )
}

type ProgrammeListProps = {
  readonly entries: readonly ProgrammeEntry[]
  readonly itemId: string | null
  readonly onChoose: (itemId: string) => void
}

/** Drawn anew when a line shows something else, or another is chosen. */
const ProgrammeList = memo(function ProgrammeList({ entries, itemId, onChoose }: ProgrammeListProps) {
  const { t } = useTranslation()
  return (
    <ListBox
      aria-label={t('meeting.programme')}
      className="ws-list"
      items={entries}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={itemId === null ? [] : [itemId]}
      onSelectionChange={(selected) => {
        const [first] = selected === 'all' ? [] : [...selected]
        if (first !== undefined) onChoose(String(first))
      }}
      renderEmptyState={() => <p className="ws-empty">{t('meeting.programmeEmpty')}</p>}
    >
      {(entry) => <ProgrammeLine {...entry} />}
    </ListBox>
  )
})
