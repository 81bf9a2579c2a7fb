/** The blocks a draft begins with: a composed document's summary, body and recipients, each with the records it came from. */
import type { Given } from '../../domain/drafting/regenerate.ts'
import type { DraftContent, DraftInline, DraftMark } from '../../records/draft.ts'
import type { Block, DocModel, Inline, Numbering } from '../model.ts'

/** What the records give for this document now, in reading order. Head, addressees, signer and annexes stay composed. */
export function contentOfModel(model: DocModel): Given[] {
  const summary = model.title?.summary ?? model.head.summary
  const lines = model.signature?.recipients?.lines ?? []
  return [
    ...(summary === null ? [] : [{ place: 'summary' as const, content: paragraph(summary), sources: [] }]),
    ...model.body.map((block) => ({ place: 'body' as const, content: contentOf(block), sources: block.sources })),
    ...lines.map((line) => ({ place: 'recipients' as const, content: paragraph(line), sources: [] })),
  ]
}

function paragraph(inlines: readonly Inline[]): DraftContent {
  return { type: 'paragraph', role: 'body', label: null, keepNext: false, content: inlines.map(inlineOf) }
}

function contentOf(block: Block): DraftContent {
  switch (block.kind) {
    case 'paragraph': {
      const { role, keepNext, numbering, inlines } = block
      return { type: 'paragraph', role, label: labelOf(numbering), keepNext, content: inlines.map(inlineOf) }
    }
    case 'table':
      return {
        type: 'table',
        columns: [...block.columns],
        headRows: block.headRows,
        rowHeight: block.rowHeight ?? null,
        rows: block.rows.map((row) =>
          row.map(({ header, centred, paragraphs }) => ({
            header,
            centred: centred ?? false,
            paragraphs: paragraphs.map((inlines) => inlines.map(inlineOf)),
          })),
        ),
      }
    case 'bars':
      return {
        type: 'bars',
        bars: block.bars.map(({ label, value, share }) => ({
          label: label.map(inlineOf),
          value: value.map(inlineOf),
          share,
        })),
      }
  }
}

function labelOf(numbering: Numbering | null) {
  return numbering === null
    ? null
    : { scheme: numbering.scheme, level: numbering.counters.length, list: numbering.list }
}

function inlineOf(inline: Inline): DraftInline {
  if (inline.kind === 'break') return { type: 'hard_break' }
  const marks: DraftMark[] = [
    ...(inline.bold ? [{ type: 'bold' as const }] : []),
    ...(inline.italic ? [{ type: 'italic' as const }] : []),
    ...(inline.kind === 'text' && inline.joined ? [{ type: 'joined' as const }] : []),
  ]
  const marked = marks.length === 0 ? {} : { marks }
  return inline.kind === 'text'
    ? { type: 'text', text: inline.text, ...marked }
    : { type: 'blank', attrs: { text: inline.text, path: inline.path }, ...marked }
}
