/** What makes a PDF of a page: a hidden window of the program, or a Chromium beside it. Both print the same HTML. */

export type PdfPrinter = {
  /** The page as PDF, size and margins as the page itself says; given up when `signal` is aborted. Fails with PDF_FAILED or NO_CHROMIUM. */
  readonly print: (html: string, signal?: AbortSignal) => Promise<Uint8Array>
}
