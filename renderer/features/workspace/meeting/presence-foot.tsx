/** What follows from who is in the room: the quorum with its rule, the chair, the members counted. */
import { Check, CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { presenceCounts } from '../../../../shared/domain/presence-timeline.ts'
import { useSay } from '../../../components/toasts.tsx'
import { useDesk } from '../desk.ts'
import { missingChair, quorumNow } from '../model/presence.ts'

export function PresenceFoot() {
  return (
    <div className="ws-presence-foot">
      <QuorumLine />
      <ChairLine />
      <CountsLine />
    </div>
  )
}

function QuorumLine() {
  const { t } = useTranslation()
  const say = useSay()
  const { dossier } = useDesk()
  const { members, needed, isMet, inRoom } = quorumNow(dossier)
  const before = useRef(isMet)
  useEffect(() => {
    const was = before.current
    before.current = isMet
    if (was === null || isMet === null || was === isMet) return
    say.words(t(isMet ? 'meeting.quorumBack' : 'meeting.quorumLost', { inRoom, needed }))
  }, [isMet, inRoom, needed, say, t])
  if (members === null || needed === null)
    return <span className="quiet-text small-text">{t('meeting.quorumUnknown')}</span>
  const { numerator, denominator } = dossier.body.quorum
  const rule = t('meeting.quorumRule', { numerator, denominator, members, needed })
  return (
    <>
      {isMet === true && (
        <span className="state ok">
          <Check aria-hidden="true" size={14} />
          {t('meeting.quorumMet')}
        </span>
      )}
      {isMet === false && (
        <span className="state warn">
          <CircleAlert aria-hidden="true" size={14} />
          {t('meeting.quorumNotMet', { inRoom })}
        </span>
      )}
      <span className="quiet-text small-text">{rule}</span>
    </>
  )
}

function ChairLine() {
  const { t } = useTranslation()
  const desk = useDesk()
  const missing = missingChair(desk.dossier)
  if (missing === null) return null
  return (
    <span className="state warn">
      <CircleAlert aria-hidden="true" size={14} />
      {t(`meeting.chair.${missing}`, { name: desk.names.person(desk.dossier.session.chairId) ?? '' })}
    </span>
  )
}

const counted = ['late', 'left', 'excused', 'unexcused', 'absent', 'substituted', 'unknown'] as const

function CountsLine() {
  const { t } = useTranslation()
  const { participants, attendance } = useDesk().dossier
  const counts = presenceCounts(participants, attendance)
  const words = counted
    .filter((one) => counts[one] > 0)
    .map((one) => t(`meeting.counts.${one}`, { count: counts[one] }))
  if (attendance.length === 0 || words.length === 0) return null
  return <span className="quiet-text small-text">{words.join(' · ')}</span>
}
