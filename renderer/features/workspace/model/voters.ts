/** Who votes by name: the members who were in the room for the item, as the roll tells it. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { whereaboutsFor } from '../../../../shared/domain/presence.ts'
import { discussionOrder } from '../../../../shared/domain/programme.ts'
import type { Ballot } from '../../../../shared/records/session.ts'
import { inOrder } from './names.ts'

/** The members in order, each once, without those known to be out; one who is recorded as having voted is always shown. */
export function votersOf(dossier: StoredDossier, { itemId, named }: Pick<Ballot, 'itemId' | 'named'>): string[] {
  const order = discussionOrder(dossier)
  const voted = new Set(named.map(({ personId }) => personId))
  const voters = inOrder(dossier.participants).flatMap((participant) => {
    const { capacity, personId } = participant
    if (capacity !== 'member' || personId === null) return []
    const where = whereaboutsFor(itemId, participant, dossier.attendance, (id) => order.indexOf(id))
    return where === 'out' && !voted.has(personId) ? [] : [personId]
  })
  return [...new Set(voters)]
}
