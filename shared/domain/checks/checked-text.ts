/** One text of the records as the rules read it: its words, what in them is never corrected, and the documents cited in it. */
import { type Citation, type Inline, inlineText, paragraphsOf, type RichText } from '../../records/rich-text.ts'
import { type FoundCitation, recogniseCitations, type Span } from '../citations/recognise.ts'
import type { Field, Found, Params } from './finding.ts'
import { spanOf, touches } from './spans.ts'

/**
 * What a text is for: a heading names a document in short and explains no abbreviation; a label is a title, a name or a date;
 * the body is what is read as sentences.
 */
export type TextRole = 'heading' | 'label' | 'body'

/** A cited document or figure of rich text: its words change only through its own form. */
export type Chip = Span & { readonly citation: Citation['attrs'] | null }

export type CheckedText = {
  readonly at: Field
  readonly role: TextRole
  readonly text: string
  readonly chips: readonly Chip[]
  readonly citations: readonly FoundCitation[]
}

/** A plain text, or rich text as its plain words (`plainTextOf`): one line a paragraph. */
export function checkedText(at: Field, words: string | RichText, role: TextRole = 'body'): CheckedText {
  const { text, chips } = typeof words === 'string' ? { text: words, chips: [] } : wordsOf(words)
  return { at, role, text, chips, citations: recogniseCitations(text) }
}

function wordsOf(rich: RichText): { text: string; chips: Chip[] } {
  const chips: Chip[] = []
  let text = ''
  rich.content.flatMap(paragraphsOf).forEach((paragraph, index) => {
    if (index > 0) text += '\n'
    for (const inline of paragraph.content ?? []) {
      const words = inlineText([inline])
      if (isChip(inline)) chips.push({ start: text.length, end: text.length + words.length, citation: attrsOf(inline) })
      text += words
    }
  })
  return { text, chips }
}

/** True for an inline whose words are written through its own form. */
function isChip(inline: Inline): boolean {
  return inline.type === 'citation' || inline.type === 'figure'
}

function attrsOf(inline: Inline): Citation['attrs'] | null {
  return inline.type === 'citation' ? inline.attrs : null
}

export type Correction = { readonly params?: Params; readonly fix?: string | null; readonly offers?: readonly string[] }

/**
 * A finding about a stretch of a text. A fix is dropped where the stretch touches a chip or goes over a line, and where it would
 * change nothing.
 */
export function foundIn({ at, text, chips }: CheckedText, { start, end }: Span, correction: Correction = {}): Found {
  const words = text.slice(start, end)
  const { params = {}, fix = null, offers = [] } = correction
  const isFixed = touches(chips, { start, end }) || words.includes('\n')
  return {
    at: { ...at, start, end },
    words,
    params: { words, ...params },
    fix: isFixed || fix === words ? null : fix,
    offers: offers.filter((offer) => offer !== words),
  }
}

/** Every match of a pattern as a finding; `correct` gives what is said of it, or `null` when it is none. */
export function findMatches(
  text: CheckedText,
  pattern: RegExp,
  correct: (match: RegExpExecArray) => Correction | null,
): Found[] {
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const correction = correct(match)
    return correction === null ? [] : [foundIn(text, spanOf(match), correction)]
  })
}
