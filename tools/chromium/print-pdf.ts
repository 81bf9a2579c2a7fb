/** PDFs outside Electron: the same HTML, printed by a headless Chromium without script and without network. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withoutPdfFacts } from '../../electron/documents/pdf-facts.ts'
import type { PdfPrinter } from '../../electron/documents/pdf-printer.ts'
import { fail } from '../../shared/contract/errors.ts'
import { type Cdp, launchChromium } from './cdp.ts'

export type ClosablePdfPrinter = PdfPrinter & { readonly close: () => Promise<void> }

/** Starts one browser for any number of documents; close it at the end. Fails with NO_CHROMIUM. */
export async function createPdfPrinter(): Promise<ClosablePdfPrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-pdf-'))
  const cdp = await launchChromium({ userDataDir: folder, headless: true })
  return {
    async print(html) {
      try {
        return await printPage(cdp, html)
      } catch (cause) {
        return fail('PDF_FAILED', {}, cause)
      }
    },
    async close() {
      await cdp.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** One document, with a browser of its own. */
export async function printHtmlToPdf(html: string): Promise<Uint8Array> {
  const printer = await createPdfPrinter()
  try {
    return await printer.print(html)
  } finally {
    await printer.close()
  }
}

async function printPage(cdp: Cdp, html: string): Promise<Uint8Array> {
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  try {
    await cdp.send('Page.enable', {}, session)
    await cdp.send('Network.enable', {}, session)
    await cdp.send(
      'Network.setBlockedURLs',
      { urls: ['http:*', 'https:*', 'ftp:*', 'ws:*', 'wss:*', 'file:*'] },
      session,
    )
    const frame = (await cdp.send('Page.getFrameTree', {}, session))['frameTree'] as { frame: { id: string } }
    await cdp.send('Page.setDocumentContent', { frameId: frame.frame.id, html }, session)
    await cdp.send(
      'Runtime.evaluate',
      {
        expression:
          'document.fonts.ready.then(() => Promise.all([...document.images].map((i) => i.decode().catch(() => 0)))).then(() => 0)',
        awaitPromise: true,
      },
      session,
    )
    await cdp.send('Emulation.setScriptExecutionDisabled', { value: true }, session)
    const pdf = await cdp.send(
      'Page.printToPDF',
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
      session,
    )
    return withoutPdfFacts(Buffer.from(String(pdf['data']), 'base64'))
  } finally {
    await cdp.send('Target.closeTarget', { targetId })
  }
}
