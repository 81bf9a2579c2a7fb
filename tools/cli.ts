/** The command line from a checkout: `npm run cli -- ...`. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../electron/app/system-clock.ts'
import { systemNetwork } from '../electron/app/system-network.ts'
import { runCli } from '../electron/cli/run-cli.ts'
import { checkoutFontFolder } from '../electron/documents/embedded-fonts.ts'
import { type ClosablePdfPrinter, createPdfPrinter } from './chromium/print-pdf.ts'

const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}
const printers: Promise<ClosablePdfPrinter>[] = []

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  pdf: () => {
    const printer = printers[0] ?? createPdfPrinter()
    if (printers.length === 0) printers.push(printer)
    return printer
  },
  fontFolder: checkoutFontFolder,
  clock: systemClock(),
  network: systemNetwork(Date.now),
  appVersion: manifest.version,
})
for (const started of await Promise.allSettled(printers))
  if (started.status === 'fulfilled') await started.value.close()
