/** The deadline of words said as one: a rule only where it says all of them, so that nothing said is lost under a rule. */
import type { DueRule } from '../../records/session.ts'
import type { DueReading } from './parse-due.ts'

/** The words before and after the deadline that was read; a mark at the end says nothing. Empty where the deadline is all there is. */
export function besideOf({ text, span }: Extract<DueReading, { understood: true }>): string {
  const beside = [text.slice(0, span.start).trim(), text.slice(span.end).trim()]
  return beside.filter((words) => /[\p{L}\p{N}]/u.test(words)).join(' … ')
}

/** The rule a task keeps: what was read of these very words where they say nothing else, otherwise the words as they were said. */
export function saidDue(reading: DueReading | null, words: string): DueRule {
  const isOfThese = reading !== null && reading.text === words.normalize('NFC')
  return isOfThese && reading.understood && besideOf(reading) === '' ? reading.due : { kind: 'words', text: words }
}
