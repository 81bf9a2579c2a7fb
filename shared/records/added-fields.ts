/** Fields records got after they were first written, with what their absence means: a file or a log entry from before still reads. */
import type { AgendaEntry, Ballot, Decision, TaskEvent } from './session.ts'

type Added = {
  readonly agendaEntry: Partial<AgendaEntry>
  readonly ballot: Partial<Ballot>
  readonly decision: Partial<Decision>
  readonly taskEvent: Partial<TaskEvent>
}

const added: Added = {
  agendaEntry: { printed: null },
  ballot: { options: [], seats: null, reopenReason: null },
  decision: { supersedesEarlier: null, consentGroup: null, exceptItemIds: [] },
  taskEvent: { outcome: null, allowedBy: null },
}

/** What the fields of this kind of record are where they are absent. */
export function fieldsAddedTo(record: string): object {
  return Object.entries(added).find(([name]) => name === record)?.[1] ?? {}
}
