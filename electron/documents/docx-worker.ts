/** Worker thread that makes a Word file: it alone loads the `docx` package, and what it leaves to be collected is no pause of main. */
import type { DocModel } from '../../shared/documents/model.ts'
import { answerJob } from '../workers/answer-job.ts'
import { toDocx } from './to-docx.ts'
import { type RedlineOptions, toRedlineDocx } from './to-redline-docx.ts'

/** What the worker is given: models as JSON, which main writes in a third of the time a structured copy takes. */
export type DocxJob = {
  readonly model: string
  /** Makes the redline of this older model and `model`. */
  readonly redline?: { readonly older: string; readonly options: RedlineOptions }
}

await answerJob<DocxJob, Uint8Array>(({ model: json, redline }, step) => {
  const model = JSON.parse(json) as DocModel
  return redline === undefined
    ? toDocx(model, ({ done, total }) => step(done, total))
    : toRedlineDocx(JSON.parse(redline.older) as DocModel, model, redline.options)
})
