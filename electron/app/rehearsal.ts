/**
 * Chạy thử: a session copied into a store of its own, in a folder of its own, that only the window of the rehearsal is bound to. No
 * handler of that window knows the real store and none of the real windows knows this one, so the two cannot be mixed; the ways out to
 * files and other programs are closed, what is shown and printed carries the mark of a rehearsal on each page, and the folder is removed when
 * the window closes or, after a crash, at the next start.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { withRehearsalMark } from '../../shared/documents/rehearsal-mark.ts'
import { noDrafts } from '../../shared/domain/dossier-parts.ts'
import { partsAbove, withoutParts } from '../../shared/domain/secret-parts.ts'
import type { Id } from '../../shared/records/values.ts'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import { createFileStore } from '../files/file-store.ts'
import { actorOf, type Desk, setUser } from '../services/desk.ts'
import { composeInput } from '../services/dossiers.ts'
import type { Ports } from '../services/ports.ts'
import { readPreferences, setPreferences } from '../services/preferences.ts'
import { importSession } from '../services/session-import.ts'
import type { DeskKeeper } from './desk-keeper.ts'

export type Rehearsal = {
  /** The desk of the copy, as the handlers of a window take it. */
  readonly keeper: DeskKeeper
  /** Closes the copy and removes every file of it. */
  readonly wipe: () => void
}

/** Removes what a rehearsal left behind that was not ended. */
export function wipeRehearsals(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Copies the session, without its papers' files, into a new store under `folder`. */
export function beginRehearsal(folder: string, real: Desk, sessionId: Id): Rehearsal {
  const whole = composeInput(real.store, sessionId)
  // No secret lies in a second place, not even for an hour; and it is the meeting that is rehearsed, not its documents.
  const open = withoutParts(whole, partsAbove(whole, 'none'), 'none')
  const dossier = { ...open, ...noDrafts }
  mkdirSync(folder, { recursive: true })
  const own = mkdtempSync(join(folder, 'phien-'))
  const store = openStore({ path: join(own, 'thu-ky.db'), now: real.clock.nowMs, newId })
  const desk: Desk = {
    store,
    files: createFileStore(join(own, 'papers'), store.files),
    clock: real.clock,
    newId,
    network: real.network,
  }
  const wipe = () => {
    store.close()
    rmSync(own, { recursive: true, force: true })
  }
  try {
    // What was issued is no matter of a rehearsal.
    importSession(desk, { dossier: { ...dossier, issued: [] }, papers: new Map() }, { answers: {}, asCopy: false })
    setPreferences(desk, readPreferences(real))
    const { personId } = actorOf(real)
    if (personId !== null && store.tables.person.find(personId) !== undefined) setUser(desk, personId)
  } catch (error) {
    wipe()
    throw error
  }
  return { keeper: { desk: () => desk, problem: () => null, restore: () => fail('REHEARSAL'), close: wipe }, wipe }
}

/**
 * The same ports with the ways out closed: what a rehearsal makes is never saved or opened elsewhere. It is shown and printed, because
 * ballot papers and the form of the room are practised on paper too, and then each page says what it is.
 */
export function closedPorts(ports: Ports): Ports {
  const refuse = () => Promise.reject(refusal())
  const { pages } = ports
  return {
    ...ports,
    dialogs: { saveFile: refuse, openFiles: refuse, openFolder: refuse },
    pages: {
      ...pages,
      // The same records have the same snapshot at the real desk: a page of the rehearsal is kept under a name of its own.
      preview: (snapshotId, html) => pages.preview(`${snapshotId}-chay-thu`, withRehearsalMark(html)),
      print: (html) => pages.print(withRehearsalMark(html)),
    },
    openPath: refuse,
    showInFolder: () => fail('REHEARSAL'),
  }
}

function refusal(): unknown {
  try {
    return fail('REHEARSAL')
  } catch (error) {
    return error
  }
}
