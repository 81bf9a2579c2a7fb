/**
 * Commands: the one way records change. A command is one IMMEDIATE transaction that writes the rows, the change log and the
 * audit entry together, or nothing at all (`design.md` 3, decision 2).
 */
import { fail } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/records/values.ts'
import { type AuditedRow, type AuditLog, contentHash } from './audit-log.ts'
import type { ChangeLog, ChangeSet, LoggedChange, Reversal } from './change-log.ts'
import type { Db } from './db.ts'
import type { RecordLinks } from './record-links.ts'
import type { Trail } from './record-table.ts'
import type { Running } from './record-writer.ts'
import type { RecordTables } from './tables/index.ts'
import { toAppFailure } from './to-app-failure.ts'
import type { Actor, Change, LoggedName, Step } from './types.ts'

export type Commands = {
  /** Runs `work` as one command. What it throws comes out as an AppFailure and nothing is kept. */
  run<T>(step: Step, work: () => T): T
  /** Takes back the actor's newest step of the session, or makes it again, as one command; gives the step it was. */
  runReversal(reversal: Reversal, actor: Actor, sessionId: Id): { step: string | null }
  /** The running command; stops when there is none. */
  running(): Running
  onChange(listener: (change: Change) => void): () => void
}

export type CommandParts = {
  readonly db: Db
  readonly tables: RecordTables
  readonly links: RecordLinks
  readonly changeLog: ChangeLog
  readonly auditLog: AuditLog
  readonly deskId: Id
  readonly schemaVersion: number
  now(): number
  /** Stops the command before it commits when the file under the connection is no longer the one at its path. */
  assertInPlace(): void
}

type Touched = { readonly name: LoggedName; readonly id: Id; readonly before: string | null }
type Active = Running & { readonly touched: Map<string, Touched> }
type LogWriter = (changes: readonly LoggedChange[], trail: Trail) => number
/** The work of a command: its result, and how its changes are logged. */
type Work<T> = () => { readonly value: T; readonly writeLog: LogWriter }

export function createCommands(parts: CommandParts): Commands {
  const { db, changeLog } = parts
  const listeners = new Set<(change: Change) => void>()
  let active: Active | null = null

  function perform<T>(step: Step, work: Work<T>): T {
    if (active !== null) throw new Error('a command does not nest')
    const current = begin(parts, step)
    active = current
    try {
      const { value, changes } = db.transact(() => {
        const done = work()
        const written = finish(parts, step, current, done.writeLog)
        parts.assertInPlace()
        return { value: done.value, changes: written }
      })
      active = null
      announce(listeners, changes, step)
      return value
    } catch (error) {
      throw toAppFailure(error)
    } finally {
      active = null
    }
  }
  const running = (): Running => active ?? failOutside()
  return {
    run: (step, work) =>
      perform(step, () => ({
        value: synchronous(work()),
        writeLog: (changes, { deskId, nowMs }) => changeLog.write(step, changes, deskId, nowMs),
      })),
    runReversal(reversal, actor, sessionId) {
      const step = { name: reversal, actor, sessionId }
      return perform(step, () => {
        const reversed = reverseNext(parts, running(), reversal, step)
        const logged = reversal === 'redo' && reversed !== undefined ? { ...step, name: reversed.step } : step
        return {
          value: { step: reversed?.step ?? null },
          writeLog: (changes, { deskId, nowMs }) => changeLog.writeReversal(reversed, logged, changes, deskId, nowMs),
        }
      })
    },
    running,
    onChange(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function synchronous<T>(value: T): T {
  if (value instanceof Promise) throw new Error('a command is synchronous; its work may not return a promise')
  return value
}

function announce(
  listeners: ReadonlySet<(change: Change) => void>,
  changes: readonly LoggedChange[],
  { sessionId, burstKey }: Step,
): void {
  if (changes.length === 0) return
  const records = changes.map(({ record, id }) => ({ record, id }))
  for (const listener of listeners) listener({ records, sessionId, typing: burstKey !== undefined })
}

function failOutside(): never {
  throw new Error('records change only inside a command')
}

function begin(parts: CommandParts, step: Step): Active {
  const touched = new Map<string, Touched>()
  return {
    trail: { nowMs: parts.now(), actorId: step.actor.personId, deskId: parts.deskId },
    touched,
    touch(name, id, before) {
      const key = `${name} ${id}`
      if (!touched.has(key)) touched.set(key, { name, id, before })
    },
  }
}

/** Checks what the command leaves behind and writes both logs; a command that changed nothing leaves no trace. */
function finish(
  parts: CommandParts,
  step: Step,
  { touched, trail }: Active,
  writeLog: LogWriter,
): readonly LoggedChange[] {
  const changes: LoggedChange[] = []
  const rows: AuditedRow[] = []
  for (const { name, id, before } of touched.values()) {
    const held = parts.tables[name].held(id)
    const after = held?.living ? JSON.stringify(held.record) : null
    if (held === undefined || after === before) continue
    assertLinks(parts.links, name, id, after !== null)
    changes.push({ record: name, id, before, after })
    rows.push([name, id, held.revision, after === null ? null : contentHash(after)])
  }
  if (changes.length === 0) return changes
  const changeSetSeq = writeLog(changes, trail)
  const { nowMs: atMs, actorId, deskId } = trail
  const { name: action, sessionId } = step
  parts.auditLog.append({
    atMs,
    actorId,
    deskId,
    action,
    sessionId,
    changeSetSeq,
    schemaVersion: parts.schemaVersion,
    rows,
  })
  return changes
}

function assertLinks(links: RecordLinks, name: LoggedName, id: Id, living: boolean): void {
  if (living) {
    const buried = links.namesBuried(name, id)
    if (buried !== undefined) fail('NOT_FOUND', { params: { record: buried, by: name } })
  } else {
    const by = links.namedBy(name, id)
    if (by !== undefined) fail('RECORD_IN_USE', { params: { record: name, by } })
  }
}

/**
 * Takes back the set that is next. Refused: UNDO_CHANGED_SINCE, naming who changed the record since and by which step, and
 * UNDO_ISSUED, because what was issued stays (`domain.md` 5).
 */
function reverseNext(
  parts: CommandParts,
  running: Running,
  reversal: Reversal,
  { actor, sessionId }: { readonly actor: Actor; readonly sessionId: Id },
): ChangeSet | undefined {
  const next = parts.changeLog.nextToReverse(reversal, sessionId, actor.personId)
  if (next === undefined) return undefined
  const changes = parts.changeLog.changesOf(next.seq)
  if (changes.some(({ record, before, after }) => record === 'issued' && before !== after))
    fail('UNDO_ISSUED', { params: { step: next.step } })
  for (const change of changes.reverse()) reverseChange(parts, running, change, next.step)
  return next
}

function reverseChange(parts: CommandParts, { trail, touch }: Running, change: LoggedChange, step: string): void {
  if (change.before === change.after) return
  const table = parts.tables[change.record]
  const held = table.held(change.id)
  const now = held?.living ? JSON.stringify(held.record) : null
  const left = change.after === null ? null : JSON.stringify(table.fromImage(change.after))
  if (now !== left) refuseChangedSince(parts, change.id, step)
  touch(change.record, change.id, now)
  if (change.before === null) table.bury(change.id, trail)
  // The table reads the images it wrote itself.
  else table.write(table.fromImage(change.before) as never, trail)
}

function refuseChangedSince({ tables, changeLog }: CommandParts, recordId: Id, step: string): never {
  const since = changeLog.lastTouch(recordId)
  const by = since === undefined || since.actorId === null ? undefined : tables.person.find(since.actorId)
  return fail('UNDO_CHANGED_SINCE', {
    params: { step, by: by?.fullName ?? '', since: since?.step ?? '', atMs: since?.atMs ?? 0 },
  })
}
