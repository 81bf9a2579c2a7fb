/** Makes a PDF of a composed page. In the app a hidden window does it, outside Electron a Chromium of the machine. */
export type PdfPrinter = {
  /** `html` is a complete page with its own fonts and `@page` rules; the PDF is A4, tagged, with an outline. Fails with PDF_FAILED. */
  print: (html: string) => Promise<Uint8Array>
}
