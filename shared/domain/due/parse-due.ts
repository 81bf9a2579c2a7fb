/** Reads a deadline in Vietnamese. What is not understood is told with its reason, never guessed. */
import * as v from 'valibot'
import { DueRule } from '../../records/session.ts'
import { type DuePhrase, everyUnits, isBefore } from './phrase.ts'
import { printPhrase } from './print-phrase.ts'
import { findPhrase } from './read-phrase.ts'
import type { Assumption, DueContext, DueDays, PhraseRefusal } from './resolution.ts'
import { resolvePhrase } from './resolve-phrase.ts'

/**
 * Why words were not understood: no deadline in them; several; words that may be of a deadline but are none that is known, alone or beside one
 * ("nếu được", "ngày 20");
 * longer than a line may be; or what `resolvePhrase` refuses.
 */
export const dueProblems = [
  'nothing',
  'several',
  'unread',
  'tooLong',
  'impossibleDate',
  'impossiblePeriod',
  'impossibleTime',
  'impossibleCount',
  'shortYear',
  'vague',
  'mismatch',
] as const satisfies readonly (PhraseRefusal | 'nothing' | 'several' | 'unread' | 'tooLong')[]
export type DueProblem = (typeof dueProblems)[number]

export type DueReading =
  | {
      readonly understood: true
      /** The text in NFC, which `span` counts in. */
      readonly text: string
      readonly span: { readonly start: number; readonly end: number }
      readonly phrase: DuePhrase
      /** What a task keeps: the rule, with its words as they are printed. */
      readonly due: DueRule
      /** `null` when the words name no day. For what recurs: the next time. */
      readonly days: DueDays | null
      readonly assumed: readonly Assumption[]
    }
  | { readonly understood: false; readonly text: string; readonly problem: DueProblem; readonly words: string }

/** Reads the one deadline of a text given on the day `on`. Words before and after it may say what is to be done. */
export function parseDue(written: string, context: DueContext): DueReading {
  const text = written.normalize('NFC')
  const not = (problem: DueProblem, words: string): DueReading => ({
    understood: false,
    text,
    problem,
    words: words.trim(),
  })
  const found = findPhrase(text)
  if (found === null) return not(telling.test(text) ? 'unread' : 'nothing', text)
  const { phrase, start, end } = found
  const words = text.slice(start, end)
  const other = findPhrase(text.slice(end)) ?? withinEvent(phrase)
  if (other !== null) return not('several', text)
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const unread = unreadIn(before, narrowingBefore) ?? unreadIn(after, changingAfter)
  if (unread !== null) return not('unread', unread)
  if (isBare(phrase) && /[\p{L}\p{N}]/u.test(before.replace(label, '') + after)) return not('unread', before + after)
  const resolved = resolvePhrase(phrase, context)
  if (resolved.refusal !== null) return not(resolved.refusal, words)
  const due = ruleOf(phrase, printPhrase(phrase), resolved.days)
  if (!v.is(DueRule, due)) return not('tooLong', words)
  return { understood: true, text, span: { start, end }, phrase, due, days: resolved.days, assumed: resolved.assumed }
}

/** Words that set a condition or belong to a deadline that was not read. */
const telling =
  /(?<![\p{L}\p{N}])(?:ngày|tháng|quý|quí|năm|tuần|giờ|phút|trước|sau|trong|chậm nhất|muộn nhất|kể từ|tính từ|nếu|khi|trừ|hoặc|không|chưa|hằng|mỗi|định kỳ|sớm|muộn)(?![\p{L}\p{N}])|\d/iu

/** Words that change a deadline only when they touch it: "khoảng ngày 30/6", "sáng ngày 10/6", "ngày 10/6 trở đi". */
const narrowingBefore = /(?<![\p{L}\p{N}])(?:sáng|trưa|chiều|tối|đêm|nửa|đầu|giữa|cuối|từ|khoảng|gần|quá)\s*$/iu
const changingAfter = /^\s*(?:trở đi|trở lại|trở về|sáng|trưa|chiều|tối|đêm)(?![\p{L}\p{N}])/iu

/** "Thời hạn:" */
const label = /^[^:]*:\s*$/

function unreadIn(beside: string, touching: RegExp): string | null {
  return telling.test(beside) || touching.test(beside) ? beside : null
}

/** A second deadline within the name of what happens: "trước hội nghị, chậm nhất ngày 05/7". */
function withinEvent(phrase: DuePhrase) {
  const event =
    phrase.kind === 'event'
      ? phrase.event
      : phrase.kind === 'span' && phrase.start?.kind === 'event'
        ? phrase.start.event
        : ''
  const found = findPhrase(event)
  return found !== null && 'opening' in found.phrase && found.phrase.opening !== '' ? found : null
}

/** Numbers that are a deadline only when nothing stands beside them: "5/7 xã" is none. */
function isBare(phrase: DuePhrase): boolean {
  if (phrase.kind === 'span') return phrase.opening === '' && phrase.start === null
  return phrase.kind === 'until' && phrase.opening === '' && (phrase.point.kind !== 'day' || !phrase.point.named)
}

/**
 * The rule a task keeps. The day of "trước ngày 30/6" is 30/6, the day named; what counts from a day that is not known yet, and
 * what the record has no rhythm for, is kept in words.
 */
function ruleOf(phrase: DuePhrase, text: string, days: DueDays | null): DueRule {
  if (days === null) return { kind: 'words', text }
  switch (phrase.kind) {
    case 'until':
      return { kind: 'by_date', date: isBefore(phrase.opening) ? days.from : days.to, text }
    case 'span':
      return phrase.start?.kind === 'event' ? { kind: 'words', text } : { kind: 'by_date', date: days.to, text }
    case 'recurring': {
      const every = everyUnits[phrase.every]
      const on = phrase.occasion?.on
      if (every === 'day') return { kind: 'words', text }
      return { kind: 'recurring', every, day: on?.kind === 'day' ? on.day : null, text }
    }
    case 'standing':
    case 'event':
      return { kind: 'words', text }
  }
}
