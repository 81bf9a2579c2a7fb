import { describe, expect, it } from 'vitest'
import { brokenRules } from '../../../shared/domain/record-rules.ts'
import type { RecordName } from '../../../shared/records/tables.ts'
import { aBallot, aDecision, anEvent, anItem, aSession, idOf } from '../../support/dossier.ts'

const post = {
  id: idOf('post'),
  personId: idOf('chair'),
  unitId: null,
  title: 'Bí thư Tỉnh ủy',
  shortTitle: null,
  rank: 1,
  exclusive: true,
  from: '2025-10-15',
  to: '2030-10-15',
}
const membership = {
  id: idOf('m'),
  bodyId: idOf('body'),
  personId: idOf('chair'),
  role: 'member',
  from: null,
  to: null,
}
const term = { id: idOf('term'), name: 'khóa XX', startsOn: '2025-10-15', endsOn: null }
const unit = {
  id: idOf('unit'),
  name: 'Sở Y tế',
  shortName: null,
  kind: 'state',
  from: null,
  to: null,
  successorId: null,
}
const vote = { personId: idOf('chair'), choice: 'for' } as const

/** What is kept, and what breaks it: the record, the field it breaks by, the change. */
const rules: readonly (readonly [RecordName, string, object, string, object])[] = [
  ['term', 'ends after it begins', term, 'endsOn', { endsOn: '2025-10-14' }],
  ['unit', 'ends after it begins', unit, 'to', { from: '2025-07-01', to: '2025-06-30' }],
  ['unit', 'is not its own successor', unit, 'successorId', { successorId: unit.id }],
  ['post', 'ends after it begins', post, 'to', { to: '2025-10-14' }],
  ['membership', 'ends after it begins', membership, 'to', { from: '2026-01-02', to: '2026-01-01' }],
  ['session', 'ends on its day or later', aSession(), 'endDate', { endDate: '2026-06-04' }],
  ['session', 'ends after it begins on one day', aSession(), 'endTime', { endTime: '07:59' }],
  ['item', 'is not its own parent', anItem('item'), 'parentId', { parentId: idOf('item') }],
  [
    'attendance',
    'is excused only when absent',
    anEvent('An', 'absent', 1, { excused: true }),
    'excused',
    { kind: 'late' },
  ],
  ['attendance', 'names who came instead', anEvent('An', 'present', 1), 'substituteId', { kind: 'substitute' }],
  [
    'attendance',
    'names nobody else otherwise',
    anEvent('An', 'present', 1),
    'substituteId',
    { substituteId: idOf('B') },
  ],
  ['ballot', 'keeps no names when it is secret', aBallot('item', { kind: 'secret' }), 'named', { named: [vote] }],
  ['ballot', 'keeps no names when only counted', aBallot('item'), 'named', { named: [vote] }],
  [
    'ballot',
    'records nobody twice',
    aBallot('item', { kind: 'open_named', named: [vote] }),
    'named',
    { named: [vote, vote] },
  ],
  [
    'decision',
    'does not supersede itself',
    aDecision('item', 1),
    'supersedesId',
    { supersedesId: aDecision('item', 1).id },
  ],
]

describe('rules a record keeps beyond its schema', () => {
  it.each(rules)('%s: %s', (name, _, record, field, change) => {
    expect(brokenRules(name, record)).toEqual([])
    expect(brokenRules(name, { ...record, ...change })).toMatchObject([{ field }])
  })

  it('let a session cross midnight when it says so by its end date', () => {
    const night = aSession({ startTime: '20:00', endTime: '01:30' })
    expect(brokenRules('session', night)).toMatchObject([{ field: 'endTime' }])
    expect(brokenRules('session', { ...night, endDate: '2026-06-06' })).toEqual([])
  })

  it('let an open day or time be', () => {
    expect(brokenRules('term', { ...term, startsOn: null, endsOn: '1990-01-01' })).toEqual([])
    expect(brokenRules('session', aSession({ startTime: null, endTime: '07:00' }))).toEqual([])
  })

  it('are told in Vietnamese and in English, all at once', () => {
    const broken = brokenRules('unit', { ...unit, from: '2026-01-02', to: '2026-01-01', successorId: unit.id })
    expect(broken).toEqual([
      { field: 'to', code: 'rule.reversed', vi: 'kết thúc trước khi bắt đầu', en: 'ends before it begins' },
      { field: 'successorId', code: 'rule.itself', vi: 'trỏ về chính nó', en: 'names itself' },
    ])
  })

  it('are none for records that have none', () => {
    expect(brokenRules('person', { id: idOf('An'), fullName: 'An', note: null })).toEqual([])
    expect(brokenRules('draft', {})).toEqual([])
  })
})
