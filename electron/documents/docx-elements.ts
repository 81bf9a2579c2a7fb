/** What the body of a Word file is made of, as data: the few paragraphs, runs and tables our documents need. Distances are in twips. */

/** Words, a line break, or words after a line break. `style` is a character style; without one they look as their paragraph does. */
export type WordRun = { readonly style?: string } & (
  | { readonly text: string; readonly break?: true }
  | { readonly text?: undefined; readonly break: true }
)

export type WordNumbering = { readonly reference: string; readonly level: number; readonly instance: number }

export type WordParagraph = {
  readonly kind: 'paragraph'
  readonly style: string
  readonly keepNext?: boolean
  readonly numbering?: WordNumbering
  readonly indent?: { readonly left?: number; readonly right: number }
  /** Name of the hidden bookmark around its words: what an edited copy is matched by when it comes back. */
  readonly bookmark?: string
  readonly runs: readonly WordRun[]
}

export type WordCell = { readonly width: number; readonly paragraphs: readonly WordParagraph[] }

/** A row that is never divided over two pages. */
export type WordRow = {
  /** Repeated at the top of each page. */
  readonly header?: boolean
  /** The least height. */
  readonly height?: number
  readonly cells: readonly WordCell[]
}

/** A table of one style, with fixed columns and as wide as they are. */
export type WordTable = {
  readonly kind: 'table'
  readonly style: string
  readonly columns: readonly number[]
  readonly rows: readonly WordRow[]
}

export type WordElement = WordParagraph | WordTable
