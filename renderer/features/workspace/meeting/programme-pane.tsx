/** The programme while the session runs: where each item stands and how much of it is recorded. */
import { Check, CircleDot, CirclePause, type LucideIcon, Undo2 } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { itemStates } from '../../../../shared/records/session.ts'
import { WholeNumbers } from '../../../components/whole-numbers.tsx'
import { useDesk } from '../desk.ts'
import { type AgendaRow, agendaRows } from '../model/agenda.ts'
import { Pane } from '../pane.tsx'

type ItemState = (typeof itemStates)[number]

export function ProgrammePane() {
  const { t } = useTranslation()
  const desk = useDesk()
  const rows = agendaRows(desk.dossier)
  return (
    <Pane className="ws-programme" title={t('meeting.programme')}>
      <ListBox
        aria-label={t('meeting.programme')}
        className="ws-list"
        items={rows.map((row) => ({ id: row.item.id, row }))}
        dependencies={[desk.dossier]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={desk.itemId === null ? [] : [desk.itemId]}
        onSelectionChange={(selected) => {
          const [first] = selected === 'all' ? [] : [...selected]
          if (first !== undefined) desk.selectItem(String(first))
        }}
        renderEmptyState={() => <p className="ws-empty">{t('meeting.programmeEmpty')}</p>}
      >
        {({ row }) => <ProgrammeLine row={row} />}
      </ListBox>
    </Pane>
  )
}

function ProgrammeLine({ row }: { readonly row: AgendaRow }) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const { item, entry, depth } = row
  const of = <T extends { readonly itemId: string }>(records: readonly T[]) =>
    records.filter((record) => record.itemId === item.id).length
  const recorded = [
    [of(dossier.contributions), 'meeting.contributionCount'],
    [of(dossier.decisions), 'meeting.decisionCount'],
    [of(dossier.tasks), 'meeting.taskCount'],
  ] as const
  const words = recorded.flatMap(([count, key]) => (count === 0 ? [] : [t(key, { count })]))
  return (
    <ListBoxItem
      id={item.id}
      textValue={`${entry.printedNumber} ${item.title}`}
      className={depth === 0 ? 'ws-programme-row' : 'ws-programme-row ws-sub'}
    >
      <b className="ws-number">{entry.printedNumber}</b>
      <span className="ws-programme-words">
        <span className="ws-three-lines">
          <WholeNumbers words={item.title} />
        </span>
        {(item.state !== 'pending' || words.length > 0) && (
          <span className="ws-programme-state">
            {item.state !== 'pending' && <StateWords state={item.state} />}
            {words.length > 0 && <span className="quiet-text small-text">{words.join(', ')}</span>}
          </span>
        )}
      </span>
    </ListBoxItem>
  )
}

const looks: Record<Exclude<ItemState, 'pending'>, { readonly icon: LucideIcon; readonly tone: string }> = {
  discussing: { icon: CircleDot, tone: 'info' },
  decided: { icon: Check, tone: 'ok' },
  postponed: { icon: CirclePause, tone: 'warn' },
  withdrawn: { icon: Undo2, tone: 'mute' },
}

function StateWords({ state }: { readonly state: Exclude<ItemState, 'pending'> }) {
  const { t } = useTranslation()
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={`state ${tone}`}>
      <Icon aria-hidden="true" size={14} />
      {t(`workspace.itemState.${state}`)}
    </span>
  )
}
