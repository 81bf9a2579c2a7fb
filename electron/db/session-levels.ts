/** The levels of secrecy in a session, without reading a word of it: asked while a person types. */
import { markedKinds } from '../../shared/domain/secrecy.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { Db } from './db.ts'
import { tableSpecs } from './tables/index.ts'

export type SessionLevels = {
  /** Each level that the session, or a living record of it that can be marked, carries of its own. */
  levels(sessionId: Id): SecrecyLevel[]
}

/** Whatever carries a mark: votes and evidence are as secret as what they belong to. */
export const levelsSql = markedKinds
  .map((kind) =>
    kind === 'session'
      ? 'SELECT secrecy_level FROM session WHERE id = ?'
      : `SELECT secrecy_level FROM ${tableSpecs[kind].table} WHERE session_id = ? AND deleted_at IS NULL`,
  )
  .join(' UNION ')

export function createSessionLevels(db: Db): SessionLevels {
  const levels = db.prepare(levelsSql)
  return {
    levels: (sessionId) =>
      levels.all(...markedKinds.map(() => sessionId)).map((row) => row['secrecy_level'] as SecrecyLevel),
  }
}
