/** A document as a Word file: named styles, real numbering, A4 to the twip, the same bytes for the same model. */
import type { Form } from '../../shared/documents/form.ts'
import type { Annex, DocModel, SignatureBlock, SignatureColumn } from '../../shared/documents/model.ts'
import { bodyOf, thinParagraph } from './docx-body.ts'
import type { WordElement, WordParagraph } from './docx-elements.ts'
import { addresseeParagraphs, headTable, titleParagraphs } from './docx-head.ts'
import { packParts } from './docx-package.ts'
import { lines, optional, runs, styled, twoColumns } from './docx-paragraphs.ts'
import { bodyPart, shellOf } from './docx-shell.ts'
import { elementXml, markCounter } from './docx-xml.ts'

/** Steps of the work that are done, out of all. */
export type DocxProgress = { readonly done: number; readonly total: number }

/** The file's bytes. Valid Office Open XML; opens without repair. */
export async function toDocx(
  model: DocModel,
  onProgress: (progress: DocxProgress) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const total = 3
  const { parts, before, after, numberOf } = shellOf(model)
  onProgress({ done: 1, total })
  let body = before
  const facts = { numberOf, nextMark: markCounter() }
  for (const element of wordElements(model)) body += elementXml(element, facts)
  onProgress({ done: 2, total })
  const bytes = packParts({ ...parts, [bodyPart]: body + after })
  onProgress({ done: 3, total })
  return bytes
}

/** The document from its letterhead to its last annex. */
export function wordElements({ form, head, title, addressees, body, signature, annexes }: DocModel): WordElement[] {
  return [
    headTable(head, form),
    ...(title === null ? [] : titleParagraphs(title, form)),
    ...(addressees === null ? [] : addresseeParagraphs(addressees, form)),
    ...bodyOf(body, form, signature !== null),
    ...(signature === null ? [] : signatureParts(signature, form)),
    ...annexes.flatMap((annex) => annexParts(annex, form)),
  ]
}

/** Recipients or first signer, and the signer with who confirms him: one row that is never divided and stays with the text before it. */
function signatureParts({ left, recipients, right, confirmation }: SignatureBlock, form: Form): WordElement[] {
  const list =
    recipients === null
      ? []
      : [
          styled('recipientsLabel', lines(recipients.label)),
          ...recipients.lines.map((line) => styled('recipient', runs(line, 'recipient', form))),
          ...optional('typist', recipients.typist),
        ]
  const confirmed =
    confirmation === null
      ? []
      : [
          styled('confirmation', runs(confirmation.text, 'confirmation', form)),
          ...signerParagraphs(confirmation.signer, form),
        ]
  const leftCell = [...(left === null ? [] : signerParagraphs(left, form)), ...list]
  const rightCell = [...signerParagraphs(right, form), ...confirmed]
  return [twoColumns([form.signature.left, form.signature.right], leftCell, rightCell), thinParagraph(false)]
}

function signerParagraphs({ authority, post, name }: SignatureColumn, form: Form): WordParagraph[] {
  return [
    styled('authority', lines(authority)),
    ...(post === null ? [] : [styled('post', runs(post, 'post', form))]),
    styled('signerName', runs(name, 'signerName', form)),
  ]
}

function annexParts({ label, name, reference, body }: Annex, form: Form): WordElement[] {
  return [
    styled('annexLabel', lines(label)),
    styled('annexName', runs(name, 'annexName', form)),
    styled('annexReference', runs(reference, 'annexReference', form)),
    ...bodyOf(body, form, false),
  ]
}
