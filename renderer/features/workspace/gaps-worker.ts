/** Composes the minutes off the screen's own thread, only to find what they lack: a long session takes longer than a key may wait. */
import type { Gap, StoredDossier } from '../../../shared/contract/views.ts'
import { compose } from '../../../shared/documents/compose.ts'
import { profileOfSession } from '../../../shared/documents/profile.ts'

export type GapsQuestion = { readonly dossier: StoredDossier; readonly today: string }

/** What the minutes of the session lack. */
export function gapsOf({ dossier, today }: GapsQuestion): readonly Gap[] {
  return compose('minutes', dossier, profileOfSession(dossier, today)).gaps
}

// On the screen's own thread, where the first answer is asked for at once, this file is only a function.
if (typeof window === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<GapsQuestion>) => postMessage(gapsOf(data)))
