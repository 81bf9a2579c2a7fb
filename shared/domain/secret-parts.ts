/**
 * What of a session lies above a level of secrecy, and the session without it: for an export that leaves secrets out, and for a desk at
 * which they may not be opened (`domain.md` 7, consequences 1 and 5). An item is as secret as the session and the items it stands under,
 * and what belongs to an item, a decision or a task is as secret as that.
 */
import type {
  AgendaEntry,
  AgendaItem,
  AttendanceEvent,
  Ballot,
  Contribution,
  Decision,
  Paper,
  Participant,
  Session,
  Task,
  TaskEvent,
} from '../records/session.ts'
import { type Id, type SecrecyLevel, secrecyLevels } from '../records/values.ts'
import { highestLevel, isAbove } from './secrecy.ts'

type SessionRecords = {
  readonly session: Session
  readonly items: readonly AgendaItem[]
  readonly agendaEntries: readonly AgendaEntry[]
  readonly papers: readonly Paper[]
  readonly participants: readonly Participant[]
  readonly attendance: readonly AttendanceEvent[]
  readonly contributions: readonly Contribution[]
  readonly ballots: readonly Ballot[]
  readonly decisions: readonly Decision[]
  readonly tasks: readonly Task[]
  readonly taskEvents: readonly TaskEvent[]
}
type Judged = Omit<SessionRecords, 'participants' | 'attendance'>

/** The level of each item: its own, its session's, or that of an item it stands under, whichever is highest. */
export function itemLevels(session: Session, items: readonly AgendaItem[]): ReadonlyMap<Id, SecrecyLevel> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const levelOf = (item: AgendaItem, below: ReadonlySet<Id>): SecrecyLevel => {
    const parent = item.parentId === null || below.has(item.parentId) ? undefined : byId.get(item.parentId)
    const above = parent === undefined ? session.secrecy.level : levelOf(parent, new Set([...below, parent.id]))
    return highestLevel([item.secrecy.level, above])
  }
  return new Map(items.map((item) => [item.id, levelOf(item, new Set([item.id]))]))
}

/** The ids of all records above the level: items with everything that belongs to them, and records marked by themselves. */
export function partsAbove(records: Judged, level: SecrecyLevel): ReadonlySet<Id> {
  const levels = itemLevels(records.session, records.items)
  const above = new Set<Id>()
  const take = <T extends { readonly id: Id }>(list: readonly T[], isSecret: (record: T) => boolean) => {
    for (const record of list) if (isSecret(record)) above.add(record.id)
  }
  const ofItem = (itemId: Id | null) => isAbove(levels.get(itemId ?? '') ?? records.session.secrecy.level, level)
  const marked = ({ itemId, secrecy }: { itemId: Id | null; secrecy: { level: SecrecyLevel } }) =>
    ofItem(itemId) || isAbove(secrecy.level, level)
  take(records.items, ({ id }) => ofItem(id))
  take(records.agendaEntries, ({ itemId }) => ofItem(itemId))
  take(records.contributions, marked)
  take(records.decisions, marked)
  const votes = new Set(records.decisions.flatMap(({ id, ballotId }) => (above.has(id) ? (ballotId ?? []) : [])))
  take(records.ballots, ({ id, itemId }) => ofItem(itemId) || votes.has(id))
  take(records.tasks, (task) => marked(task) || above.has(task.decisionId ?? ''))
  // Evidence of what is secret is as secret.
  const evidence = new Set(records.taskEvents.flatMap((one) => (above.has(one.taskId) ? (one.paperId ?? []) : [])))
  take(records.papers, (paper) => marked(paper) || evidence.has(paper.id))
  take(records.taskEvents, ({ taskId, paperId }) => above.has(taskId) || above.has(paperId ?? ''))
  return above
}

/** The level of each record that carries one, its own or of what it belongs to; what is not there is open. */
export function levelsOf(records: Judged): ReadonlyMap<Id, SecrecyLevel> {
  const below = secrecyLevels.slice(0, -1)
  return new Map(
    below.flatMap((level, index) => {
      const next = secrecyLevels[index + 1] ?? level
      return [...partsAbove(records, level)].map((id) => [id, next] as const)
    }),
  )
}

/** The highest level anything of the session carries. */
export function sessionLevel(records: Judged): SecrecyLevel {
  const { session, items, papers, contributions, decisions, tasks } = records
  const marked = [[session], items, papers, contributions, decisions, tasks].flat()
  return highestLevel(marked.map(({ secrecy }) => secrecy.level))
}

/**
 * The session without these records; nothing left names one of them. A guest who was there for nothing else is left out too, with their
 * presence. Words about the session as a whole are left out where the session itself is above the level.
 */
export function withoutParts<T extends SessionRecords>(records: T, parts: ReadonlySet<Id>, level: SecrecyLevel): T {
  const kept = <R extends { readonly id: Id }>(list: readonly R[]): R[] => list.filter(({ id }) => !parts.has(id))
  const open = (id: Id | null) => (id === null || parts.has(id) ? null : id)
  const openIds = (ids: readonly Id[]) => ids.filter((id) => !parts.has(id))
  const gone = new Set(
    records.participants.flatMap(({ id, itemIds }) =>
      itemIds.length > 0 && openIds(itemIds).length === 0 ? [id] : [],
    ),
  )
  const isSessionSecret = isAbove(records.session.secrecy.level, level)
  return {
    ...records,
    session: isSessionSecret ? { ...records.session, documentsUsed: null, otherInformation: null } : records.session,
    items: kept(records.items),
    agendaEntries: kept(records.agendaEntries),
    papers: kept(records.papers),
    participants: records.participants
      .filter(({ id }) => !gone.has(id))
      .map((one) => ({ ...one, itemIds: openIds(one.itemIds) })),
    attendance: records.attendance
      .filter(({ participantId }) => !gone.has(participantId))
      .map((event) => ({ ...event, itemId: open(event.itemId) })),
    contributions: kept(records.contributions),
    ballots: kept(records.ballots),
    decisions: kept(records.decisions).map((decision) => ({
      ...decision,
      sourceIds: openIds(decision.sourceIds),
      supersedesId: open(decision.supersedesId),
      ballotId: open(decision.ballotId),
      exceptItemIds: openIds(decision.exceptItemIds),
    })),
    tasks: kept(records.tasks).map((task) => ({ ...task, decisionId: open(task.decisionId) })),
    taskEvents: kept(records.taskEvents),
  }
}

/** What stands for the title of an item that is not opened: no word of it. */
export const sealedTitle = '•••'

/**
 * The session as a desk shows it at which these records may not be opened: the items and their places in the programme are there, so that
 * it can be put in order, but no word of them; everything else of them is not there.
 */
export function withSealed<T extends SessionRecords>(records: T, parts: ReadonlySet<Id>, level: SecrecyLevel): T {
  const sealed = <R extends { readonly title: string }>(record: R): R => ({ ...record, title: sealedTitle })
  const blank = { presenterId: null, presentingUnitId: null, subject: null, assessment: null, invitedUnitIds: [] }
  return {
    ...withoutParts(records, parts, level),
    participants: records.participants,
    attendance: records.attendance,
    items: records.items.map((item) => (parts.has(item.id) ? { ...sealed(item), ...blank } : item)),
    agendaEntries: records.agendaEntries.map((entry) => (parts.has(entry.id) ? sealed(entry) : entry)),
  }
}
