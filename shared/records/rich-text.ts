/**
 * Rich text, version 1: the one shape of written words in the store, the session file, the editor and the composers.
 * It is ProseMirror JSON of a small closed schema: paragraphs, points, tables; bold, italic; citations; figures with a unit.
 */
import * as v from 'valibot'
import { CivilDate } from './values.ts'

const Words = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC')),
  v.minLength(1),
  v.maxLength(200_000),
)
const Attribute = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC')),
  v.maxLength(500),
)

export const Mark = v.strictObject({ type: v.picklist(['bold', 'italic']) })
export type Mark = v.InferOutput<typeof Mark>

const Marks = v.exactOptional(v.pipe(v.array(Mark), v.maxLength(2)))

/** A cited document, `domain.md` 5. `text` is what is printed; the other parts are known or `null`. */
export const Citation = v.strictObject({
  type: v.literal('citation'),
  attrs: v.strictObject({
    text: v.pipe(Attribute, v.minLength(1)),
    documentType: v.nullable(Attribute),
    /** Number and symbol, for example `57-NQ/TW`; a source may give the number alone (`331`). */
    number: v.nullable(Attribute),
    date: v.nullable(CivilDate),
    issuer: v.nullable(Attribute),
    title: v.nullable(Attribute),
  }),
  marks: Marks,
})
export type Citation = v.InferOutput<typeof Citation>

/** A figure heard in the session, as printed: `value` `11.360`, `unit` `tỷ đồng`, `label` what it measures. */
export const Figure = v.strictObject({
  type: v.literal('figure'),
  attrs: v.strictObject({ value: v.pipe(Attribute, v.minLength(1)), unit: Attribute, label: v.nullable(Attribute) }),
  marks: Marks,
})
export type Figure = v.InferOutput<typeof Figure>

export const TextRun = v.strictObject({ type: v.literal('text'), text: Words, marks: Marks })
export const LineBreak = v.strictObject({ type: v.literal('hard_break'), marks: Marks })

export const Inline = v.variant('type', [TextRun, Citation, Figure, LineBreak])
export type Inline = v.InferOutput<typeof Inline>

export const Paragraph = v.strictObject({
  type: v.literal('paragraph'),
  content: v.exactOptional(v.pipe(v.array(Inline), v.maxLength(5_000))),
})
// Interfaces from here on, so that the compiler names them instead of writing out the whole tree at each use.
export interface Paragraph {
  type: 'paragraph'
  content?: Inline[]
}

/** One point of a list: one or more paragraphs. */
export const Point = v.strictObject({
  type: v.literal('point'),
  content: v.pipe(v.array(Paragraph), v.minLength(1), v.maxLength(200)),
})
export interface Point {
  type: 'point'
  content: Paragraph[]
}

/** A list of points; `style` is how they are labelled: `1.`, `a)` or `-`. */
export const Points = v.strictObject({
  type: v.literal('points'),
  attrs: v.strictObject({ style: v.picklist(['decimal', 'letter', 'dash']) }),
  content: v.pipe(v.array(Point), v.minLength(1), v.maxLength(1_000)),
})
export interface Points {
  type: 'points'
  attrs: { style: 'decimal' | 'letter' | 'dash' }
  content: Point[]
}

export const TableCell = v.strictObject({
  type: v.picklist(['table_cell', 'table_header']),
  content: v.pipe(v.array(Paragraph), v.minLength(1), v.maxLength(200)),
})
export const TableRow = v.strictObject({
  type: v.literal('table_row'),
  content: v.pipe(v.array(TableCell), v.minLength(1), v.maxLength(30)),
})
export const Table = v.strictObject({
  type: v.literal('table'),
  content: v.pipe(v.array(TableRow), v.minLength(1), v.maxLength(2_000)),
})
export interface TableRow {
  type: 'table_row'
  content: { type: 'table_cell' | 'table_header'; content: Paragraph[] }[]
}
export interface Table {
  type: 'table'
  content: TableRow[]
}

export const Block: v.GenericSchema<Block> = v.variant('type', [Paragraph, Points, Table])
export type Block = Paragraph | Points | Table

export interface RichText {
  type: 'doc'
  content: Block[]
}
export const RichText: v.GenericSchema<RichText> = v.strictObject({
  type: v.literal('doc'),
  content: v.pipe(v.array(Block), v.minLength(1), v.maxLength(10_000)),
})

/** Rich text of plain lines: each line becomes one paragraph. Shape only; never loses a character but line breaks. */
export function richTextOf(text: string): RichText {
  const lines = text.split('\n')
  return {
    type: 'doc',
    content: lines.map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
  }
}

/** The words of inline content as a reader sees them; a line break is `\n`. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map(wordsOf).join('')
}

/** The words of rich text, one line a paragraph, without list labels. */
export function plainTextOf(text: RichText): string {
  return text.content.flatMap(blockLines).join('\n')
}

/** True when nothing a reader could see is in it. */
export function isBlank(text: RichText | null): boolean {
  return text === null || plainTextOf(text).trim() === ''
}

/** Every inline of one kind, in reading order. */
export function inlinesOf(text: RichText): Inline[] {
  return text.content.flatMap((block) => paragraphsOf(block).flatMap((paragraph) => paragraph.content ?? []))
}

/** The paragraphs of a block in reading order. */
export function paragraphsOf(block: Block): Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block]
    case 'points':
      return block.content.flatMap((point) => point.content)
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
  }
}

function blockLines(block: Block): string[] {
  return paragraphsOf(block).map((paragraph) => inlineText(paragraph.content))
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'citation':
      return inline.attrs.text
    case 'figure':
      return inline.attrs.unit === '' ? inline.attrs.value : `${inline.attrs.value} ${inline.attrs.unit}`
    case 'hard_break':
      return '\n'
  }
}
