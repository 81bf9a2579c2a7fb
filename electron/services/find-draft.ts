/** Which draft belongs to a document. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { isSameAbout } from '../../shared/domain/drafting/about.ts'
import type { DocumentChoices, DocumentKind } from '../../shared/records/documents.ts'
import type { Draft } from '../../shared/records/draft.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'

export type DraftRequest = { readonly sessionId: Id; readonly kind: DocumentKind; readonly choices: DocumentChoices }

/** The newest draft of this document, if one was begun: of the same kind, about or for the same. */
export function findDraft(tables: Readers, { sessionId, kind, choices }: DraftRequest): Stored<Draft> | undefined {
  return tables.draft
    .ofSession(sessionId)
    .findLast((draft) => draft.kind === kind && draft.state !== 'withdrawn' && isSameAbout(draft.choices, choices))
}
