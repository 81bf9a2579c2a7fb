/** How the session stands, in one line: at work or not, the time of the item against its plan, of the whole, who is present, the clock. */
import { Check, CircleDot, CirclePause, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isRunning, itemMs, sessionMs } from '../../../../../shared/domain/live/clock.ts'
import { quorumNeeded } from '../../../../../shared/domain/quorum.ts'
import { useDesk } from '../../desk.ts'
import { agendaRows } from '../../model/agenda.ts'
import { countMembers } from '../../model/presence.ts'
import { clockTime, durationWords } from './clock-words.ts'
import { useLive } from './live.ts'
import { useNow } from './use-now.ts'

const minuteMs = 60_000

export function StatusLine() {
  const { t } = useTranslation()
  const { dossier, itemId } = useDesk()
  const { state } = useLive()
  const now = useNow()
  const row = agendaRows(dossier).find((candidate) => candidate.item.id === itemId)
  const runs = isRunning(state)
  return (
    <section className="ws-status" aria-label={t('live.status')}>
      <span className={runs ? 'state bad' : 'state mute'}>
        {runs ? <CircleDot aria-hidden="true" size={14} /> : <CirclePause aria-hidden="true" size={14} />}
        {t(runs ? 'live.running' : 'live.stopped')}
      </span>
      {row !== undefined && (
        <ItemTime
          number={row.entry.printedNumber}
          spent={itemMs(state, row.item.id, now)}
          planned={row.item.plannedMinutes}
        />
      )}
      <span>
        {t('live.session')} <b className="ws-time">{durationWords(sessionMs(state, now))}</b>
      </span>
      <Present />
      <span className="ws-space" />
      <b className="ws-time ws-clock">{clockTime(now)}</b>
    </section>
  )
}

type ItemTimeProps = { readonly number: string; readonly spent: number; readonly planned: number | null }

function ItemTime({ number, spent, planned }: ItemTimeProps) {
  const { t } = useTranslation()
  const over = planned === null ? 0 : Math.floor((spent - planned * minuteMs) / minuteMs)
  return (
    <span>
      {t('live.item', { number })} <b className="ws-time">{durationWords(spent)}</b>
      {planned !== null && <span className="quiet-text"> / {durationWords(planned * minuteMs)}</span>}
      {over > 0 && (
        <span className="state warn">
          <Clock aria-hidden="true" size={14} />
          {t('live.over', { count: over })}
        </span>
      )}
    </span>
  )
}

function Present() {
  const { t } = useTranslation()
  const { body, participants, attendance } = useDesk().dossier
  const { inRoom, members } = countMembers(participants, attendance)
  const enough = inRoom !== null && members !== null && members > 0 && inRoom >= quorumNeeded(body, members)
  return (
    <span>
      {t('live.present')}{' '}
      <b className="ws-time">
        {inRoom ?? '…'}/{members ?? '…'}
      </b>
      {enough && (
        <span className="state ok">
          <Check aria-hidden="true" size={14} />
          {t('live.enough')}
        </span>
      )}
    </span>
  )
}
