import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem, removeItem, reorderItems, setItemState, updateItem } from '../../../electron/services/agenda.ts'
import { closeVote } from '../../../electron/services/ballots.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { createSession, listSessions, transitionSession } from '../../../electron/services/sessions.ts'
import type { Transition } from '../../../shared/domain/session-states.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { type AttendanceEvent, type Ballot, type Contribution, openedBallot } from '../../../shared/records/session.ts'
import { type Id, unclassified } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let bodyId: Id
let termId: Id
let people: Id[]
let sessionId: Id

beforeEach(() => {
  made = makeDesk()
  const filled = fillDirectory(made, 9)
  ;({ bodyId, termId, people } = filled)
  sessionId = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-05' }).sessionId
})
afterEach(() => made.dispose())

const tables = () => made.store.tables
const revisionOf = (id: Id) => tables().session.find(id)?.revision ?? 0
const move = (transition: Transition, reason: string | null = null) =>
  transitionSession(made.desk, { sessionId, revision: revisionOf(sessionId), transition, reason })
const printed = () => {
  const { items, agendaEntries } = readDossier(made.store, sessionId)
  return agendaEntries.map(
    ({ printedNumber, itemId }) => `${printedNumber} ${items.find(({ id }) => id === itemId)?.title}`,
  )
}
const item = (title: string, parentId: Id | null = null) => addItem(made.desk, { sessionId, title, parentId }).itemId

function aBallot(itemId: Id, changes: Partial<Ballot> = {}): Omit<Ballot, 'id'> {
  return {
    ...openedBallot({ sessionId, itemId, kind: 'open_counts', base: 'in_office', order: 0 }),
    ...changes,
  }
}
function aContribution(itemId: Id, words: string): Omit<Contribution, 'id'> {
  return {
    sessionId,
    itemId,
    kind: 'comments',
    speakerId: people[0] ?? null,
    time: null,
    text: richTextOf(words),
    confirmed: null,
    order: 0,
    secrecy: unclassified,
  }
}
function anEvent(participantId: Id, kind: AttendanceEvent['kind']): Omit<AttendanceEvent, 'id'> {
  return {
    sessionId,
    participantId,
    kind,
    excused: null,
    reason: null,
    time: null,
    itemId: null,
    substituteId: null,
    order: 0,
  }
}
const participantOf = (personId: Id | undefined) =>
  tables()
    .participant.ofSession(sessionId)
    .find((one) => one.personId === personId)?.id ?? ''

describe('a new session', () => {
  test('has programme version A and the members in office on its day, in protocol order with their titles', () => {
    const [first = '', second = '', third = ''] = people
    made.store.command({ name: 'post.add', actor: { personId: null }, sessionId: null }, (w) => {
      const post = { unitId: null, shortTitle: null, exclusive: false, from: null }
      w.post.insert({ id: made.newId(), personId: second, title: 'Bí thư Tỉnh ủy', rank: 1, to: null, ...post })
      w.post.insert({
        id: made.newId(),
        personId: third,
        title: 'Chủ nhiệm Ủy ban Kiểm tra',
        rank: 7,
        to: null,
        ...post,
      })
      w.post.insert({ id: made.newId(), personId: third, title: 'Giám đốc Sở', rank: 9, to: '2024-12-31', ...post })
      const left = w.membership.all().find(({ personId }) => personId === first)
      w.membership.update(left?.id ?? '', left?.revision ?? 0, { to: '2025-06-04' })
    })
    const { sessionId: id } = createSession(made.desk, { bodyId, termId, kind: 'thematic', date: '2025-06-05' })
    const dossier = readDossier(made.store, id)
    expect(dossier.agendaVersions.map(({ label }) => label)).toEqual(['A'])
    expect(dossier.participants).toHaveLength(8)
    expect(dossier.participants.some(({ personId }) => personId === first)).toBe(false)
    expect(dossier.participants.slice(0, 2).map(({ personId, title }) => [personId, title])).toEqual([
      [second, 'Bí thư Tỉnh ủy'],
      [third, 'Chủ nhiệm Ủy ban Kiểm tra'],
    ])
  })

  test('of a body or term that is not there is refused', () => {
    expect(refusal(() => createSession(made.desk, { bodyId: termId, termId, kind: 'regular', date: null }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('the list of sessions', () => {
  test('shows undated ones first, then the newest; filters by year and body', () => {
    createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2024-12-30' })
    createSession(made.desk, { bodyId, termId, kind: 'regular', date: null })
    const dates = (year: number | null) =>
      listSessions(made.desk, { year, bodyId: null }).sessions.map(({ date }) => date)
    expect(dates(null)).toEqual([null, '2025-06-05', '2024-12-30'])
    expect(dates(2024)).toEqual(['2024-12-30'])
    expect(listSessions(made.desk, { year: null, bodyId: null }).years).toEqual([2025, 2024])
    expect(listSessions(made.desk, { year: null, bodyId: made.newId() }).sessions).toEqual([])
  })

  test('counts items', () => {
    item('Nội dung một')
    const [summary] = listSessions(made.desk, { year: null, bodyId }).sessions
    expect(summary).toMatchObject({
      itemCount: 1,
      bodyName: 'Ban Thường vụ Tỉnh ủy',
      termName: 'khóa XX',
      chairName: null,
      dateAssumed: false,
    })
  })
})

describe('the states of a session', () => {
  test('from preparing to the archive and back with reasons', () => {
    expect(move('convene').state).toBe('convened')
    expect(refusal(() => move('archive'))).toBe('TRANSITION_REFUSED')
    expect(move('start').state).toBe('in_session')
    expect(move('conclude').state).toBe('concluded')
    expect(move('archive').state).toBe('archived')
    expect(refusal(() => move('reopen'))).toBe('TRANSITION_REFUSED')
    expect(move('reopen', 'bổ sung tài liệu')).toMatchObject({ state: 'concluded', stateReason: 'bổ sung tài liệu' })
  })

  test('an archived or cancelled session takes no change of any kind until it is reopened', () => {
    const itemId = item('Nội dung một')
    const ballot = recordVerbs(made.desk, 'ballot').add(aBallot(itemId))
    move('cancel', 'trùng lịch')
    const session = tables().session.find(sessionId)
    for (const attempt of [
      () => item('Nội dung hai'),
      () => removeItem(made.desk, itemId),
      () => reorderItems(made.desk, { sessionId, itemIds: [itemId], renumber: true }),
      () => setItemState(made.desk, { itemId, revision: 1, state: 'decided' }),
      () => recordVerbs(made.desk, 'contribution').add(aContribution(itemId, 'ý kiến')),
      () => recordVerbs(made.desk, 'item').update({ id: itemId, revision: 1, patch: { title: 'khác' } }),
      () => recordVerbs(made.desk, 'ballot').remove({ id: ballot.id, revision: 1 }),
      () =>
        recordVerbs(made.desk, 'session').update({
          id: sessionId,
          revision: session?.revision ?? 0,
          patch: { place: 'x' },
        }),
      () => closeVote(made.desk, { id: ballot.id, revision: 1, itemIds: [] }),
      () => undoStep(made.desk, sessionId),
    ])
      expect(refusal(attempt)).toBe('SESSION_CLOSED')
    move('reopen', 'đã xếp lại lịch')
    expect(item('Nội dung hai')).toBeTruthy()
  })

  test('the state moves by its transitions alone, and a stale one is refused', () => {
    const session = recordVerbs(made.desk, 'session')
    expect(refusal(() => session.update({ id: sessionId, revision: 1, patch: { state: 'archived' } }))).toBe(
      'INVALID_INPUT state',
    )
    session.update({ id: sessionId, revision: 1, patch: { place: 'Phòng họp số 1' } })
    expect(
      refusal(() => transitionSession(made.desk, { sessionId, revision: 1, transition: 'start', reason: null })),
    ).toBe('STALE_WRITE')
  })
})

describe('the programme', () => {
  test('prints 1, 2, 3 and 2.1, 2.2; printed numbers stay when only the order of discussion changes', () => {
    const [a, b, c] = [item('A'), item('B'), item('C')]
    const [b1, b2] = [item('B1', b), item('B2', b)]
    expect(printed()).toEqual(['1 A', '2 B', '3 C', '2.1 B1', '2.2 B2'])
    reorderItems(made.desk, { sessionId, itemIds: [c, a, b, b2, b1], renumber: false })
    expect(printed()).toEqual(['3 C', '1 A', '2 B', '2.2 B2', '2.1 B1'])
    reorderItems(made.desk, { sessionId, itemIds: [c, a, b, b2, b1], renumber: true })
    expect(printed()).toEqual(['1 C', '2 A', '3 B', '3.1 B2', '3.2 B1'])
    expect(item('D')).toBeTruthy()
    expect(printed().at(-1)).toBe('4 D')
  })

  test('an order that leaves out, repeats or adds an item is refused', () => {
    const [a, b] = [item('A'), item('B')]
    for (const itemIds of [[a], [a, a], [a, b, made.newId()], []])
      expect(refusal(() => reorderItems(made.desk, { sessionId, itemIds, renumber: true }))).toBe(
        'INVALID_INPUT itemIds',
      )
  })

  test('sub-items go one level deep, under an item of the same session', () => {
    const parent = item('A')
    const child = item('A1', parent)
    expect(refusal(() => item('A11', child))).toBe('INVALID_INPUT parentId')
    const other = createSession(made.desk, { bodyId, termId, kind: 'regular', date: null }).sessionId
    expect(refusal(() => addItem(made.desk, { sessionId: other, title: 'X', parentId: parent }))).toBe(
      'INVALID_INPUT parentId',
    )
    const verbs = recordVerbs(made.desk, 'item')
    expect(refusal(() => verbs.update({ id: parent, revision: 1, patch: { parentId: parent } }))).toBe(
      'INVALID_INPUT parentId',
    )
    const second = item('B')
    expect(refusal(() => verbs.update({ id: parent, revision: 1, patch: { parentId: second } }))).toBe(
      'INVALID_INPUT parentId',
    )
  })

  test('removing an item takes its sub-items along, but never what was said or decided on them', () => {
    const parent = item('A')
    const child = item('A1', parent)
    item('B')
    recordVerbs(made.desk, 'contribution').add(aContribution(child, 'ý kiến'))
    expect(refusal(() => removeItem(made.desk, parent))).toBe('RECORD_IN_USE')
    const [contribution] = tables().contribution.ofSession(sessionId)
    recordVerbs(made.desk, 'contribution').remove({ id: contribution?.id ?? '', revision: 1 })
    removeItem(made.desk, parent)
    expect(printed()).toEqual(['2 B'])
    undoStep(made.desk, sessionId)
    expect(printed()).toEqual(['1 A', '1.1 A1', '2 B'].sort((x, y) => printed().indexOf(x) - printed().indexOf(y)))
    expect(printed()).toHaveLength(3)
  })

  test('a changed title is the title the programme prints, and one undo takes both back', () => {
    const id = item('Cũ')
    updateItem(made.desk, { id, revision: 1, patch: { title: 'Mới' } })
    expect(readDossier(made.store, sessionId).agendaEntries[0]?.title).toBe('Mới')
    undoStep(made.desk, sessionId)
    const { items, agendaEntries } = readDossier(made.store, sessionId)
    expect([items[0]?.title, agendaEntries[0]?.title]).toEqual(['Cũ', 'Cũ'])
  })
})

describe('changing one record', () => {
  test('the whole record is checked after the patch, and text is brought to NFC', () => {
    const verbs = recordVerbs(made.desk, 'participant')
    const id = participantOf(people[0])
    expect(refusal(() => verbs.update({ id, revision: 1, patch: { groupLabel: 'nhóm' } }))).toMatch(/^INVALID_INPUT/)
    expect(refusal(() => verbs.update({ id, revision: 1, patch: { title: ' ' } }))).toBe('INVALID_INPUT title')
    expect(verbs.update({ id, revision: 1, patch: { title: ' Bí thư Tỉnh ủy '.normalize('NFD') } })).toMatchObject({
      title: 'Bí thư Tỉnh ủy',
      revision: 2,
    })
  })

  test('a stale change is refused with the record as it stands', () => {
    const itemId = item('A')
    const verbs = recordVerbs(made.desk, 'contribution')
    const { id } = verbs.add(aContribution(itemId, 'một'))
    verbs.update({ id, revision: 1, patch: { text: richTextOf('hai') } })
    try {
      verbs.update({ id, revision: 1, patch: { text: richTextOf('ba') } })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ error: { code: 'STALE_WRITE', current: { revision: 2, text: richTextOf('hai') } } })
    }
  })

  test('a record stays in its session and names records of its own session', () => {
    const other = createSession(made.desk, { bodyId, termId, kind: 'regular', date: null }).sessionId
    const foreign = addItem(made.desk, { sessionId: other, title: 'X', parentId: null }).itemId
    const verbs = recordVerbs(made.desk, 'contribution')
    expect(refusal(() => verbs.add(aContribution(foreign, 'lạc')))).toBe('INVALID_INPUT itemId')
    const { id } = verbs.add(aContribution(item('A'), 'đúng'))
    expect(refusal(() => verbs.update({ id, revision: 1, patch: { itemId: foreign } }))).toBe('INVALID_INPUT itemId')
    expect(refusal(() => verbs.update({ id, revision: 1, patch: { sessionId: other } }))).toBe(
      'INVALID_INPUT sessionId',
    )
  })

  test('typing in one field is one step to undo; another field is another', () => {
    const { id } = recordVerbs(made.desk, 'contribution').add(aContribution(item('A'), ''))
    const verbs = recordVerbs(made.desk, 'contribution')
    for (const [n, text] of ['B', 'Bá', 'Báo'].entries())
      verbs.update({ id, revision: n + 1, patch: { text: richTextOf(text) } })
    verbs.update({ id, revision: 4, patch: { time: '08:30' } })
    expect(undoStep(made.desk, sessionId)).toEqual({ step: 'contribution.update' })
    expect(tables().contribution.find(id)).toMatchObject({ time: null, text: richTextOf('Báo') })
    undoStep(made.desk, sessionId)
    expect(tables().contribution.find(id)?.text).toEqual(richTextOf(''))
  })

  test('a change made in one go is a step of its own, also right after typing in the same field, and so is the typing after it', () => {
    const verbs = recordVerbs(made.desk, 'contribution')
    const { id } = verbs.add(aContribution(item('A'), ''))
    const text = () => tables().contribution.find(id)?.text
    verbs.update({ id, revision: 1, patch: { text: richTextOf('gõ') } })
    verbs.update({ id, revision: 2, patch: { text: richTextOf('sửa') }, ownStep: true })
    verbs.update({ id, revision: 3, patch: { text: richTextOf('gõ tiếp') } })
    undoStep(made.desk, sessionId)
    expect(text()).toEqual(richTextOf('sửa'))
    undoStep(made.desk, sessionId)
    expect(text()).toEqual(richTextOf('gõ'))
  })

  test('ends before beginnings are refused', () => {
    const session = recordVerbs(made.desk, 'session')
    expect(
      refusal(() => session.update({ id: sessionId, revision: 1, patch: { startTime: '10:00', endTime: '09:00' } })),
    ).toBe('INVALID_INPUT endTime')
    expect(refusal(() => session.update({ id: sessionId, revision: 1, patch: { endDate: '2025-06-04' } }))).toBe(
      'INVALID_INPUT endDate',
    )
    expect(
      session.update({
        id: sessionId,
        revision: 1,
        patch: { startTime: '22:00', endTime: '01:00', endDate: '2025-06-06' },
      }).revision,
    ).toBe(2)
  })

  test('a post only one may hold is held by one at a time', () => {
    const verbs = recordVerbs(made.desk, 'post')
    const post = { unitId: null, title: 'Bí thư Tỉnh ủy', shortTitle: null, rank: 1, exclusive: true }
    verbs.add({ ...post, personId: people[0] ?? '', from: '2025-01-01', to: '2025-05-31' })
    expect(refusal(() => verbs.add({ ...post, personId: people[1] ?? '', from: '2025-05-31', to: null }))).toBe(
      'INVALID_INPUT exclusive',
    )
    expect(verbs.add({ ...post, personId: people[1] ?? '', from: '2025-06-01', to: null }).revision).toBe(1)
    expect(verbs.add({ ...post, personId: people[0] ?? '', exclusive: false, from: null, to: null }).revision).toBe(1)
  })
})

describe('votes and presence', () => {
  test('one who voted by name cannot be absent, one who is absent cannot vote', () => {
    const itemId = item('A')
    const [voter = '', away = ''] = people
    const attendance = recordVerbs(made.desk, 'attendance')
    const ballots = recordVerbs(made.desk, 'ballot')
    attendance.add(anEvent(participantOf(away), 'absent'))
    ballots.add(aBallot(itemId, { kind: 'open_named', named: [{ personId: voter, choice: 'for' }] }))
    expect(refusal(() => attendance.add(anEvent(participantOf(voter), 'absent')))).toBe('VOTER_ABSENT')
    const named = [{ personId: away, choice: 'for' as const }]
    expect(refusal(() => ballots.add(aBallot(itemId, { kind: 'open_named', named })))).toBe('VOTER_ABSENT')
  })

  test('only an absence is excused or not; a substitute is named with its own kind', () => {
    const attendance = recordVerbs(made.desk, 'attendance')
    const id = participantOf(people[0])
    expect(refusal(() => attendance.add({ ...anEvent(id, 'late'), excused: true }))).toBe('INVALID_INPUT excused')
    expect(refusal(() => attendance.add(anEvent(id, 'substitute')))).toBe('INVALID_INPUT substituteId')
  })

  test('a secret ballot keeps no names', () => {
    const named = [{ personId: people[0] ?? '', choice: 'for' as const }]
    expect(refusal(() => recordVerbs(made.desk, 'ballot').add(aBallot(item('A'), { kind: 'secret', named })))).toBe(
      'INVALID_INPUT named',
    )
  })

  test('closing freezes the members in office that day and the result by more than half of them', () => {
    const ballots = recordVerbs(made.desk, 'ballot')
    const itemId = item('A')
    const carried = ballots.add(aBallot(itemId, { present: 8, votesFor: 5, votesAgainst: 2, votesOther: 1 }))
    expect(closeVote(made.desk, { id: carried.id, revision: 1, itemIds: [] })).toMatchObject({
      state: 'closed',
      entitled: 9,
      result: 'carried',
    })
    const lost = ballots.add(aBallot(itemId, { present: 8, votesFor: 4, votesAgainst: 4, votesOther: 0 }))
    expect(closeVote(made.desk, { id: lost.id, revision: 1, itemIds: [] }).result).toBe('not_carried')
    expect(refusal(() => ballots.update({ id: lost.id, revision: 2, patch: { votesFor: 9 } }))).toBe(
      'TRANSITION_REFUSED',
    )
    expect(refusal(() => closeVote(made.desk, { id: lost.id, revision: 2, itemIds: [] }))).toBe('TRANSITION_REFUSED')
  })

  test('counts that do not add up keep it open, with every fault told', () => {
    const ballot = recordVerbs(made.desk, 'ballot').add(
      aBallot(item('A'), { present: 8, votesFor: 9, votesAgainst: 1, votesOther: 0 }),
    )
    expect(() => closeVote(made.desk, { id: ballot.id, revision: 1, itemIds: [] })).toThrow(
      expect.objectContaining({
        error: expect.objectContaining({
          code: 'INVALID_INPUT',
          faults: [expect.objectContaining({ path: '$.votesFor' })],
        }),
      }),
    )
    expect(tables().ballot.find(ballot.id)?.state).toBe('open')
  })
})

test('an office sets values that some profile has, and of their kind; nothing else is written', () => {
  const office = tables().office.all()[0]
  if (office === undefined) throw new Error('the desk has no office')
  const set = (profileOverrides: typeof office.profileOverrides) =>
    refusal(() => recordVerbs(made.desk, 'office').update({ id: office.id, revision: 1, patch: { profileOverrides } }))
  expect(set({ 'form.styles.body.lines': 400 })).toBe('INVALID_INPUT profileOverrides.form.styles.body.lines')
  expect(set({ 'form.styles.body.line': 'x' })).toBe('INVALID_INPUT profileOverrides.form.styles.body.line')
  // Only State documents have a number of their own for công văn.
  const profileOverrides = { 'kinds.dispatch.number': 'Số: {number}/{office}-VP', 'form.styles.body.line': 400 }
  expect(set(profileOverrides)).toBe('done')
  expect(tables().office.all()[0]?.profileOverrides).toEqual(profileOverrides)
})
