/** The document composed from the records as main keeps it: the page, what it lacks, what was cleaned. */
import { useDeferredValue, useMemo } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Gap, StoredDossier } from '../../../shared/contract/views.ts'
import { compose } from '../../../shared/documents/compose.ts'
import { profileFor } from '../../../shared/documents/profile.ts'
import type { DocumentChoices, DocumentKind } from '../../../shared/records/documents.ts'
import { useRead } from '../../query.ts'

/** `null` until the first page is composed; the last page stays while a newer one is. */
export function usePreview(
  sessionId: string,
  kind: DocumentKind,
  choices: DocumentChoices,
): Output<'documents.preview'> | null {
  return useRead('documents.preview', { sessionId, kind, profileId: null, choices }).data ?? null
}

/** What the minutes lack, found while the person works and without asking main; it follows typing at a distance. */
export function useGaps(dossier: StoredDossier | null): readonly Gap[] {
  // The first time there is nothing to stay behind with, and no gaps would be read as nothing missing.
  const settled = useDeferredValue(dossier) ?? dossier
  return useMemo(() => {
    if (settled === null) return []
    const { profileId, profileOverrides } = settled.office
    return compose('minutes', settled, profileFor(profileId, profileOverrides)).gaps
  }, [settled])
}
