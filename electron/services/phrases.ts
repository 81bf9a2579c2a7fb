/** The office's phrases with how often each was put into a draft: what is used most comes first in the lists. */
import * as v from 'valibot'
import type { Output } from '../../shared/contract/contract.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need } from './desk.ts'

const usedSetting = 'phrases.used'
const Used = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))

/** All phrases in their own order. */
export function listPhrases(desk: Desk): Output<'phrases.list'> {
  const used = readUsed(desk)
  return desk.store.tables.phrase.all().map((phrase) => ({ ...phrase, used: used[phrase.id] ?? 0 }))
}

/** Counts one use. It is no step of anyone: nothing takes it back. NOT_FOUND for a phrase that was taken out. */
export function notePhraseUsed(desk: Desk, id: Id): null {
  need(desk.store.tables, 'phrase', id)
  const used = readUsed(desk)
  const known = new Set(desk.store.tables.phrase.all().map((phrase) => phrase.id))
  const counts = Object.entries({ ...used, [id]: (used[id] ?? 0) + 1 }).filter(([one]) => known.has(one))
  desk.store.settings.set(usedSetting, JSON.stringify(Object.fromEntries(counts)))
  return null
}

function readUsed({ store: { settings } }: Desk): Record<string, number> {
  const read = v.safeParse(Used, JSON.parse(settings.get(usedSetting) ?? '{}'))
  return read.success ? read.output : {}
}
