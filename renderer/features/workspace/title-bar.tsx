/** Which session this is: kind, number, date (with its mark when assumed), body, secrecy, and what has been saved. */
import { useTranslation } from 'react-i18next'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { SavedState } from '../../components/saved-state.tsx'
import { FindButton } from '../../shell/find-button.tsx'
import { useDesk } from './desk.ts'
import { SessionTools } from './session-tools.tsx'
import { StepsButton } from './steps-dialog.tsx'

export function TitleBar({ onFind }: { readonly onFind: () => void }) {
  const { t } = useTranslation()
  const { session, body, term } = useDesk().dossier
  return (
    <header className="top">
      <h1>
        {t(`workspace.kind.${session.kind}`)}
        {session.number !== null && ` ${t('workspace.numbered', { number: session.number })}`}
        {', '}
        <SessionDate />
      </h1>
      <span className="meta">
        {body.name}, {term.name}
      </span>
      {session.secrecy.level !== 'none' && (
        <span className={`ws-secret ws-secret-${session.secrecy.level}`}>
          {t(`workspace.secrecy.${session.secrecy.level}`)}
        </span>
      )}
      <span className="tag">{t(`sessions.states.${session.state}`)}</span>
      <span className="space" />
      <SavedState />
      <StepsButton />
      <SessionTools />
      <FindButton onPress={onFind} />
    </header>
  )
}

function SessionDate() {
  const { t } = useTranslation()
  const { session } = useDesk().dossier
  if (session.date === null) return <span className="blank">{t('workspace.noDate')}</span>
  if (!session.assumed.includes('date')) return shortDate(session.date)
  return (
    <>
      <span className="assumed">{shortDate(session.date)}</span>{' '}
      <span className="assumed-word">{t('workspace.assumed')}</span>
    </>
  )
}
