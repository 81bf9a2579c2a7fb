/** A machine moment as a person of this office writes it: `17:02, 09/6/2025`, in the computer's own zone, never in its locale. */
import { shortDate } from '../../../shared/vietnamese/dates.ts'

export function momentWords(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${two(moment.getHours())}:${two(moment.getMinutes())}, ${shortDate(date)}`
}
