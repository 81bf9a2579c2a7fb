/** Where a person was drafting in a session, so that the way to a record leads back. */
import type { DocumentChoices, DocumentKind } from '../../../../shared/records/documents.ts'

export type DraftPlace = {
  readonly kind: DocumentKind
  readonly choices: DocumentChoices
  readonly blockId: string | null
}

const places = new Map<string, DraftPlace>()
/** Sessions whose draft was left for a record. */
const left = new Set<string>()

export function placeIn(sessionId: string): DraftPlace | null {
  return places.get(sessionId) ?? null
}

export function keepDraftPlace(sessionId: string, place: DraftPlace): void {
  places.set(sessionId, place)
}

/** The draft is left for a record: the way back is offered until it is taken. */
export function leaveForRecord(sessionId: string, blockId: string | null): void {
  const place = places.get(sessionId)
  if (place === undefined) return
  places.set(sessionId, { ...place, blockId })
  left.add(sessionId)
}

export function hasWayBack(sessionId: string): boolean {
  return left.has(sessionId)
}

export function cameBack(sessionId: string): void {
  left.delete(sessionId)
}
