/** Nhiệm vụ: the tasks in force, what is noted of them, and the list on paper. */
import * as v from 'valibot'
import { followStates } from '../../domain/follow-up.ts'
import { DueRule, TaskEvent, taskOutcomes } from '../../records/session.ts'
import { CivilDate, Count, Id, Line, PlainText, SecrecyLevel } from '../../records/values.ts'
import { type Endpoint, Nothing, stored } from '../endpoint.ts'

/** Where a task stands in a document that put it into force. */
const Place = v.strictObject({
  issuedId: Id,
  printedNumber: v.string(),
  issuedOn: CivilDate,
  /** Place of the sentence in the frozen text, from 0. */
  block: Count,
})
const FollowedTask = v.strictObject({
  id: Id,
  sessionId: Id,
  /** Day of the session and the body that met. */
  sessionName: v.string(),
  unitId: v.nullable(Id),
  /** Who leads; `null` where nobody is named. */
  unit: v.nullable(v.string()),
  coUnits: v.array(v.strictObject({ id: Id, name: v.string() })),
  /** What is to be done; `null` for what is top secret, whose words stand in no list (`domain.md` 7). */
  work: v.nullable(v.string()),
  level: SecrecyLevel,
  state: v.picklist(followStates),
  due: v.nullable(v.string()),
  dueOn: v.nullable(CivilDate),
  outcome: v.nullable(v.picklist(taskOutcomes)),
  extended: Count,
  lastReportOn: v.nullable(CivilDate),
  places: v.array(Place),
})
export type FollowedTask = v.InferOutput<typeof FollowedTask>

const OneTask = v.strictObject({ taskId: Id })
const onDay = { taskId: Id, on: CivilDate }
/** How the printed list is put in order. */
export const followOrders = ['unit', 'due'] as const

export const followUpEndpoints = {
  /** Every task in force that may be shown here now, the most pressing first, and how many may not. */
  'followUp.list': {
    input: Nothing,
    output: v.strictObject({ today: CivilDate, sealed: Count, tasks: v.array(FollowedTask) }),
  },
  /** One task with its frozen sentences and all that was noted of it, oldest first. */
  'followUp.read': {
    input: OneTask,
    output: v.strictObject({
      taskId: Id,
      sentences: v.array(v.strictObject({ ...Place.entries, text: v.string() })),
      product: v.nullable(v.string()),
      reportsTo: v.nullable(v.string()),
      events: v.array(
        v.strictObject({
          ...stored(TaskEvent).entries,
          fileName: v.nullable(v.string()),
          atMs: v.number(),
          by: v.nullable(v.string()),
        }),
      ),
    }),
  },
  /** Notes a report, more time, the end or a new beginning. TRANSITION_REFUSED where the task does not stand so. */
  'followUp.note': {
    input: v.variant('kind', [
      v.strictObject({ kind: v.literal('report'), ...onDay, note: PlainText }),
      v.strictObject({ kind: v.literal('extension'), ...onDay, note: PlainText, newDue: DueRule, allowedBy: Line }),
      v.strictObject({
        kind: v.literal('close'),
        ...onDay,
        note: v.nullable(PlainText),
        outcome: v.picklist(taskOutcomes),
      }),
      v.strictObject({ kind: v.literal('reopen'), ...onDay, note: PlainText }),
    ]),
    output: stored(TaskEvent),
  },
  /** Asks for files and keeps each as evidence; 0 when the person cancelled. */
  'followUp.addEvidence': { input: OneTask, output: v.strictObject({ added: Count }) },
  /** Takes back what was noted by mistake: only the newest of its task. */
  'followUp.removeEvent': { input: v.strictObject({ id: Id, revision: Count }), output: Nothing },
  /** Prints the tasks in this order; what is secret under the level a person has confirmed (SECRET_UNCONFIRMED). */
  'followUp.print': {
    input: v.strictObject({
      by: v.picklist(followOrders),
      taskIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(10_000)),
      confirmedLevel: v.exactOptional(SecrecyLevel),
    }),
    output: v.strictObject({ printed: v.boolean() }),
  },
} as const satisfies Record<string, Endpoint>
