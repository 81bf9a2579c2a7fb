/** The parts of the Word file, the same every time: no author, no clock, a fixed order. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { escapeHtml } from '../../shared/documents/escape.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { styleIds } from './docx-styles.ts'
import { tableStylesXml } from './docx-tables.ts'
import { zip } from './docx-zip.ts'

export type Parts = Readonly<Record<string, Uint8Array>>

/** Parts that a reader wants first, as Word writes them. */
const leadingParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

// Parts for what no document of ours has: notes, embedded fonts, a theme's colours, properties of a person's own; lists of nothing.
const unusedPart = /(?:^|\/)(?:custom|endnotes|fontTable|footnotes|theme1)\.xml(?:\.rels)?$/
const mentionOfUnusedPart =
  /<(?:Override|Relationship) [^>]*="(?:[^"]*\/)?(?:custom|endnotes|fontTable|footnotes|theme1)\.xml"\/>/g
const emptyList = /<Relationships [^>]*\/>$/

/** What the `docx` package packed, by name: used parts only, properties without author or time, nothing of an editing session. */
export function fixedParts(packed: Uint8Array, { metadata, form }: DocModel): Parts {
  const used = unzipSync(packed, { filter: ({ name }) => !name.endsWith('/') && !unusedPart.test(name) })
  const texts = Object.entries(used)
    .map(([name, bytes]) => [name, strFromU8(bytes)] as const)
    .filter(([, text]) => !emptyList.test(text))
  const parts = Object.fromEntries(texts.map(([name, text]) => [name, strToU8(normalised(text))]))
  const rewrite = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`The Word file has no ${name}`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  if (form.page.mirrored) rewrite('word/settings.xml', withMirroredMargins)
  rewrite('word/styles.xml', withFurtherStyles)
  return { ...parts, 'docProps/core.xml': strToU8(coreProperties(metadata.title)) }
}

/** The file: the leading parts, then the others by name. */
export function packParts(parts: Parts): Uint8Array<ArrayBuffer> {
  return zip(Object.entries(parts).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)))
}

/** Exchanged margins on even pages, which the `docx` package has no option for; the schema wants them after the background. */
function withMirroredMargins(settings: string): string {
  return settings.replace(/<w:displayBackgroundShape[^>]*\/>/, '$&<w:mirrorMargins/>')
}

/** What the package has no option for in styles: tables, and a phụ lục on a page of its own. */
function withFurtherStyles(styles: string): string {
  const annex = new RegExp(`(<w:style [^>]*w:styleId="${styleIds.annexLabel}">.*?)(<w:widowControl)`)
  return styles.replace(annex, '$1<w:pageBreakBefore/>$2').replace('</w:styles>', `${tableStylesXml()}</w:styles>`)
}

function place(name: string): number {
  const index = leadingParts.indexOf(name)
  return index < 0 ? leadingParts.length : index
}

/** Revision marks name an editing session: none may leave the office (`domain.md` 7, consequence 7). */
function normalised(xml: string): string {
  return xml.replace(/ w:rsid\w*="[^"]*"/g, '').replace(mentionOfUnusedPart, '')
}

function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
}
