/** The machine's clock: UTC milliseconds for events, the civil day at this desk for documents. */
import type { Clock } from '../services/desk.ts'

export function systemClock(): Clock {
  return {
    nowMs: () => Date.now(),
    today: () => {
      const now = new Date()
      const two = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    },
  }
}
