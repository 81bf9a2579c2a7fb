/** What kind of contribution a person most likely makes; a person changes it with one key. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'

type Kind = StoredDossier['contributions'][number]['kind']

/** The chair chairs; the first words on an item present it; the presenter's later words explain; all others comment. */
export function kindOfTurn(
  { session, contributions }: Pick<StoredDossier, 'session' | 'contributions'>,
  item: Pick<StoredDossier['items'][number], 'id' | 'presenterId'>,
  speakerId: string | null,
): Kind {
  if (speakerId !== null && speakerId === session.chairId) return 'chair'
  const isFirst = !contributions.some(({ itemId }) => itemId === item.id)
  if (isFirst) return 'presents'
  return speakerId !== null && speakerId === item.presenterId ? 'explains' : 'comments'
}
