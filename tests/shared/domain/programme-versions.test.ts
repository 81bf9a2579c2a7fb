import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inNewOrder,
  isIssued,
  nextLabel,
  type Parents,
  type ProgrammeLine,
  withItem,
  withoutItems,
  withReturned,
} from '../../../shared/domain/programme-versions.ts'
import { sessionStates } from '../../../shared/records/session.ts'

type Drawn = { readonly lines: ProgrammeLine[]; readonly parents: Parents }

/** Programmes of up to twelve items, some with sub-items, numbered as they are made. */
const programmes = fc.array(fc.nat({ max: 3 }), { maxLength: 12 }).map((subItems): Drawn => {
  const parents = new Map<string, string | null>()
  let lines: ProgrammeLine[] = []
  const add = (id: string, parentId: string | null) => {
    parents.set(id, parentId)
    lines = withItem(lines, { id, title: id, printed: null }, parents, [])
  }
  subItems.forEach((count, n) => {
    add(`i${n}`, null)
    for (let k = 0; k < count; k++) add(`i${n}.${k}`, `i${n}`)
  })
  return { lines, parents }
})
const shuffled = programmes.chain(({ lines, parents }) =>
  fc.record({
    lines: fc.constant(lines),
    parents: fc.constant(parents),
    order: fc.shuffledSubarray(
      lines.map(({ itemId }) => itemId),
      { minLength: lines.length },
    ),
  }),
)
const numbers = (lines: readonly ProgrammeLine[]) => new Map(lines.map((line) => [line.itemId, line.printedNumber]))
const inOrder = (lines: readonly ProgrammeLine[]) =>
  [...lines].sort((a, b) => a.order - b.order).map(({ itemId }) => itemId)

describe('reordering', () => {
  it('takes any order and keeps every printed number; ordering back gives the programme as it was', () => {
    fc.assert(
      fc.property(shuffled, ({ lines, parents, order }) => {
        const moved = inNewOrder(lines, order, parents, false) ?? []
        expect(inOrder(moved)).toEqual(order)
        expect(numbers(moved)).toEqual(numbers(lines))
        const back = inNewOrder(moved, inOrder(lines), parents, false) ?? []
        expect(inOrder(back)).toEqual(inOrder(lines))
      }),
    )
  })

  it('with new numbers counts 1, 2, 3 along the items and anew under each item, and no number comes twice', () => {
    fc.assert(
      fc.property(shuffled, ({ lines, parents, order }) => {
        const moved = inNewOrder(lines, order, parents, true) ?? []
        const printed = numbers(moved)
        expect(new Set(printed.values()).size).toBe(lines.length)
        const level = (parent: string | null) => order.filter((id) => parents.get(id) === parent)
        expect(level(null).map((id) => printed.get(id))).toEqual(level(null).map((_, n) => String(n + 1)))
        for (const id of level(null))
          expect(level(id).map((child) => printed.get(child))).toEqual(
            level(id).map((_, n) => `${printed.get(id)}.${n + 1}`),
          )
      }),
    )
  })

  it('refuses an order that leaves an item out, repeats one or names an unknown one; items off the table may be named', () => {
    const parents: Parents = new Map([
      ['a', null],
      ['b', null],
      ['off', null],
    ])
    const lines = [
      { itemId: 'a', printedNumber: '1', order: 0, title: 'a', printed: null },
      { itemId: 'b', printedNumber: '2', order: 1, title: 'b', printed: null },
    ]
    for (const ids of [['a'], ['a', 'a'], ['a', 'b', 'b'], ['a', 'b', 'unknown'], []])
      expect(inNewOrder(lines, ids, parents, false)).toBeNull()
    expect(inOrder(inNewOrder(lines, ['b', 'off', 'a'], parents, true) ?? [])).toEqual(['b', 'a'])
  })
})

describe('coming and going', () => {
  it('an item that leaves and returns stands where it stood, under its number, whatever left in between', () => {
    fc.assert(
      fc.property(shuffled, ({ lines, parents, order }) => {
        fc.pre(lines.length > 0)
        const moved = inNewOrder(lines, order, parents, false) ?? []
        const line = moved[Math.floor(moved.length / 2)]
        if (line === undefined) return
        const without = withoutItems(moved, new Set([line.itemId]))
        expect(without).toHaveLength(moved.length - 1)
        const returned = withReturned(without, line, parents, moved)
        expect(inOrder(returned)).toEqual(order)
        expect(numbers(returned)).toEqual(numbers(moved))
      }),
    )
  })

  it('a number that any version printed is given to no other item', () => {
    const parents = new Map([
      ['a', null],
      ['b', null],
      ['new', null],
    ] as const)
    const printed = [
      { itemId: 'a', printedNumber: '1', order: 0, title: 'a', printed: null },
      { itemId: 'b', printedNumber: '2', order: 1, title: 'b', printed: null },
    ]
    const left = withoutItems(printed, new Set(['b']))
    expect(withItem(left, { id: 'new', title: 'new', printed: null }, parents, printed).at(-1)?.printedNumber).toBe('3')
    expect(withItem(left, { id: 'new', title: 'new', printed: null }, parents, []).at(-1)?.printedNumber).toBe('2')
  })

  it('an item that returns when its number is taken gets the next one', () => {
    const parents = new Map([
      ['a', null],
      ['b', null],
    ] as const)
    const b = { itemId: 'b', printedNumber: '1', order: 0, title: 'b', printed: null }
    const renumbered = [{ itemId: 'a', printedNumber: '1', order: 0, title: 'a', printed: null }]
    expect(
      withReturned(renumbered, b, parents, [b]).map(({ itemId, printedNumber }) => [itemId, printedNumber]),
    ).toEqual([
      ['b', '2'],
      ['a', '1'],
    ])
  })
})

describe('versions', () => {
  it('are labelled A to Z, AA to ZZ, each once', () => {
    const labels = ['A']
    for (let label = nextLabel('A'); label !== null; label = nextLabel(label)) labels.push(label)
    expect(labels).toHaveLength(26 * 27)
    expect(new Set(labels).size).toBe(26 * 27)
    expect([labels[1], labels[25], labels[26], labels[27], labels[52], labels.at(-1)]).toEqual([
      'B',
      'Z',
      'AA',
      'AB',
      'BA',
      'ZZ',
    ])
  })

  it('are issued from the day they bear until the session is concluded; A also by convening or opening alone', () => {
    const issuedIn = (label: string, issuedOn: string | null) =>
      sessionStates.filter((state) => isIssued({ label, issuedOn }, { state }, true))
    expect(issuedIn('A', '2025-06-01')).toEqual(['preparing', 'convened', 'in_session', 'postponed'])
    expect(issuedIn('A', null)).toEqual(['convened', 'in_session'])
    expect(issuedIn('B', null)).toEqual([])
    expect(isIssued({ label: 'A', issuedOn: '2025-06-01' }, { state: 'in_session' }, false)).toBe(false)
  })
})
