/** A hidden window without script that shows one composed page, to be printed or made into PDF. */
import { BrowserWindow, type WebContentsPrintOptions } from 'electron'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import { withoutPdfFacts } from '../documents/pdf-facts.ts'
import { appOrigin } from '../security/app-protocol.ts'
import { webPreferences } from '../security/web-preferences.ts'

/** The page decides size and margins (`@page`); Electron's own default would be Letter. */
export const pdfOptions = Object.freeze({
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
})

/** Always through the system's dialog; size and margins come from the page. */
export const printOptions = Object.freeze({
  silent: false,
  printBackground: true,
  pageSize: 'A4',
  margins: Object.freeze({ marginType: 'none' }),
} satisfies WebContentsPrintOptions)

/** The PDF of the page kept under `id`. Fails with PDF_FAILED, or with the reason of `signal` once that is aborted. */
export async function pdfOfPage(id: string, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const print = async (window: BrowserWindow) => {
    try {
      return withoutPdfFacts(await window.webContents.printToPDF({ ...pdfOptions }))
    } catch (cause) {
      return fail('PDF_FAILED', {}, cause)
    }
  }
  return withPage(id, print, signal)
}

/** Prints the page kept under `id` through the system's dialog; `false` when the person cancelled. Fails with PRINT_FAILED. */
export async function printPage(id: string): Promise<boolean> {
  return withPage(
    id,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print({ ...printOptions }, (printed, reason) => {
          if (printed) resolve(true)
          else if (/cancel/i.test(reason)) resolve(false)
          else reject(new AppFailure({ code: 'PRINT_FAILED' }, { cause: new Error(reason) }))
        })
      }),
  )
}

/** Opens the page in a hidden window for the time of its use; an aborted `signal` closes the window at once. */
async function withPage<T>(id: string, use: (window: BrowserWindow) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences, javascript: false, devTools: false },
  })
  const stopped = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  const used = window.loadURL(`${appOrigin}/preview/${id}`).then(() => use(window))
  try {
    return await Promise.race([used, stopped])
  } finally {
    window.destroy()
  }
}
