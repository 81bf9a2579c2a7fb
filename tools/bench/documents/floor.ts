/** The least work that makes the document: its body as a string, and zlib. No style, numbering or header is defined. */
import type { WordElement, WordParagraph } from '../../../electron/documents/docx-elements.ts'
import { zip } from '../../../electron/documents/docx-zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** The file's bytes. */
export function floorDocx(elements: readonly WordElement[]): Uint8Array {
  const body = elements.map((element) =>
    element.kind === 'paragraph'
      ? paragraph(element)
      : `<w:tbl><w:tblPr><w:tblStyle w:val="${element.style}"/></w:tblPr><w:tblGrid>${element.columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${element.rows.map(({ cells }) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${cell.width}" w:type="dxa"/></w:tcPr>${cell.paragraphs.map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  )
  const document = `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
  return zip([
    ['[Content_Types].xml', Buffer.from(contentTypes)],
    ['_rels/.rels', Buffer.from(relationships)],
    ['word/document.xml', Buffer.from(document)],
  ])
}

function paragraph({ style, numbering, runs }: WordParagraph): string {
  const list =
    numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.instance + 1}"/></w:numPr>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${list}</w:pPr>${runs
    .map((run) =>
      run.text === undefined
        ? '<w:r><w:br/></w:r>'
        : `<w:r>${run.style === undefined ? '' : `<w:rPr><w:rStyle w:val="${run.style}"/></w:rPr>`}<w:t xml:space="preserve">${escaped(run.text)}</w:t></w:r>`,
    )
    .join('')}</w:p>`
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'))
}
