/** The list of sessions as the screen shows it, in one statement. */
import type { SessionSummary } from '../../shared/contract/views.ts'
import type { Session } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Db, Row } from './db.ts'

export type SessionFilter = { readonly year: number | null; readonly bodyId: Id | null }

export type SessionSummaries = {
  /** Sessions without a date first, then the newest date first. A filter by year shows dated sessions only. */
  summaries(filter: SessionFilter): SessionSummary[]
  /** Years that have sessions, newest first. */
  years(): number[]
}

const summarySql = `
  SELECT session.id, session.revision, session.body_id, body.name AS body_name, term.name AS term_name, session.kind,
    session.number, session.date, session.assumed, chair.full_name AS chair_name, session.state, session.state_reason,
    (SELECT count(*) FROM item WHERE item.session_id = session.id AND item.deleted_at IS NULL) AS item_count
  FROM session
    JOIN body ON body.id = session.body_id
    JOIN term ON term.id = session.term_id
    LEFT JOIN person AS chair ON chair.id = session.chair_id
  WHERE session.deleted_at IS NULL
    AND substr(session.date, 1, 4) IS coalesce(?, substr(session.date, 1, 4)) AND session.body_id = coalesce(?, session.body_id)
  ORDER BY session.date IS NOT NULL, session.date DESC, session.seq DESC`

export function createSessionSummaries(db: Db): SessionSummaries {
  const summaries = db.prepare(summarySql)
  const years = db.prepare(
    `SELECT DISTINCT CAST(substr(date, 1, 4) AS INTEGER) AS year FROM session
     WHERE deleted_at IS NULL AND date IS NOT NULL ORDER BY year DESC`,
  )
  return {
    summaries: ({ year, bodyId }) => summaries.all(year === null ? null : String(year), bodyId).map(toSummary),
    years: () => years.all().map((row) => Number(row['year'])),
  }
}

function toSummary(row: Row): SessionSummary {
  const assumed: unknown = JSON.parse(String(row['assumed']))
  return {
    id: row['id'] as Id,
    revision: row['revision'] as number,
    bodyId: row['body_id'] as Id,
    bodyName: row['body_name'] as string,
    termName: row['term_name'] as string,
    kind: row['kind'] as Session['kind'],
    number: row['number'] as number | null,
    date: row['date'] as string | null,
    dateAssumed: Array.isArray(assumed) && assumed.includes('date'),
    chairName: row['chair_name'] as string | null,
    itemCount: row['item_count'] as number,
    state: row['state'] as Session['state'],
    stateReason: row['state_reason'] as string | null,
  }
}
