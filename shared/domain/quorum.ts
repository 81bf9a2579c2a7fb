/** Quorum of a session: a warning, never a hard stop (`domain.md` 4.6). */
import type { Body } from '../records/directory.ts'

/** The smallest number of present members that meets the body's share; 2/3 of 15 is 10. */
export function quorumNeeded(body: Pick<Body, 'quorum'>, members: number): number {
  const { numerator, denominator } = body.quorum
  return Math.ceil((members * numerator) / denominator)
}
