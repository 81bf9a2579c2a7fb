/** A document as a Word file: named styles, real numbering, A4 to the twip, the same bytes for the same model. */
import {
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type Form, type StyledPart, textWidth } from '../../shared/documents/form.ts'
import type {
  Block,
  DocModel,
  HeadBlock,
  Inline,
  ParagraphBlock,
  SignatureBlock,
  SignatureColumn,
  TableBlock,
} from '../../shared/documents/model.ts'
import { numberingConfig, numberingUse } from './docx-numbering.ts'
import { fixPackage } from './docx-package.ts'
import { blankStyleId, docxStyles, styleIds } from './docx-styles.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const
const noTableBorders = { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder } as const
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const
const ruleRoomTwips = 280
const tableRoomTwips = 80

/** The file's bytes. Valid Office Open XML; opens without repair. */
export async function toDocx(model: DocModel): Promise<Uint8Array> {
  const used = model.body.flatMap((block) =>
    block.kind === 'paragraph' && block.numbering !== null ? [block.numbering] : [],
  )
  const document = new Document({
    title: model.metadata.title,
    styles: docxStyles(model.form),
    numbering: numberingConfig(used),
    sections: [sectionOf(model)],
  })
  return fixPackage(await Packer.toBuffer(document), model)
}

function sectionOf(model: DocModel): ISectionOptions {
  const { form, head, title, body, signature } = model
  const { page } = form
  const margin = {
    top: page.top,
    bottom: page.bottom,
    left: page.left,
    right: page.right,
    header: page.header,
    footer: page.header,
  }
  return {
    properties: {
      titlePage: true,
      page: { size: { width: page.width, height: page.height }, margin, pageNumbers: { start: 1 } },
    },
    headers: {
      first: new Header({ children: [styled('pageNumber', [])] }),
      default: new Header({ children: [styled('pageNumber', [new TextRun({ children: [PageNumber.CURRENT] })])] }),
    },
    children: [
      headTable(head, form),
      styled('typeName', lines(title.typeName)),
      styled('summary', runs(title.summary)),
      styled('separator', lines(title.separator)),
      ...body.flatMap((block, index) => blocksOf(block, body[index + 1] ?? 'signature', form)),
      signatureTable(signature, form),
      thinParagraph(false),
    ],
  }
}

function headTable(head: HeadBlock, form: Form): Table {
  const { left, right, rule, ruleEighths, stampWidth } = form.head
  const stampIndent = Math.floor((left - stampWidth) / 2)
  const ruleIndent = Math.floor((right - rule) / 2)
  const box = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } as const
  const leftCell = [
    ...(head.superior === null ? [] : [styled('superior', lines(head.superior))]),
    styled('organisation', lines(head.organisation)),
    styled('star', lines(head.star)),
    styled('number', runs(head.number)),
    ...(head.stamp === null
      ? []
      : [
          new Paragraph({
            style: styleIds.stamp,
            indent: { left: stampIndent, right: stampIndent },
            border: { top: box, bottom: box, left: box, right: box },
            children: lines(head.stamp),
          }),
        ]),
  ]
  const rightCell = [
    styled('partyTitle', lines(head.partyTitle)),
    // The rule is the upper border of an empty line: an underline would break at the marks under letters.
    new Paragraph({
      spacing: { before: 0, after: 0, line: ruleRoomTwips - Math.round((ruleEighths * 20) / 8), lineRule: 'exact' },
      indent: { left: ruleIndent, right: right - rule - ruleIndent },
      border: { top: { style: BorderStyle.SINGLE, size: ruleEighths, color: '000000', space: 0 } },
      children: [],
    }),
    ...(head.placeDate === null ? [] : [styled('placeDate', runs(head.placeDate))]),
    ...(head.draftMark === null ? [] : [styled('draftMark', lines(head.draftMark))]),
  ]
  return twoColumns([left, right], leftCell, rightCell)
}

/** Recipients or first signer, and the signer: one row that is never divided and stays with the text before it. */
function signatureTable({ left, recipients, right }: SignatureBlock, form: Form): Table {
  const { signature } = form
  const before = signature.before
  const leftCell = [
    ...(left === null ? [] : signerParagraphs(left, form, before)),
    ...(recipients === null
      ? []
      : [
          styledWith('recipientsLabel', lines(recipients.label), { before, form }),
          ...recipients.lines.map((line) => styled('recipient', runs(line))),
        ]),
  ]
  return twoColumns([signature.left, signature.right], leftCell, signerParagraphs(right, form, before))
}

function signerParagraphs({ authority, post, name }: SignatureColumn, form: Form, before: number): Paragraph[] {
  const gap = form.signature.gapLines * form.styles[post === null ? 'authority' : 'post'].line
  return [
    styledWith('authority', lines(authority), { before, form }),
    ...(post === null ? [] : [styled('post', runs(post))]),
    styledWith('signerName', runs(name), { before: gap, form }),
  ]
}

function twoColumns([left, right]: readonly [number, number], leftCell: Paragraph[], rightCell: Paragraph[]): Table {
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({
      children,
      width: { size, type: WidthType.DXA },
      borders: noBorders,
      margins: noMargins,
      verticalAlign: VerticalAlign.TOP,
    })
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: noTableBorders,
    margins: noMargins,
    rows: [new TableRow({ cantSplit: true, children: [cell(leftCell, left), cell(rightCell, right)] })],
  })
}

/** Two tables without a paragraph between them are one to Word, with the borders of one of them. */
function blocksOf(block: Block, next: Block | 'signature', form: Form): (Paragraph | Table)[] {
  const isLast = next === 'signature'
  if (block.kind === 'paragraph') return [paragraphOf(block, !isLast && next.kind === 'table', form)]
  const grid = gridOf(block, isLast, form)
  return isLast || next.kind === 'table' ? [grid, thinParagraph(isLast)] : [grid]
}

/** The paragraph Word wants after a table; a twentieth of a line takes no page of its own. */
function thinParagraph(keepNext: boolean): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, children: [] })
}

function paragraphOf(block: ParagraphBlock, isBeforeTable: boolean, form: Form): Paragraph {
  const { role, inlines, numbering, keepNext } = block
  const { before, line } = form.styles[role]
  return new Paragraph({
    style: styleIds[role],
    ...(keepNext ? { keepNext } : {}),
    ...(isBeforeTable ? { spacing: { before, after: tableRoomTwips, line, lineRule: 'exact' } } : {}),
    ...(numbering === null ? {} : { numbering: numberingUse(numbering) }),
    children: runs(inlines),
  })
}

/** A ruled table with its head rows repeated on each page; rows are not divided. The last row may have to stay with the signature. */
function gridOf({ columns, headRows, rows }: TableBlock, keepLastRow: boolean, form: Form): Table {
  const widths = columns.map((share) => Math.floor(share * textWidth(form)))
  return new Table({
    width: { size: textWidth(form), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < headRows,
          children: row.map(
            ({ header, paragraphs }, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { ...noMargins, left: 80, right: 80 },
                children: paragraphs.map(
                  (inlines) =>
                    new Paragraph({
                      style: styleIds[header ? 'tableHead' : 'tableCell'],
                      ...(keepLastRow && index === rows.length - 1 ? { keepNext: true } : {}),
                      children: runs(inlines),
                    }),
                ),
              }),
          ),
        }),
    ),
  })
}

function styled(part: StyledPart, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: styleIds[part], children })
}

function styledWith(
  part: StyledPart,
  children: ParagraphChild[],
  { before, form }: { before: number; form: Form },
): Paragraph {
  const { after, line } = form.styles[part]
  return new Paragraph({ style: styleIds[part], spacing: { before, after, line, lineRule: 'exact' }, children })
}

/** Plain words; a line break in them is one on the page. */
function lines(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

function runs(inlines: readonly Inline[]): TextRun[] {
  return inlines.map((inline) => {
    if (inline.kind === 'break') return new TextRun({ break: 1 })
    const marks = { ...(inline.bold ? { bold: true } : {}), ...(inline.italic ? { italics: true } : {}) }
    return new TextRun({ text: inline.text, ...marks, ...(inline.kind === 'blank' ? { style: blankStyleId } : {}) })
  })
}
