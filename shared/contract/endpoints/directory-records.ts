/** Editing the records of the office: its directory, the documents it cites, its days off. */
import { recordSchemas as r } from '../../records/tables.ts'
import { type Endpoint, editable } from '../endpoint.ts'

const office = editable(r.office)
const term = editable(r.term)
const body = editable(r.body)
const unit = editable(r.unit)
const person = editable(r.person)
const post = editable(r.post)
const membership = editable(r.membership)
const reference = editable(r.reference)
const holiday = editable(r.holiday)
const phrase = editable(r.phrase)

export const directoryRecordEndpoints = {
  'office.update': office.update,
  'term.add': term.add,
  'term.update': term.update,
  'term.remove': term.remove,
  'body.add': body.add,
  'body.update': body.update,
  'body.remove': body.remove,
  'unit.add': unit.add,
  'unit.update': unit.update,
  'unit.remove': unit.remove,
  'person.add': person.add,
  'person.update': person.update,
  'person.remove': person.remove,
  'post.add': post.add,
  'post.update': post.update,
  'post.remove': post.remove,
  'membership.add': membership.add,
  'membership.update': membership.update,
  'membership.remove': membership.remove,
  'reference.add': reference.add,
  'reference.update': reference.update,
  'reference.remove': reference.remove,
  'phrase.add': phrase.add,
  'phrase.update': phrase.update,
  'phrase.remove': phrase.remove,
  'holiday.add': holiday.add,
  'holiday.update': holiday.update,
  'holiday.remove': holiday.remove,
} as const satisfies Record<string, Endpoint>
