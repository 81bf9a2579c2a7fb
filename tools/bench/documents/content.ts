/** What other engines are given of a document: its words with their looks, without our styles and numbering. Theirs is the easier work. */
import type { WordElement, WordParagraph } from '../../../electron/documents/docx-elements.ts'

export type PlainRun = { readonly text: string; readonly bold: boolean; readonly italic: boolean }
export type PlainBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly PlainRun[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** The document from its letterhead to its end. */
export function contentOf(elements: readonly WordElement[]): PlainBlock[] {
  return elements.map((element) =>
    element.kind === 'paragraph'
      ? { kind: 'paragraph', runs: runsOf(element) }
      : {
          kind: 'table',
          rows: element.rows.map(({ cells }) =>
            cells.map(({ paragraphs }) =>
              paragraphs
                .map((one) =>
                  runsOf(one)
                    .map(({ text }) => text)
                    .join(''),
                )
                .join('\n'),
            ),
          ),
        },
  )
}

function runsOf({ runs }: WordParagraph): PlainRun[] {
  return runs.map(({ text = '', break: lineBreak, style = '' }) => ({
    text: lineBreak ? `\n${text}` : text,
    bold: style.includes('Dam'),
    italic: style.includes('Nghieng'),
  }))
}
