/** The sample's documents as paper: our DOCX printed by LibreOffice, our HTML printed by Chromium. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { embeddedFonts } from '../../electron/documents/embedded-fonts.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { closingKinds } from '../../shared/records/documents.ts'
import { createPdfPrinter } from '../../tools/chromium/print-pdf.ts'
import { composed, sampleDossier } from '../support/composed.ts'
import { makeFolder } from '../support/store.ts'
import { convertWithLibreOffice } from './print-models.ts'

export type Printed = { readonly minutes: string; readonly notice: string; readonly report: string }

/** Paths of the PDFs; `shifted` is the minutes with another left margin. */
export type PrintedSample = { readonly libreOffice: Printed; readonly chromium: Printed; readonly shifted: string }

/** Programs the measurements need that this machine has not got. */
export function missingPrograms(): string[] {
  return ['soffice', 'pdftotext', 'pdftocairo', 'pdftohtml', 'pdffonts', 'pdfinfo'].filter((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
}

/** The minutes of the sample as a Word file. */
export function minutesDocx(): Promise<Uint8Array> {
  return toDocx(composed('minutes', sampleDossier()).model)
}

/** Prints all three documents twice, and the minutes once more with a left margin of `shiftedLeftTwips`. */
export async function printSample(shiftedLeftTwips: number): Promise<PrintedSample> {
  const folder = makeFolder()
  const [, chromium] = await Promise.all([printByLibreOffice(folder, shiftedLeftTwips), printByChromium(folder)])
  const libreOffice = {
    minutes: join(folder, 'minutes.pdf'),
    notice: join(folder, 'notice.pdf'),
    report: join(folder, 'report.pdf'),
  }
  return { libreOffice, chromium, shifted: join(folder, 'shifted.pdf') }
}

async function printByLibreOffice(folder: string, shiftedLeftTwips: number): Promise<void> {
  const files = new Map<string, Uint8Array>()
  for (const kind of closingKinds) files.set(kind, await toDocx(composed(kind, sampleDossier()).model))
  files.set('shifted', withLeftMargin(files.get('minutes') ?? new Uint8Array(), shiftedLeftTwips))
  await convertWithLibreOffice(folder, files)
}

async function printByChromium(folder: string): Promise<Printed> {
  const into = join(folder, 'chromium')
  mkdirSync(into)
  const fontUrl = embeddedFonts()
  const printer = await createPdfPrinter()
  const path = (kind: string) => join(into, `${kind}.pdf`)
  try {
    for (const kind of closingKinds)
      writeFileSync(path(kind), await printer.print(toHtml(composed(kind, sampleDossier()).model, { fontUrl })))
  } finally {
    await printer.close()
  }
  return { minutes: path('minutes'), notice: path('notice'), report: path('report') }
}

function withLeftMargin(docx: Uint8Array, twips: number): Uint8Array {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const moved = xml.replace(/(<w:pgMar\b[^>]*\bw:left=")\d+/, `$1${twips}`)
  if (moved === xml) throw new Error('The Word file has no left margin to move')
  return zipSync({ ...parts, 'word/document.xml': strToU8(moved) })
}
