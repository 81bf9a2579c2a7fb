/** A document as a Word file: named styles, real numbering, A4 to the twip, the same bytes for the same model. */
import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  type Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { Form } from '../../shared/documents/form.ts'
import type {
  Annex,
  Block,
  DocModel,
  Numbering,
  SignatureBlock,
  SignatureColumn,
} from '../../shared/documents/model.ts'
import { bodyOf, thinParagraph } from './docx-body.ts'
import { addresseeParagraphs, headTable, titleParagraphs } from './docx-head.ts'
import { numberingConfig } from './docx-numbering.ts'
import { fixPackage } from './docx-package.ts'
import { lines, optional, runs, styled, twoColumns } from './docx-paragraphs.ts'
import { docxStyles } from './docx-styles.ts'

/** The file's bytes. Valid Office Open XML; opens without repair. */
export async function toDocx(model: DocModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.metadata.title,
    styles: docxStyles(model.form),
    numbering: numberingConfig(numberingsOf([...model.body, ...model.annexes.flatMap(({ body }) => body)])),
    sections: [sectionOf(model)],
  })
  return fixPackage(await Packer.toBuffer(document), model)
}

function numberingsOf(blocks: readonly Block[]): Numbering[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' && block.numbering !== null ? [block.numbering] : []))
}

function sectionOf(model: DocModel): ISectionOptions {
  const { form, head, title, addressees, body, signature, annexes, contact } = model
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
    ...(contact === null ? {} : { footers: { first: new Footer({ children: [styled('contact', lines(contact))] }) } }),
    children: [
      headTable(head, form),
      ...(title === null ? [] : titleParagraphs(title, form)),
      ...(addressees === null ? [] : addresseeParagraphs(addressees, form)),
      ...bodyOf(body, form, signature !== null),
      ...(signature === null ? [] : signatureParts(signature, form)),
      ...annexes.flatMap((annex) => annexParts(annex, form)),
    ],
  }
}

/** Recipients or first signer, and the signer: one row that is never divided and stays with the text before it. */
function signatureParts({ left, recipients, right, confirmation }: SignatureBlock, form: Form): (Paragraph | Table)[] {
  const widths = [form.signature.left, form.signature.right] as const
  const list =
    recipients === null
      ? []
      : [
          styled('recipientsLabel', lines(recipients.label)),
          ...recipients.lines.map((line) => styled('recipient', runs(line, 'recipient', form))),
          ...optional('typist', recipients.typist),
        ]
  const leftCell = [...(left === null ? [] : signerParagraphs(left, form)), ...list]
  const signed = twoColumns(widths, leftCell, signerParagraphs(right, form))
  if (confirmation === null) return [signed, thinParagraph(false)]
  const confirmed = [
    styled('confirmation', runs(confirmation.text, 'confirmation', form)),
    ...signerParagraphs(confirmation.signer, form),
  ]
  return [signed, thinParagraph(true), twoColumns(widths, [], confirmed), thinParagraph(false)]
}

function signerParagraphs({ authority, post, name }: SignatureColumn, form: Form): Paragraph[] {
  return [
    styled('authority', lines(authority)),
    ...(post === null ? [] : [styled('post', runs(post, 'post', form))]),
    styled('signerName', runs(name, 'signerName', form)),
  ]
}

function annexParts({ label, name, reference, body }: Annex, form: Form): (Paragraph | Table)[] {
  return [
    styled('annexLabel', lines(label)),
    styled('annexName', runs(name, 'annexName', form)),
    styled('annexReference', runs(reference, 'annexReference', form)),
    ...bodyOf(body, form, false),
  ]
}
