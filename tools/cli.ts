/** The command line from a checkout: `npm run cli -- ...`. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../electron/app/system-clock.ts'
import { runCli } from '../electron/cli/run-cli.ts'
import { checkoutFontFolder } from '../electron/documents/embedded-fonts.ts'
import { type ClosablePdfPrinter, createPdfPrinter } from './chromium/print-pdf.ts'

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
let printer: Promise<ClosablePdfPrinter> | null = null

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  pdf: () => {
    printer ??= createPdfPrinter()
    return printer
  },
  fontFolder: checkoutFontFolder,
  clock: systemClock(),
  appVersion: manifest.version,
})
await (await printer)?.close()
