/** The parts of the Word file, the same every time: no author, no clock, a fixed order. */
import { escapeHtml } from '../../shared/documents/escape.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { styleIds } from './docx-styles.ts'
import { tableStylesXml } from './docx-tables.ts'
import { zip } from './docx-zip.ts'

/** Parts by name, as text. */
export type Parts = Readonly<Record<string, string>>

/** Parts that a reader wants first, as Word writes them. */
const leadingParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

// Parts for what no document of ours has: notes, embedded fonts, a theme's colours, properties of a person's own; lists of nothing.
const unusedPart = /(?:^|\/)(?:custom|endnotes|fontTable|footnotes|theme1)\.xml(?:\.rels)?$/
const mentionOfUnusedPart =
  /<(?:Override|Relationship) [^>]*="(?:[^"]*\/)?(?:custom|endnotes|fontTable|footnotes|theme1)\.xml"\/>/g
const emptyList = /<Relationships [^>]*\/>$/

/** What the `docx` package made: used parts only, properties without author or time, nothing of an editing session. */
export function fixedParts(made: Parts, { metadata, form }: DocModel): Parts {
  const used = Object.entries(made).filter(([name, xml]) => !unusedPart.test(name) && !emptyList.test(xml))
  const parts = Object.fromEntries(used.map(([name, xml]) => [name, normalised(xml)]))
  const rewrite = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`The Word file has no ${name}`)
    parts[name] = change(part)
  }
  if (form.page.mirrored) rewrite('word/settings.xml', withMirroredMargins)
  rewrite('word/styles.xml', withFurtherStyles)
  return { ...parts, 'docProps/core.xml': coreProperties(metadata.title) }
}

/** The file: the leading parts, then the others by name. */
export function packParts(parts: Parts): Uint8Array<ArrayBuffer> {
  const inOrder = Object.entries(parts).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
  return zip(inOrder.map(([name, xml]) => [name, Buffer.from(xml)]))
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
