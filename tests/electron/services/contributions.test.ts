/** A contribution is parted and joined as one step each; no word is lost, and each is undone. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mergeContributions, splitContribution } from '../../../electron/services/contributions.ts'
import { recordVerbs, reorderRecords } from '../../../electron/services/records.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { plainTextOf, richTextOf } from '../../../shared/records/rich-text.ts'
import { type Contribution, statedDecision } from '../../../shared/records/session.ts'
import { type Id, unclassified } from '../../../shared/records/values.ts'
import { makeDesk, refusal, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let itemId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
  const items = made.store.tables.item.ofSession(sessionId)
  const spoken = new Set(made.store.tables.contribution.ofSession(sessionId).map((one) => one.itemId))
  itemId = items.find(({ id }) => !spoken.has(id))?.id ?? ''
})
afterEach(() => made.dispose())

const all = () => made.store.tables.contribution.ofSession(sessionId)
const ofItem = () =>
  all()
    .filter((one) => one.itemId === itemId)
    .sort((one, other) => one.order - other.order)
const texts = () => ofItem().map(({ text }) => plainTextOf(text))

function say(words: string, changes: Partial<Contribution> = {}) {
  const order = Math.max(...all().map((one) => one.order)) + 1
  return recordVerbs(made.desk, 'contribution').add({
    sessionId,
    itemId,
    kind: 'comments',
    speakerId: null,
    time: '08:00',
    text: richTextOf(words),
    confirmed: true,
    order,
    secrecy: unclassified,
    ...changes,
  })
}
const undo = () => made.store.undo(sessionId, { personId: null })

describe('split', () => {
  test('the second part stands right after the first, before what was said later; one undo joins them again', () => {
    const { id } = say('Một hai')
    say('Ba')
    splitContribution(made.desk, { id, first: richTextOf('Một'), second: richTextOf('hai') })
    expect(texts()).toEqual(['Một', 'hai', 'Ba'])
    expect(ofItem()[1]).toMatchObject({ kind: 'comments', time: null, confirmed: null })
    undo()
    expect(texts()).toEqual(['Một hai', 'Ba'])
  })
  test('the blank at the cut stays in neither part', () => {
    const { id } = say('Một hai')
    splitContribution(made.desk, { id, first: richTextOf('Một '), second: richTextOf(' hai') })
    expect(texts()).toEqual(['Một', 'hai'])
  })
  test('parts that are not the stored words are refused, and nothing changes', () => {
    const { id } = say('Một hai')
    const split = () => splitContribution(made.desk, { id, first: richTextOf('Một'), second: richTextOf('') })
    expect(refusal(split)).toBe('STALE_WRITE')
    expect(texts()).toEqual(['Một hai'])
  })
})

describe('reorder', () => {
  test('contributions change places in one step, and one undo puts them back', () => {
    const [one, other] = [say('Một'), say('Hai')]
    const orders = [
      { id: one.id, revision: one.revision, order: other.order },
      { id: other.id, revision: other.revision, order: one.order },
    ]
    reorderRecords(made.desk, 'contribution', orders)
    expect(texts()).toEqual(['Hai', 'Một'])
    expect(refusal(() => reorderRecords(made.desk, 'contribution', orders))).toBe('STALE_WRITE')
    undo()
    expect(texts()).toEqual(['Một', 'Hai'])
  })
})

describe('merge', () => {
  test('the words stand below the others, what rests on them rests on the other; one undo parts them again', () => {
    const into = say('Một')
    const from = say('hai')
    const decision = recordVerbs(made.desk, 'decision').add({
      ...statedDecision({ sessionId, itemId, code: 'NOTED', text: richTextOf('x'), order: 900 }),
      sourceIds: [from.id],
    })
    mergeContributions(made.desk, { id: from.id, intoId: into.id })
    expect(texts()).toEqual(['Một\nhai'])
    expect(ofItem()[0]?.confirmed).toBeNull()
    expect(made.store.tables.decision.find(decision.id)?.sourceIds).toEqual([into.id])
    undo()
    expect(texts()).toEqual(['Một', 'hai'])
    expect(made.store.tables.decision.find(decision.id)?.sourceIds).toEqual([from.id])
  })
  test('only contributions of one item are joined, and none with itself', () => {
    const { id } = say('Một')
    const other = all().find((one) => one.itemId !== itemId)
    expect(refusal(() => mergeContributions(made.desk, { id, intoId: other?.id ?? '' }))).toBe('INVALID_INPUT intoId')
    expect(refusal(() => mergeContributions(made.desk, { id, intoId: id }))).toBe('INVALID_INPUT intoId')
  })
})
