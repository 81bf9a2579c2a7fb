/** Composed pages in the app: shown by address, printed and made into PDF by a hidden window. */
import { createHash } from 'node:crypto'
import type { PdfPrinter } from '../documents/pdf-printer.ts'
import { styleHashOf } from '../documents/style-hash.ts'
import type { PageDesk } from '../services/ports.ts'
import type { Pages } from './pages.ts'
import { pdfOfPage, printPage } from './print-window.ts'

/** Keeps pages for the preview frame, addressed on the screen's own origin, and for the print window. */
export function createPageDesk(pages: Pages): PageDesk {
  return {
    show(snapshotId, html) {
      pages.put(snapshotId, { html, styleHash: styleHashOf(html) })
      return `/preview/${snapshotId}`
    },
    print: (snapshotId) => printPage(snapshotId),
  }
}

/** Makes a PDF of a whole page by the hidden window; its fonts come from `/fonts` like the preview's. */
export function windowPdfPrinter(pages: Pages): PdfPrinter {
  return {
    print(html) {
      const id = createHash('sha256').update(html, 'utf8').digest('hex')
      pages.put(id, { html, styleHash: styleHashOf(html) })
      return pdfOfPage(id)
    },
  }
}
