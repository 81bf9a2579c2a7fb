/** What two versions of a document are compared as: paragraphs and tables with their words, whatever they were made from. */

/** Words in one look; equal looks print alike. A line break is `\n`. */
export type ComparedRun = { readonly text: string; readonly look: string }

export type ComparedParagraph = {
  readonly kind: 'paragraph'
  /** The same in both versions for one and the same block; `null` where nothing but the words tells. */
  readonly id: string | null
  /** Equal styles print alike. */
  readonly style: string
  /** The printed label of a numbered paragraph. It is never part of the words. */
  readonly label: string | null
  readonly runs: readonly ComparedRun[]
}

export type ComparedTable = {
  readonly kind: 'table'
  readonly id: string | null
  readonly style: string
  /** Rows of cells of paragraphs. */
  readonly rows: readonly (readonly (readonly ComparedParagraph[])[])[]
}

export type Compared = ComparedParagraph | ComparedTable

/** The words of a paragraph, of the paragraphs of a cell or of a whole table, parted by line breaks and tabs. */
export function textOf(element: Compared): string {
  if (element.kind === 'paragraph') return element.runs.map(({ text }) => text).join('')
  return element.rows.map((row) => row.map((cell) => cell.map(textOf).join('\n')).join('\t')).join('\n')
}
