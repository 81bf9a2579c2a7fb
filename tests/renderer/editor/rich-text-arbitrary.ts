/** Random rich text in its plain form: no empty lists of marks or content, marks in schema order, equal neighbours joined. */
import fc from 'fast-check'
import type { Block, Inline, Mark, Paragraph, RichText } from '../../../shared/records/rich-text.ts'

const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom('Đồng chí', 'ấ ễ ợ ự ằ ỵ Ặ Ỗ', '57-NQ/TW', '  ', 'a\u0301', '🙂'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  )
  .map((text) => text.normalize('NFC'))
  .filter((text) => text !== '')
const part = fc.option(words, { nil: null })
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const marks = fc.constantFrom<Mark[]>(
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
)

const bare: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: words }) },
  fc.constant({ type: 'hard_break' as const }),
  fc.record({
    type: fc.constant('citation' as const),
    attrs: fc.record({
      text: words,
      documentType: part,
      number: part,
      date: fc.option(day, { nil: null }),
      issuer: part,
      title: part,
    }),
  }),
  fc.record({
    type: fc.constant('figure' as const),
    attrs: fc.record({ value: words, unit: fc.oneof(words, fc.constant('')), label: part }),
  }),
)
const inline = fc
  .tuple(bare, marks)
  .map(([piece, list]): Inline => (list.length === 0 ? piece : { ...piece, marks: list }))

const paragraph = fc.array(inline, { maxLength: 6 }).map((content): Paragraph => {
  const joined = joinRuns(content)
  return joined.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: joined }
})
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const cell = fc.record({ type: fc.constantFrom('table_cell' as const, 'table_header' as const), content: paragraphs })
const row = fc.record({
  type: fc.constant('table_row' as const),
  content: fc.array(cell, { minLength: 1, maxLength: 4 }),
})
const point = fc.record({ type: fc.constant('point' as const), content: paragraphs })
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.record({
    type: fc.constant('points' as const),
    attrs: fc.record({ style: fc.constantFrom('decimal' as const, 'letter' as const, 'dash' as const) }),
    content: fc.array(point, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('table' as const), content: fc.array(row, { minLength: 1, maxLength: 3 }) }),
)

export const richTextArbitrary: fc.Arbitrary<RichText> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { minLength: 1, maxLength: 6 }),
})

/** Equal neighbours as one run, the way an editor keeps them. */
function joinRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const piece of content) {
    const last = joined.at(-1)
    if (last?.type === 'text' && piece.type === 'text' && markNames(last) === markNames(piece)) {
      joined[joined.length - 1] = { ...last, text: (last.text + piece.text).normalize('NFC') }
    } else joined.push(piece)
  }
  return joined
}

function markNames(piece: Inline): string {
  return (piece.marks ?? []).map((mark) => mark.type).join()
}
