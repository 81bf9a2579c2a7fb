import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDocument, waiveFinding } from '../../../electron/services/checks.ts'
import { setUser } from '../../../electron/services/desk.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, refusal, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

const request = () => ({ sessionId, kind: 'notice' as const, profileId: null, choices: {} })

/** Writes a swapped number into the first item: a finding that blocks. */
function breakFirstItem() {
  const [item] = made.store.tables.item.ofSession(sessionId)
  const { id = '', revision = 0, title = '' } = item ?? {}
  recordVerbs(made.desk, 'item').update({ id, revision, patch: { title: `${title} theo 57/NQ-TW` } })
  return id
}
const swapped = (id: Id) =>
  checkDocument(made.desk, request()).findings.find(({ at, words }) => at.id === id && words === '57/NQ-TW')

describe('a finding that blocks', () => {
  test('is taken upon the person at the keyboard with a reason, by one logged step that is undone like any other', () => {
    const [person] = made.store.tables.person.all()
    setUser(made.desk, person?.id ?? '')
    const id = breakFirstItem()
    const finding = swapped(id)
    expect(finding?.severity).toBe('block')
    if (finding === undefined) return
    waiveFinding(made.desk, { ...request(), finding, reason: 'trích nguyên văn' })
    expect(swapped(id)).toBeUndefined()
    const [waived] = checkDocument(made.desk, request()).waived
    expect(waived?.finding).toEqual(finding)
    expect(waived?.waiver).toMatchObject({
      reason: 'trích nguyên văn',
      waivedBy: person?.id,
      waivedOn: '2025-06-03',
      words: '57/NQ-TW',
    })
    expect(made.rows(`SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1`)).toEqual([{ action: 'waiver.add' }])
    expect(undoStep(made.desk, sessionId)).toEqual({ step: 'waiver.add' })
    expect(swapped(id)).toEqual(finding)
  })

  test('is found again when its waiver is taken back or its words change', () => {
    const id = breakFirstItem()
    const finding = swapped(id)
    if (finding === undefined) throw new Error('nothing blocks')
    const waiver = waiveFinding(made.desk, { ...request(), finding, reason: 'trích nguyên văn' })
    recordVerbs(made.desk, 'waiver').remove({ id: waiver.id, revision: 1 })
    expect(swapped(id)).toEqual(finding)
    waiveFinding(made.desk, { ...request(), finding, reason: 'trích nguyên văn' })
    const { revision = 0 } = made.store.tables.item.find(id) ?? {}
    recordVerbs(made.desk, 'item').update({ id, revision, patch: { title: 'Báo cáo theo 58/NQ-TW' } })
    expect(checkDocument(made.desk, request()).findings.map(({ words }) => words)).toContain('58/NQ-TW')
  })

  test('that is not there, or does not block, is waived by nobody', () => {
    const id = breakFirstItem()
    const finding = swapped(id)
    if (finding === undefined) throw new Error('nothing blocks')
    const waive = (changes: object, reason = 'lý do') =>
      refusal(() => waiveFinding(made.desk, { ...request(), finding: { ...finding, ...changes }, reason }))
    expect(waive({ words: '99/NQ-TW' })).toBe('NOT_FOUND')
    expect(waive({ ruleId: 'no.such-rule' })).toBe('NOT_FOUND')
    expect(waive({}, ' ')).toBe('NOT_FOUND')
    const mild = checkDocument(made.desk, request()).findings.find(({ severity }) => severity !== 'block')
    if (mild !== undefined) expect(waive(mild)).toBe('NOT_FOUND')
    expect(made.store.tables.waiver.all()).toEqual([])
  })
})

test('citations are held against the office’s own reference list', () => {
  const [item] = made.store.tables.item.ofSession(sessionId)
  const { id = '', revision = 0 } = item ?? {}
  recordVerbs(made.desk, 'item').update({ id, revision, patch: { title: 'Sơ kết Nghị quyết số 9-NQ/TU' } })
  const about = () => checkDocument(made.desk, request()).findings.filter(({ at }) => at.id === id).length
  const before = about()
  recordVerbs(made.desk, 'reference').add({
    documentType: 'Nghị quyết',
    numberSymbol: '9-NQ/TU',
    date: '2021-03-01',
    issuer: 'Tỉnh ủy',
    title: null,
    endedOn: '2024-01-01',
    replacedBy: '12-NQ/TU',
    note: null,
  })
  expect(about()).toBeGreaterThan(before)
})
