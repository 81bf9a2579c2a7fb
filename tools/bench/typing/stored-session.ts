/** A data folder with one session in its store, for a program to be started on. */
import { join } from 'node:path'
import { newId } from '../../../electron/db/new-id.ts'
import { openStore } from '../../../electron/db/open-store.ts'
import { createFileStore } from '../../../electron/files/file-store.ts'
import { noNetwork } from '../../../electron/services/desk.ts'
import { importSession } from '../../../electron/services/session-import.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import type { Id } from '../../../shared/records/values.ts'

/** Writes the store into `folder` and closes it; gives the session's id. */
export function storeSession(folder: string, dossier: Dossier): Id {
  const store = openStore({ path: join(folder, 'thu-ky.db'), now: Date.now, newId })
  const desk = {
    store,
    files: createFileStore(join(folder, 'papers'), store.files),
    clock: { nowMs: Date.now, today: () => '2025-06-05' },
    newId,
    network: noNetwork(),
  }
  const { sessionId } = importSession(desk, { dossier, papers: new Map() }, { answers: {}, asCopy: false })
  store.close()
  return sessionId
}
