/** The document composed from the records as main keeps it: the page, what it lacks, what was cleaned. */
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { type ApiError, call, errorOf } from '../../api.ts'

export type ShownPreview = {
  /** `null` until the first page is composed; the last page stays while a newer one is. */
  readonly preview: Output<'documents.preview'> | null
  /** False while a page of an earlier question is still shown. */
  readonly isCurrent: boolean
  readonly error: AppError | null
}

/** One question to main at a time: those that a newer one has overtaken are never asked. */
export function usePreview(request: Input<'documents.preview'>): ShownPreview {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const { data, error, isPlaceholderData } = useQuery<Output<'documents.preview'>, ApiError>({
    queryKey: ['documents.preview', request],
    queryFn: ({ signal }) => {
      const answer = last.current.then(() => {
        signal.throwIfAborted()
        return call('documents.preview', request)
      })
      last.current = answer.catch(() => undefined)
      return answer
    },
    placeholderData: (previous) => previous,
  })
  return { preview: data ?? null, isCurrent: !isPlaceholderData, error: error === null ? null : errorOf(error) }
}
