/** A real store in a folder of its own, with a clock that stands still and ids that count, for everybody's tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type KeyProvider, type Row } from '../../electron/db/db.ts'
import { type OpenStoreOptions, openStore } from '../../electron/db/open-store.ts'
import type { Store } from '../../electron/db/store.ts'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/records/values.ts'

/** 2025-06-03 08:00 in Hà Nội. */
export const testTimeMs = Date.UTC(2025, 5, 3, 1, 0, 0)

export type TestClock = { nowMs: number; advance(ms: number): void }

export type TestStore = {
  /** The open store; `reopen` replaces it. */
  readonly store: Store
  readonly folder: string
  readonly path: string
  readonly clock: TestClock
  newId(): Id
  /** Closes and opens again, as a restart would. */
  reopen(changes?: Partial<OpenStoreOptions>): Store
  /** The rows of a query over a connection of its own. */
  rows(sql: string): Row[]
  /** The first of them. */
  row(sql: string): Row | undefined
  /** Runs SQL past the store, over a connection of its own: what another program could do to the file. */
  tamper(sql: string): void
  /** Closes and removes the folder. Folders not disposed of go when the process ends. */
  dispose(): void
}

/** Ids that look like UUIDv7 and count up; `space` keeps those of two stores apart. */
export function countingIds(space = 0): () => Id {
  let count = 0
  return () => {
    count += 1
    return `0197${space.toString(16).padStart(4, '0')}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}

export function createClock(startMs: number = testTimeMs): TestClock {
  return {
    nowMs: startMs,
    advance(ms) {
      this.nowMs += ms
    },
  }
}

const folders = new Set<string>()
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder under the system's temporary folder, removed when the process ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-test-'))
  folders.add(folder)
  return folder
}

export type MakeStoreOptions = Partial<OpenStoreOptions> & { readonly idSpace?: number }

export function makeStore({ idSpace = 0, ...given }: MakeStoreOptions = {}): TestStore {
  const folder = makeFolder()
  const clock = createClock()
  const newId = countingIds(idSpace)
  const options: OpenStoreOptions = { path: join(folder, 'thu-ky.db'), now: () => clock.nowMs, newId, ...given }
  let store = openStore(options)
  const rows = (sql: string) => {
    const db = connect(options.path, { key: options.key, readOnly: true })
    try {
      return db.prepare(sql).all()
    } finally {
      db.close()
    }
  }
  return {
    get store() {
      return store
    },
    folder,
    path: options.path,
    clock,
    newId,
    reopen(changes = {}) {
      store.close()
      store = openStore({ ...options, ...changes })
      return store
    },
    rows,
    row: (sql) => rows(sql)[0],
    tamper(sql) {
      const db = connect(options.path, { key: options.key })
      db.exec(sql)
      db.close()
    },
    dispose() {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A key as a settings screen would give it: 32 bytes, always the same. */
export const testKey: KeyProvider = { rawKey: () => Buffer.alloc(32, 7) }

/** The store's tests run once without and once with encryption: `describe.each(storeKeys)('... $title', ({ key }) => ...)`. */
export const storeKeys = [
  { title: 'without a key', key: undefined },
  { title: 'with a key', key: testKey },
] as const

/** The AppError that `work` throws; fails the test when it throws none. */
export function errorOf(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppFailure) return error.error
    throw error
  }
  throw new Error('nothing was refused')
}
