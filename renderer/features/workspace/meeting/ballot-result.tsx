/** The sums, the rule and the result of a vote, in words; before it closes, what closing now would give. */
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { profileOfSession } from '../../../../shared/documents/profile.ts'
import { onItsBase } from '../../../../shared/domain/ballot.ts'
import { votesNeeded } from '../../../../shared/domain/majority.ts'
import type { Ballot } from '../../../../shared/records/session.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { sumChecks } from '../model/ballot-check.ts'
import type { BallotOutlook } from '../model/ballot-outlook.ts'
import { voteSentence } from '../model/vote-sentence.ts'

type BallotResultProps = { readonly ballot: EditableRecords['ballot']; readonly outlook: BallotOutlook | null }

export function BallotResult({ ballot, outlook }: BallotResultProps) {
  return (
    <div className="ws-ballot-result" aria-live="polite">
      <Sums ballot={{ ...ballot, present: outlook?.inRoom ?? ballot.present }} />
      <Rule ballot={ballot} outlook={outlook} />
      <Outcome ballot={ballot} outlook={outlook} />
    </div>
  )
}

function Sums({ ballot }: { readonly ballot: BallotResultProps['ballot'] }) {
  const { t } = useTranslation()
  return (
    <>
      {sumChecks(ballot).map(({ rule, parts, whole, holds }) => (
        <span key={rule} className={`state ${holds ? 'ok' : 'warn'}`}>
          {holds ? <CircleCheck aria-hidden="true" size={14} /> : <CircleAlert aria-hidden="true" size={14} />}
          {t(`meeting.sum.${rule}.${holds ? 'holds' : 'broken'}`, { sum: parts.join(' + '), whole })}
        </span>
      ))}
    </>
  )
}

function Rule({ ballot: shown, outlook }: BallotResultProps) {
  const { t } = useTranslation()
  const ballot = { ...shown, ...onItsBase(shown) }
  const frozen = ballot.base === 'in_office' ? ballot.entitled : ballot.present
  const open = ballot.base === 'in_office' ? outlook?.inOffice : (outlook?.inRoom ?? ballot.present)
  const count = outlook === null ? frozen : open
  if (count === null || count === undefined)
    return <span className="quiet-text small-text">{t(`meeting.ruleUnknown.${ballot.base}`)}</span>
  return (
    <span className="quiet-text small-text">
      {t(`meeting.rule.${ballot.base}`, { count, needed: votesNeeded(count) })}
    </span>
  )
}

function Outcome({ ballot, outlook }: BallotResultProps) {
  const { t } = useTranslation()
  const { dossier, today } = useDesk()
  const profile = useMemo(() => profileOfSession(dossier, today), [dossier, today])
  const closing = outlook?.closing ?? null
  const seen = outlook === null ? ballot : closing?.ok === true ? closing.value : null
  if (seen !== null && seen.options.length > 0) return <ListOutcome ballot={seen} isClosed={outlook === null} />
  if (seen === null || seen.result === null) return null
  // Nobody has voted by name yet: there is no result to foresee.
  if (outlook !== null && ballot.kind === 'open_named' && ballot.named.length === 0) return null
  const carried = seen.result === 'carried'
  return (
    <p className={`ws-outcome ${carried ? 'ok' : 'warn'}`}>
      {carried ? <CircleCheck aria-hidden="true" size={16} /> : <CircleX aria-hidden="true" size={16} />}
      <b>{t(`meeting.result.${seen.result}`)}</b>
      <span className="ws-formula">{voteSentence(profile, seen)}</span>
      {outlook !== null && <span className="quiet-text small-text">{t('meeting.notClosedYet')}</span>}
    </p>
  )
}

/** What came of a list: how many were carried, and the sentence that names them. */
function ListOutcome({ ballot, isClosed }: { readonly ballot: Ballot; readonly isClosed: boolean }) {
  const { t } = useTranslation()
  const { dossier, today } = useDesk()
  const profile = useMemo(() => profileOfSession(dossier, today), [dossier, today])
  const count = ballot.options.filter(({ result }) => result === 'carried').length
  return (
    <p className={`ws-outcome ${count > 0 ? 'ok' : 'warn'}`}>
      {count > 0 ? <CircleCheck aria-hidden="true" size={16} /> : <CircleX aria-hidden="true" size={16} />}
      <b>{t('meeting.options.result', { count, of: ballot.options.length })}</b>
      <span className="ws-formula">{voteSentence(profile, ballot)}</span>
      {!isClosed && <span className="quiet-text small-text">{t('meeting.notClosedYet')}</span>}
    </p>
  )
}
