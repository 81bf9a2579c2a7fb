/** How long each item was dealt with, as the clock times of what was said tell it. */
import type { Contribution, Session } from '../records/session.ts'
import type { ClockTime, Id } from '../records/values.ts'

/**
 * Minutes by item: from one recorded time to the next the session was at the item spoken on; the last stretch ends with the session, and
 * while its end is not recorded it counts nothing. Times before the opening are of the next day. Items nobody's time is recorded of have none.
 */
export function minutesByItem(
  contributions: readonly Pick<Contribution, 'itemId' | 'time' | 'order'>[],
  { startTime, endTime }: Pick<Session, 'startTime' | 'endTime'>,
): Map<Id, number> {
  const opening = startTime === null ? 0 : minuteOfDay(startTime)
  const minute = (time: ClockTime) => (minuteOfDay(time) < opening ? 24 * 60 : 0) + minuteOfDay(time)
  const said = contributions
    .flatMap(({ itemId, time, order }) => (time === null ? [] : [{ itemId, order, at: minute(time) }]))
    .sort((a, b) => a.at - b.at || a.order - b.order)
  const end = endTime === null ? null : minute(endTime)
  const minutes = new Map<Id, number>()
  said.forEach(({ itemId, at }, index) => {
    const until = said[index + 1]?.at ?? end ?? at
    minutes.set(itemId, (minutes.get(itemId) ?? 0) + Math.max(0, until - at))
  })
  return minutes
}

function minuteOfDay(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
