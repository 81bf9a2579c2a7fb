/** All migrations in order. A released one is frozen: a change of the schema is a new one. */
import type { Db } from '../db.ts'
import { initial } from './0001-initial.ts'
import { references } from './0002-references.ts'
import { waivers } from './0003-waivers.ts'
import { holidays } from './0004-holidays.ts'
import { ballotOptions } from './0005-ballot-options.ts'
import { registersAndIssuing } from './0006-registers.ts'
import { secrecyAndFollowUp } from './0007-secrecy-and-follow-up.ts'
import { drafts } from './0008-drafts.ts'
import { programmes } from './0009-programmes.ts'
import { review } from './0010-review.ts'

/** One step of the schema, from `version - 1` to `version`. Runs inside the runner's transaction with foreign keys off. */
export type Migration = { readonly version: number; up(db: Db): void }

export const migrations: readonly Migration[] = [
  initial,
  references,
  waivers,
  holidays,
  ballotOptions,
  registersAndIssuing,
  secrecyAndFollowUp,
  drafts,
  programmes,
  review,
]
