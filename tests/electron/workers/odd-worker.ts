/** A worker that ends as it is told to. */
import { answerJob } from '../../../electron/workers/answer-job.ts'
import { fail } from '../../../shared/contract/errors.ts'

export type OddJob = 'done' | 'refused' | 'broken' | 'hungry' | 'endless' | 'stepping' | 'gone'

await answerJob<OddJob, string>(async (job, step) => {
  step(1, 2)
  switch (job) {
    case 'done':
      return 'xong'
    case 'refused':
      return fail('NOT_FOUND', { params: { record: 'draft' } })
    case 'broken':
      throw new TypeError('broken')
    case 'hungry': {
      const eaten: unknown[] = []
      for (;;) eaten.push(new Array(10_000).fill({}))
    }
    case 'endless':
      return new Promise<string>(() => setInterval(() => {}, 1000))
    case 'stepping':
      for (let done = 2; ; done += 1) {
        await new Promise((next) => setTimeout(next, 20))
        step(done, done + 1)
      }
    case 'gone':
      return process.exit(3)
  }
})
