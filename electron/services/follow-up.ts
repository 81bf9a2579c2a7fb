/** Following the tasks in force: the list, one task with its history, and what is noted of it (`domain.md` 4, after). */
import { basename } from 'node:path'
import type { Output, ParsedInput } from '../../shared/contract/contract.ts'
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { FollowedTask } from '../../shared/contract/endpoints/follow-up.ts'
import { fail } from '../../shared/contract/errors.ts'
import { followTask } from '../../shared/domain/follow-up.ts'
import { levelsOf } from '../../shared/domain/secret-parts.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { IssuedTask } from '../../shared/records/register.ts'
import type { Task, TaskEvent } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import { shortDate } from '../../shared/vietnamese/dates.ts'
import { actorOf, type Desk, need } from './desk.ts'
import { keepPaper, readWhole } from './papers.ts'
import type { Ports } from './ports.ts'
import { checkRules, validated } from './record-rules.ts'
import { sealedIn } from './seals.ts'
import { recordsOf } from './secret-records.ts'

/** Documents that no longer stand: what they gave is no longer in force by them. */
const ending: ReadonlySet<string> = new Set(['replaced', 'revoked', 'withdrawn'])

type InForce = { readonly taskId: Id; readonly sessionId: Id; readonly places: readonly Placed[] }
type Placed = IssuedTask & { readonly issued: IssuedDocument }

/** The tasks in force with the sentences that put them there, the oldest document first. */
function inForce({ store }: Desk): InForce[] {
  const { tables, registers } = store
  const ended = new Set(tables.issuedChange.all().flatMap((one) => (ending.has(one.kind) ? [one.issuedId] : [])))
  const issued = new Map(registers.issued().flatMap((one) => (ended.has(one.id) ? [] : [[one.id, one] as const])))
  const placed = tables.issuedTask.all().flatMap((one): Placed[] => {
    const document = issued.get(one.issuedId)
    return document === undefined ? [] : [{ ...one, issued: document }]
  })
  return [...Map.groupBy(placed, ({ taskId }) => taskId)].flatMap(([taskId, places]) => {
    const sorted = places.toSorted((one, other) => one.issued.issuedOn.localeCompare(other.issued.issuedOn, 'en'))
    const first = sorted[0]
    return first === undefined ? [] : [{ taskId, sessionId: first.sessionId, places: sorted }]
  })
}

/** Every task in force that may be shown at this desk now, the most pressing first, and how many may not. */
export function listFollowed(desk: Desk): Output<'followUp.list'> {
  const { tables } = desk.store
  const today = desk.clock.today()
  const holidays = tables.holiday.all()
  const units = new Map(tables.unit.all().map((unit) => [unit.id, unit.shortName ?? unit.name]))
  let sealed = 0
  const tasks = [...Map.groupBy(inForce(desk), ({ sessionId }) => sessionId)].flatMap(([sessionId, given]) => {
    const records = recordsOf(tables, sessionId)
    const levels = levelsOf(records)
    const closed = sealedIn(desk, sessionId)
    const open = given.filter(({ taskId }) => !closed.has(taskId))
    sealed += given.length - open.length
    const { session } = records
    const day = session.date === null ? null : shortDate(session.date)
    const sessionName = [need(tables, 'body', session.bodyId).name, day].filter(Boolean).join(', ')
    const tasksById = new Map(records.tasks.map((task) => [task.id, task]))
    const events = Map.groupBy(records.taskEvents, ({ taskId }) => taskId)
    return open.map(({ taskId, places }): FollowedTask => {
      const task = tasksById.get(taskId)
      const own = events.get(taskId) ?? []
      const from = places[0]?.issued.issuedOn ?? today
      const stands = followTask({ due: task?.due ?? null, events: own, from, today, holidays })
      const level = levels.get(taskId) ?? 'none'
      return {
        id: taskId,
        sessionId,
        sessionName,
        unitId: task?.leadUnitId ?? null,
        unit: units.get(task?.leadUnitId ?? '') ?? null,
        coUnits: (task?.coUnitIds ?? []).flatMap((id) => {
          const name = units.get(id)
          return name === undefined ? [] : [{ id, name }]
        }),
        work: level === 'tuyet_mat' ? null : (task?.work ?? places[0]?.text ?? null),
        level,
        state: stands.state,
        due: level === 'tuyet_mat' ? null : (stands.due?.text ?? null),
        dueOn: stands.dueOn,
        outcome: stands.outcome,
        extended: own.filter(({ kind }) => kind === 'extension').length,
        lastReportOn: own.findLast(({ kind }) => kind === 'report')?.on ?? null,
        places: places.map(placeOf),
      }
    })
  })
  return { today, sealed, tasks: tasks.sort(byPressure) }
}

/** What is open and due first; what names no day, then what is done, last. */
function byPressure(one: FollowedTask, other: FollowedTask): number {
  const key = ({ state, dueOn }: FollowedTask) => `${state === 'done' ? 1 : 0}${dueOn ?? '9999'}`
  return key(one).localeCompare(key(other), 'en')
}

function placeOf({ issued, block }: Placed) {
  return { issuedId: issued.id, printedNumber: issued.printedNumber, issuedOn: issued.issuedOn, block }
}

/** One task in force with all that was noted of it; NOT_FOUND for one that is not. */
export function readFollowed(desk: Desk, taskId: Id): Output<'followUp.read'> {
  const { store } = desk
  const { places } = needInForce(desk, taskId)
  const task = store.tables.task.find(taskId)
  return {
    taskId,
    sentences: places.map((place) => ({ ...placeOf(place), text: place.text })),
    product: task?.product ?? null,
    reportsTo: task?.reportsTo ?? null,
    events: eventsOf(desk, taskId).map((event) => {
      const step = store.steps.touchesOf(event.id)[0]
      const by = step?.actorId == null ? undefined : store.tables.person.find(step.actorId)
      const paper = event.paperId === null ? undefined : store.tables.paper.find(event.paperId)
      return { ...event, fileName: paper?.fileName ?? null, atMs: step?.atMs ?? 0, by: by?.fullName ?? null }
    }),
  }
}

function needInForce(desk: Desk, taskId: Id): InForce {
  return inForce(desk).find((one) => one.taskId === taskId) ?? fail('NOT_FOUND')
}

function eventsOf({ store }: Desk, taskId: Id): Stored<TaskEvent>[] {
  const { sessionId } = store.tables.task.find(taskId) ?? fail('NOT_FOUND')
  return store.tables.taskEvent.ofSession(sessionId).filter((event) => event.taskId === taskId)
}

/**
 * Notes what became of a task in force; its session may be archived long since. NOT_FOUND for one that is not in force, TRANSITION_REFUSED
 * for more time or an end of what is closed, and for opening again what is open.
 */
export function noteFollowed(desk: Desk, input: ParsedInput<'followUp.note'>): Stored<TaskEvent> {
  const task = needFollowed(desk, input.taskId)
  const isClosed =
    eventsOf(desk, task.id).findLast(({ kind }) => kind === 'close' || kind === 'reopen')?.kind === 'close'
  if (isClosed !== (input.kind === 'reopen') && input.kind !== 'report') fail('TRANSITION_REFUSED')
  const blank = { note: null, newDue: null, paperId: null, outcome: null, allowedBy: null }
  const event = validated('taskEvent', { ...blank, ...input, id: desk.newId(), sessionId: task.sessionId })
  return desk.store.command(stepOf(desk, `taskEvent.${input.kind}`, task), (w) => {
    checkRules('taskEvent', event, w)
    return w.taskEvent.insert(event)
  })
}

/** Asks for files and keeps each as a paper of the task's item, as secret as the task is marked, and as its evidence. */
export async function addEvidence(
  desk: Desk,
  { dialogs }: Pick<Ports, 'dialogs'>,
  taskId: Id,
): Promise<{ added: number }> {
  needFollowed(desk, taskId)
  const paths = await dialogs.openFiles({ title: 'dialogs.chooseEvidence', kind: 'any', many: true })
  const kept = paths.map((path) => ({ path, ...desk.files.put(readWhole(path)) }))
  const task = needFollowed(desk, taskId)
  const { sessionId, itemId, secrecy } = task
  if (kept.length > 0)
    desk.store.command(stepOf(desk, 'taskEvent.evidence', task), (w) => {
      for (const file of kept) {
        const { id: paperId } = keepPaper(desk, w, { sessionId, itemId, secrecy }, file)
        const evidence = { kind: 'evidence', on: desk.clock.today(), note: basename(file.path).normalize('NFC') }
        const blank = { newDue: null, outcome: null, allowedBy: null }
        w.taskEvent.insert(
          validated('taskEvent', { ...evidence, ...blank, id: desk.newId(), sessionId, taskId, paperId }),
        )
      }
    })
  return { added: kept.length }
}

/** Takes back the newest entry of a task, with its file where it was evidence. FORBIDDEN for an older one: what followed rests on it. */
export function removeFollowed(desk: Desk, { id, revision }: { id: Id; revision: number }): null {
  const event = need(desk.store.tables, 'taskEvent', id)
  const task = needFollowed(desk, event.taskId)
  if (eventsOf(desk, task.id).at(-1)?.id !== id) fail('FORBIDDEN')
  desk.store.command(stepOf(desk, 'taskEvent.remove', task), (w) => {
    w.taskEvent.remove(id, revision)
    const paper = event.paperId === null ? undefined : w.paper.find(event.paperId)
    if (paper !== undefined) w.paper.remove(paper.id, paper.revision)
  })
  return null
}

function needFollowed(desk: Desk, taskId: Id): Stored<Task> {
  needInForce(desk, taskId)
  return need(desk.store.tables, 'task', taskId)
}

function stepOf(desk: Desk, name: string, { sessionId }: Task) {
  return { name, actor: actorOf(desk), sessionId }
}
