import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftWords, hasMark, settled, tokenKey, tokensOf } from '../../../../shared/domain/drafting/inlines.ts'
import { mergeContents, mergeInlines } from '../../../../shared/domain/drafting/merge.ts'
import type { DraftInline } from '../../../../shared/records/draft.ts'
import { said, sentence } from './drafts.ts'

const inlines = (text: string): DraftInline[] => said(text).content
const merge = (base: string, mine: string, theirs: string) =>
  mergeInlines(inlines(base), inlines(mine), inlines(theirs), 1)
const wordCounts = (content: readonly DraftInline[]) =>
  Map.groupBy(
    tokensOf(content).filter((token) => token.type === 'text' && token.text.trim() !== ''),
    (token) => (token.type === 'text' ? token.text : ''),
  )

describe('three texts into one', () => {
  test('changes of either side in different places are both taken', () => {
    const { content, conflicts } = merge(
      'Giao Sở Tài chính tham mưu trước ngày 30/6.',
      'Giao Sở Tài chính chủ trì, tham mưu trước ngày 30/6.',
      'Giao Sở Tài chính tham mưu trước ngày 15/7.',
    )
    expect([draftWords(content), conflicts]).toEqual(['Giao Sở Tài chính chủ trì, tham mưu trước ngày 15/7.', 0])
  })

  test('the same change of both is taken once', () => {
    expect(draftWords(merge('một hai', 'một ba', 'một ba').content)).toBe('một ba')
  })

  test('where both changed the same words mine stand and theirs follow as a suggestion', () => {
    const { content, conflicts } = merge('hạn ngày 30', 'hạn ngày 15', 'hạn ngày 20')
    expect(conflicts).toBe(1)
    expect(draftWords(settled(content, 'rejected'))).toBe('hạn ngày 15')
    expect(draftWords(content.filter((inline) => hasMark(inline, 'inserted')))).toBe('20')
  })

  test('a table of another shape and a block of another kind are for a person to choose', () => {
    const table = (cells: number) => ({
      type: 'table' as const,
      columns: [1],
      headRows: 0,
      rowHeight: null,
      rows: [Array.from({ length: cells }, () => ({ header: false, centred: false, paragraphs: [inlines('a')] }))],
    })
    expect(mergeContents(table(1), table(2), table(1), 1)).toBeNull()
    expect(mergeContents(said('a'), table(1), said('b'), 1)).toBeNull()
    expect(mergeContents(table(1), table(1), table(1), 1)).toEqual({ content: table(1), conflicts: 0 })
  })

  test('a merge with nothing changed on one side is the other side', () => {
    fc.assert(
      fc.property(sentence, sentence, (base, other) => {
        expect(draftWords(merge(base, other, base).content)).toBe(other)
        expect(draftWords(merge(base, base, other).content)).toBe(other)
      }),
    )
  })

  test('no word that I wrote and no word that the records newly give is lost', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (base, mine, theirs) => {
        const merged = wordCounts(merge(base, mine, theirs).content)
        const count = (text: string) => wordCounts(inlines(text))
        const [b, m, t] = [count(base), count(mine), count(theirs)]
        for (const [word] of new Map([...m, ...t])) {
          const of = (counts: Map<string, unknown[]>) => counts.get(word)?.length ?? 0
          // Whatever one side has more of than the base had, the merge has at least once more than what the other took away.
          const added = Math.max(0, of(m) - of(b), of(t) - of(b))
          if (added > 0) expect(of(merged)).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('with suggestions refused a merge reads as mine wherever the two disagree', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (base, mine, theirs) => {
        const { content, conflicts } = merge(base, mine, theirs)
        const suggested = content.filter((inline) => hasMark(inline, 'inserted'))
        expect(suggested.length > 0).toBe(conflicts > 0 && suggested.length > 0)
        const own = new Set(
          [...tokensOf(inlines(mine)), ...tokensOf(inlines(theirs)), ...tokensOf(inlines(base))].map(tokenKey),
        )
        for (const token of tokensOf(settled(content, 'rejected'))) expect(own.has(tokenKey(token))).toBe(true)
      }),
    )
  })
})
