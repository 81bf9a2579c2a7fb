/** Editing a session: its facts, programme, papers, people and presence. */
import { recordSchemas as r } from '../../records/tables.ts'
import { type Endpoint, editable, reordering } from '../endpoint.ts'

const session = editable(r.session)
const item = editable(r.item)
const paper = editable(r.paper)
const participant = editable(r.participant)
const attendance = editable(r.attendance)

export const sessionRecordEndpoints = {
  'session.update': session.update,
  'item.update': item.update,
  'paper.update': paper.update,
  'paper.remove': paper.remove,
  'participant.add': participant.add,
  'participant.update': participant.update,
  'participant.reorder': reordering,
  'participant.remove': participant.remove,
  'attendance.add': attendance.add,
  'attendance.update': attendance.update,
  'attendance.remove': attendance.remove,
} as const satisfies Record<string, Endpoint>
