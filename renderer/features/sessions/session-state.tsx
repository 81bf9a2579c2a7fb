/** How a session stands, in words with an icon, and why when a reason was given. */
import {
  Archive,
  CalendarX2,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CirclePlay,
  type LucideIcon,
  Mail,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/contract/views.ts'

const icons: Readonly<Record<SessionSummary['state'], LucideIcon>> = {
  preparing: CircleDashed,
  convened: Mail,
  in_session: CirclePlay,
  concluded: CircleCheck,
  postponed: CirclePause,
  cancelled: CalendarX2,
  archived: Archive,
}

const tones: Partial<Record<SessionSummary['state'], string>> = {
  in_session: 'info',
  concluded: 'ok',
  postponed: 'warn',
}

export function SessionState({ session }: { readonly session: SessionSummary }) {
  const { t } = useTranslation()
  const Icon = icons[session.state]
  return (
    <>
      <span className={`state ${tones[session.state] ?? ''}`}>
        <Icon aria-hidden="true" size={14} /> {t(`sessions.states.${session.state}`)}
      </span>
      {session.stateReason !== null && <small>{session.stateReason}</small>}
    </>
  )
}
