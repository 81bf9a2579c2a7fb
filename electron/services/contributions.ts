/** A contribution parted in two or joined with another, each as one step that can be undone. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { arePartsOf, joinedText, withoutBlankAt } from '../../shared/domain/contribution-parts.ts'
import type { RichText } from '../../shared/records/rich-text.ts'
import type { Contribution } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'

/**
 * Leaves `first` in the contribution and puts `second` into a new one right after it, of the same speaker and kind. Gives the new one.
 * STALE_WRITE, carrying the record, when the two are not the words that are stored.
 */
export function splitContribution(
  desk: Desk,
  { id, first, second }: { id: Id; first: RichText; second: RichText },
): Stored<Contribution> {
  const whole = need(desk.store.tables, 'contribution', id)
  requireEditable(desk, whole.sessionId)
  if (!arePartsOf(whole.text, first, second)) fail('STALE_WRITE', { current: whole })
  const { revision, ...fields } = whole
  return desk.store.command(step(desk, 'split', whole.sessionId), (w) => {
    for (const later of w.contribution.ofSession(whole.sessionId))
      if (later.id !== id && later.order > whole.order)
        w.contribution.update(later.id, later.revision, { order: later.order + 1 })
    w.contribution.update(id, revision, { text: withoutBlankAt('end', first) })
    return w.contribution.insert({
      ...fields,
      id: desk.newId(),
      text: withoutBlankAt('start', second),
      time: null,
      confirmed: null,
      order: whole.order + 1,
    })
  })
}

/**
 * Puts the words of the contribution below those of `intoId`, another of the same item, and removes it; decisions that rest on it rest on the
 * other. What the speaker confirmed was another text: the confirmation goes.
 */
export function mergeContributions(desk: Desk, { id, intoId }: { id: Id; intoId: Id }): Stored<Contribution> {
  const { tables } = desk.store
  const [from, into] = [need(tables, 'contribution', id), need(tables, 'contribution', intoId)]
  requireEditable(desk, from.sessionId)
  if (id === intoId || from.itemId !== into.itemId) fail('INVALID_INPUT', { params: { field: 'intoId' } })
  return desk.store.command(step(desk, 'merge', from.sessionId), (w) => {
    restOnOther(w, from.sessionId, id, intoId)
    w.contribution.remove(id, from.revision)
    return w.contribution.update(intoId, into.revision, { text: joinedText(into.text, from.text), confirmed: null })
  })
}

function restOnOther(w: Writers, sessionId: Id, id: Id, otherId: Id): void {
  for (const { id: decisionId, revision, sourceIds } of w.decision.ofSession(sessionId))
    if (sourceIds.includes(id)) {
      const sources = sourceIds.map((source) => (source === id ? otherId : source))
      w.decision.update(decisionId, revision, { sourceIds: [...new Set(sources)] })
    }
}

function step(desk: Desk, verb: 'split' | 'merge', sessionId: Id) {
  return { name: `contribution.${verb}`, actor: actorOf(desk), sessionId }
}
