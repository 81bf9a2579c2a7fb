/** Editing what happens in a session: words, votes, decisions, tasks. */
import { recordSchemas as r } from '../../records/tables.ts'
import { type Endpoint, editable } from '../endpoint.ts'

const contribution = editable(r.contribution)
const ballot = editable(r.ballot)
const decision = editable(r.decision)
const task = editable(r.task)
const taskEvent = editable(r.taskEvent)

export const proceedingRecordEndpoints = {
  'contribution.add': contribution.add,
  'contribution.update': contribution.update,
  'contribution.remove': contribution.remove,
  'ballot.add': ballot.add,
  'ballot.update': ballot.update,
  'ballot.remove': ballot.remove,
  'decision.add': decision.add,
  'decision.update': decision.update,
  'decision.remove': decision.remove,
  'task.add': task.add,
  'task.update': task.update,
  'task.remove': task.remove,
  'taskEvent.add': taskEvent.add,
  'taskEvent.update': taskEvent.update,
  'taskEvent.remove': taskEvent.remove,
} as const satisfies Record<string, Endpoint>
