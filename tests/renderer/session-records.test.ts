/** A session with single records read again is the session read whole, whatever is done to it; or it says that it cannot tell. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeContributions } from '../../electron/services/contributions.ts'
import { readDossier, readRecords } from '../../electron/services/dossiers.ts'
import { recordVerbs } from '../../electron/services/records.ts'
import { loadSample } from '../../electron/services/session-files.ts'
import { undoStep } from '../../electron/services/session-steps.ts'
import { changedRecords, withRecords } from '../../renderer/session-records.ts'
import type { StoredDossier } from '../../shared/contract/views.ts'
import { richTextOf } from '../../shared/records/rich-text.ts'
import { type Id, unclassified } from '../../shared/records/values.ts'
import { makeDesk, samplePath, type TestDesk } from '../support/desk.ts'

let made: TestDesk
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

const whole = () => readDossier(made.store, sessionId)
const units = () => made.store.tables.unit.all()

/** What a screen that has read the session shows after the change: read record by record, `null` where it has to read the whole. */
function shownAfter(before: StoredDossier, change: () => unknown): StoredDossier | null {
  const told: { record: string; id: string }[] = []
  const stop = made.store.onChange(({ records }) => told.push(...records))
  try {
    change()
  } finally {
    stop()
  }
  const asked = changedRecords(told)
  return asked && withRecords(before, units(), asked, readRecords(made.store, { sessionId, records: asked }))
}

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

type Act = (n: number, words: string) => unknown
const acts: Readonly<Record<string, Act>> = {
  say: (n, words) => {
    const { items, people, contributions } = whole()
    return recordVerbs(made.desk, 'contribution').add({
      sessionId,
      itemId: pick(items, n)?.id ?? '',
      kind: 'comments',
      speakerId: n % 3 === 0 ? null : (pick([...people, ...made.store.tables.person.all()], n)?.id ?? null),
      time: null,
      text: richTextOf(words),
      confirmed: null,
      order: n % 5 === 0 ? n % 7 : contributions.length + n,
      secrecy: unclassified,
    })
  },
  write: (n, words) => {
    const one = pick(whole().contributions, n)
    if (one === undefined) return
    recordVerbs(made.desk, 'contribution').update({
      id: one.id,
      revision: one.revision,
      patch: { text: richTextOf(words) },
    })
  },
  speaker: (n) => {
    const [one, person] = [pick(whole().contributions, n), pick(made.store.tables.person.all(), n + 1)]
    if (one === undefined) return
    recordVerbs(made.desk, 'contribution').update({
      id: one.id,
      revision: one.revision,
      patch: { speakerId: person?.id },
    })
  },
  move: (n) => {
    const one = pick(whole().contributions, n)
    if (one === undefined) return
    recordVerbs(made.desk, 'contribution').update({ id: one.id, revision: one.revision, patch: { order: n % 9 } })
  },
  join: (n) => {
    const { contributions } = whole()
    const from = pick(contributions, n)
    const into = contributions.find((one) => one.itemId === from?.itemId && one !== from)
    if (from !== undefined && into !== undefined) mergeContributions(made.desk, { id: from.id, intoId: into.id })
  },
  retitle: (n, words) => {
    const one = pick(whole().items, n)
    if (one === undefined) return
    recordVerbs(made.desk, 'item').update({ id: one.id, revision: one.revision, patch: { title: words } })
  },
  assign: (n, words) => {
    const [one, unit] = [pick(whole().tasks, n), pick(units(), n)]
    if (one === undefined) return
    const patch = n % 2 === 0 ? { work: words } : { leadUnitId: unit?.id ?? null }
    recordVerbs(made.desk, 'task').update({ id: one.id, revision: one.revision, patch })
  },
  undo: () => undoStep(made.desk, sessionId),
}

test('after any change the session read record by record is the session read whole, or is read whole', () => {
  const words = () => fc.constantFrom('xin nhất trí', 'đề nghị làm rõ', ...units().map(({ name }) => `${name} báo cáo`))
  const step = fc.record({ act: fc.constantFrom(...Object.keys(acts)), n: fc.nat(60), words: words() })
  let single = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      for (const { act, n, words } of steps) {
        const shown = shownAfter(whole(), () => {
          try {
            acts[act]?.(n, words)
          } catch {
            // Refused by a rule: then nothing has changed.
          }
        })
        if (shown === null) continue
        single += 1
        expect(shown).toEqual(whole())
      }
    }),
    { numRuns: 25 },
  )
  expect(single).toBeGreaterThan(25)
})

test('words typed and a contribution added at the end are read singly; what did not change stays the same object', () => {
  const before = whole()
  const [one, other] = before.contributions
  if (one === undefined || other === undefined) throw new Error('the sample has contributions')
  const typed = shownAfter(before, () =>
    recordVerbs(made.desk, 'contribution').update({
      id: one.id,
      revision: one.revision,
      patch: { text: richTextOf('Xin nhất trí.') },
    }),
  )
  expect(typed).toEqual(whole())
  expect(typed?.contributions[1]).toBe(other)
  expect(typed?.tasks).toBe(before.tasks)
  const said = shownAfter(whole(), () => {
    const { id: _, revision: __, ...fields } = one
    recordVerbs(made.desk, 'contribution').add({ ...fields, order: 1_000 })
  })
  expect(said).toEqual(whole())
})

test('a person or a unit named for the first or the last time is read with the whole session', () => {
  const before = whole()
  const [one] = before.contributions
  if (one === undefined) throw new Error('the sample has contributions')
  const stranger = recordVerbs(made.desk, 'person').add({ fullName: 'Trần Thị Lạ', note: null })
  const unit = recordVerbs(made.desk, 'unit').add({
    name: 'Ban Quản lý Lạ',
    shortName: null,
    kind: 'other',
    from: null,
    to: null,
    successorId: null,
  })
  const update = (patch: object) => () =>
    recordVerbs(made.desk, 'contribution').update({
      id: one.id,
      revision: whole().contributions[0]?.revision ?? 0,
      patch,
    })
  expect(shownAfter(before, update({ speakerId: stranger.id }))).toBeNull()
  expect(shownAfter(whole(), update({ text: richTextOf(`Giao ${unit.name} báo cáo.`) }))).toBeNull()
  expect(shownAfter(whole(), update({ text: richTextOf('Thôi.') }))).toBeNull()
  expect(shownAfter(whole(), update({ speakerId: null }))).toBeNull()
})

test('what is older than what is shown, or of another session, is not taken over', () => {
  const before = whole()
  const [one] = before.contributions
  if (one === undefined) throw new Error('the sample has contributions')
  const asked = [{ part: 'contributions', id: one.id } as const]
  const old = readRecords(made.store, { sessionId, records: asked })
  recordVerbs(made.desk, 'contribution').update({
    id: one.id,
    revision: one.revision,
    patch: { text: richTextOf('Mới.') },
  })
  const now = whole()
  expect(withRecords(now, units(), asked, old)).toEqual(now)
  const copy = loadSample(made.desk, samplePath).sessionId
  if (copy !== sessionId) expect(readRecords(made.store, { sessionId: copy, records: asked }).contributions).toEqual([])
})
