/** The words a due rule is printed with, proposed from what the person chose; official wording, so Vietnamese in every language. */
import { parseDue } from '../../../../shared/domain/due/parse-due.ts'
import { type DuePhrase, everyUnits } from '../../../../shared/domain/due/phrase.ts'
import { printPhrase } from '../../../../shared/domain/due/print-phrase.ts'
import type { DueRule } from '../../../../shared/records/session.ts'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'

type Every = Extract<DueRule, { kind: 'recurring' }>['every']

export const everies = ['week', 'month', 'quarter', 'year'] as const satisfies readonly Every[]

const everyWords: Record<Every, string> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  year: 'hằng năm',
}

/** "trước ngày 30/6/2026" */
export function byDate(date: string): DueRule {
  return { kind: 'by_date', date, text: `trước ngày ${shortDate(date)}` }
}

/** "hằng tháng", or "trước ngày 20 hằng tháng" when a day is given. */
export function recurring(every: Every, day: number | null): DueRule {
  const words = everyWords[every]
  const text = day === null ? words : `trước ngày ${String(day).padStart(2, '0')} ${words}`
  return { kind: 'recurring', every, day, text }
}

/**
 * Words that say when follow the rule, in the form the person wrote them: "chậm nhất ngày 30/6" becomes "chậm nhất ngày 01/7". Words
 * that name no day are kept; proposed words follow what they were proposed for.
 */
export function withProposedWords(before: DueRule | null, after: DueRule): DueRule {
  if (before === null || before.kind !== after.kind || before.text === proposalFor(before)) return after
  const reading = parseDue(before.text, { on: anyDay, holidays: [] })
  if (!reading.understood) return { ...after, text: before.text }
  const moved = movedTo(reading.phrase, before, after)
  return moved === null ? after : { ...after, text: printPhrase(moved) }
}

/** True when the words name a day or a period of the calendar and it does not end on the date of the rule. */
export function saysAnotherDay(rule: DueRule): boolean {
  if (rule.kind !== 'by_date') return false
  // Asked on the very date, so that a year that is not said is the date's own.
  const reading = parseDue(rule.text, { on: rule.date, holidays: [] })
  if (!reading.understood || reading.phrase.kind !== 'until' || reading.due.kind !== 'by_date') return false
  return !['relative', 'weekday', 'near'].includes(reading.phrase.point.kind) && reading.due.date !== rule.date
}

/** Only the words are looked at, not the days they come to. */
const anyDay = '2000-01-01'

/** The phrase with the day of the rule, or `null` when it says its day another way. A year that is not said is not put in, unless it changes. */
function movedTo(phrase: DuePhrase, before: DueRule, after: DueRule): DuePhrase | null {
  if (phrase.kind === 'until' && phrase.point.kind === 'day' && before.kind === 'by_date' && after.kind === 'by_date') {
    const [year = 0, month = 0, day = 0] = after.date.split('-').map(Number)
    const isYearSaid = phrase.point.year !== null || before.date.slice(0, 4) !== after.date.slice(0, 4)
    return { ...phrase, point: { ...phrase.point, day, month, year: isYearSaid ? year : null } }
  }
  if (phrase.kind !== 'recurring' || after.kind !== 'recurring' || everyUnits[phrase.every] !== after.every) return null
  const { occasion } = phrase
  if (occasion?.on.kind !== 'day' || after.day === null) return null
  return { ...phrase, occasion: { ...occasion, on: { ...occasion.on, day: after.day } } }
}

function proposalFor(rule: DueRule): string {
  switch (rule.kind) {
    case 'by_date':
      return byDate(rule.date).text
    case 'recurring':
      return recurring(rule.every, rule.day).text
    case 'words':
      return rule.text
  }
}
