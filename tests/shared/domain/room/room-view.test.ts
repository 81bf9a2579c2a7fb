import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyLiveState, type LiveState } from '../../../../shared/domain/live/live-state.ts'
import { publicRecords, type RoomRecords, roomView } from '../../../../shared/domain/room/room-view.ts'
import { secrecyLevels } from '../../../../shared/records/values.ts'
import { aBallot, aContribution, anEntry, anItem, aSession, idOf, marked } from '../../../support/dossier.ts'

const now = Date.UTC(2026, 5, 5, 2, 0, 0)
const minute = 60_000
const open = 'Đề án mở'
const secret = 'Đề án kín'

function spokenOn(item: string, changes: Partial<LiveState['stretches'][number]> = {}): LiveState {
  const from = now - 3 * minute
  const stretch = { itemId: idOf(item), speakerId: idOf('an'), kind: 'comments' as const, contributionId: null, from }
  return { ...emptyLiveState, stretches: [{ ...stretch, to: null, ...changes }] }
}
function records(changes: Partial<RoomRecords> = {}): RoomRecords {
  return {
    session: aSession(),
    items: [anItem(open, { plannedMinutes: 20 }), anItem(secret, { secrecy: marked('mat') })],
    entries: [anEntry(open, 0), anEntry(secret, 1)],
    ballots: [],
    contributions: [],
    live: emptyLiveState,
    ...changes,
  }
}

describe('the room sees', () => {
  test('the item somebody speaks on, who speaks and how long', () => {
    expect(roomView(records({ live: spokenOn(open) }), now)).toMatchObject({
      closed: false,
      item: { title: open, plannedMinutes: 20 },
      speakerId: idOf('an'),
      itemMs: 3 * minute,
      speakerMs: 3 * minute,
      running: true,
    })
  })

  test('the item that is being discussed before anybody spoke, and nothing before that', () => {
    expect(roomView(records(), now)).toMatchObject({ closed: false, item: null })
    const items = [anItem(open, { state: 'discussing' })]
    expect(roomView(records({ items }), now)).toMatchObject({ item: { title: open }, speakerId: null, running: false })
  })

  test('the counts of a vote only once it is closed', () => {
    const counted = { votesFor: 9, votesAgainst: 1, votesOther: 0 }
    const withBallot = (state: 'open' | 'closed') =>
      roomView(
        records({ live: spokenOn(open), ballots: [aBallot(open, { ...counted, state, result: 'carried' })] }),
        now,
      )
    expect(withBallot('open').ballot).toMatchObject({ state: 'open', votesFor: null, result: null })
    expect(withBallot('closed').ballot).toMatchObject({ state: 'closed', ...counted, result: 'carried' })
  })

  test('of a secret item only that something is not shown; the same of a sub-item and of a secret session', () => {
    const closed = { closed: true, item: null, speakerId: null, itemMs: 0, speakerMs: 0, running: false, ballot: null }
    expect(roomView(records({ live: spokenOn(secret), ballots: [aBallot(secret)] }), now)).toEqual(closed)
    const child = anItem('Mục con', { parentId: idOf(secret) })
    const withChild = { items: [...records().items, child], entries: [...records().entries, anEntry('Mục con', 2)] }
    expect(roomView(records({ ...withChild, live: spokenOn('Mục con') }), now)).toEqual(closed)
    const session = aSession({ secrecy: marked('toi_mat') })
    expect(roomView(records({ session, live: spokenOn(open) }), now)).toEqual(closed)
  })

  test('nothing of an item two levels below a secret one', () => {
    const [child, grandchild] = [
      anItem('Mục con', { parentId: idOf(secret) }),
      anItem('Mục cháu', { parentId: idOf('Mục con') }),
    ]
    const deep = records({ items: [...records().items, child, grandchild], live: spokenOn('Mục cháu') })
    expect(roomView(deep, now).closed).toBe(true)
    expect(publicRecords(deep).items.map(({ title }) => title)).toEqual([open])
  })

  test('nobody while a secret contribution is given on an open item', () => {
    const said = aContribution('an', open, 0, { secrecy: marked('mat') })
    const live = spokenOn(open, { contributionId: said.id })
    const view = roomView(records({ live, contributions: [said] }), now)
    expect(view).toMatchObject({ closed: false, item: { title: open }, speakerId: null, running: false })
  })
})

test('whatever is secret, wherever the session stands, no word of a secret item is in what the room reads', () => {
  const levels = fc.constantFrom(...secrecyLevels)
  fc.assert(
    fc.property(
      fc.array(fc.record({ level: levels, under: fc.option(fc.nat(4), { nil: null }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      levels,
      fc.nat(4),
      (shape, sessionLevel, at) => {
        const name = (index: number) => `noi-dung-so-${index}`
        const items = shape.map(({ level, under }, index) =>
          anItem(name(index), {
            secrecy: marked(level),
            subject: name(index),
            parentId: under === null || under >= index ? null : idOf(name(under)),
          }),
        )
        const given = records({
          session: aSession({ secrecy: marked(sessionLevel) }),
          items,
          entries: items.map((_, index) => anEntry(name(index), index)),
          ballots: items.map((_, index) => aBallot(name(index), { id: idOf(`b${index}`), subject: name(index) })),
          live: { ...spokenOn(name(at % items.length)), line: name(0) },
        })
        const isSecret = (index: number): boolean => {
          const item = items[index]
          const parent = items.findIndex(({ id }) => id === item?.parentId)
          return item?.secrecy.level !== 'none' || sessionLevel !== 'none' || (parent >= 0 && isSecret(parent))
        }
        const seen = JSON.stringify([roomView(given, now), { ...publicRecords(given), session: null }])
        for (const [index] of items.entries()) if (isSecret(index)) expect(seen).not.toContain(name(index))
      },
    ),
    { numRuns: 300 },
  )
})
