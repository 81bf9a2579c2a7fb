/**
 * The change log: per command one change set with each record before and after (`design.md` 3, decision 2). Commands of one
 * typing burst share a set: same session, actor and burst key, the newest set of that session, begun less than ten seconds ago.
 */
import type { Id } from '../../shared/records/values.ts'
import type { Db, Row } from './db.ts'
import type { LoggedName, Step } from './types.ts'

/** A record before and after, as JSON; `null` while it does not live. */
export type LoggedChange = {
  readonly record: LoggedName
  readonly id: Id
  readonly before: string | null
  readonly after: string | null
}

export type ChangeSet = { readonly seq: number; readonly step: string }

export type ChangeLog = {
  /** Writes the changes of a step, into the running burst's set where there is one; gives the set's number. */
  write(step: Step, changes: readonly LoggedChange[], deskId: Id, nowMs: number): number
  /** Writes the changes of undoing `undone`, and marks that set as undone. */
  writeUndo(
    undone: ChangeSet | undefined,
    step: Step,
    changes: readonly LoggedChange[],
    deskId: Id,
    nowMs: number,
  ): number
  /** The newest set of a session that changed something and is neither undone nor itself an undo. */
  newestToUndo(sessionId: Id): ChangeSet | undefined
  /** The changes of a set in the order they were made. */
  changesOf(setSeq: number): LoggedChange[]
}

const burstMs = 10_000

const newestSql = `SELECT seq, actor_id, burst_key, created_at, undoes, undone_by FROM change_set
  WHERE session_id IS ? ORDER BY seq DESC LIMIT 1`
const toUndoSql = `SELECT seq, step FROM change_set
  WHERE session_id = ? AND undoes IS NULL AND undone_by IS NULL
    AND EXISTS (SELECT 1 FROM change_row WHERE set_seq = change_set.seq AND before_json IS NOT after_json)
  ORDER BY seq DESC LIMIT 1`
const changesSql = 'SELECT record, record_id, before_json, after_json FROM change_row WHERE set_seq = ? ORDER BY seq'

/** Asked while a person types; a test holds their query plans to indexes. */
export const changeLogQueries = [newestSql, toUndoSql, changesSql] as const

export function createChangeLog(db: Db): ChangeLog {
  const newest = db.prepare(newestSql)
  const toUndo = db.prepare(toUndoSql)
  const ofSet = db.prepare(changesSql)
  const begin = db.prepare(
    `INSERT INTO change_set (desk_id, actor_id, step, session_id, burst_key, created_at, changed_at, undoes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
  )
  const prolong = db.prepare('UPDATE change_set SET changed_at = ? WHERE seq = ?')
  const markUndone = db.prepare('UPDATE change_set SET undone_by = ? WHERE seq = ?')
  const addRow = db.prepare(
    `INSERT INTO change_row (set_seq, record, record_id, before_json, after_json) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (set_seq, record, record_id) DO UPDATE SET after_json = excluded.after_json`,
  )

  function runningBurst(step: Step, nowMs: number): number | undefined {
    if (step.burstKey === undefined) return undefined
    const row = newest.get(step.sessionId)
    return row !== undefined && belongsToBurst(row, step, nowMs) ? Number(row['seq']) : undefined
  }
  function beginSet(step: Step, deskId: Id, nowMs: number, undoes: number | null): number {
    const { name, actor, sessionId, burstKey } = step
    const row = begin.get(deskId, actor.personId, name, sessionId, burstKey ?? null, nowMs, nowMs, undoes)
    return Number(row?.['seq'])
  }
  function addRows(setSeq: number, changes: readonly LoggedChange[]): number {
    for (const { record, id, before, after } of changes) addRow.run(setSeq, record, id, before, after)
    return setSeq
  }
  return {
    write(step, changes, deskId, nowMs) {
      const running = runningBurst(step, nowMs)
      if (running !== undefined) prolong.run(nowMs, running)
      return addRows(running ?? beginSet(step, deskId, nowMs, null), changes)
    },
    writeUndo(undone, step, changes, deskId, nowMs) {
      const setSeq = addRows(beginSet(step, deskId, nowMs, undone?.seq ?? null), changes)
      if (undone !== undefined) markUndone.run(setSeq, undone.seq)
      return setSeq
    },
    newestToUndo(sessionId) {
      const row = toUndo.get(sessionId)
      return row === undefined ? undefined : { seq: Number(row['seq']), step: String(row['step']) }
    },
    changesOf: (setSeq) => ofSet.all(setSeq).map(toChange),
  }
}

/** A clock set back ends a burst. */
function belongsToBurst(row: Row, step: Step, nowMs: number): boolean {
  const ageMs = nowMs - Number(row['created_at'])
  return (
    row['burst_key'] === step.burstKey &&
    row['actor_id'] === step.actor.personId &&
    row['undoes'] === null &&
    row['undone_by'] === null &&
    ageMs >= 0 &&
    ageMs < burstMs
  )
}

function toChange(row: Row): LoggedChange {
  return {
    record: row['record'] as LoggedName,
    id: row['record_id'] as string,
    before: row['before_json'] as string | null,
    after: row['after_json'] as string | null,
  }
}
