/** One row a session: what it is, when, who chairs, what it lacks, how it stands, and what may be done with it. */
import { Archive, CalendarX2, CircleCheck, CircleDashed, CirclePause, CirclePlay, Mail } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/contract/views.ts'
import { openTransitions, type Transition } from '../../../shared/domain/session-states.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { ReasonDialog } from '../../components/dialog.tsx'
import { useSay } from '../../components/toasts.tsx'

type SessionTableProps = { readonly sessions: readonly SessionSummary[]; readonly onOpen: (id: string) => void }

export function SessionTable({ sessions, onOpen }: SessionTableProps) {
  const { t } = useTranslation()
  return (
    <table className="table" aria-label={t('shell.sessions')}>
      <thead>
        <tr>
          <th>{t('sessions.date')}</th>
          <th>{t('sessions.session')}</th>
          <th>{t('sessions.chair')}</th>
          <th className="number">{t('sessions.items')}</th>
          <th>{t('sessions.gaps')}</th>
          <th>{t('sessions.state')}</th>
          <th>
            <span className="unseen">{t('sessions.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onOpen={() => onOpen(session.id)} />
        ))}
      </tbody>
    </table>
  )
}

function SessionRow({ session, onOpen }: { readonly session: SessionSummary; readonly onOpen: () => void }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>
        {session.date === null ? (
          <span className="blank">{t('sessions.noDate')}</span>
        ) : (
          <>
            <span className={session.dateAssumed ? 'assumed' : ''}>{shortDate(session.date)}</span>{' '}
            {session.dateAssumed && <span className="assumed-word">{t('common.assumed')}</span>}
          </>
        )}
      </td>
      <td>
        <button type="button" className="link-button" onClick={onOpen}>
          {t(`workspace.kind.${session.kind}`)}
          {session.number !== null && ` ${t('sessions.numbered', { number: session.number })}`}
        </button>
        <div className="quiet-text">
          {session.bodyName}, {session.termName}
        </div>
      </td>
      <td>{session.chairName ?? <span className="blank">{t('sessions.noChair')}</span>}</td>
      <td className="number">{session.itemCount}</td>
      <td>{session.gapCount === 0 ? t('sessions.noGaps') : t('sessions.gapCount', { count: session.gapCount })}</td>
      <td>
        <SessionState session={session} />
      </td>
      <td>
        <SessionActions session={session} />
      </td>
    </tr>
  )
}

const icons: Readonly<Record<SessionSummary['state'], ReactNode>> = {
  preparing: <CircleDashed aria-hidden="true" size={14} />,
  convened: <Mail aria-hidden="true" size={14} />,
  in_session: <CirclePlay aria-hidden="true" size={14} />,
  concluded: <CircleCheck aria-hidden="true" size={14} />,
  postponed: <CirclePause aria-hidden="true" size={14} />,
  cancelled: <CalendarX2 aria-hidden="true" size={14} />,
  archived: <Archive aria-hidden="true" size={14} />,
}

function SessionState({ session }: { readonly session: SessionSummary }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={`state ${session.state === 'concluded' || session.state === 'archived' ? 'ok' : ''}`}>
        {icons[session.state]} {t(`sessions.states.${session.state}`)}
      </span>
      {session.stateReason !== null && <div className="quiet-text">{session.stateReason}</div>}
    </>
  )
}

function SessionActions({ session }: { readonly session: SessionSummary }) {
  const { t } = useTranslation()
  const say = useSay()
  const [asking, setAsking] = useState<Transition | null>(null)
  const run = async (command: () => Promise<unknown>) => {
    try {
      await command()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const move = (transition: Transition, reason: string | null) =>
    run(() => call('sessions.transition', { sessionId: session.id, revision: session.revision, transition, reason }))
  const exportFile = (withPapers: boolean) =>
    run(async () => {
      const { fileName } = await call('sessionFile.export', { sessionId: session.id, withPapers })
      if (fileName !== null) say.words(t('sessions.exported', { fileName }))
    })
  const open = openTransitions(session.state)
  return (
    <>
      <MenuTrigger>
        <Button className="button small quiet">{t('sessions.more')}</Button>
        <Popover className="popover">
          <Menu className="options">
            {open.map(({ transition, needsReason }) => (
              <MenuItem
                key={transition}
                className="option"
                onAction={() => (needsReason ? setAsking(transition) : void move(transition, null))}
              >
                {t(`sessions.transitions.${transition}`)}
              </MenuItem>
            ))}
            <MenuItem className="option" onAction={() => void exportFile(false)}>
              {t('sessions.export')}
            </MenuItem>
            <MenuItem className="option" onAction={() => void exportFile(true)}>
              {t('sessions.exportWithPapers')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {asking !== null && (
        <ReasonDialog
          title={t(`sessions.transitions.${asking}`)}
          confirm={t(`sessions.transitions.${asking}`)}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => {
            setAsking(null)
            void move(asking, reason)
          }}
        />
      )}
    </>
  )
}
