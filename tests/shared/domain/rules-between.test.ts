import { describe, expect, it } from 'vitest'
import { brokenBetween, type Surroundings } from '../../../shared/domain/rules-between.ts'
import type { PostHeld } from '../../../shared/records/directory.ts'
import { aBallot, anEntry, anEvent, anItem, aParticipant, idOf } from '../../support/dossier.ts'

const nothing: Surroundings = {
  posts: [],
  agendaVersions: [],
  agendaEntries: [],
  items: [],
  participants: [],
  attendance: [],
  ballots: [],
}
const around = (parts: Partial<Surroundings>): Surroundings => ({ ...nothing, ...parts })
const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code)

describe('a post only one may hold', () => {
  const post = (person: string, changes: Partial<PostHeld> = {}): PostHeld => ({
    id: idOf(`post ${person}`),
    personId: idOf(person),
    unitId: null,
    title: 'Bí thư Tỉnh ủy',
    shortTitle: null,
    rank: 1,
    exclusive: true,
    from: '2020-10-15',
    to: '2025-10-14',
    ...changes,
  })
  const check = (one: PostHeld, other: PostHeld) => codes(brokenBetween('post', one, around({ posts: [one, other] })))

  it('is not held by two people on one day', () => {
    expect(check(post('An'), post('Bình', { from: '2025-10-14', to: null }))).toEqual(['rule.exclusive'])
    expect(check(post('An', { to: null }), post('Bình', { from: null, to: null }))).toEqual(['rule.exclusive'])
  })

  it('passes from one to the next', () => {
    expect(check(post('An'), post('Bình', { from: '2025-10-15', to: null }))).toEqual([])
  })

  it('does not stand in the way of another post, another unit, the same person or a post many hold', () => {
    expect(check(post('An'), post('Bình', { title: 'Phó Bí thư Tỉnh ủy' }))).toEqual([])
    expect(check(post('An'), post('Bình', { unitId: idOf('unit') }))).toEqual([])
    expect(check(post('An'), post('An', { id: idOf('again') }))).toEqual([])
    expect(check(post('An', { exclusive: false }), post('Bình'))).toEqual([])
  })
})

describe('sub-items', () => {
  const [one, sub] = [anItem('one'), anItem('sub', { parentId: idOf('one') })]

  it('lie under an item, one level deep', () => {
    expect(brokenBetween('item', sub, around({ items: [one, sub] }))).toEqual([])
    const deeper = anItem('deeper', { parentId: sub.id })
    expect(codes(brokenBetween('item', deeper, around({ items: [one, sub, deeper] })))).toEqual(['rule.depth'])
  })

  it('cannot become of an item that has sub-items of its own', () => {
    const moved = { ...one, parentId: idOf('two') }
    expect(codes(brokenBetween('item', moved, around({ items: [one, sub, anItem('two')] })))).toEqual(['rule.depth'])
  })
})

describe('votes by name and absence', () => {
  const participants = [aParticipant('An', 1), aParticipant('Bình', 2)]
  const vote = aBallot('item', { kind: 'open_named', named: [{ personId: idOf('An'), choice: 'for' }] })

  it('exclude each other, whichever is recorded first', () => {
    const away = anEvent('An', 'absent', 1)
    expect(codes(brokenBetween('attendance', away, around({ participants, ballots: [vote] })))).toEqual(['rule.voted'])
    expect(codes(brokenBetween('ballot', vote, around({ participants, attendance: [away] })))).toEqual(['rule.absent'])
  })

  it('leave one who did not vote free to be absent, and one who came free to vote', () => {
    const away = anEvent('Bình', 'absent', 1)
    expect(brokenBetween('attendance', away, around({ participants, ballots: [vote] }))).toEqual([])
    expect(brokenBetween('ballot', vote, around({ participants, attendance: [away] }))).toEqual([])
  })

  it('concern the item: one may be absent from another item than the one voted on', () => {
    const items = [anItem('item'), anItem('other item')]
    const programme = {
      agendaVersions: [{ id: idOf('version A'), sessionId: idOf('session'), label: 'A', issuedOn: null }],
      items,
      agendaEntries: [anEntry('item', 0), anEntry('other item', 1)],
    }
    const away = anEvent('An', 'absent', 1, { itemId: idOf('other item') })
    const leaves = (item: string) => anEvent('An', 'left', 1, { itemId: idOf(item) })
    expect(brokenBetween('attendance', away, around({ ...programme, participants, ballots: [vote] }))).toEqual([])
    expect(brokenBetween('ballot', vote, around({ ...programme, participants, attendance: [away] }))).toEqual([])
    const left = (item: string) => around({ ...programme, participants, ballots: [vote], attendance: [leaves(item)] })
    expect(brokenBetween('attendance', leaves('other item'), left('other item'))).toEqual([])
    expect(codes(brokenBetween('attendance', leaves('item'), left('item')))).toEqual(['rule.voted'])
  })
})
