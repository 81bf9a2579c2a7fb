/** Worker thread that makes a Word file: it alone loads the `docx` package, and what it leaves to be collected is no pause of main. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocModel } from '../../shared/documents/model.ts'
import { type DocxProgress, toDocx } from './to-docx.ts'

/** What the worker is given: the model as JSON, which main writes in a third of the time a structured copy takes. */
export type DocxJob = { readonly model: string }

export type DocxAnswer =
  | { readonly kind: 'progress'; readonly progress: DocxProgress }
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }

const tell = (answer: DocxAnswer, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(answer, transfer)

const model = JSON.parse((workerData as DocxJob).model) as DocModel
const bytes = await toDocx(model, (progress) => tell({ kind: 'progress', progress }))
tell({ kind: 'file', bytes }, [bytes.buffer])
