/** What a person has added to each kind of document of the session, and keeping it. */
import type { DocumentFacts, DocumentKind } from '../../../../shared/records/documents.ts'
import { call } from '../../../api.ts'
import { queryClient, useRead } from '../../../query.ts'
import { useDesk } from '../desk.ts'

export type FactsOfKinds = Readonly<Record<string, DocumentFacts>>

export function useFacts(sessionId: string): {
  readonly facts: FactsOfKinds
  readonly save: (kind: DocumentKind, facts: DocumentFacts) => Promise<void>
} {
  const desk = useDesk()
  const facts = useRead('documents.facts', { sessionId }).data ?? {}
  return {
    facts,
    save: async (kind, next) => {
      await desk.ask(() => call('documents.setFacts', { sessionId, kind, facts: next }))
      await queryClient.invalidateQueries({ queryKey: ['documents.facts'] })
    },
  }
}
