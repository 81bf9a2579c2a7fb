import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renumber } from '../../../shared/domain/agenda-numbers.ts'
import { idOf } from '../../support/dossier.ts'

const item = (name: string, parent: string | null = null) => ({
  id: idOf(name),
  parentId: parent === null ? null : idOf(parent),
})
const numbers = (items: readonly ReturnType<typeof item>[]) => [...renumber(items).entries()]

describe('printed numbers of a programme', () => {
  it('run from 1 in the order given, sub-items within their parent', () => {
    expect(numbers([item('A'), item('B'), item('C', 'B'), item('D', 'B'), item('E')])).toEqual([
      [idOf('A'), '1'],
      [idOf('B'), '2'],
      [idOf('E'), '3'],
      [idOf('C'), '2.1'],
      [idOf('D'), '2.2'],
    ])
  })

  it('do not depend on whether a sub-item stands before or after its parent', () => {
    expect(renumber([item('C', 'A'), item('A')]).get(idOf('C'))).toBe('1.1')
  })

  it('are given to every item once and have no holes', () => {
    const programme = fc
      .array(fc.nat({ max: 4 }), { maxLength: 12 })
      .map((subItems) =>
        subItems.flatMap((count, n) => [
          item(`item ${n}`),
          ...Array.from({ length: count }, (_, sub) => item(`item ${n} ${sub}`, `item ${n}`)),
        ]),
      )
    fc.assert(
      fc.property(programme, (items) => {
        const given = renumber(items)
        expect(given.size).toBe(items.length)
        const top = items.filter(({ parentId }) => parentId === null)
        expect(top.map(({ id }) => given.get(id))).toEqual(top.map((_, n) => String(n + 1)))
        for (const { id } of top) {
          const own = items.filter(({ parentId }) => parentId === id)
          expect(own.map((sub) => given.get(sub.id))).toEqual(own.map((_, n) => `${given.get(id)}.${n + 1}`))
        }
      }),
    )
  })
})
