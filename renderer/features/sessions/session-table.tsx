/** One row a session: when it is, what it is, who chairs, what it lacks, how it stands. Arrows walk the rows, Enter opens one. */
import { CircleAlert, CircleCheck } from 'lucide-react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/contract/views.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { Blank, DateWords } from '../../components/state-words.tsx'
import { SessionActions } from './session-actions.tsx'
import { SessionState } from './session-state.tsx'

type SessionTableProps = {
  readonly sessions: readonly SessionSummary[]
  /** What each session lacks, as far as it was counted. */
  readonly gaps: ReadonlyMap<string, number>
  readonly onOpen: (id: string) => void
}

export function SessionTable({ sessions, gaps, onOpen }: SessionTableProps) {
  const { t } = useTranslation()
  return (
    <Table className="table" aria-label={t('shell.sessions')} onRowAction={(key) => onOpen(String(key))}>
      <TableHeader>
        <Column className="w-date">{t('sessions.date')}</Column>
        <Column isRowHeader>{t('sessions.session')}</Column>
        <Column className="w-name">{t('sessions.chair')}</Column>
        <Column className="number w-count">{t('sessions.items')}</Column>
        <Column className="w-gaps">{t('sessions.gaps')}</Column>
        <Column className="w-state">{t('sessions.stateColumn')}</Column>
        <Column className="w-tools">
          <span className="unseen">{t('sessions.actions')}</span>
        </Column>
      </TableHeader>
      <TableBody items={sessions} dependencies={[t, gaps]}>
        {(session) => <SessionRow session={session} gapCount={gaps.get(session.id)} />}
      </TableBody>
    </Table>
  )
}

type SessionRowProps = { readonly session: SessionSummary; readonly gapCount: number | undefined }

function SessionRow({ session, gapCount }: SessionRowProps) {
  const { t } = useTranslation()
  const name = useSessionName(session)
  return (
    <Row id={session.id} textValue={name}>
      <Cell>
        <DateWords date={session.date} isAssumed={session.dateAssumed} />
      </Cell>
      <Cell>
        <strong>
          {t(`workspace.kind.${session.kind}`)}
          {session.number !== null && ` ${t('sessions.numbered', { number: session.number })}`}
        </strong>
        <small>
          {session.bodyName}, {session.termName}
        </small>
      </Cell>
      <Cell>{session.chairName ?? <Blank words={t('sessions.noChair')} />}</Cell>
      <Cell className="number">{session.itemCount}</Cell>
      <Cell>{gapCount === undefined ? <Counting /> : <GapCount count={gapCount} />}</Cell>
      <Cell>
        <SessionState session={session} />
      </Cell>
      <Cell>
        <SessionActions session={session} name={name} />
      </Cell>
    </Row>
  )
}

function Counting() {
  const { t } = useTranslation()
  return <span className="quiet-text">{t('sessions.countingGaps')}</span>
}

function GapCount({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return count === 0 ? (
    <span className="state">
      <CircleCheck aria-hidden="true" size={14} /> {t('sessions.noGaps')}
    </span>
  ) : (
    <span className="state warn">
      <CircleAlert aria-hidden="true" size={14} /> {t('sessions.gapCount', { count })}
    </span>
  )
}

/** "Phiên họp thường kỳ lần thứ 3, 05/6/2025" */
function useSessionName({ kind, number, date }: SessionSummary): string {
  const { t } = useTranslation()
  const numbered = number === null ? '' : ` ${t('sessions.numbered', { number })}`
  return `${t(`workspace.kind.${kind}`)}${numbered}${date === null ? '' : `, ${shortDate(date)}`}`
}
