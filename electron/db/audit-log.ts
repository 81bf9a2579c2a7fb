/**
 * The audit log: who did what and when, as ids and hashes without text, each entry chained to the one before
 * (`design.md` 3, decision 2). A changed entry, a missing one and a changed record are found; a cut tail is found by an
 * anchor kept elsewhere (a backup's manifest, the marker beside the store).
 */
import { createHash } from 'node:crypto'
import type { Id } from '../../shared/records/values.ts'
import type { Db, Row } from './db.ts'
import type { RecordTables } from './tables/index.ts'
import { loggedNames } from './tables/index.ts'
import type { LoggedName } from './types.ts'

/** The newest entry; `seq` 0 and a hash of zeros stand for an empty log. */
export type AuditHead = { readonly seq: number; readonly hash: string }

/** One record of a command: its revision and the hash of its content afterwards, `null` when it was buried. */
export type AuditedRow = readonly [record: LoggedName, id: Id, revision: number, contentHash: string | null]

export type AuditEntry = {
  readonly atMs: number
  readonly actorId: Id | null
  readonly deskId: Id
  readonly action: string
  readonly sessionId: Id | null
  readonly changeSetSeq: number
  readonly schemaVersion: number
  readonly rows: readonly AuditedRow[]
}

/**
 * `changed`: the entry is not what was written. `chain`: it does not follow the one before. `anchor`: the log is shorter than, or
 * other than, the anchor says. `record`: the record is not what the log last saw. `unlogged`: a record no entry names.
 */
export type AuditFault = {
  readonly kind: 'changed' | 'chain' | 'anchor' | 'record' | 'unlogged'
  readonly seq: number | null
  readonly record: LoggedName | null
  readonly id: Id | null
}

export type AuditReport = {
  readonly ok: boolean
  readonly entryCount: number
  readonly head: AuditHead
  readonly faults: readonly AuditFault[]
}

export type AuditLog = {
  head(): AuditHead
  /** Adds an entry; only inside a transaction. */
  append(entry: AuditEntry): void
  /** Walks the whole chain and every record. `anchors` are heads known from elsewhere. */
  verify(anchors?: readonly AuditHead[]): AuditReport
}

export const emptyHead: AuditHead = { seq: 0, hash: '0'.repeat(64) }

/** Asked at each command. */
export const headSql = 'SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1'
const pageSize = 1_000

/** The hash by which a record's content is known to the log. */
export function contentHash(recordJson: string): string {
  return createHash('sha256').update(recordJson).digest('hex')
}

/** The newest audit entry of any connection, for backups that compare it. */
export function readAuditHead(db: Db): AuditHead {
  return toHead(db.prepare(headSql).get())
}

export function createAuditLog(db: Db, tables: RecordTables): AuditLog {
  const newest = db.prepare(headSql)
  const insert = db.prepare(
    `INSERT INTO audit_entry (seq, at, actor_id, desk_id, action, session_id, change_set_seq, schema_version, rows, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    head: () => toHead(newest.get()),
    append(entry) {
      const previous = toHead(newest.get())
      const seq = previous.seq + 1
      const { atMs, actorId, deskId, action, sessionId, changeSetSeq, schemaVersion } = entry
      const rows = JSON.stringify(entry.rows)
      const fields = [
        seq,
        atMs,
        actorId,
        deskId,
        action,
        sessionId,
        changeSetSeq,
        schemaVersion,
        rows,
        previous.hash,
      ] as const
      insert.run(...fields, contentHash(JSON.stringify(fields)))
    },
    verify: (anchors = []) => verifyLog(db, tables, anchors),
  }
}

function toHead(row: Row | undefined): AuditHead {
  return row === undefined ? emptyHead : { seq: Number(row['seq']), hash: String(row['hash']) }
}

type LastSeen = { readonly contentHash: string | null; readonly schemaVersion: number; readonly seq: number }

function verifyLog(db: Db, tables: RecordTables, anchors: readonly AuditHead[]): AuditReport {
  const faults: AuditFault[] = []
  const lastSeen = new Map<string, LastSeen>()
  const unmet = new Map(anchors.filter((anchor) => anchor.seq > 0).map((anchor) => [anchor.seq, anchor.hash]))
  let head = emptyHead
  let entryCount = 0
  const page = db.prepare('SELECT * FROM audit_entry WHERE seq > ? ORDER BY seq LIMIT ?')
  for (let rows = page.all(0, pageSize); rows.length > 0; rows = page.all(head.seq, pageSize))
    for (const row of rows) {
      const seq = Number(row['seq'])
      if (hashOfEntry(row) !== row['hash']) faults.push(entryFault('changed', seq))
      if (seq !== head.seq + 1 || row['previous_hash'] !== head.hash) faults.push(entryFault('chain', seq))
      if (unmet.get(seq) === row['hash']) unmet.delete(seq)
      noteRows(lastSeen, row, seq)
      head = { seq, hash: String(row['hash']) }
      entryCount += 1
    }
  for (const seq of unmet.keys()) faults.push(entryFault('anchor', seq))
  faults.push(...recordFaults(tables, lastSeen, Number(db.pragma('user_version'))))
  return { ok: faults.length === 0, entryCount, head, faults }
}

function hashOfEntry(row: Row): string {
  const { seq, at, actor_id, desk_id, action, session_id, change_set_seq, schema_version, rows, previous_hash } = row
  const fields = [seq, at, actor_id, desk_id, action, session_id, change_set_seq, schema_version, rows, previous_hash]
  return contentHash(JSON.stringify(fields))
}

function entryFault(kind: AuditFault['kind'], seq: number): AuditFault {
  return { kind, seq, record: null, id: null }
}

function noteRows(lastSeen: Map<string, LastSeen>, entry: Row, seq: number): void {
  const schemaVersion = Number(entry['schema_version'])
  for (const [record, id, , hash] of readRows(entry['rows']))
    lastSeen.set(`${record} ${id}`, { contentHash: hash, schemaVersion, seq })
}

function readRows(text: unknown): readonly AuditedRow[] {
  try {
    const rows: unknown = JSON.parse(String(text))
    return Array.isArray(rows) ? (rows as AuditedRow[]) : []
  } catch {
    // The entry's own hash has already told that it was changed.
    return []
  }
}

/** Records that are not what the log last saw. One last seen under an older schema has another shape now and is passed over. */
function recordFaults(tables: RecordTables, lastSeen: Map<string, LastSeen>, schemaVersion: number): AuditFault[] {
  return loggedNames.flatMap((record) =>
    tables[record].everHeld().flatMap(({ record: content, living }): AuditFault[] => {
      const seen = lastSeen.get(`${record} ${content.id}`)
      // A record made and buried by one command left no trace, as it should.
      if (seen === undefined) return living ? [{ kind: 'unlogged', seq: null, record, id: content.id }] : []
      if (seen.schemaVersion !== schemaVersion) return []
      const hash = living ? contentHash(JSON.stringify(content)) : null
      return hash === seen.contentHash ? [] : [{ kind: 'record', seq: seen.seq, record, id: content.id }]
    }),
  )
}
