/** Reads the deadline of a task in the writing line as its own field does. */
import { type DueReading, parseDue } from '../../../../../shared/domain/due/parse-due.ts'
import type { DueRule } from '../../../../../shared/records/session.ts'
import { useRead } from '../../../../query.ts'
import { useDesk } from '../../desk.ts'

/** The reading of words said as a deadline; `null` while the office's days off are not read. */
export function useDueReader(): (words: string) => DueReading | null {
  const { dossier, today } = useDesk()
  const holidays = useRead('holidays.list', null).data
  const on = dossier.session.documentDate ?? dossier.session.date ?? today
  return (words) => (holidays === undefined ? null : parseDue(words, { on, holidays }))
}

/** The rule a task keeps: what was understood, else the words as they were said. */
export function ruleOf(reading: DueReading | null, words: string): DueRule {
  return reading?.understood ? reading.due : { kind: 'words', text: words }
}
