/** The words a due rule is printed with, proposed from what the person chose; official wording, so Vietnamese in every language. */
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

/** Keeps words the person wrote; proposed words follow what they were proposed for. */
export function withProposedWords(before: DueRule | null, after: DueRule): DueRule {
  if (before === null || before.kind !== after.kind) return after
  return before.text === proposalFor(before) ? after : { ...after, text: before.text }
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
