import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedWith, programmeDifference } from '../../../shared/domain/programme-difference.ts'
import { anEntry, anItem, idOf } from '../../support/dossier.ts'

const [a, b] = [idOf('version A'), idOf('version B')]

/** Entries of a version from names in the order of discussion, as `number name`. */
const version = (versionId: string, ...lines: string[]) =>
  lines.map((line, order) => {
    const [printedNumber = '', name = ''] = line.split(' ')
    return anEntry(name, order, { id: idOf(`${versionId} ${name}`), versionId, printedNumber })
  })
const items = ['one', 'two', 'three', 'four'].map((name) => anItem(name, { state: 'pending' }))
const told = (older: string[], newer: string[], records = items) =>
  programmeDifference({ agendaEntries: [...version(a, ...older), ...version(b, ...newer)], items: records }, a, b).map(
    ({ itemId, changes }) => `${records.find(({ id }) => id === itemId)?.title}: ${changes.join(', ')}`,
  )

describe('the difference of two versions', () => {
  it('is nothing between equal versions', () => {
    expect(told(['1 one', '2 two'], ['1 one', '2 two'])).toEqual([])
  })

  it('names the item brought forward and not those it passes', () => {
    expect(told(['1 one', '2 two', '3 three', '4 four'], ['4 four', '1 one', '2 two', '3 three'])).toEqual([
      'four: moved',
    ])
  })

  it('tells what came, what was renumbered and what was called otherwise', () => {
    expect(told(['1 one', '2 two'], ['1 one', '2 three', '3 two'])).toEqual(['three: added', 'two: renumbered'])
    const entries = [...version(a, '1 one'), { ...anEntry('one', 0, { versionId: b }), title: 'otherwise' }]
    expect(programmeDifference({ agendaEntries: entries, items }, a, b)).toMatchObject([
      { changes: ['renumbered', 'retitled'], before: { title: 'one' }, after: { title: 'otherwise' } },
    ])
  })

  it('tells how an item left: postponed, withdrawn, or only left out', () => {
    const records = [
      anItem('one', { state: 'postponed' }),
      anItem('two', { state: 'withdrawn' }),
      anItem('three', { state: 'pending' }),
    ]
    expect(told(['1 one', '2 two', '3 three'], [], records)).toEqual([
      'one: postponed',
      'two: withdrawn',
      'three: dropped',
    ])
  })

  it('of any reorder, calls moved the fewest: taking those out leaves the others in their old order', () => {
    const names = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']
    const records = names.map((name) => anItem(name))
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
        const number = (name: string) => `${name} ${name}`
        const entries = [...version(a, ...names.map(number)), ...version(b, ...order.map(number))]
        const moved = new Set(
          programmeDifference({ agendaEntries: entries, items: records }, a, b).map((d) => d.itemId),
        )
        const rest = order.filter((name) => !moved.has(idOf(name)))
        expect(rest).toEqual([...rest].sort())
        // One fewer would not do: every subset of the items with fewer taken out is out of order.
        const subsets = Array.from({ length: 2 ** order.length }, (_, bits) =>
          order.filter((_name, at) => (bits >> at) & 1),
        )
        const longest = Math.max(
          ...subsets.filter((part) => part.join() === [...part].sort().join()).map(({ length }) => length),
        )
        expect(rest.length).toBe(longest)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the version members hold', () => {
  const of = (label: string, issuedOn: string | null) => ({ id: label, sessionId: 's', label, issuedOn })
  it('is the newest older one that was issued, else the one before', () => {
    const [first, second, third] = [of('A', '2025-06-01'), of('B', null), of('C', null)]
    expect(comparedWith([third, first, second], third)?.label).toBe('A')
    expect(comparedWith([of('A', null), second, third], third)?.label).toBe('B')
    expect(comparedWith([first], first)).toBeNull()
  })
})
