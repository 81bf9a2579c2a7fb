/** Reads the deadline of a task in the writing line as its own field does. */
import { type DueReading, parseDue } from '../../../../../shared/domain/due/parse-due.ts'
import { useRead } from '../../../../query.ts'
import { useDesk } from '../../desk.ts'

/** The reading of words said as a deadline; `null` while the office's days off are not read. */
export function useDueReader(): (words: string) => DueReading | null {
  const { dossier, today } = useDesk()
  const holidays = useRead('holidays.list', null).data
  const on = dossier.session.documentDate ?? dossier.session.date ?? today
  return (words) => (holidays === undefined ? null : parseDue(words, { on, holidays }))
}
