/** Reading a PDF of our own: its pages, drawn to a canvas with their words over it, and the places of blanks. Loaded when first needed. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { blankAddress } from '../../../../shared/documents/to-html.ts'

GlobalWorkerOptions.workerSrc = workerUrl

/** A rectangle on a page, in points from its upper left corner. */
export type Place = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Where a blank stands, with the path of the fact that is lacking. */
export type PlacedBlank = Place & { readonly path: string }

export type PdfPage = {
  /** In points. */
  readonly width: number
  readonly height: number
  readonly blanks: readonly PlacedBlank[]
  /** Draws the page so many pixels a point; the canvas is whole when the promise is kept. `null` when `signal` gave it up. */
  readonly draw: (scale: number, signal: AbortSignal) => Promise<HTMLCanvasElement | null>
  /** The words of the page, to be selected, searched and read aloud; laid out for `--total-scale-factor` pixels a point. */
  readonly words: () => Promise<HTMLElement>
}

export type Pdf = { readonly pages: readonly PdfPage[]; readonly close: () => void }

/** Reads the PDF at an address of our own. Rejects when it is not there or is none. */
export async function openPdf(url: string): Promise<Pdf> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`no PDF at ${url}`)
  const data = new Uint8Array(await response.arrayBuffer())
  const document = await getDocument({ data, useSystemFonts: false, useWasm: false, enableXfa: false }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => readPage(document, number)))
  return { pages, close: () => void document.loadingTask.destroy() }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    blanks: await blanksOf(page, height),
    draw: (scale, signal) => draw(page, scale, signal),
    words: () => wordsOf(page),
  }
}

/** PDF counts from the lower left corner, the screen from the upper left. */
async function blanksOf(page: PDFPageProxy, height: number): Promise<PlacedBlank[]> {
  const annotations: { rect: [number, number, number, number]; unsafeUrl?: string }[] = await page.getAnnotations()
  return annotations.flatMap(({ rect: [left, bottom, right, top], unsafeUrl }) =>
    unsafeUrl?.startsWith(blankAddress) === true
      ? [
          {
            path: decodeURIComponent(unsafeUrl.slice(blankAddress.length)),
            left,
            top: height - top,
            width: right - left,
            height: top - bottom,
          },
        ]
      : [],
  )
}

async function draw(page: PDFPageProxy, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement | null> {
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // Annotations are only the marks of blanks, which the screen draws itself.
  const task = page.render({ canvas, viewport, annotationMode: 0 })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  try {
    await task.promise
    return canvas
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

async function wordsOf(page: PDFPageProxy): Promise<HTMLElement> {
  const container = document.createElement('div')
  container.className = 'pdf-words'
  const viewport = page.getViewport({ scale: 1 })
  await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render()
  return container
}
