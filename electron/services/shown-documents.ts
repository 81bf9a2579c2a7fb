/** The documents a person has looked at since the program started: what is printed and exported is one of these. Memory only. */
import type { Snapshot } from '../documents/snapshot.ts'

export type ShownDocuments = {
  readonly hold: (snapshot: Snapshot) => void
  readonly find: (snapshotId: string) => Snapshot | undefined
}

/** Room for a whole set of documents and the last few previews beside it. */
const mostHeld = 100

/** Holds the newest hundred. */
export function createShownDocuments(): ShownDocuments {
  const held = new Map<string, Snapshot>()
  return {
    hold(snapshot) {
      held.delete(snapshot.id)
      held.set(snapshot.id, snapshot)
      const [oldest] = held.keys()
      if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
    },
    find: (snapshotId) => held.get(snapshotId),
  }
}
