/** Documents as paper: our DOCX printed by LibreOffice, our HTML by Chromium. */
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { embeddedFonts } from '../../electron/documents/embedded-fonts.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { createPdfPrinter } from '../../tools/chromium/print-pdf.ts'
import { makeFolder } from '../support/store.ts'

export type PrintedKinds = { readonly [printer in 'LibreOffice' | 'Chromium']: (name: string) => string }

/** Prints models by name; gives the path of a PDF by the same name. */
export async function printModels(models: ReadonlyMap<string, DocModel>): Promise<PrintedKinds> {
  const folder = makeFolder()
  const chromium = join(folder, 'chromium')
  mkdirSync(chromium)
  await Promise.all([byLibreOffice(folder, models), byChromium(chromium, models)])
  return { LibreOffice: (name) => join(folder, `${name}.pdf`), Chromium: (name) => join(chromium, `${name}.pdf`) }
}

async function byLibreOffice(folder: string, models: ReadonlyMap<string, DocModel>): Promise<void> {
  const files = new Map<string, Uint8Array>()
  for (const [name, model] of models) files.set(name, await toDocx(model))
  await convertWithLibreOffice(folder, files)
}

/** Word files by name become PDFs of the same name in the folder. */
export async function convertWithLibreOffice(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const paths = [...files].map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`
  await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
}

/** Prints our HTML alone. */
export async function byChromium(folder: string, models: ReadonlyMap<string, DocModel>): Promise<void> {
  const fontUrl = embeddedFonts()
  const printer = await createPdfPrinter()
  try {
    for (const [name, model] of models)
      writeFileSync(join(folder, `${name}.pdf`), await printer.print(toHtml(model, { fontUrl })))
  } finally {
    await printer.close()
  }
}
