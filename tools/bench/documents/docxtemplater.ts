/** The document by docxtemplater: a template with loops for paragraphs, runs, tables and rows. */
import Docxtemplater from 'docxtemplater'
import { strToU8, zipSync } from 'fflate'
import PizZip from 'pizzip'
import type { PlainBlock } from './content.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const run = (tag: string, look = '') =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${tag}</w:t></w:r>`
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const cell = (tags: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${line(run(tags))}</w:tc>`
const body = [
  line(run('{#blocks}')),
  line(run('{#isText}')),
  line(run('{#runs}'), run('{bold}', '<w:b/>'), run('{italic}', '<w:i/>'), run('{plain}'), run('{/runs}')),
  line(run('{/isText}')),
  line(run('{#isTable}')),
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell('{#rows}{a}')}${cell('{b}')}${cell('{c}{/rows}')}</w:tr></w:tbl>`,
  line(run('{/isTable}')),
  line(run('{/blocks}')),
].join('')
const template = zipSync({
  '[Content_Types].xml': strToU8(contentTypes),
  '_rels/.rels': strToU8(relationships),
  'word/document.xml': strToU8(
    `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  ),
})

/** The file's bytes. */
export function templatedDocx(blocks: readonly PlainBlock[]): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
  document.render({ blocks: blocks.map(dataOf) })
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } })
}

function dataOf(block: PlainBlock) {
  if (block.kind === 'table')
    return { isText: false, isTable: true, rows: block.rows.map(([a = '', b = '', c = '']) => ({ a, b, c })) }
  const runs = block.runs.map(({ text, bold, italic }) => ({
    bold: bold ? text : '',
    italic: italic && !bold ? text : '',
    plain: bold || italic ? '' : text,
  }))
  return { isText: true, isTable: false, runs }
}
