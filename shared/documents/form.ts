/** The form of a document as numbers: page, places and one table of styles that feeds both the CSS and the styles of Word. */

/** Parts of a document that have a style of their own (`domain.md` 2, rows 1-13). */
export const styledParts = [
  'partyTitle',
  'superior',
  'organisation',
  'star',
  'number',
  'stamp',
  'placeDate',
  'draftMark',
  'typeName',
  'summary',
  'separator',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'tableHead',
  'tableCell',
  'authority',
  'post',
  'signerName',
  'recipientsLabel',
  'recipient',
  'pageNumber',
] as const
export type StyledPart = (typeof styledParts)[number]

export type PartStyle = {
  readonly pt: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly align: 'left' | 'center' | 'justify'
  /** Distances in twips, 1/20 of a point. */
  readonly firstLine: number
  readonly before: number
  readonly after: number
  /** Exact line pitch. */
  readonly line: number
  readonly keepNext: boolean
}

/** All distances in twips (1/1440 inch): page, then the two columns of the head and of the signature. */
export type Form = {
  readonly font: string
  readonly page: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    /** From the paper's edge to the page number. */
    readonly header: number
  }
  readonly head: {
    readonly left: number
    readonly right: number
    /** Length of the rule under the party title, and its thickness in eighths of a point. */
    readonly rule: number
    readonly ruleEighths: number
    readonly stampWidth: number
  }
  readonly signature: {
    readonly left: number
    readonly right: number
    readonly gapLines: number
    readonly before: number
  }
  readonly styles: Readonly<Record<StyledPart, PartStyle>>
}

/** Text width between the margins, in twips. */
export function textWidth({ page }: Form): number {
  return page.width - page.left - page.right
}
