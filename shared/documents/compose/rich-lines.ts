/** Rich text as lines for the cell of a table: labels are written out, the rows of an inner table become lines. */
import type { Block, RichText } from '../../records/rich-text.ts'
import type { Inline } from '../model.ts'
import { labelOf } from '../numbering.ts'
import { inlinesOfRecord, words } from './inlines.ts'

/** One line a paragraph, in reading order; nothing is lost but the grid of an inner table. */
export function richLines(text: RichText): Inline[][] {
  return text.content.flatMap(blockLines).filter((line) => line.length > 0)
}

function blockLines(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
      return [inlinesOfRecord(block.content)]
    case 'points':
      return block.content.flatMap((point, index) =>
        point.content.map(({ content }, place) => {
          const label = labelOf({ scheme: block.attrs.style, list: 0, counters: [index + 1] })
          return place > 0 ? inlinesOfRecord(content) : [...words(`${label} `), ...inlinesOfRecord(content)]
        }),
      )
    case 'table':
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.map(({ content }) => inlinesOfRecord(content))),
      )
  }
}
