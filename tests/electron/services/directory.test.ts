import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPaste, guessPaste, importPaste, readDirectory } from '../../../electron/services/directory.ts'
import { membersAsParticipants } from '../../../electron/services/sessions.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let bodyId: Id

beforeEach(() => {
  made = makeDesk()
  bodyId = fillDirectory(made, 2).bodyId
})
afterEach(() => made.dispose())

/** Pasted text as the screen takes it: columns guessed, rows checked. */
function paste(...lines: string[]) {
  const { headerRow, columns, rows } = guessPaste({ text: lines.join('\n') })
  return checkPaste(made.desk, { columns, rows: headerRow ? rows.slice(1) : rows })
}
type Checked = ReturnType<typeof paste>
const rowsOf = (checked: Checked) => checked.flatMap(({ row }) => row ?? [])

const head = 'STT\tHọ và tên\tChức vụ\tĐơn vị\tVai trò\tTừ ngày'

describe('a pasted table', () => {
  test('brings in people with their posts, units and memberships in one step', () => {
    const checked = paste(
      head,
      '1\tTrần Thị Bình\tTrưởng Ban Tổ chức\tBan Tổ chức Tỉnh ủy\tỦy viên\t15/10/2025',
      '2\tLê Văn Cường\tPhó Bí thư Tỉnh ủy\tBan Tổ chức Tỉnh ủy\tPhó Bí thư\t',
    )
    const done = importPaste(made.desk, { rows: rowsOf(checked).map((row) => ({ ...row, bodyId })) })
    expect(done).toEqual({ people: 2, posts: 2, memberships: 2 })
    const { people, posts, units, memberships } = readDirectory(made.desk)
    expect(people.slice(-2).map(({ fullName }) => fullName)).toEqual(['Trần Thị Bình', 'Lê Văn Cường'])
    expect(posts).toMatchObject([
      { title: 'Trưởng Ban Tổ chức', rank: 1, from: '2025-10-15', unitId: units[0]?.id, exclusive: false },
      { title: 'Phó Bí thư Tỉnh ủy', rank: 2, from: null, unitId: units[0]?.id },
    ])
    expect(units.map(({ name }) => name)).toEqual(['Ban Tổ chức Tỉnh ủy'])
    expect(memberships.slice(-2).map(({ role }) => role)).toEqual(['member', 'deputy_secretary'])
  })

  test('asks about a person of the same name, however it is written, and tells their posts', () => {
    importPaste(made.desk, { rows: rowsOf(paste(head, '1\tTrần Thị Bình\tTrưởng Ban Tổ chức')) })
    const known = readDirectory(made.desk).people.at(-1)
    const [again] = paste(head, '1\tTRẦN THỊ BÌNH\tBí thư Đảng ủy')
    expect(again?.duplicates).toEqual([{ id: known?.id, fullName: 'Trần Thị Bình', detail: 'Trưởng Ban Tổ chức' }])
  })

  test('adds to the person it is answered to be', () => {
    importPaste(made.desk, { rows: rowsOf(paste(head, '1\tTrần Thị Bình\tTrưởng Ban Tổ chức')) })
    const [again] = paste(head, '1\tTrần Thị Bình\tBí thư Đảng ủy\t\t\t01/02/2026')
    const personId = again?.duplicates[0]?.id ?? null
    const rows = rowsOf([again].flatMap((one) => one ?? [])).map((row) => ({ ...row, personId }))
    expect(importPaste(made.desk, { rows })).toEqual({ people: 0, posts: 1, memberships: 0 })
    expect(importPaste(made.desk, { rows })).toEqual({ people: 0, posts: 0, memberships: 0 })
    const held = readDirectory(made.desk).posts.filter((post) => post.personId === personId)
    expect(held.map(({ title }) => title)).toEqual(['Trưởng Ban Tổ chức', 'Bí thư Đảng ủy'])
  })

  test('asks about one person on two rows too, and makes one of them when told so', () => {
    const checked = paste(head, '1\tTrần Thị Bình\tTrưởng Ban Tổ chức', '2\tTrần Thị Bình\tBí thư Đảng ủy')
    expect(checked.map(({ duplicates }) => duplicates.map(({ detail }) => detail))).toEqual([
      [],
      ['Trưởng Ban Tổ chức'],
    ])
    const rows = rowsOf(checked).map((row, n) => ({ ...row, personId: checked[n]?.duplicates[0]?.id ?? null }))
    expect(importPaste(made.desk, { rows })).toEqual({ people: 1, posts: 2, memberships: 0 })
  })

  test('follows an earlier row to the person it was answered to be', () => {
    const known = readDirectory(made.desk).people[0]
    const lines = [1, 2].map((n) => `${n}\t${known?.fullName}\tChức vụ ${n}`)
    const [one, two] = rowsOf(paste(head, ...lines))
    if (one === undefined || two === undefined) throw new Error('no rows')
    const rows = [
      { ...one, personId: known?.id ?? null },
      { ...two, personId: one.id },
    ]
    expect(importPaste(made.desk, { rows })).toEqual({ people: 0, posts: 2, memberships: 0 })
    expect(readDirectory(made.desk).posts.map(({ personId }) => personId)).toEqual([known?.id, known?.id])
  })

  test('finds a unit by its name or short name', () => {
    const unitId = made.newId()
    made.store.command({ name: 'unit.add', actor: { personId: null }, sessionId: null }, (w) =>
      w.unit.insert({
        id: unitId,
        name: 'Sở Giáo dục và Đào tạo',
        shortName: 'Sở GD&ĐT',
        kind: 'state',
        from: null,
        to: null,
        successorId: null,
      }),
    )
    const checked = paste(
      head,
      '1\tTrần Thị Bình\tGiám đốc\tSỞ GD&ĐT',
      '2\tLê Văn Cường\tPhó Giám đốc\tSo Giao duc va Dao tao',
    )
    importPaste(made.desk, { rows: rowsOf(checked) })
    expect(readDirectory(made.desk).units).toHaveLength(1)
    expect(readDirectory(made.desk).posts.map((post) => post.unitId)).toEqual([unitId, unitId])
  })

  test('brings in nothing when one row names a person who is not there', () => {
    const [one, two] = rowsOf(paste(head, '1\tTrần Thị Bình', '2\tLê Văn Cường'))
    if (one === undefined || two === undefined) throw new Error('no rows')
    const before = readDirectory(made.desk).people.length
    expect(refusal(() => importPaste(made.desk, { rows: [one, { ...two, personId: made.newId() }] }))).toBe('NOT_FOUND')
    expect(readDirectory(made.desk).people).toHaveLength(before)
  })

  test('leaves out a row that cannot be read and says which column', () => {
    expect(paste(head, '1\tTrần Thị Bình\tTrưởng ban\t\t\t31/02/2026', '2\t\tTrưởng ban')).toMatchObject([
      { row: null, problem: 'from' },
      { row: null, problem: 'fullName' },
    ])
  })
})

test('posts and memberships over time: a session is given who held them on its day', () => {
  const [first, second] = readDirectory(made.desk).people
  made.store.command({ name: 'membership.update', actor: { personId: null }, sessionId: null }, (w) => {
    const member = w.membership.all().find(({ personId }) => personId === first?.id)
    w.membership.update(member?.id ?? '', member?.revision ?? 0, { to: '2025-06-30' })
    const post = { unitId: null, shortTitle: null, rank: 1, exclusive: true, personId: second?.id ?? '' }
    w.post.insert({ ...post, id: made.newId(), title: 'Phó Bí thư', from: null, to: '2025-06-30' })
    w.post.insert({ ...post, id: made.newId(), title: 'Bí thư', from: '2025-07-01', to: null })
  })
  const on = (day: string) =>
    membersAsParticipants(made.store.tables, bodyId, day, made.newId(), made.newId).map(
      ({ personId, title }) => `${personId === first?.id ? 'first' : 'second'} ${title}`,
    )
  expect(on('2025-06-30')).toEqual(['second Phó Bí thư', 'first null'])
  expect(on('2025-07-01')).toEqual(['second Bí thư'])
})
