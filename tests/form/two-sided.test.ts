/** Two-sided print (`domain.md` 2, page): even pages have 15 mm on the left and 30 on the right. Needs LibreOffice and poppler. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocModel } from '../../shared/documents/model.ts'
import { sampleModel } from '../support/sample-models.ts'
import { holdsHead, looks, stands } from './expectations.ts'
import { lineAt, measurePages, type Page } from './measure.ts'
import { type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

/** Margins of odd and even pages, and the middle of the text between them. */
const sides = {
  odd: { left: 30, right: 15, middle: 112.5 },
  even: { left: 15, right: 30, middle: 97.5 },
} as const

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `Two-sided print${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    let printed: PrintedKinds
    beforeAll(async () => {
      const twoSided = (kind: 'minutes' | 'report') =>
        sampleModel('party-hd05-2026', kind, {}, { 'form.page.mirrored': true })
      printed = await printModels(
        new Map<string, DocModel>([
          ['minutes', twoSided('minutes')],
          ['report', twoSided('report')],
          ['one-sided', sampleModel('party-hd05-2026', 'minutes')],
        ]),
      )
    }, 900_000)

    describe.each(['LibreOffice', 'Chromium'] as const)('printed by %s', (printer) => {
      test.each(['minutes', 'report'] as const)(
        '%s: margins change sides on even pages, the number with them',
        (kind) => {
          const pages = measurePages(printed[printer](kind))
          expect(pages.length).toBeGreaterThan(3)
          holdsSides(pages)
          const [first] = pages
          if (first !== undefined) holdsHead(first, kind === 'minutes' ? 'BB' : 'BC')
        },
      )

      test('one-sided pages are noticed', () => {
        const pages = measurePages(printed[printer]('one-sided'))
        expect(() => holdsSides(pages)).toThrow(/left edge of page 2/)
      })
    })
  },
)

function holdsSides(pages: readonly Page[]): void {
  pages.forEach((page, index) => {
    const { words, rules, width } = page
    const { left, right, middle } = sides[index % 2 === 0 ? 'odd' : 'even']
    // A page of tables alone is as wide as their rules.
    const edges = [...words, ...rules]
    stands(`the left edge of page ${index + 1}`, Math.min(...edges.map((one) => one.left)), left)
    stands(`the right margin of page ${index + 1}`, width - Math.max(...edges.map((one) => one.right)), right)
    if (index === 0) return
    // The box of a letter of 14 pt reaches 4.4 mm above its baseline.
    const number = lineAt(page, 14.4)
    expect(number.text).toBe(String(index + 1))
    looks(number, { centre: middle, baseline: 10 + 4.4, pt: 14 })
  })
}
