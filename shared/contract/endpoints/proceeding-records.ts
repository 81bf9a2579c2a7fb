/** Editing what happens in a session: words, votes, decisions, tasks. */
import * as v from 'valibot'
import { RichText } from '../../records/rich-text.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { Id } from '../../records/values.ts'
import { type Endpoint, editable, reordering, stored } from '../endpoint.ts'
import { confirmed } from './documents.ts'

const contribution = editable(r.contribution)
const ballot = editable(r.ballot)
const decision = editable(r.decision)
const task = editable(r.task)
const taskEvent = editable(r.taskEvent)

export const proceedingRecordEndpoints = {
  'contribution.add': contribution.add,
  'contribution.update': contribution.update,
  'contribution.remove': contribution.remove,
  'contribution.reorder': reordering,
  /** Leaves `first` and puts `second` into a new contribution right after; both together are the stored words. */
  'contribution.split': {
    input: v.strictObject({ id: Id, first: RichText, second: RichText }),
    output: stored(r.contribution),
  },
  /** Prints the slip its speaker confirms it on. */
  'contribution.printSlip': {
    input: v.strictObject({ id: Id, ...confirmed }),
    output: v.strictObject({ printed: v.boolean() }),
  },
  /** Puts the words below those of `intoId`, of the same item, and removes the contribution. */
  'contribution.merge': { input: v.strictObject({ id: Id, intoId: Id }), output: stored(r.contribution) },
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
