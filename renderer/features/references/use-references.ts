/** The reference list as it is shown: newest first, each with the words that name it and whether it is still in force. */
import { useTranslation } from 'react-i18next'

import type { Stored } from '../../../shared/contract/endpoint.ts'
import { citationText } from '../../../shared/domain/citations/formula.ts'
import { partsOf } from '../../../shared/domain/references/citation.ts'
import { hasEnded } from '../../../shared/domain/references/ended.ts'
import { compareNewestFirst } from '../../../shared/domain/references/order.ts'
import type { ReferenceDocument } from '../../../shared/records/reference.ts'
import { useRead } from '../../query.ts'

export type ListedReference = {
  readonly record: Stored<ReferenceDocument>
  /** "Nghị quyết số 57-NQ/TW" */
  readonly name: string
  /** The whole formula, as it is inserted. */
  readonly formula: string
  readonly ended: boolean
  /** What a list says beside the name: that it has ended, who issued it, what it is about. */
  readonly detail: string
}

/** `undefined` until it is read; empty when it cannot be. */
export function useReferences(): readonly ListedReference[] | undefined {
  const { t } = useTranslation()
  const { data: records, isError } = useRead('references.list', null)
  const today = useRead('app.bootstrap', null).data?.today
  if (isError) return []
  if (records === undefined || today === undefined) return undefined
  return [...records].sort(compareNewestFirst).map((record) => {
    const ended = hasEnded(record, today, records)
    return {
      record,
      name: citationText({ ...partsOf(record), date: null, issuer: null, title: null }),
      formula: citationText(partsOf(record)),
      ended,
      detail: [ended ? t('references.ended') : null, record.issuer, record.title ?? record.note]
        .filter((part) => part !== null)
        .join(', '),
    }
  })
}
