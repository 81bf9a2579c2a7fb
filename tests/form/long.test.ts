/**
 * Minutes and a notice of more than 200 pages: the form of the first pages holds on the last (`domain.md` 2), the file is valid and says the
 * same in every format. Needs LibreOffice and poppler.
 */
import { readFileSync } from 'node:fs'
import validate from '@ooxml-tools/validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../electron/documents/to-docx.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { longSession } from '../../tools/bench/documents/long-session.ts'
import { composed } from '../support/composed.ts'
import { pdfPages, readThrough } from '../support/pdf-text.ts'
import { docxText, folded, htmlText } from '../support/rendered-text.ts'
import { holdsFonts, holdsHead, leftColumnMm, looks, rightColumnMm, stands, textMiddleMm } from './expectations.ts'
import { fontsOf, lineAt, measurePage, type Page, pageCount, phrase } from './measure.ts'
import { holdsApart } from './overlap.ts'
import { type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

const kinds = ['minutes', 'notice'] as const
/** Items that make more than 200 pages of each. */
const items = { minutes: 120, notice: 420 } as const
const sampled = [2, 3, 9, 10, 50, 99, 100, 101, 137, 150, 199, 200]

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(`200 pages${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`, () => {
  const models = new Map<(typeof kinds)[number], DocModel>()
  let printed: PrintedKinds
  beforeAll(async () => {
    for (const kind of kinds) models.set(kind, composed(kind, longSession(items[kind])).model)
    printed = await printModels(models)
  }, 900_000)

  const modelOf = (kind: (typeof kinds)[number]) => {
    const model = models.get(kind)
    if (model === undefined) throw new Error(`No ${kind}`)
    return model
  }

  test.each(kinds)('%s: the Word file has no fault and says what the page says', { timeout: 900_000 }, async (kind) => {
    const docx = await toDocx(modelOf(kind))
    expect(await validate(docx, 'docx', 'Office2019')).toEqual([])
    const page = toHtml(modelOf(kind), { fontUrl: (file) => file })
    expect(folded(docxText(docx))).toBe(folded(htmlText(page)))
  })

  const cases = (['LibreOffice', 'Chromium'] as const).flatMap((printer) => kinds.map((kind) => ({ printer, kind })))
  describe.each(cases)('$kind printed by $printer', ({ printer, kind }) => {
    const pdf = () => printed[printer](kind)

    test('every page from the second on says its number and page 1 says none', () => {
      const pages = pdfPages(readFileSync(pdf()))
      expect(pages.length).toBeGreaterThanOrEqual(200)
      expect(pages.map(([first]) => first).slice(1)).toEqual(pages.slice(1).map((_, index) => String(index + 2)))
      expect(pages[0]).not.toContain('1')
    })

    test('the PDF says what the page says, to the last word', () => {
      const html = toHtml(modelOf(kind), { fontUrl: (file) => file })
      const heads = [...html.matchAll(/<thead>[\s\S]*?<\/thead>/g)].map(([head]) =>
        folded(htmlText(`<body>${head}</body>`)),
      )
      const text = folded(htmlText(html))
      expect(readThrough(pdfPages(readFileSync(pdf())), text, heads)).toBe(text)
    })

    test('page 1: the head as in a short document; fonts are carried', () => {
      holdsHead(measurePage(pdf(), 1), kind === 'minutes' ? 'BB' : 'TB')
      holdsFonts(fontsOf(pdf()))
    })

    test.each(sampled)('page %i: number, margins, sizes and pitch', (number) => {
      holdsTextPage(measurePage(pdf(), number), number)
    })

    test('the last page: the signature', () => {
      const page = measurePage(pdf(), pageCount(pdf()))
      holdsApart(page)
      if (kind === 'minutes') {
        const writer = phrase(page, 'NGƯỜI GHI BIÊN BẢN')
        looks(writer, { centre: leftColumnMm, pt: 14, bold: true })
        const chair = phrase(page, 'CHỦ TRÌ HỘI NGHỊ')
        looks(chair, { centre: rightColumnMm, baseline: writer.baseline, pt: 14, bold: true })
        const name = phrase(page, 'Nguyễn Đức Trung')
        looks(name, { centre: rightColumnMm, baseline: chair.baseline + 31.75, pt: 14, bold: true })
      } else {
        const authority = phrase(page, 'T/M BAN THƯỜNG VỤ')
        looks(authority, { centre: rightColumnMm, pt: 14, bold: true })
        looks(phrase(page, 'Nơi nhận:'), { left: 30, baseline: authority.baseline, pt: 14 })
        looks(phrase(page, '- Lưu Văn phòng Tỉnh ủy.'), { left: 30, pt: 12 })
      }
    })
  })
})

/** A page of text, with or without a table: what `domain.md` 2 says of each. */
function holdsTextPage(page: Page, number: number): void {
  stands('the width of the paper', page.width, 210)
  // The box of a letter of 14 pt reaches 4.4 mm above its baseline.
  const printed = lineAt(page, 14.4)
  expect(printed.text).toBe(String(number))
  looks(printed, { centre: textMiddleMm, baseline: 10 + 4.4, pt: 14 })
  const text = page.words.filter(({ baseline }) => baseline > 20)
  stands('the left edge of the text', Math.min(...text.map(({ left }) => left)), 30)
  stands('the right margin', page.width - Math.max(...text.map(({ right }) => right)), 15)
  expect(Math.max(...text.map(({ baseline }) => baseline))).toBeLessThan(276)
  const baselines = [...new Set(text.filter(({ sizePt }) => sizePt === 14).map(({ baseline }) => baseline.toFixed(1)))]
    .map(Number)
    .sort((a, b) => a - b)
  stands('the first line of the page', baselines[0] ?? 0, 25.1)
  // Words of 13 pt stand in tables alone, between ruled lines.
  const rules = page.rules.map(({ middle }) => middle)
  for (const { text: word, sizePt, baseline } of text.filter(({ sizePt }) => sizePt !== 14)) {
    expect(sizePt, word).toBe(13)
    expect(baseline, word).toBeGreaterThan(Math.min(...rules))
    expect(baseline, word).toBeLessThan(Math.max(...rules))
  }
  baselines.slice(1).forEach((baseline, index) => {
    const above = baselines[index] ?? 0
    if (rules.some((rule) => rule > above && rule < baseline)) return
    // Lines are 19 pt apart, paragraphs 6 pt more.
    const isParagraph = Math.abs(lineAt(page, baseline).left - 40) < 0.5
    stands(`the line at ${baseline} mm`, baseline - above, isParagraph ? 6.7 + 2.1 : 6.7)
  })
  holdsApart(page)
}
