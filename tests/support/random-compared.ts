/** Two versions of a document at random: the second is the first after edits as people make them. */
import fc from 'fast-check'
import type { Compared, ComparedParagraph, ComparedRun } from '../../shared/domain/compare/compared.ts'

const word = fc.constantFrom(
  'Tỉnh',
  'ủy',
  'thống',
  'nhất',
  'báo',
  'cáo',
  '11.306',
  'tỷ',
  ',',
  '.',
  ' ',
  '\n',
  '64,1%',
  'đ',
)
const look = fc.constantFrom('', 'b', 'i')
export const randomRuns: fc.Arbitrary<ComparedRun[]> = fc.array(
  fc.record({ text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')), look }),
  { maxLength: 4 },
)

function paragraphs(id: fc.Arbitrary<string | null>): fc.Arbitrary<ComparedParagraph> {
  return fc.record({
    kind: fc.constant('paragraph' as const),
    id,
    style: fc.constantFrom('body', 'heading1'),
    label: fc.constantFrom(null, '1.', 'a)', 'b)'),
    runs: randomRuns,
  })
}

const cell = fc.array(paragraphs(fc.constant(null)), { minLength: 1, maxLength: 2 })

export const randomElement: fc.Arbitrary<Compared> = fc.oneof(
  { weight: 4, arbitrary: paragraphs(fc.constantFrom(null, 'p', 'q', 'r', 's')) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      id: fc.constantFrom(null, 't'),
      style: fc.constant('table'),
      rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
    }),
  },
)

export const randomDocument = fc.array(randomElement, { maxLength: 12 })

type Edit = {
  readonly what: 'drop' | 'add' | 'move' | 'rewrite'
  readonly at: number
  readonly to: number
  readonly one: Compared
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    what: fc.constantFrom('drop' as const, 'add' as const, 'move' as const, 'rewrite' as const),
    at: fc.nat(11),
    to: fc.nat(11),
    one: randomElement,
  }),
  { maxLength: 6 },
)

export const randomVersions = fc.tuple(randomDocument, edits).map(([older, list]) => {
  const newer = [...older]
  for (const { what, at, to, one } of list) {
    const place = newer.length === 0 ? 0 : at % newer.length
    if (what === 'add') newer.splice(place, 0, one)
    else if (what === 'rewrite') newer.splice(place, 1, one)
    else {
      const [taken] = newer.splice(place, 1)
      if (what === 'move' && taken !== undefined) newer.splice(to % (newer.length + 1), 0, taken)
    }
  }
  return [older, newer] as const
})
