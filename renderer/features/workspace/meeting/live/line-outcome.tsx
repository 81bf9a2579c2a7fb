/** What Enter will record, said before it is pressed; what lacks is a visible blank. */
import { CalendarClock, Gavel, ListTodo, MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { saidDue } from '../../../../../shared/domain/due/said-due.ts'
import { currentTurn } from '../../../../../shared/domain/live/clock.ts'
import { type LineOutcome, outcomeOf } from '../../../../../shared/domain/writing-line/outcome.ts'
import type { ParsedLine } from '../../../../../shared/domain/writing-line/parse.ts'
import { shortDate } from '../../../../../shared/vietnamese/dates.ts'
import { type EditableRecords, useDesk } from '../../desk.ts'
import { kindOfTurn } from '../../model/turn-kind.ts'
import { useLive } from './live.ts'
import { useDueReader } from './use-due.ts'

type Item = EditableRecords['item']

export function LineOutcomeView({ parsed, item }: { readonly parsed: ParsedLine; readonly item: Item }) {
  const { t } = useTranslation()
  const outcome = outcomeOf(parsed)
  const isEmpty = parsed.text.trim() === ''
  return (
    <p className="ws-line-outcome" aria-live="polite">
      <span className="quiet-text">{isEmpty ? t('live.writesFor') : t('live.onEnter')}</span>
      {outcome.kind === 'contribution' && <ContributionWords outcome={outcome} item={item} />}
      {outcome.kind === 'decision' && <DecisionWords outcome={outcome} parsed={parsed} />}
      {outcome.kind === 'task' && <TaskWords outcome={outcome} />}
    </p>
  )
}

function ContributionWords({ outcome, item }: Of<'contribution'> & { readonly item: Item }) {
  const { t } = useTranslation()
  const { dossier, names } = useDesk()
  const turn = currentTurn(useLive().state)
  const goesOn = outcome.speakerId === null && turn?.itemId === item.id
  const speakerId = goesOn ? turn.speakerId : outcome.speakerId
  const kind = goesOn ? turn.kind : kindOfTurn(dossier, item, speakerId)
  const name = names.person(speakerId)
  return (
    <>
      <span className="tag">
        <MessageSquareText aria-hidden="true" size={12} />
        {t(`meeting.contributionKind.${kind}`)}
      </span>
      {name === null ? <span className="blank">{t('meeting.noSpeaker')}</span> : <b className="ws-cut">{name}</b>}
      <Words words={outcome.words} />
    </>
  )
}

function DecisionWords({ outcome, parsed }: Of<'decision'> & { readonly parsed: ParsedLine }) {
  const { t } = useTranslation()
  const phrase = parsed.marks.find(({ kind }) => kind === 'decision')?.chosen?.name
  return (
    <>
      <span className="tag">
        <Gavel aria-hidden="true" size={12} />
        {t('live.decision')}
      </span>
      {phrase === undefined ? <span className="blank">{t('live.noCode')}</span> : <b>{phrase}</b>}
      <Words words={outcome.words} />
    </>
  )
}

function TaskWords({ outcome }: Of<'task'>) {
  const { t } = useTranslation()
  const { names } = useDesk()
  const lead = names.unit(outcome.leadUnitId)
  const others = outcome.coUnitIds.flatMap((id) => names.unit(id) ?? [])
  return (
    <>
      <span className="tag">
        <ListTodo aria-hidden="true" size={12} />
        {t('live.task')}
      </span>
      <Words words={outcome.words} />
      {lead === null ? <span className="blank">{t('meeting.noLeadUnit')}</span> : <b>{lead}</b>}
      {others.length > 0 && <span className="ws-cut">{t('live.with', { units: others.join(', ') })}</span>}
      {outcome.due === null ? <span className="blank">{t('meeting.noDue')}</span> : <DueWords words={outcome.due} />}
    </>
  )
}

/** The deadline as it was read, with the day it comes to; words that were not understood are kept as words, and that is said. */
function DueWords({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  const reading = useDueReader()(words)
  const due = saidDue(reading, words)
  const isRead = reading?.understood === true && due === reading.due
  return (
    <span className="tag">
      <CalendarClock aria-hidden="true" size={12} />
      {due.text}
      {isRead && reading.days !== null && (
        <span className="quiet-text">{t('live.dueDay', { date: shortDate(reading.days.to) })}</span>
      )}
      {reading !== null && !isRead && <span className="quiet-text">{t('live.dueInWords')}</span>}
    </span>
  )
}

type Of<K extends LineOutcome['kind']> = { readonly outcome: Extract<LineOutcome, { kind: K }> }

function Words({ words }: { readonly words: string }) {
  return words === '' ? null : <span className="ws-cut ws-line-words">{words}</span>
}
