/** A draft as it went out in its Word file, in the terms a returned file is matched in. */
import type { DocModel } from '../../shared/documents/model.ts'
import type { ComparedRun } from '../../shared/domain/compare/compared.ts'
import type { SentPart } from '../../shared/domain/returned/match.ts'
import { separators } from '../../shared/domain/returned/pieces.ts'
import { blockOfBookmark } from './block-bookmark.ts'
import type { WordParagraph, WordTable } from './docx-elements.ts'
import { tableStyleIds } from './docx-tables.ts'
import { wordElements } from './to-docx.ts'

/** The parts of a model in order of reading; empty ones, which only make room on the page, are left out. */
export function sentParts(model: DocModel): SentPart[] {
  return wordElements(model)
    .flatMap((element): SentPart[] => {
      if (element.kind === 'paragraph') return [paragraphPart(element)]
      if (element.style === tableStyleIds.columns)
        return element.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(paragraphPart)))
      return [tablePart(element)]
    })
    .filter(({ block, runs }) => block !== null || runs.some(({ text }) => text !== ''))
}

function paragraphPart(paragraph: WordParagraph): SentPart {
  return { block: blockOf(paragraph), kind: 'paragraph', runs: runsOf(paragraph) }
}

function tablePart({ rows }: WordTable): SentPart {
  const first = rows[0]?.cells[0]?.paragraphs[0]
  const end = (text: string): ComparedRun => ({ text, look: '' })
  const runs = rows.flatMap(({ cells }, row) => [
    ...(row > 0 ? [end(separators.row)] : []),
    ...cells.flatMap(({ paragraphs }, column) => [
      ...(column > 0 ? [end(separators.cell)] : []),
      ...paragraphs.flatMap((paragraph, place) => [
        ...(place > 0 ? [end(separators.paragraph)] : []),
        ...runsOf(paragraph),
      ]),
    ]),
  ])
  return { block: first === undefined ? null : blockOf(first), kind: 'table', runs }
}

function blockOf({ bookmark }: WordParagraph): SentPart['block'] {
  return bookmark === undefined ? null : blockOfBookmark(bookmark)
}

function runsOf({ runs }: WordParagraph): ComparedRun[] {
  return runs.map(({ text = '', break: lineBreak, style = '' }) => ({
    text: (lineBreak ? '\n' : '') + text.replace(/[\n\r]/g, ' '),
    look: `${style.includes('Dam') ? 'b' : ''}${style.includes('Nghieng') ? 'i' : ''}`,
  }))
}
