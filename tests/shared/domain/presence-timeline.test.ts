import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAbsent, countPresent, headCount, presenceOf, whereaboutsFor } from '../../../shared/domain/presence.ts'
import { isNextDay, presenceCounts, roomSteps } from '../../../shared/domain/presence-timeline.ts'
import { quorumBase } from '../../../shared/domain/quorum.ts'
import { votersOut } from '../../../shared/domain/voters.ts'
import { attendanceKinds } from '../../../shared/records/session.ts'
import { aGroup, anEntry, anEvent, anItem, aParticipant, idOf } from '../../support/dossier.ts'

const names = ['An', 'Bình', 'Châu', 'Dung', 'Em', 'Giang']
const people = names.map((name, index) => aParticipant(name, index))
const body = { quorum: { numerator: 2, denominator: 3 } }
const opening = names.map((name, index) => anEvent(name, 'present', index))
const steps = (events: typeof opening) => roomSteps(people, events, body, people.length)

const event = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...attendanceKinds))
  .map(([name, kind]) => ({ name, kind }))
const story = fc.array(event, { maxLength: 30 }).map((list) => list.map((one, n) => anEvent(one.name, one.kind, n)))

describe('the room after each event', () => {
  it('is told in the order of the events, whatever the order of the list', () => {
    expect(steps([...opening].reverse()).map(({ inRoom }) => inRoom)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('tells where the quorum is lost and met again', () => {
    const turns = steps([
      ...opening,
      anEvent('An', 'left', 10),
      anEvent('Bình', 'left', 11),
      anEvent('Châu', 'left', 12),
      anEvent('An', 'returned', 13),
    ]).map(({ quorum, isTurn }) => `${quorum}${isTurn ? '!' : ''}`)
    expect(turns.slice(5)).toEqual(['met', 'met', 'met', 'lost!', 'met!'])
  })

  it('judges no quorum while the roll is still being called', () => {
    expect(steps(opening.slice(0, 5)).every(({ quorum }) => quorum === 'unknown')).toBe(true)
  })

  it('warns at the roll call itself when too few came', () => {
    const few = names.map((name, index) => anEvent(name, index < 3 ? 'present' : 'absent', index))
    expect(steps(few).at(-1)).toMatchObject({ inRoom: 3, quorum: 'lost', isTurn: true })
  })

  it('counts a person with two posts once', () => {
    const twice = [...people, { ...aParticipant('An', 9), id: idOf('An again') }]
    const both = [...opening, { ...anEvent('An', 'present', 9), participantId: idOf('An again') }]
    expect(roomSteps(twice, both, body, 6).at(-1)).toMatchObject({ inRoom: 6, quorum: 'met' })
    expect(countPresent(presenceOf(twice, opening))).toBe(6)
    expect(countAbsent(presenceOf(twice, opening))).toBe(0)
  })

  it('always holds as many as a count made by hand, and the quorum follows from it', () => {
    fc.assert(
      fc.property(story, (events) => {
        const inside = new Map<string, boolean>()
        for (const { event: one, inRoom, quorum } of steps(events)) {
          inside.set(one.participantId, ['present', 'late', 'returned'].includes(one.kind))
          const count = [...inside.values()].filter(Boolean).length
          expect(inRoom).toBe(count)
          const expected = inside.size < people.length ? 'unknown' : count >= 4 ? 'met' : 'lost'
          expect(quorum).toBe(expected)
        }
      }),
    )
  })
})

describe('presence as a property of events', () => {
  it('present and absent members are all members, once all are recorded', () => {
    fc.assert(
      fc.property(story, (events) => {
        const presences = presenceOf(people, [...opening, ...events.map((one) => ({ ...one, order: one.order + 10 }))])
        expect((countPresent(presences) ?? 0) + (countAbsent(presences) ?? 0)).toBe(people.length)
      }),
    )
  })

  it('statistics put every member in one place, but for those who left', () => {
    fc.assert(
      fc.property(story, (events) => {
        const { left, ...counts } = presenceCounts(people, events)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(people.length)
        expect(left).toBeLessThanOrEqual(counts.onTime + counts.late)
      }),
    )
  })

  it('the number in a room of people is never more than the people', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...people)), (list) => {
        expect(headCount(list)).toBe(new Set(list).size)
      }),
    )
  })
})

describe('statistics of a session', () => {
  it('tell who came on time, late, left, was absent and why', () => {
    const events = [
      anEvent('An', 'present', 1),
      anEvent('Bình', 'late', 2, { time: '08:20' }),
      anEvent('Châu', 'absent', 3, { excused: true }),
      anEvent('Dung', 'absent', 4, { excused: false }),
      anEvent('Em', 'substitute', 5, { substituteId: idOf('Hà') }),
      anEvent('An', 'left', 6, { time: '10:00' }),
    ]
    expect(presenceCounts(people, events)).toEqual({
      onTime: 1,
      late: 1,
      left: 1,
      excused: 1,
      unexcused: 1,
      absent: 0,
      substituted: 1,
      unknown: 1,
    })
  })

  it('do not say that one who came back left', () => {
    const events = [anEvent('An', 'present', 1), anEvent('An', 'left', 2), anEvent('An', 'returned', 3)]
    expect(presenceCounts(people, events)).toMatchObject({ onTime: 1, left: 0 })
  })

  it('count a group with its people', () => {
    const group = aGroup('Các đồng chí Ủy viên', 9, { capacity: 'member', groupCount: 4 })
    expect(presenceCounts([group], [anEvent('Các đồng chí Ủy viên', 'present', 1)]).onTime).toBe(4)
  })
})

describe('one who came late', () => {
  const [an] = people
  const order = ['item 1', 'item 2'].map(idOf)
  const where = (item: string, events: typeof opening) =>
    an === undefined ? null : whereaboutsFor(idOf(item), an, events, (id) => order.indexOf(id))

  it('was not in the room before, without a word about the opening', () => {
    const late = [anEvent('An', 'late', 1, { itemId: idOf('item 2') })]
    expect(where('item 1', late)).toBe('out')
    expect(where('item 2', late)).toBe('in')
  })

  it('is something else than one who left, of whom nothing is known before', () => {
    expect(where('item 1', [anEvent('An', 'left', 1, { itemId: idOf('item 2') })])).toBe('unknown')
  })
})

describe('one who voted by name', () => {
  const room = {
    agendaVersions: [{ id: idOf('version A'), sessionId: idOf('session'), label: 'A', issuedOn: null }],
    agendaEntries: [anEntry('item 1', 1), anEntry('item 2', 2)],
    items: [anItem('item 1'), anItem('item 2')],
    participants: people,
  }
  const vote = (item: string) => ({ itemId: idOf(item), named: [{ personId: idOf('An'), choice: 'for' as const }] })
  const out = (item: string, events: typeof opening) => votersOut(vote(item), { ...room, attendance: events })

  it('cannot have been absent, come later or have left before', () => {
    expect(out('item 1', [anEvent('An', 'absent', 1)])).toEqual([idOf('An')])
    expect(out('item 1', [anEvent('An', 'late', 1, { itemId: idOf('item 2') })])).toEqual([idOf('An')])
    expect(out('item 2', [anEvent('An', 'present', 1), anEvent('An', 'left', 2, { itemId: idOf('item 1') })])).toEqual([
      idOf('An'),
    ])
  })

  it('may leave at a later item, and silence says nothing', () => {
    expect(out('item 1', [anEvent('An', 'present', 1), anEvent('An', 'left', 2, { itemId: idOf('item 2') })])).toEqual(
      [],
    )
    expect(out('item 1', [])).toEqual([])
  })
})

describe('the members a quorum is counted of', () => {
  const member = (name: string, to: string | null = null) => ({
    id: idOf(`membership ${name}`),
    bodyId: idOf('body'),
    personId: idOf(name),
    role: 'member' as const,
    from: null,
    to,
  })
  const dossier = {
    session: { date: '2026-06-05' },
    body: { id: idOf('body') },
    participants: people.slice(0, 2),
    memberships: [member('An'), member('Bình'), member('Châu'), member('Dung', '2026-06-04'), member('An')],
  }

  it('are those in office that day, each once, though fewer are listed for the session', () => {
    expect(quorumBase(dossier)).toBe(3)
  })

  it('are those listed while the directory or the day says nothing', () => {
    expect(quorumBase({ ...dossier, memberships: [] })).toBe(2)
    expect(quorumBase({ ...dossier, session: { date: null } })).toBe(2)
  })

  it('are those listed where a group stands for members the directory does not name', () => {
    const group = (groupCount: number | null) => aGroup('Các đồng chí Ủy viên', 9, { capacity: 'member', groupCount })
    expect(quorumBase({ ...dossier, participants: [...dossier.participants, group(11)] })).toBe(13)
    expect(quorumBase({ ...dossier, participants: [group(null)] })).toBeNull()
  })
})

describe('a session that crosses midnight', () => {
  const session = { date: '2026-06-05', endDate: '2026-06-06', startTime: '19:30' }

  it('has times before its beginning on the day after', () => {
    expect(isNextDay(session, '00:15')).toBe(true)
    expect(isNextDay(session, '23:50')).toBe(false)
  })

  it('is known by its end date alone', () => {
    expect(isNextDay({ ...session, endDate: null }, '00:15')).toBe(false)
    expect(isNextDay({ ...session, endDate: '2026-06-05' }, '19:00')).toBe(false)
  })
})
