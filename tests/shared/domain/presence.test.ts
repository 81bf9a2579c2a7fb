import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPresent, inRoomFor, membersInRoom, presenceOf } from '../../../shared/domain/presence.ts'
import { attendanceKinds } from '../../../shared/records/session.ts'
import { aGroup, anEvent, aParticipant, idOf } from '../../support/dossier.ts'

const people = [aParticipant('An', 1), aParticipant('Bình', 2), aParticipant('Châu', 3)]
const order = ['item 1', 'item 2', 'item 3'].map(idOf)
const placeOf = (id: string) => order.indexOf(id)
const statuses = (events: Parameters<typeof presenceOf>[1]) => presenceOf(people, events).map(({ status }) => status)

describe('presence of a participant', () => {
  it('is unknown until an event says something: nobody is present by default', () => {
    expect(statuses([])).toEqual(['unknown', 'unknown', 'unknown'])
  })

  it('is decided by the last event, whatever the order of the list', () => {
    expect(statuses([anEvent('An', 'absent', 2), anEvent('An', 'present', 1)])[0]).toBe('absent')
    expect(statuses([anEvent('An', 'late', 2), anEvent('An', 'absent', 1)])[0]).toBe('present')
  })

  it('counts one who came late or left early as present', () => {
    expect(statuses([anEvent('An', 'late', 1), anEvent('Bình', 'left', 2), anEvent('Châu', 'returned', 3)])).toEqual([
      'present',
      'present',
      'present',
    ])
  })

  it('counts one who sent someone instead as absent, and names who came', () => {
    const [an] = presenceOf(people, [anEvent('An', 'substitute', 1, { substituteId: idOf('Dung') })])
    expect(an).toMatchObject({ status: 'absent', substitute: { substituteId: idOf('Dung') } })
  })

  it('keeps the reason of an absence and the times of coming and going', () => {
    const [an, binh] = presenceOf(people, [
      anEvent('An', 'absent', 1, { reason: 'dự hội nghị của Quân khu' }),
      anEvent('Bình', 'late', 2, { time: '08:30' }),
      anEvent('Bình', 'left', 3, { time: '10:15' }),
    ])
    expect(an?.absence?.reason).toBe('dự hội nghị của Quân khu')
    expect([binh?.late?.time, binh?.left?.time]).toEqual(['08:30', '10:15'])
  })

  it('is told in protocol order', () => {
    const names = presenceOf([...people].reverse(), []).map(({ participant }) => participant.personId)
    expect(names).toEqual(['An', 'Bình', 'Châu'].map(idOf))
  })
})

describe('the number present', () => {
  const count = (list: typeof people, events: Parameters<typeof presenceOf>[1]) =>
    countPresent(presenceOf(list, events))

  it('is not known while the presence of one is not', () => {
    expect(count(people, [anEvent('An', 'present', 1), anEvent('Bình', 'present', 2)])).toBeNull()
    expect(count([], [])).toBeNull()
  })

  it('counts people once and a group by its size', () => {
    const list = [...people.slice(0, 2), aGroup('Lãnh đạo các sở', 9, { groupCount: 8 })]
    const came = [anEvent('An', 'present', 1), anEvent('Bình', 'absent', 2), anEvent('Lãnh đạo các sở', 'present', 3)]
    expect(count(list, came)).toBe(9)
  })

  it('is not known while the size of a group that came is not', () => {
    const group = aGroup('Lãnh đạo các sở', 9)
    expect(count([group], [anEvent('Lãnh đạo các sở', 'present', 1)])).toBeNull()
    expect(count([group], [anEvent('Lãnh đạo các sở', 'absent', 1)])).toBe(0)
  })
})

describe('who was in the room for a vote', () => {
  const events = [
    anEvent('An', 'present', 1),
    anEvent('Bình', 'late', 2, { itemId: idOf('item 2') }),
    anEvent('An', 'left', 3, { itemId: idOf('item 3') }),
  ]
  const inRoom = (item: string) => inRoomFor(idOf(item), people, events, placeOf).map(({ personId }) => personId)

  it('follows the items in their order: an event of an item takes effect before its vote', () => {
    expect(inRoom('item 1')).toEqual([idOf('An')])
    expect(inRoom('item 2')).toEqual([idOf('An'), idOf('Bình')])
    expect(inRoom('item 3')).toEqual([idOf('Bình')])
  })

  it('leaves out one who sent someone instead', () => {
    expect(inRoomFor(idOf('item 1'), people, [anEvent('An', 'substitute', 1)], placeOf)).toEqual([])
  })

  it('only ever holds participants of whom an event says they came', () => {
    const event = fc
      .tuple(
        fc.constantFrom('An', 'Bình', 'Châu'),
        fc.constantFrom(...attendanceKinds),
        fc.nat({ max: 20 }),
        fc.option(fc.constantFrom(...order)),
      )
      .map(([person, kind, place, itemId]) => anEvent(person, kind, place, { itemId }))
    fc.assert(
      fc.property(fc.array(event), fc.constantFrom(...order), (list, item) => {
        const came = list.filter(({ kind }) => kind === 'present' || kind === 'late' || kind === 'returned')
        for (const { id } of inRoomFor(item, people, list, placeOf))
          expect(came.some(({ participantId }) => participantId === id)).toBe(true)
      }),
    )
  })
})

describe('the number of members in the room for a vote', () => {
  const guest = aParticipant('khách', 9, { capacity: 'invited' })
  const count = (events: Parameters<typeof presenceOf>[1], item = 'item 2') =>
    membersInRoom(idOf(item), [...people, guest], events, placeOf)
  const all = [anEvent('An', 'present', 1), anEvent('Bình', 'absent', 2), anEvent('Châu', 'present', 3)]

  it('counts members, not guests', () => {
    expect(count([...all, anEvent('khách', 'present', 4)])).toBe(2)
  })

  it('is not known while one member is not recorded', () => {
    expect(count(all.slice(0, 2))).toBeNull()
    expect(count([])).toBeNull()
  })

  it('is not known of an item before anything was recorded of a member', () => {
    const late = anEvent('Châu', 'left', 3, { itemId: idOf('item 3') })
    expect(count([...all.slice(0, 2), late], 'item 2')).toBeNull()
    expect(count([...all.slice(0, 2), late], 'item 3')).toBe(1)
  })

  it('is not known of a session without members', () => {
    expect(membersInRoom(idOf('item 1'), [guest], [anEvent('khách', 'present', 1)], placeOf)).toBeNull()
  })
})
