/** Handlers of a draft on its way to issue. */
import type { Desk } from '../services/desk.ts'
import { askOpinionsInWorker } from '../services/draft-in-worker.ts'
import {
  addRemark,
  answerOpinion,
  printOpinions,
  readOpinions,
  removeRemark,
  saveOpinions,
  settleOpinion,
} from '../services/opinions.ts'
import type { Ports } from '../services/ports.ts'
import { moveDraft, readReview } from '../services/review.ts'
import type { Handlers } from './register.ts'

export function reviewHandlers(desk: () => Desk, ports: Ports) {
  return {
    'review.read': ({ draftId }) => readReview(desk(), draftId),
    'review.move': (input) => moveDraft(desk(), input),
    'opinions.read': ({ draftId }) => readOpinions(desk(), draftId),
    'opinions.ask': (input) => askOpinionsInWorker(desk(), input),
    'opinions.answer': (input) => answerOpinion(desk(), input),
    'opinions.addRemark': (input) => addRemark(desk(), input),
    'opinions.settle': (input) => settleOpinion(desk(), input),
    'opinions.removeRemark': (input) => removeRemark(desk(), input),
    'opinions.print': (input) => printOpinions(desk(), ports, input),
    'opinions.savePdf': (input) => saveOpinions(desk(), ports, input),
  } satisfies Partial<Handlers>
}
