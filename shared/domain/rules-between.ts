/** Rules a record must keep with the records around it. The store's commands and the session file's checks both ask here. */
import type { PostHeld } from '../records/directory.ts'
import type { AgendaItem, AttendanceEvent, Ballot } from '../records/session.ts'
import type { RecordName } from '../records/tables.ts'
import type { Id } from '../records/values.ts'
import { presenceOf } from './presence.ts'
import type { RuleFault } from './record-rules.ts'
import { type Room, votersOut } from './voters.ts'

/** The records of the same session, and the posts of the office; the record itself may be among them as it was. */
export type Surroundings = Room & {
  readonly posts: readonly PostHeld[]
  readonly ballots: readonly Ballot[]
}

type Ruled = {
  readonly post: PostHeld
  readonly item: AgendaItem
  readonly attendance: AttendanceEvent
  readonly ballot: Ballot
}

const rules: { readonly [N in keyof Ruled]: (record: Ruled[N], around: Surroundings) => RuleFault[] } = {
  post: (post, { posts }) => (posts.some((other) => clash(post, other)) ? [heldByAnother] : []),
  item: (item, { items }) => (isTooDeep(item, items) ? [tooDeep] : []),
  attendance: (event, around) => {
    const others = around.attendance.filter(({ id }) => id !== event.id)
    // Where the records contradict each other, it is the event that takes one out that is told, not the one that brought them in.
    const takesOut = event.kind !== 'present' && event.kind !== 'returned'
    return takesOut && isVoterOut(event.participantId, { ...around, attendance: [...others, event] }) ? [voted] : []
  },
  ballot: ({ named }, around) => (named.some(({ personId }) => isAbsent(personId, around)) ? [absent] : []),
}

/** The rules between records a record breaks. It must be valid by its schema. */
export function brokenBetween(name: RecordName | 'issued', record: object, around: Surroundings): RuleFault[] {
  const rule: ((record: never, around: Surroundings) => RuleFault[]) | undefined = Object.entries(rules).find(
    ([known]) => known === name,
  )?.[1]
  // The schema of this very kind has accepted the record.
  return rule?.(record as never, around) ?? []
}

const heldByAnother: RuleFault = {
  field: 'exclusive',
  code: 'rule.exclusive',
  vi: 'chức vụ chỉ một người giữ mà đã có người khác giữ trong cùng thời gian',
  en: 'a post only one may hold is held by another at the same time',
}
const tooDeep: RuleFault = {
  field: 'parentId',
  code: 'rule.depth',
  vi: 'mục con không thể có mục con',
  en: 'a sub-item has no sub-items',
}
const voted: RuleFault = {
  field: 'kind',
  code: 'rule.voted',
  vi: 'người đã biểu quyết ghi tên ở một mục thì không thể vắng mặt ở mục đó',
  en: 'one who voted by name in an item cannot be absent from it',
}
const absent: RuleFault = {
  field: 'named',
  code: 'rule.absent',
  vi: 'có người vắng mặt được ghi là đã biểu quyết',
  en: 'someone absent is recorded as having voted',
}

/** Two people in one post at one time, where only one may hold it. */
function clash(one: PostHeld, other: PostHeld): boolean {
  if (!one.exclusive || !other.exclusive || one.title !== other.title || one.unitId !== other.unitId) return false
  if (one.id === other.id || one.personId === other.personId) return false
  return (one.from ?? '0') <= (other.to ?? '9') && (other.from ?? '0') <= (one.to ?? '9')
}

/** Programmes are printed 1, 2, 2.1, 2.2: no deeper. */
function isTooDeep({ id, parentId }: AgendaItem, items: Surroundings['items']): boolean {
  if (parentId === null || parentId === id) return false
  const parent = items.find((item) => item.id === parentId)
  const hasParent = parent !== undefined && parent.parentId !== null && parent.parentId !== parent.id
  return hasParent || items.some((item) => item.parentId === id)
}

function isAbsent(personId: Id, { participants, attendance }: Surroundings): boolean {
  const own = participants.filter((participant) => participant.personId === personId)
  const events = attendance.filter(({ itemId }) => itemId === null)
  return presenceOf(own, events).some(({ status }) => status === 'absent')
}

/** True where the records say of a participant that they voted by name in an item and were not in the room for it (`features.md` C1). */
export function isVoterOut(participantId: Id, { ballots, ...room }: Room & Pick<Surroundings, 'ballots'>): boolean {
  const personId = room.participants.find(({ id }) => id === participantId)?.personId ?? null
  return ballots.some(({ itemId, named }) => {
    const own = named.filter((vote) => vote.personId === personId)
    return votersOut({ itemId, named: own }, room).length > 0
  })
}
