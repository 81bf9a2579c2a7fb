/** Worker thread that makes a Word file: it alone loads the `docx` package, and what it leaves to be collected is no pause of main. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocModel } from '../../shared/documents/model.ts'
import { type DocxProgress, toDocx } from './to-docx.ts'
import { type RedlineOptions, toRedlineDocx } from './to-redline-docx.ts'

/** What the worker is given: models as JSON, which main writes in a third of the time a structured copy takes. */
export type DocxJob = {
  readonly model: string
  /** Makes the redline of this older model and `model`. */
  readonly redline?: { readonly older: string; readonly options: RedlineOptions }
}

export type DocxAnswer =
  | { readonly kind: 'progress'; readonly progress: DocxProgress }
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }

const tell = (answer: DocxAnswer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(answer, transfer)

const { model: json, redline } = workerData as DocxJob
const model = JSON.parse(json) as DocModel
const bytes =
  redline === undefined
    ? await toDocx(model, (progress) => tell({ kind: 'progress', progress }))
    : toRedlineDocx(JSON.parse(redline.older) as DocModel, model, redline.options)
tell({ kind: 'file', bytes }, [bytes.buffer])
