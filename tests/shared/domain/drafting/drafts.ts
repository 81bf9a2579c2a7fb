/** Blocks of drafts to test with, and random ones. */
import fc from 'fast-check'
import type { Given } from '../../../../shared/domain/drafting/regenerate.ts'
import type { DraftBlock, DraftContent, DraftInline, DraftParagraph } from '../../../../shared/records/draft.ts'
import { idOf } from '../../../support/dossier.ts'

/** A paragraph of the body that says this. */
export function said(text: string, changes: Partial<DraftParagraph> = {}): DraftParagraph {
  const content: DraftInline[] = text === '' ? [] : [{ type: 'text', text }]
  return { type: 'paragraph', role: 'body', label: null, keepNext: false, content, ...changes }
}

/** What the records give: a paragraph from the record of this name. */
export function given(text: string, source: string, changes: Partial<DraftParagraph> = {}): Given {
  return { place: 'body', content: said(text, changes), sources: [idOf(source)] }
}

/** A block as the records gave it, from the record of this name. */
export function aBlock(text: string, source: string, changes: Partial<DraftBlock> = {}): DraftBlock {
  const content: DraftContent = said(text)
  return {
    id: idOf(`block ${text} ${source}`),
    sessionId: idOf('session'),
    draftId: idOf('draft'),
    place: 'body',
    order: 0,
    sources: [idOf(source)],
    generated: content,
    text: content,
    pending: null,
    renewed: false,
    ...changes,
  }
}

const words = fc.constantFrom('thống', 'nhất', 'chủ', 'trương', 'giao', 'Sở', 'Tài', 'chính', '30/6', 'đ', '12,5')

/** A sentence of a few Vietnamese words. */
export const sentence: fc.Arbitrary<string> = fc
  .array(words, { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '))
