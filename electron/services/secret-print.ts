/** Papers of the office that carry secrets go out only under the level a person has confirmed, and that is logged (`domain.md` 7). */
import { fail } from '../../shared/contract/errors.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { Desk } from './desk.ts'
import { noteExport } from './network.ts'

/** The level a person has confirmed that it goes out under. */
export type Confirmed = { readonly confirmedLevel?: SecrecyLevel }

/** SECRET_UNCONFIRMED (param `level`) unless this level is `none` or was confirmed. */
export function requireLevelConfirmed(level: SecrecyLevel, { confirmedLevel }: Confirmed): void {
  if (level !== 'none' && confirmedLevel !== level) fail('SECRET_UNCONFIRMED', { params: { level } })
}

type Paper = { readonly sessionId: Id | null; readonly level: SecrecyLevel; readonly what: string }

/** Lets a paper of this level out once it was confirmed; what was let out is put down in the log of secrets. */
export async function letPaperOut<T>(
  desk: Desk,
  { sessionId, level, what }: Paper,
  confirmed: Confirmed,
  out: () => Promise<T>,
  isOut: (done: T) => boolean,
): Promise<T> {
  requireLevelConfirmed(level, confirmed)
  const done = await out()
  if (level !== 'none' && isOut(done)) noteExport(desk, sessionId, level, what)
  return done
}
