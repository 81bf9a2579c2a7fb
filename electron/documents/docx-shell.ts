/** All of a Word file but its body, made by the `docx` package: styles, numbering, settings, headers and the page. */
import { Document, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Block, DocModel, Numbering } from '../../shared/documents/model.ts'
import type { WordNumbering } from './docx-elements.ts'
import { numberingConfig, numberingUse } from './docx-numbering.ts'
import { fixedParts, type Parts } from './docx-package.ts'
import { docxStyles, styleIds } from './docx-styles.ts'
import type { NumberOf } from './docx-xml.ts'

export const bodyPart = 'word/document.xml'

export type Shell = {
  /** Every part of the file but that of the body. */
  readonly parts: Parts
  /** What stands around the body's elements in its part. */
  readonly before: string
  readonly after: string
  readonly numberOf: NumberOf
}

/** The document as the `docx` package knows it, with this for its body. */
export function documentOf(
  model: DocModel,
  children: readonly FileChild[],
  numberings = numberingsOf(model, []),
): Document {
  const { form, metadata, contact } = model
  const { page } = form
  const margin = {
    top: page.top,
    bottom: page.bottom,
    left: page.left,
    right: page.right,
    header: page.header,
    footer: page.header,
  }
  const pageNumber = new Paragraph({
    style: styleIds.pageNumber,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  return new Document({
    title: metadata.title,
    styles: docxStyles(form),
    numbering: numberingConfig(numberings),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin, pageNumbers: { start: 1 } },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ style: styleIds.pageNumber })] }),
          default: new Header({ children: [pageNumber] }),
        },
        ...(contact === null ? {} : { footers: { first: new Footer({ children: [contactParagraph(contact)] }) } }),
        children: [...children],
      },
    ],
  })
}

function contactParagraph(contact: string): Paragraph {
  const children = contact
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
  return new Paragraph({ style: styleIds.contact, children })
}

/** The shell of a document. Its numbering has each list of the body and then of `further` blocks, in the order of first use. */
export function shellOf(model: DocModel, further: readonly Block[] = []): Shell {
  const numberings = numberingsOf(model, further)
  const document = documentOf(model, [], numberings)
  const { Numbering } = document
  for (const { reference, instance } of numberings.map(numberingUse))
    Numbering.createConcreteNumberingInstance(reference, instance)
  const numbers = new Map(Numbering.ConcreteNumbering.map((list) => [keyOf(list), list.numId]))
  const { [bodyPart]: body = '', ...parts } = fixedParts(compiled(document), model)
  const [, before, after] = /^(.*<w:body>)(<w:sectPr>.*)$/s.exec(body) ?? []
  if (before === undefined || after === undefined) throw new Error('The shell of the Word file has no body')
  return {
    parts,
    before,
    after,
    numberOf(numbering) {
      const number = numbers.get(keyOf(numbering))
      if (number === undefined) throw new Error(`The shell of the Word file has no list ${keyOf(numbering)}`)
      return number
    },
  }
}

/**
 * The parts before the package zips them, which it does in script: for a short document that takes as long as all the rest. The package
 * declares its compiler private; a test compares what comes of it with what the package's own `Packer` packs.
 */
function compiled(document: Document): Parts {
  const compiler: { compile: (document: Document, prettify: string) => Map<string, string> } = Packer['compiler']
  return Object.fromEntries(compiler.compile(document, ''))
}

function numberingsOf({ body, annexes }: DocModel, further: readonly Block[]): Numbering[] {
  return [...body, ...annexes.flatMap((annex) => annex.body), ...further].flatMap((block) =>
    block.kind === 'paragraph' && block.numbering !== null ? [block.numbering] : [],
  )
}

/** One list of the file has all levels of its scheme. */
function keyOf({ reference, instance }: Pick<WordNumbering, 'reference' | 'instance'>): string {
  return `${reference} ${instance}`
}
