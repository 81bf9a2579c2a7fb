/** Inline content of drafts: as plain words, as tokens to compare and merge, and with the suggestions in it decided. */
import type { DraftContent, DraftInline, DraftMark } from '../../records/draft.ts'

/** The words a reader sees; a line break is `\n`, the unit of a figure stands after a no-break space. */
export function draftWords(content: readonly DraftInline[]): string {
  return content.map(wordsOf).join('')
}

/** One line a paragraph, in reading order. */
export function draftLines(content: DraftContent): string[] {
  return inlineLists(content).map(draftWords)
}

/** Every list of inlines in a block, in reading order: the paragraph's, each cell's, each bar's label and value. */
export function inlineLists(content: DraftContent): readonly DraftInline[][] {
  switch (content.type) {
    case 'paragraph':
      return [content.content]
    case 'table':
      return content.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs))
    case 'bars':
      return content.bars.flatMap(({ label, value }) => [label, value])
  }
}

/** The block with every list of inlines passed through `change`. */
export function mapInlines(content: DraftContent, change: (inlines: DraftInline[]) => DraftInline[]): DraftContent {
  switch (content.type) {
    case 'paragraph':
      return { ...content, content: change(content.content) }
    case 'table':
      return {
        ...content,
        rows: content.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(change) }))),
      }
    case 'bars':
      return {
        ...content,
        bars: content.bars.map(({ label, value, share }) => ({ label: change(label), value: change(value), share })),
      }
  }
}

/** Words, white space and marks each apart, everything else whole: what is compared, word by word. */
export function tokensOf(content: readonly DraftInline[]): DraftInline[] {
  return content.flatMap((inline) =>
    inline.type === 'text'
      ? (inline.text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []).map(
          (text): DraftInline => ({ ...inline, text }),
        )
      : [inline],
  )
}

/** Tokens as the editor keeps them: neighbouring words of the same marks are one run. */
export function fromTokens(tokens: readonly DraftInline[]): DraftInline[] {
  const joined: DraftInline[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last?.type === 'text' && token.type === 'text' && sameMarks(last, token))
      joined[joined.length - 1] = { ...last, text: last.text + token.text }
    else joined.push(token)
  }
  return joined
}

/** One text that is equal for equal tokens. */
export function tokenKey(token: DraftInline): string {
  return JSON.stringify([{ ...token, marks: undefined }, marksKey(token)])
}

/** Suggestions decided all alike: `accepted` as their authors want, `rejected` as it stood. */
export function settled(content: readonly DraftInline[], how: 'accepted' | 'rejected'): DraftInline[] {
  const gone = how === 'accepted' ? 'deleted' : 'inserted'
  return fromTokens(content.filter((inline) => !hasMark(inline, gone)).map(withoutSuggestions))
}

/** True where a change somebody suggested waits for a decision. */
export function hasSuggestions(content: DraftContent): boolean {
  return inlineLists(content).some((list) =>
    list.some((inline) => hasMark(inline, 'inserted') || hasMark(inline, 'deleted')),
  )
}

export function hasMark({ marks }: DraftInline, type: DraftMark['type']): boolean {
  return marks?.some((mark) => mark.type === type) ?? false
}

function withoutSuggestions(inline: DraftInline): DraftInline {
  const { marks = [], ...bare } = inline
  const kept = marks.filter(({ type }) => type !== 'inserted' && type !== 'deleted')
  return kept.length === 0 ? bare : { ...bare, marks: kept }
}

function sameMarks(one: DraftInline, other: DraftInline): boolean {
  return marksKey(one) === marksKey(other)
}

function marksKey({ marks = [] }: DraftInline): string {
  return marks
    .map((mark) => JSON.stringify(mark))
    .sort()
    .join()
}

function wordsOf(inline: DraftInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'citation':
    case 'blank':
      return inline.attrs.text
    case 'figure':
      return inline.attrs.unit === '' ? inline.attrs.value : `${inline.attrs.value}\u00A0${inline.attrs.unit}`
    case 'hard_break':
      return '\n'
  }
}
