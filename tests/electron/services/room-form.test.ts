import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { checkRoomForm, keyInRoomForm, printRoomForm } from '../../../electron/services/room-form.ts'
import { markSecrecy } from '../../../electron/services/secrecy.ts'
import { listSteps, undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { openedBallot } from '../../../shared/records/session.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, makePorts, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let items: Id[]

beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId } = fillDirectory(made, 5)
  sessionId = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-03' }).sessionId
  const add = (title: string, parentId: Id | null = null) => addItem(made.desk, { sessionId, title, parentId }).itemId
  const first = add('Đề án <một>')
  items = [first, add('Nội dung con', first), add('Nội dung hai')]
})
afterEach(() => made.dispose())

const dossier = () => readDossier(made.store, sessionId)
const personOf = (number: number) =>
  [...dossier().participants].sort((a, b) => a.order - b.order)[number - 1]?.personId ?? null
const keyIn = (...lines: string[]) => keyInRoomForm(made.desk, { sessionId, typed: lines.join('\n') })

describe('the form on paper', () => {
  test('has a code for each item and person, lines to write on, and the highest secrecy on top', async () => {
    const ports = makePorts(made.folder)
    expect(await printRoomForm(made.desk, ports, { sessionId })).toEqual({ printed: true })
    markSecrecy(made.desk, {
      kind: 'item',
      id: items[2] ?? '',
      revision: 1,
      level: 'toi_mat',
      basis: 'Khoản 1, Điều 2',
      reason: 'thuộc danh mục',
    })
    await printRoomForm(made.desk, ports, { sessionId, confirmedLevel: 'toi_mat' })
    const [open = '', secret = ''] = ports.seen.printed
    for (const code of ['M1. ', 'M1.1. ', 'M2. ', 'N01', 'N05', 'Biểu quyết', 'Đề án &lt;một&gt;'])
      expect(open).toContain(code)
    expect(open).not.toContain('N06')
    expect(open.match(/<style>/g)).toHaveLength(1)
    expect([open, secret].map((page) => page.includes('TỐI MẬT'))).toEqual([false, true])
  })

  test('is keyed in as it was written: roll, words, votes, decisions, tasks, as one step that is undone', () => {
    const typed = ['N01 c', 'n2 v', 'N03 P', 'N04 m 8:20', 'N05 r 10g05', '', 'M1.1 N05 08:30 Đồng ý với đề án.']
    keyIn(...typed, 'm2 n1 Cần làm rõ.', 'M1 >2 đề án', 'M1 ! Hoàn thiện đề án', 'M2 bq 4/1/0')
    const { attendance, contributions, decisions, tasks, ballots } = dossier()
    expect(attendance.map(({ kind, excused, time }) => [kind, excused, time])).toEqual([
      ['present', null, null],
      ['absent', false, null],
      ['absent', true, null],
      ['late', null, '08:20'],
      ['left', null, '10:05'],
    ])
    expect(contributions.map(({ itemId, speakerId, time, text }) => [itemId, speakerId, time, text])).toEqual([
      [items[1], personOf(5), '08:30', richTextOf('Đồng ý với đề án.')],
      [items[2], personOf(1), null, richTextOf('Cần làm rõ.')],
    ])
    expect(decisions).toMatchObject([{ itemId: items[0], code: 'APPROVED_WITH_CHANGES', text: richTextOf('đề án') }])
    expect(tasks).toMatchObject([{ itemId: items[0], work: 'Hoàn thiện đề án', leadUnitId: null, due: null }])
    expect(ballots).toMatchObject([{ itemId: items[2], state: 'open', votesFor: 4, votesAgainst: 1, votesOther: 0 }])
    expect(listSteps(made.desk, sessionId).steps[0]?.step).toBe('roomForm.keyIn')
    undoStep(made.desk, sessionId)
    expect(dossier()).toMatchObject({ attendance: [], contributions: [], decisions: [], tasks: [], ballots: [] })
  })

  test.each([
    ['M9 N01 lời', 'item'],
    ['M1 N09 lời', 'person'],
    ['N77 v', 'person'],
    ['N01 m', 'time'],
    ['N01 m 25:00', 'time'],
    ['N01 x', 'line'],
    ['N01 v ốm', 'line'],
    ['M1 > đề án', 'decision'],
    ['M1 >9 đề án', 'decision'],
    ['M1 bq 12/1', 'votes'],
    ['M1 !', 'line'],
    ['M1', 'line'],
    ['chỉ là chữ', 'item'],
  ])('%j is told with its line and fault, and then nothing is written', (wrong, fault) => {
    expect(checkRoomForm(made.desk, { sessionId, typed: `N01 c\n${wrong}` })).toMatchObject({
      count: 1,
      faults: [{ line: 2, fault, words: wrong }],
    })
    expect(refusal(() => keyIn('N01 c', wrong))).toBe('INVALID_INPUT typed')
    expect(dossier().attendance).toEqual([])
  })

  test('a group speaks as nobody', () => {
    const { participants } = dossier()
    const last = participants.at(-1)
    if (last === undefined) throw new Error('nobody is expected')
    const { id: _, revision: __, ...rest } = last
    const group = { ...rest, personId: null, groupLabel: 'Lãnh đạo các sở', order: 99, capacity: 'invited' as const }
    recordVerbs(made.desk, 'participant').add(group)
    expect(checkRoomForm(made.desk, { sessionId, typed: 'M1 N06 lời' }).faults).toMatchObject([{ fault: 'group' }])
  })

  test('a roll line that says one who voted by name was not there is refused by their name, and then nothing is written', () => {
    const named = [{ personId: personOf(1) ?? '', choice: 'for' as const }]
    const opened = openedBallot({ sessionId, itemId: items[0] ?? '', kind: 'open_named', base: 'in_office', order: 0 })
    recordVerbs(made.desk, 'ballot').add({ ...opened, named })
    const names = made.store.tables.person.find(personOf(1) ?? '')?.fullName ?? expect.fail()
    const byName = expect.objectContaining({ error: { code: 'VOTER_ABSENT', params: { names } } })
    expect(() => keyIn('N02 c', 'N01 v')).toThrow(byName)
    expect(dossier().attendance).toEqual([])
  })
})
