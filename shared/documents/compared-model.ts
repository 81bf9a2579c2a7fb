/** A composed document as what two versions are compared by: every printed word from the letterhead to the last annex. */
import type { Compared, ComparedParagraph, ComparedRun, ComparedTable } from '../domain/compare/compared.ts'
import { type Difference, differenceOf } from '../domain/compare/difference.ts'
import type {
  Annex,
  BarsBlock,
  Block,
  DocModel,
  HeadBlock,
  Inline,
  ParagraphBlock,
  SignatureBlock,
  SignatureColumn,
  TableBlock,
} from './model.ts'
import { labelOf } from './numbering.ts'

/** The difference of two versions of a document. */
export function modelDifference(older: DocModel, newer: DocModel): Difference[] {
  return differenceOf(comparedModel(older), comparedModel(newer))
}

/**
 * The document in order of reading. Parts of the form are named by their place in the layout and blocks by `blockId`, so that each is
 * compared with itself. Look `b` is bold, `i` italic, `_` a gap.
 */
export function comparedModel({ head, title, addressees, body, signature, annexes, contact }: DocModel): Compared[] {
  return [
    ...headElements(head),
    ...(title === null
      ? []
      : [
          part('typeName', title.typeName),
          ...(title.summary.length === 0 ? [] : [part('summary', title.summary)]),
          ...optional('separator', title.separator),
        ]),
    ...(addressees === null
      ? []
      : [
          part('addressee', addressees.label),
          ...addressees.receivers.map((receiver) => paragraph(null, 'addresseeLine', receiver)),
        ]),
    ...body.map(blockElement),
    ...(signature === null ? [] : signatureElements(signature)),
    ...annexes.flatMap(annexElements),
    ...optional('contact', contact),
  ]
}

type Words = string | readonly Inline[]

function headElements(head: HeadBlock): ComparedParagraph[] {
  return [
    ...optional('superior', head.superior),
    part('organisation', head.organisation),
    ...optional('number', head.number),
    ...optional('headSummary', head.summary),
    ...optional('stamp', head.stamp),
    ...optional('urgency', head.urgency),
    part('partyTitle', head.partyTitle),
    ...optional('motto', head.motto),
    ...optional('placeDate', head.placeDate),
    ...optional('circulation', head.circulation),
    ...optional('draftMark', head.draftMark),
  ]
}

function signatureElements({ left, recipients, right, confirmation }: SignatureBlock): ComparedParagraph[] {
  return [
    ...(left === null ? [] : signerElements('left', left)),
    ...(recipients === null
      ? []
      : [
          part('recipientsLabel', recipients.label),
          ...recipients.lines.map((line) => paragraph(null, 'recipient', line)),
          ...optional('typist', recipients.typist),
        ]),
    ...signerElements('right', right),
    ...(confirmation === null
      ? []
      : [part('confirmation', confirmation.text), ...signerElements('confirmation', confirmation.signer)]),
  ]
}

function signerElements(place: string, { authority, post, name }: SignatureColumn): ComparedParagraph[] {
  return [
    paragraph(`${place}.authority`, 'authority', authority),
    ...(post === null ? [] : [paragraph(`${place}.post`, 'post', post)]),
    paragraph(`${place}.name`, 'signerName', name),
  ]
}

function annexElements({ label, name, reference, body }: Annex): Compared[] {
  return [
    paragraph(null, 'annexLabel', label),
    paragraph(null, 'annexName', name),
    paragraph(null, 'annexReference', reference),
    ...body.map(blockElement),
  ]
}

function blockElement(block: Block): Compared {
  switch (block.kind) {
    case 'paragraph':
      return bodyParagraph(block)
    case 'table':
      return table(block)
    case 'bars':
      return chart(block)
  }
}

function bodyParagraph({ role, inlines, numbering, blockId }: ParagraphBlock): ComparedParagraph {
  const label = numbering === null ? null : labelOf(numbering)
  return { ...paragraph(blockId ?? null, role, inlines), label }
}

function table({ rows, blockId }: TableBlock): ComparedTable {
  return {
    kind: 'table',
    id: blockId ?? null,
    style: 'table',
    rows: rows.map((row) =>
      row.map(({ header, centred, paragraphs }) => {
        const style = header ? 'tableHead' : centred ? 'tableCentre' : 'tableCell'
        return paragraphs.map((inlines) => paragraph(null, style, inlines))
      }),
    ),
  }
}

function chart({ bars, blockId }: BarsBlock): ComparedTable {
  const rows = bars.map(({ label, value }) => [
    [paragraph(null, 'tableCell', label)],
    [paragraph(null, 'tableCentre', value)],
  ])
  return { kind: 'table', id: blockId ?? null, style: 'bars', rows }
}

function part(name: string, words: Words): ComparedParagraph {
  return paragraph(name, name, words)
}

function optional(name: string, words: Words | null): ComparedParagraph[] {
  return words === null ? [] : [part(name, words)]
}

function paragraph(id: string | null, style: string, words: Words): ComparedParagraph {
  const runs = typeof words === 'string' ? [{ text: words, look: '' }] : words.map(runOf)
  return { kind: 'paragraph', id, style, label: null, runs }
}

function runOf(inline: Inline): ComparedRun {
  if (inline.kind === 'break') return { text: '\n', look: '' }
  const look = `${inline.bold ? 'b' : ''}${inline.italic ? 'i' : ''}${inline.kind === 'blank' ? '_' : ''}`
  return { text: inline.text, look }
}
