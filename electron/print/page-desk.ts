/** Composed pages in the app: made into PDF and printed by a hidden window. */
import { createHash } from 'node:crypto'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import { styleHashOf } from '../documents/style-hash.ts'
import type { PageDesk } from '../services/ports.ts'
import type { Pages } from './pages.ts'
import { pdfOfPage, printPage } from './print-window.ts'

/** Makes pages into PDFs for the preview, which the screen reads on its own origin, and prints them. */
export function createPageDesk(pages: Pages): PageDesk {
  const printer = windowPdfPrinter(pages)
  // One after the other: a window that prints takes the whole of a core.
  let last: Promise<unknown> = Promise.resolve()
  return {
    fontUrl: (file) => `/fonts/${file}`,
    async preview(snapshotId, html) {
      const name = `${snapshotId}.pdf`
      const made = last.then(async () => {
        if (pages.get(name) === undefined) pages.put(name, { pdf: await printer.print(html) })
      })
      last = made.catch(() => undefined)
      await made
      return `/preview/${name}`
    },
    print: (html) => printPage(keepPage(pages, html)),
  }
}

/** Makes a PDF of a whole page by the hidden window; its fonts come from `/fonts` or from the page itself. */
export function windowPdfPrinter(pages: Pages): PdfPrinter {
  return { print: (html, signal) => pdfOfPage(keepPage(pages, html), signal) }
}

/** Keeps the page to be opened by the hidden window under the hash of its content. */
function keepPage(pages: Pages, html: string): string {
  const id = createHash('sha256').update(html, 'utf8').digest('hex')
  pages.put(id, { html, styleHash: styleHashOf(html) })
  return id
}
