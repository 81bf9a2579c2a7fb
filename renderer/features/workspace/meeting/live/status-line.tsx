/** How the session stands, in one line: at work or not, the time of the item against its plan, of the whole, who is present, the clock. */
import { Check, CircleAlert, CircleDot, CirclePause, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isRunning, itemMs, sessionMs } from '../../../../../shared/domain/live/clock.ts'
import { useDesk } from '../../desk.ts'
import { agendaRows } from '../../model/agenda.ts'
import { countMembers, quorumNow } from '../../model/presence.ts'
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
  const { dossier } = useDesk()
  const { inRoom } = countMembers(dossier.participants, dossier.attendance)
  const { members, isMet, needed } = quorumNow(dossier)
  return (
    <span>
      {t('live.present')}{' '}
      <b className="ws-time">
        {inRoom ?? '…'}/{members ?? '…'}
      </b>
      {isMet !== null && (
        <span className={`state ${isMet ? 'ok' : 'warn'}`}>
          {isMet ? <Check aria-hidden="true" size={14} /> : <CircleAlert aria-hidden="true" size={14} />}
          {t(isMet ? 'live.enough' : 'live.tooFew', { needed })}
        </span>
      )}
    </span>
  )
}
