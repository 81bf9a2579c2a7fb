/** The command line of the packaged program: `thu-ky --cli ...`, answered before any window. */
import { join } from 'node:path'
import { app } from 'electron'
import { runCli } from '../cli/run-cli.ts'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import { systemClock } from './system-clock.ts'
import { systemNetwork } from './system-network.ts'

/** Runs one command and gives its exit code. */
export function runPackagedCli(argv: readonly string[], pdf: PdfPrinter): Promise<number> {
  return runCli([...argv], {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    pdf: async () => pdf,
    fontFolder: join(app.getAppPath(), 'out/renderer/fonts'),
    clock: systemClock(),
    network: systemNetwork(Date.now),
    appVersion: app.getVersion(),
  })
}
