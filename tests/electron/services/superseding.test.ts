/** A decision that takes the place of an older one: of its own session, or of an earlier session of the body. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import { olderDecisions, supersede, supersededLater } from '../../../electron/services/superseding.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { statedDecision } from '../../../shared/records/session.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'
import { marked } from '../../support/dossier.ts'

let made: TestDesk
let held: Record<'may' | 'june' | 'july', { sessionId: Id; itemId: Id }>

beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId } = fillDirectory(made, 3)
  const hold = (date: string) => {
    const { sessionId } = createSession(made.desk, { bodyId, termId, kind: 'regular', date })
    return { sessionId, itemId: addItem(made.desk, { sessionId, title: 'Đề án', parentId: null }).itemId }
  }
  held = { may: hold('2025-05-05'), june: hold('2025-06-05'), july: hold('2025-07-05') }
})
afterEach(() => made.dispose())

const decisions = () => recordVerbs(made.desk, 'decision')
const decide = (session: keyof typeof held, words: string, order = 0) =>
  decisions().add(statedDecision({ ...held[session], code: 'APPROVED', text: richTextOf(words), order }))
const offered = (session: keyof typeof held) =>
  olderDecisions(made.desk, held[session].sessionId).map(({ words, sessionDate, itemNumber }) => [
    words,
    sessionDate,
    itemNumber,
  ])

describe('a decision of an earlier session', () => {
  test('is offered while it is in force, the newest session first; those of later sessions are not', () => {
    decide('may', 'phương án một')
    decide('june', 'phương án hai')
    decide('july', 'phương án ba')
    expect(offered('june')).toEqual([['phương án một', '2025-05-05', '1']])
    expect(offered('july').map(([words]) => words)).toEqual(['phương án hai', 'phương án một'])
  })

  test('is superseded with its day and number, shows by what, and is offered no more; one undo takes it back', () => {
    const old = decide('may', 'phương án một')
    const now = decide('june', 'phương án hai')
    const told = supersede(made.desk, { id: now.id, revision: now.revision, olderId: old.id })
    const earlier = { decisionId: old.id, sessionDate: '2025-05-05', itemNumber: '1' }
    expect(told).toMatchObject({ supersedesId: null, supersedesEarlier: earlier })
    expect(offered('july').map(([words]) => words)).toEqual(['phương án hai'])
    expect(supersededLater(made.desk, held.may.sessionId)).toEqual([
      { decisionId: old.id, sessionId: held.june.sessionId, sessionDate: '2025-06-05', itemNumber: '1' },
    ])
    undoStep(made.desk, held.june.sessionId)
    expect(supersededLater(made.desk, held.may.sessionId)).toEqual([])
  })

  test('that is superseded already, later, or said with another number is refused, whichever way it is written', () => {
    const old = decide('may', 'phương án một')
    const now = decide('june', 'phương án hai')
    supersede(made.desk, { id: now.id, revision: now.revision, olderId: old.id })
    const last = decide('july', 'phương án ba')
    const again = () => supersede(made.desk, { id: last.id, revision: last.revision, olderId: old.id })
    expect(refusal(again)).toBe('INVALID_INPUT supersedesEarlier')
    const first = decide('may', 'phương án khác', 1)
    const backwards = () => supersede(made.desk, { id: first.id, revision: first.revision, olderId: last.id })
    expect(refusal(backwards)).toBe('INVALID_INPUT supersedesEarlier')
    const supersedesEarlier = { decisionId: now.id, sessionDate: '2025-06-05', itemNumber: '9' }
    const untrue = () => decisions().update({ id: last.id, revision: last.revision, patch: { supersedesEarlier } })
    expect(refusal(untrue)).toBe('INVALID_INPUT supersedesEarlier')
  })

  test('that is secret is offered by its session and number, without a word of it', () => {
    const stated = { ...held.may, code: 'APPROVED' as const, text: richTextOf('điều động cán bộ'), order: 0 }
    decisions().add({ ...statedDecision(stated), secrecy: marked('mat') })
    expect(offered('june')).toEqual([['', '2025-05-05', '1']])
  })

  test('that came with a file and is not in this store stands in the way of no other change', () => {
    const now = decide('june', 'phương án hai')
    const supersedesEarlier = { decisionId: made.newId(), sessionDate: '2024-01-05', itemNumber: '2' }
    made.store.command({ name: 'sessionFile.import', actor: { personId: null }, sessionId: null }, (w) =>
      w.decision.update(now.id, now.revision, { supersedesEarlier }),
    )
    const edit = { id: now.id, revision: now.revision + 1, patch: { code: 'NOTED' as const } }
    expect(decisions().update(edit)).toMatchObject({ code: 'NOTED', supersedesEarlier })
  })
})

describe('a decision of the same session', () => {
  test('is superseded by a later one, once', () => {
    const old = decide('june', 'phương án một', 0)
    const now = decide('june', 'phương án hai', 1)
    const told = supersede(made.desk, { id: now.id, revision: now.revision, olderId: old.id })
    expect(told).toMatchObject({ supersedesId: old.id, supersedesEarlier: null })
    const last = decide('june', 'phương án ba', 2)
    const again = () => supersede(made.desk, { id: last.id, revision: last.revision, olderId: old.id })
    expect(refusal(again)).toBe('INVALID_INPUT supersedesId')
    const backwards = () => decisions().update({ id: old.id, revision: old.revision, patch: { supersedesId: last.id } })
    expect(refusal(backwards)).toBe('INVALID_INPUT supersedesId')
    expect(supersede(made.desk, { id: now.id, revision: told.revision, olderId: null }).supersedesId).toBeNull()
  })
})
