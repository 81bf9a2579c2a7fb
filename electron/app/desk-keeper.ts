/** Keeps the store open for the program: opens it at start, closes it at the end, and closes and reopens it around a restore. */
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import type { Change } from '../db/types.ts'
import { createFileStore } from '../files/file-store.ts'
import type { Restored } from '../files/restore.ts'
import { putBackupInPlace } from '../services/backups.ts'
import type { Clock, Desk, Network } from '../services/desk.ts'
import { beginHolidays } from '../services/holidays.ts'
import { beginTemplates } from '../services/programme-templates.ts'
import { beginReferences } from '../services/references.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'

export type DeskKeeper = {
  /** The open desk; fails with the reason the store could not be opened. */
  readonly desk: () => Desk
  /** Why the store is not open; `null` while it is. */
  readonly problem: () => AppError | null
  /** Puts a backup in the store's place and opens that. */
  readonly restore: (backupPath: string) => Restored
  readonly close: () => void
}

type KeeperOptions = {
  readonly paths: Paths
  readonly clock: Clock
  readonly network: Network
  readonly log: Log
  readonly onChange: (change: Change) => void
}

/** Opens the store; a store that cannot be opened is a problem to show, not an end. */
export function keepDesk({ paths, clock, network, log, onChange }: KeeperOptions): DeskKeeper {
  let desk: Desk | null = null
  let problem: AppError | null = null
  const open = () => {
    try {
      const store = openStore({ path: paths.store, now: clock.nowMs, newId })
      store.onChange(onChange)
      desk = { store, files: createFileStore(paths.papers, store.files), clock, newId, network }
      beginReferences(desk)
      beginHolidays(desk)
      beginTemplates(desk)
      problem = null
    } catch (thrown) {
      desk?.store.close()
      desk = null
      const logId = log.failure('open-store', thrown instanceof AppFailure && thrown.cause ? thrown.cause : thrown)
      problem = thrown instanceof AppFailure ? { ...thrown.error, logId } : { code: 'INTERNAL', logId }
    }
  }
  const close = () => {
    desk?.files.clearCopies()
    desk?.store.close()
    desk = null
  }
  open()
  return {
    desk: () => {
      if (desk === null) throw new AppFailure(problem ?? { code: 'INTERNAL' })
      return desk
    },
    problem: () => problem,
    restore(backupPath) {
      close()
      try {
        return putBackupInPlace(backupPath, { storePath: paths.store, filesFolder: paths.papers, nowMs: clock.nowMs() })
      } finally {
        open()
      }
    },
    close,
  }
}
