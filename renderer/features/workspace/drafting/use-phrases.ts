/** The office's phrases as drafts use them: those used most first; each use is counted. */
import { useMemo } from 'react'
import { plainTextOf } from '../../../../shared/records/rich-text.ts'
import { call } from '../../../api.ts'
import { queryClient, useRead } from '../../../query.ts'
import type { DraftPhrase } from './draft-phrases.ts'

export type CountedPhrase = DraftPhrase & { readonly used: number }

export function usePhrases(): { readonly phrases: readonly CountedPhrase[]; readonly noteUsed: (id: string) => void } {
  const listed = useRead('phrases.list', null).data
  const phrases = useMemo(
    () =>
      (listed ?? [])
        .map(({ id, shortcut, text, used }) => ({ id, shortcut, words: plainTextOf(text), used }))
        .sort((one, other) => other.used - one.used),
    [listed],
  )
  return {
    phrases,
    noteUsed: (id) =>
      // A count that was lost is no loss to the person who writes.
      void call('phrases.noteUsed', { id })
        .then(() => queryClient.invalidateQueries({ queryKey: ['phrases.list'] }))
        .catch(() => undefined),
  }
}
