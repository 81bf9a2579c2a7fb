/** What a mark of presence does to the events of one participant: it corrects what it contradicts and follows what it continues. */
import type { AttendanceEvent } from '../records/session.ts'
import { isComing } from './presence.ts'

/** What a person says of a participant's presence, at a time and an item. */
export type Mark = Pick<AttendanceEvent, 'kind' | 'excused' | 'reason' | 'time' | 'itemId' | 'substituteId'>

/** The event the mark corrects (`null`: it is a new event), and those that no longer hold beside it. */
export type MarkPlace<E extends AttendanceEvent> = { readonly corrected: E | null; readonly dropped: readonly E[] }

/** How someone came to the opening, or did not come: of these only one can hold. */
const openingKinds: readonly AttendanceEvent['kind'][] = ['present', 'late', 'absent', 'substitute']

/**
 * Where a mark belongs among the events of its participant; `null` where it makes no sense: who is not in the room cannot leave, who
 * has not left cannot return. The same mark again corrects its time. What is corrected or dropped stays in the change log.
 */
export function placeMark<E extends AttendanceEvent>(own: readonly E[], kind: Mark['kind']): MarkPlace<E> | null {
  const events = [...own].sort((a, b) => a.order - b.order)
  const last = events.at(-1)
  if (openingKinds.includes(kind)) {
    const [corrected = null, ...repeated] = events.filter((event) => openingKinds.includes(event.kind))
    const moved = events.filter((event) => !openingKinds.includes(event.kind))
    return { corrected, dropped: kind === 'absent' || kind === 'substitute' ? [...repeated, ...moved] : repeated }
  }
  if (last === undefined) return null
  if (last.kind === kind) return { corrected: last, dropped: [] }
  const isPossible = kind === 'left' ? isComing(last.kind) : last.kind === 'left'
  return isPossible ? { corrected: null, dropped: [] } : null
}

/** The fields of the mark; one that repeats what is recorded keeps the reason, the time and the substitute it does not name. */
export function markedOver(corrected: AttendanceEvent | null, mark: Mark): Mark {
  const kept = corrected?.kind === mark.kind ? corrected : null
  return {
    ...mark,
    reason: mark.reason ?? kept?.reason ?? null,
    time: mark.time ?? kept?.time ?? null,
    substituteId: mark.substituteId ?? kept?.substituteId ?? null,
  }
}
