/** The items a vote can be applied to besides its own. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { isOffTable } from '../../../../shared/domain/programme.ts'
import { type AgendaRow, agendaRows } from './agenda.ts'

/** The items that follow in the discussion and have no vote of their own yet; those off the table are not voted on. */
export function itemsToApply(dossier: StoredDossier, itemId: string): AgendaRow[] {
  const rows = agendaRows(dossier)
  const voted = new Set(dossier.ballots.map((ballot) => ballot.itemId))
  const here = rows.findIndex(({ item }) => item.id === itemId)
  return rows.slice(here + 1).filter(({ item }) => !voted.has(item.id) && !isOffTable(item))
}
