/** The marks of presence: each has one key that works on a name in the list. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import type { AttendanceEvent } from '../../../../shared/records/session.ts'
import { isInRoom, type Presence } from './presence.ts'

export type PresenceMark = {
  readonly id: 'present' | 'late' | 'excused' | 'unexcused' | 'substitute' | 'left' | 'returned'
  readonly key: string
  readonly kind: AttendanceEvent['kind']
  readonly excused: boolean | null
}

/** Có mặt, Muộn, Vắng có lý do, vắng Không lý do, Dự thay, Rời, Trở lại. */
export const presenceMarks: readonly PresenceMark[] = [
  { id: 'present', key: 'c', kind: 'present', excused: null },
  { id: 'late', key: 'm', kind: 'late', excused: null },
  { id: 'excused', key: 'v', kind: 'absent', excused: true },
  { id: 'unexcused', key: 'k', kind: 'absent', excused: false },
  { id: 'substitute', key: 'd', kind: 'substitute', excused: null },
  { id: 'left', key: 'r', kind: 'left', excused: null },
  { id: 'returned', key: 't', kind: 'returned', excused: null },
]

/** False for leaving while not in the room and for returning without having left; leaving again corrects the time. */
export function isPossible({ kind }: Pick<PresenceMark, 'kind'>, presence: Presence): boolean {
  if (kind === 'left') return isInRoom(presence) || presence.state === 'left'
  return kind !== 'returned' || presence.state === 'left' || presence.state === 'returned'
}

/** The clock time a mark carries by itself: only while the session is held today, or began yesterday and goes on after midnight. */
export function timeOfMark(
  { state, date }: Pick<StoredDossier['session'], 'state' | 'date'>,
  today: string,
  now: Date,
): string | null {
  const dayMs = 86_400_000
  if (state !== 'in_session' || date === null) return null
  const daysAgo = (Date.parse(today) - Date.parse(date)) / dayMs
  if (daysAgo !== 0 && daysAgo !== 1) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}
