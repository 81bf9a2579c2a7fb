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

/** A step that stands: made, or made again by a redo, and not taken back. `atMs` is when it began, UTC ms. */
export type MadeStep = ChangeSet & { readonly actorId: Id | null; readonly atMs: number }

/** A set with what it did to one record. */
export type Touch = MadeStep & Pick<LoggedChange, 'before' | 'after'>

/** Taking a set back: an undo of a step, or a redo, which is the undo of an undo. */
export type Reversal = 'undo' | 'redo'

export type ChangeLog = {
  /** Writes the changes of a step, into the running burst's set where there is one; gives the set's number. */
  write(step: Step, changes: readonly LoggedChange[], deskId: Id, nowMs: number): number
  /** Writes the changes of taking `reversed` back, and marks that set as taken back. */
  writeReversal(
    reversed: ChangeSet | undefined,
    step: Step,
    changes: readonly LoggedChange[],
    deskId: Id,
    nowMs: number,
  ): number
  /**
   * The set an undo or a redo of this person takes back next: the newest step of theirs that stands, or their newest undo that no
   * later step of theirs has put behind it. The making of the session itself is no step of it.
   */
  nextToReverse(reversal: Reversal, sessionId: Id, actorId: Id | null): ChangeSet | undefined
  /** The newest steps of a session that stand, newest first, whoever made them. */
  madeSteps(sessionId: Id, most: number): MadeStep[]
  /** The changes of a set in the order they were made. */
  changesOf(setSeq: number): LoggedChange[]
  /** The newest step of this name of a session that stands. */
  lastOfName(sessionId: Id, step: string): MadeStep | undefined
  /** Every set that touched a record, oldest first, with the record before and after it. */
  touchesOf(recordId: Id): Touch[]
  /** Names the newest change of a session, or of what belongs to none: it is another after every commit. Empty where there is none. */
  newestChange(sessionId: Id | null): string
  /** The newest set that touched a record. */
  lastTouch(recordId: Id): MadeStep | undefined
}

/** The step of a set that takes another back; a set made again by a redo carries the name of the step itself. */
const undoName = 'undo'

const burstMs = 10_000

const newestSql = `SELECT seq, actor_id, burst_key, created_at, changed_at, undoes, undone_by FROM change_set
  WHERE session_id IS ? ORDER BY seq DESC LIMIT 1`
const standing = `undone_by IS NULL AND step <> '${undoName}'
  AND EXISTS (SELECT 1 FROM change_row WHERE set_seq = change_set.seq AND before_json IS NOT after_json)
  AND NOT EXISTS (SELECT 1 FROM change_row WHERE set_seq = change_set.seq AND record = 'session' AND before_json IS NULL)`
const toUndoSql = `SELECT seq, step FROM change_set
  WHERE session_id = ? AND actor_id IS ? AND ${standing} ORDER BY seq DESC LIMIT 1`
const toRedoSql = `SELECT undo.seq AS seq, undone.step AS step FROM change_set AS undo JOIN change_set AS undone ON undone.seq = undo.undoes
  WHERE undo.session_id = ? AND undo.actor_id IS ? AND undo.step = '${undoName}' AND undo.undone_by IS NULL
    AND NOT EXISTS (SELECT 1 FROM change_set AS later WHERE later.session_id = undo.session_id AND later.seq > undo.seq
      AND later.actor_id IS undo.actor_id AND later.undoes IS NULL)
  ORDER BY undo.seq DESC LIMIT 1`
const madeSql = `SELECT seq, step, actor_id, created_at FROM change_set
  WHERE session_id = ? AND ${standing} ORDER BY seq DESC LIMIT ?`
const lastOfNameSql = `SELECT seq, step, actor_id, created_at FROM change_set
  WHERE session_id = ? AND step = ? AND undone_by IS NULL ORDER BY seq DESC LIMIT 1`
const lastTouchSql = `SELECT change_set.seq AS seq, step, actor_id, change_set.changed_at AS created_at
  FROM change_row JOIN change_set ON change_set.seq = change_row.set_seq
  WHERE record_id = ? ORDER BY set_seq DESC LIMIT 1`
const touchesSql = `SELECT change_set.seq AS seq, step, actor_id, change_set.changed_at AS created_at, before_json, after_json
  FROM change_row JOIN change_set ON change_set.seq = change_row.set_seq WHERE record_id = ? ORDER BY set_seq`
const changesSql = 'SELECT record, record_id, before_json, after_json FROM change_row WHERE set_seq = ? ORDER BY seq'

/** Asked while a person types; a test holds their query plans to indexes. */
export const changeLogQueries = [
  newestSql,
  toUndoSql,
  toRedoSql,
  madeSql,
  lastOfNameSql,
  changesSql,
  lastTouchSql,
] as const

export function createChangeLog(db: Db): ChangeLog {
  const newest = db.prepare(newestSql)
  const next = { undo: db.prepare(toUndoSql), redo: db.prepare(toRedoSql) }
  const made = db.prepare(madeSql)
  const lastOfName = db.prepare(lastOfNameSql)
  const lastTouch = db.prepare(lastTouchSql)
  const ofSet = db.prepare(changesSql)
  const touches = db.prepare(touchesSql)
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
    writeReversal(reversed, step, changes, deskId, nowMs) {
      const setSeq = addRows(beginSet(step, deskId, nowMs, reversed?.seq ?? null), changes)
      if (reversed !== undefined) markUndone.run(setSeq, reversed.seq)
      return setSeq
    },
    nextToReverse(reversal, sessionId, actorId) {
      const row = next[reversal].get(sessionId, actorId)
      return row === undefined ? undefined : { seq: Number(row['seq']), step: String(row['step']) }
    },
    madeSteps: (sessionId, most) => made.all(sessionId, most).map(toMadeStep),
    lastOfName(sessionId, step) {
      const row = lastOfName.get(sessionId, step)
      return row === undefined ? undefined : toMadeStep(row)
    },
    newestChange(sessionId) {
      const row = newest.get(sessionId)
      return row === undefined ? '' : `${String(row['seq'])}@${String(row['changed_at'])}`
    },
    lastTouch(recordId) {
      const row = lastTouch.get(recordId)
      return row === undefined ? undefined : toMadeStep(row)
    },
    touchesOf: (recordId) =>
      touches.all(recordId).map((row) => {
        const { before, after } = toChange(row)
        return { ...toMadeStep(row), before, after }
      }),
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

function toMadeStep(row: Row): MadeStep {
  return {
    seq: Number(row['seq']),
    step: String(row['step']),
    actorId: row['actor_id'] as Id | null,
    atMs: Number(row['created_at']),
  }
}

function toChange(row: Row): LoggedChange {
  return {
    record: row['record'] as LoggedName,
    id: row['record_id'] as string,
    before: row['before_json'] as string | null,
    after: row['after_json'] as string | null,
  }
}
