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

/**
 * Role of a paragraph: which named style it has, in Word and on the page. `part` and `partName` are phần, chương, mục and their names
 * (row 6a), `article` is điều (6b), `legalBasis` is căn cứ (6d), `fillLine` is a line of dots to be written on by hand.
 */
export type ParagraphRole =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'part'
  | 'partName'
  | 'article'
  | 'legalBasis'
  | 'body'
  | 'fillLine'

/**
 * How lists are labelled: `outline` is 1., 1.1., 1.1.1. through the whole document; the others are lists of their own,
 * labelled I-, Điều 1., 1., a) (Vietnamese letters with đ) or -.
 */
export type NumberingScheme = 'outline' | 'roman' | 'article' | 'decimal' | 'letter' | 'dash'

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
  readonly blockId?: Id
}

export type TableCell = {
  readonly header: boolean
  /** In the middle of its column: ordinals, times, counts. */
  readonly centred?: true
  readonly paragraphs: readonly (readonly Inline[])[]
}

export type TableBlock = {
  readonly kind: 'table'
  /** Shares of the text width, adding up to 1. */
  readonly columns: readonly number[]
  /** Rows at the top that are repeated on each page. */
  readonly headRows: number
  readonly rows: readonly (readonly TableCell[])[]
  /** Least height of a row below the head, in twips: room for a hand. */
  readonly rowHeight?: number
  readonly sources: readonly Id[]
  readonly blockId?: Id
}

/** A chart of horizontal bars, each with its label and value in words. */
export type BarsBlock = {
  readonly kind: 'bars'
  readonly bars: readonly {
    readonly label: readonly Inline[]
    readonly value: readonly Inline[]
    /** Length of the bar, 0 to 1. */
    readonly share: number
  }[]
  readonly sources: readonly Id[]
  readonly blockId?: Id
}

/** `blockId` names the block of the draft it came from; what is composed straight from records has none. */
export type Block = ParagraphBlock | TableBlock | BarsBlock

/** Components 1-4, 5b, 10 and 11 of the layout. */
export type HeadBlock = {
  readonly superior: string | null
  readonly organisation: string
  /** `*` of Party documents; `null` where a rule stands under the organisation. */
  readonly star: string | null
  /** Length in twips of the rule under the organisation; `null` where a star stands. */
  readonly organisationRule: number | null
  /** `null` for a paper that is not registered. */
  readonly number: readonly Inline[] | null
  /** Summary of a công văn, under its number (row 5b). */
  readonly summary: readonly Inline[] | null
  /** MẬT, TỐI MẬT, TUYỆT MẬT in a frame. */
  readonly stamp: string | null
  /** KHẨN, THƯỢNG KHẨN, HỎA TỐC (row 10b). */
  readonly urgency: string | null
  readonly partyTitle: string
  /** "Độc lập - Tự do - Hạnh phúc" of State documents. */
  readonly motto: string | null
  readonly placeDate: readonly Inline[] | null
  /** XONG HỘI NGHỊ TRẢ LẠI (row 11a). */
  readonly circulation: string | null
  readonly draftMark: string | null
}

/** Components 5a and 5a'. */
export type TitleBlock = {
  readonly typeName: string
  readonly summary: readonly Inline[]
  /** `-----`; `null` where a rule stands under the summary. */
  readonly separator: string | null
  /** Length of that rule in twips; `null` where hyphens or nothing stand. */
  readonly rule: number | null
}

/** Component 9a: "Kính gửi:" or "Kính trình:" above the body; one receiver on its line, several below it. */
export type Addressees = { readonly label: string; readonly receivers: readonly (readonly Inline[])[] }

/** Components 7a-7c: authority (or the part the signer has in minutes), post, name, with room for the hand between. */
export type SignatureColumn = {
  /** "T/M BAN THƯỜNG VỤ"; the post itself when its holder signs directly. */
  readonly authority: string
  readonly post: readonly Inline[] | null
  readonly name: readonly Inline[]
}

/** Components 9b and 12: the list, and the mark of who typed it with the number of copies ("ABC-268"). */
export type Recipients = {
  readonly label: string
  readonly lines: readonly (readonly Inline[])[]
  readonly typist: string | null
}

/** The last block: recipients or a first signer on the left, the signer on the right. */
export type SignatureBlock = {
  readonly left: SignatureColumn | null
  readonly recipients: Recipients | null
  readonly right: SignatureColumn
  /** Under the minutes when the seal is not on the chair's own signature: whose signature is confirmed, and by whom (`domain.md` 1). */
  readonly confirmation: { readonly text: readonly Inline[]; readonly signer: SignatureColumn } | null
}

/** Component 14: a phụ lục on pages of its own. */
export type Annex = {
  readonly label: string
  readonly name: readonly Inline[]
  readonly reference: readonly Inline[]
  readonly body: readonly Block[]
}

export type DocModel = {
  readonly kind: DocumentKind
  readonly profileId: string
  readonly form: Form
  readonly metadata: { readonly title: string; readonly language: 'vi-VN'; readonly secrecy: SecrecyLevel }
  readonly head: HeadBlock
  /** `null` for a công văn, which has no type name. */
  readonly title: TitleBlock | null
  readonly addressees: Addressees | null
  readonly body: readonly Block[]
  /** `null` for a paper nobody signs for the body, such as a ballot paper. */
  readonly signature: SignatureBlock | null
  readonly annexes: readonly Annex[]
  /** Component 13, at the foot of page 1. */
  readonly contact: string | null
}
