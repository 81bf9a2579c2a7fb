/** The form of a document as numbers: page, places and one table of styles that feeds both the CSS and the styles of Word. */

/** Parts of a document that have a style of their own (`domain.md` 2, rows 1-13). */
export const styledParts = [
  'partyTitle',
  'motto',
  'superior',
  'organisation',
  'star',
  'number',
  'headSummary',
  'stamp',
  'urgency',
  'placeDate',
  'circulation',
  'draftMark',
  'typeName',
  'summary',
  'separator',
  'addressee',
  'addresseeLine',
  'legalBasis',
  'part',
  'partName',
  'article',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'fillLine',
  'tableHead',
  'tableCell',
  'tableCentre',
  'bar',
  'authority',
  'post',
  'signerName',
  'confirmation',
  'recipientsLabel',
  'recipient',
  'typist',
  'annexLabel',
  'annexName',
  'annexReference',
  'contact',
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
    /** Two-sided: even pages have the left and right margin exchanged. */
    readonly mirrored: boolean
  }
  readonly head: {
    readonly left: number
    readonly right: number
    /** Length of the rule under the party title or the motto. */
    readonly rule: number
    /** Thickness of every rule of the head and title, in eighths of a point. */
    readonly ruleEighths: number
    readonly stampWidth: number
    /** Room kept free at the edges of the left column, so that words of the two columns never meet. */
    readonly inset: number
    /** Length of the rules under organisation and summary, as a share of the words above; 0 where a star and hyphens stand. */
    readonly ruleShare: number
  }
  readonly signature: {
    readonly left: number
    readonly right: number
    /** Empty lines between post and name. */
    readonly gapLines: number
    readonly before: number
  }
  readonly styles: Readonly<Record<StyledPart, PartStyle>>
}

/** The room for the hand between post and name, in twips. */
export function signingGap({ signature, styles }: Form): number {
  return signature.gapLines * styles.post.line
}

/** Text width between the margins, in twips. */
export function textWidth({ page }: Form): number {
  return page.width - page.left - page.right
}
