/** PDF: milliseconds a page, beside LibreOffice (P5). */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { createPdfPrinter } from '../../chromium/print-pdf.ts'
import { type BenchRow, compare, skip } from '../bench.ts'
import { libreOffice, type Program } from './programs.ts'
import type { Setting } from './setting.ts'

const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

type Printed = { readonly ms: number; readonly pages: number }

/**
 * What each further page costs once the printer runs: the long document less the short one, over their difference in pages. Chromium prints
 * our HTML as the program does, LibreOffice our DOCX; both files are tagged and have bookmarks.
 */
export async function pdfRow(
  { short, long, sizes, folder }: Setting,
  office: Program,
  chromium: Program,
): Promise<BenchRow> {
  const id = 'P5 PDF a page after the start / LibreOffice (ms)'
  if ('missing' in office) return skip(id, office.missing)
  if ('missing' in chromium) return skip(id, chromium.missing)
  const [shortDocx, longDocx] = [join(folder, 'pdf-short.docx'), join(folder, 'pdf-long.docx')]
  writeFileSync(shortDocx, await toDocx(short.model))
  writeFileSync(longDocx, await toDocx(long.model))
  const byOffice = (docx: string): Printed => {
    const ms = libreOffice(office.path, docx, tagged, folder)
    return { ms, pages: pagesOf(readFileSync(docx.replace('.docx', '.pdf'))) }
  }
  const printer = await createPdfPrinter()
  const byChromium = async (path: string): Promise<Printed> => {
    const html = readFileSync(path, 'utf8')
    const start = performance.now()
    const pdf = await printer.print(html)
    return { ms: performance.now() - start, pages: pagesOf(pdf) }
  }
  const [ours, peer]: [number[], number[]] = [[], []]
  try {
    for (let turn = 0; turn < sizes.slowTurns; turn += 1) {
      ours.push(costOfPage(await byChromium(short.htmlPath), await byChromium(long.htmlPath)))
      peer.push(costOfPage(byOffice(shortDocx), byOffice(longDocx)))
    }
  } finally {
    await printer.close()
  }
  return compare(id, ours, peer, 0.5, 0.5)
}

function costOfPage(short: Printed, long: Printed): number {
  return (long.ms - short.ms) / (long.pages - short.pages)
}

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}
