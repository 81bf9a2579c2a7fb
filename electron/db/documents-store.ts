/** Snapshots, issued documents, and the blocks of a draft in their order. */
import { createHash } from 'node:crypto'
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { DraftBlock } from '../../shared/records/draft.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Db, Row } from './db.ts'
import { createWriter, type Running } from './record-writer.ts'
import type { RecordTables } from './tables/index.ts'

/**
 * What a document was composed from and into, kept on first export, print or freeze. `id` is the hash of the canonical
 * compose input (`design.md` 3, decision 7).
 */
export type Snapshot = {
  readonly id: string
  readonly json: string
  readonly profileId: string
  readonly composerVersion: string
  readonly modelJson: string
}

/** A snapshot with the hash that proves later that it is what was kept: reckoned where it is composed, for eight megabytes take a while. */
export type KeptSnapshot = Snapshot & { readonly contentSha256: string }

export type DocumentsStore = {
  /** Keeps a snapshot; one that is kept already stays as it is. */
  keepSnapshot(snapshot: KeptSnapshot): void
  findSnapshot(id: string): Snapshot | undefined
  /** Snapshots whose content is no longer what was kept. */
  damagedSnapshots(): string[]
  /** Living blocks of one draft, in reading order within each place. */
  blocksOf(draftId: Id): Stored<DraftBlock>[]
  issued(sessionId: Id): IssuedDocument[]
  /** Only inside a command. */
  insertIssued(issued: IssuedDocument): void
}

type Context = { readonly deskId: Id; now(): number; running(): Running }

export function createDocumentsStore(db: Db, tables: RecordTables, { deskId, now, running }: Context): DocumentsStore {
  const issued = createWriter(tables.issued, running)
  const keep = db.prepare(
    `INSERT INTO snapshot (id, json, profile_id, composer_version, model_json, content_sha256, created_at, desk_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  )
  const blockIds = db.prepare(
    'SELECT id FROM draft_block WHERE draft_id = ? AND deleted_at IS NULL ORDER BY position, seq',
  )
  const find = db.prepare('SELECT id, json, profile_id, composer_version, model_json FROM snapshot WHERE id = ?')
  const all = db.prepare(
    'SELECT id, json, profile_id, composer_version, model_json, content_sha256 FROM snapshot ORDER BY seq',
  )
  return {
    keepSnapshot(snapshot) {
      const { id, json, profileId, composerVersion, modelJson, contentSha256 } = snapshot
      keep.run(id, json, profileId, composerVersion, modelJson, contentSha256, now(), deskId)
    },
    findSnapshot(id) {
      const row = find.get(id)
      return row === undefined ? undefined : toSnapshot(row)
    },
    damagedSnapshots: () =>
      all
        .all()
        .filter((row) => contentOf(toSnapshot(row)) !== row['content_sha256'])
        .map((row) => String(row['id'])),
    blocksOf: (draftId) => blockIds.all(draftId).flatMap((row) => tables.draftBlock.find(String(row['id'])) ?? []),
    issued: (sessionId) => tables.issued.ofSession(sessionId).map(withoutRevision),
    insertIssued: (document) => {
      issued.insert(document)
    },
  }
}

/** The hash of what a snapshot holds. */
export function contentOf({ json, modelJson }: Pick<Snapshot, 'json' | 'modelJson'>): string {
  return createHash('sha256')
    .update(JSON.stringify([json, modelJson]))
    .digest('hex')
}

function toSnapshot(row: Row): Snapshot {
  return {
    id: String(row['id']),
    json: String(row['json']),
    profileId: String(row['profile_id']),
    composerVersion: String(row['composer_version']),
    modelJson: String(row['model_json']),
  }
}

function withoutRevision<T extends { readonly revision: number }>({ revision: _, ...record }: T): Omit<T, 'revision'> {
  return record
}
