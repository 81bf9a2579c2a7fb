/** The desk as a worker has it: a read-only connection of its own, and the day, the hour and the network as main found them. */
import type { CivilDate } from '../../shared/records/values.ts'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import { createFileStore } from '../files/file-store.ts'
import type { Desk, Network } from './desk.ts'

/** What a worker needs to open the desk. */
export type DeskFacts = {
  readonly path: string
  readonly rawKey: Uint8Array | null
  readonly filesFolder: string
  readonly nowMs: number
  readonly today: CivilDate
  /** The interfaces that are up, and what was declared of them: what may be opened is asked in the worker too. */
  readonly network: { readonly up: ReturnType<Network['interfacesUp']>; readonly declared: Network['declared'] }
}

export function factsOf({ store, files, clock, network }: Desk): DeskFacts {
  return {
    path: store.path,
    rawKey: store.key.rawKey(),
    filesFolder: files.folder,
    nowMs: clock.nowMs(),
    today: clock.today(),
    network: { up: network.interfacesUp(), declared: network.declared },
  }
}

/** Does what only reads at the desk as it is at one moment, and closes it. */
export function readAtDesk<T>(
  { path, rawKey, filesFolder, nowMs, today, network }: DeskFacts,
  work: (desk: Desk) => T,
): T {
  const key = { rawKey: () => (rawKey === null ? null : Buffer.from(rawKey)) }
  const store = openStore({ path, key, readOnly: true, now: () => nowMs, newId })
  try {
    return store.readAtOnce(() =>
      work({
        store,
        files: createFileStore(filesFolder, store.files),
        clock: { nowMs: () => nowMs, today: () => today },
        newId,
        network: { interfacesUp: () => network.up, declared: network.declared },
      }),
    )
  } finally {
    store.close()
  }
}
