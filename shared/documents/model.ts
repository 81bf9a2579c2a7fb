/**
 * A composed document as data: what it says and in which form, decided once and rendered alike to DOCX and HTML (`domain.md` 2).
 * It is plain JSON, so that a snapshot can keep it and a later program version never has to compose it again.
 */
import type { DocumentKind } from '../records/documents.ts'
import type { Id, SecrecyLevel } from '../records/values.ts'
import type { Form } from './form.ts'

/** A run of words. `joined` words are never broken over two lines (the number of a cited document). */
export type TextInline = {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly joined?: true
}

/** A visible gap: what is printed in place of a fact that no record holds, with the path of that fact. */
export type BlankInline = {
  readonly kind: 'blank'
  readonly text: string
  readonly path: string
  readonly bold?: true
  readonly italic?: true
}

export type BreakInline = { readonly kind: 'break' }

export type Inline = TextInline | BlankInline | BreakInline

/** Role of a paragraph: which named style it has, in Word and on the page. */
export type ParagraphRole = 'heading1' | 'heading2' | 'heading3' | 'body' | 'tableHead' | 'tableCell'

/**
 * How lists are labelled: `outline` is 1., 1.1., 1.1.1. through the whole document; the others are lists of their own,
 * labelled 1., a) (Vietnamese letters with đ) or -.
 */
export type NumberingScheme = 'outline' | 'decimal' | 'letter' | 'dash'

/** The label of a paragraph as numbering, never as typed text: which list, and the counters of its level and those above. */
export type Numbering = {
  readonly scheme: NumberingScheme
  /** Tells lists of one scheme apart; 0 for the outline. */
  readonly list: number
  /** One counter a level, from 1; its length is the level. */
  readonly counters: readonly number[]
}

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  readonly inlines: readonly Inline[]
  readonly numbering: Numbering | null
  /** Stays on one page with what follows. */
  readonly keepNext: boolean
  /** The records its words came from. */
  readonly sources: readonly Id[]
}

export type TableCell = { readonly header: boolean; readonly paragraphs: readonly (readonly Inline[])[] }

export type TableBlock = {
  readonly kind: 'table'
  /** Shares of the text width, adding up to 1. */
  readonly columns: readonly number[]
  /** Rows at the top that are repeated on each page. */
  readonly headRows: number
  readonly rows: readonly (readonly TableCell[])[]
  readonly sources: readonly Id[]
}

export type Block = ParagraphBlock | TableBlock

/** Components 1-4, 10a and 11b of the layout. */
export type HeadBlock = {
  readonly superior: string | null
  readonly organisation: string
  readonly star: string
  readonly number: readonly Inline[]
  /** MẬT, TỐI MẬT, TUYỆT MẬT in a frame. */
  readonly stamp: string | null
  readonly partyTitle: string
  readonly placeDate: readonly Inline[] | null
  readonly draftMark: string | null
}

/** Components 5a and 5a'. */
export type TitleBlock = {
  readonly typeName: string
  readonly summary: readonly Inline[]
  readonly separator: string
}

/** Components 7a-7c: authority (or the part the signer has in minutes), post, name, with room for the hand between. */
export type SignatureColumn = {
  readonly authority: string
  readonly post: readonly Inline[] | null
  readonly name: readonly Inline[]
}

/** Components 9b. */
export type Recipients = { readonly label: string; readonly lines: readonly (readonly Inline[])[] }

/** The last block: recipients or a first signer on the left, the signer on the right. */
export type SignatureBlock = {
  readonly left: SignatureColumn | null
  readonly recipients: Recipients | null
  readonly right: SignatureColumn
}

export type DocModel = {
  readonly kind: DocumentKind
  readonly profileId: string
  readonly form: Form
  readonly metadata: { readonly title: string; readonly language: 'vi-VN'; readonly secrecy: SecrecyLevel }
  readonly head: HeadBlock
  readonly title: TitleBlock
  readonly body: readonly Block[]
  readonly signature: SignatureBlock
}
