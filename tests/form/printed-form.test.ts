/** The form of the sample's documents on paper, against literals of `domain.md` 2. Needs LibreOffice and poppler. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  holdsFonts,
  holdsHead,
  holdsMargins,
  holdsPageNumbers,
  holdsTitle,
  leftColumnMm,
  looks,
  rightColumnMm,
  stands,
} from './expectations.ts'
import { fontsOf, lineAt, measurePage, measurePages, type Page, pageCount, phrase } from './measure.ts'
import { missingPrograms, type Printed, printSample } from './render.ts'

const missing = missingPrograms()
const isRequired = process.env['REQUIRE_LIBREOFFICE'] === '1'
const needs = missing.length === 0 ? '' : ` (skipped, not installed here: ${missing.join(', ')})`

test.runIf(isRequired)('where the form must be measured, everything it needs is installed', () => {
  expect(missing).toEqual([])
})

describe.skipIf(missing.length > 0)(`Form on paper${needs}`, () => {
  const oneMillimetreMoreTwips = 1701 + 57
  let files: { readonly LibreOffice: Printed; readonly Chromium: Printed; readonly shifted: string }

  beforeAll(async () => {
    const { libreOffice, chromium, shifted } = await printSample(oneMillimetreMoreTwips)
    files = { LibreOffice: libreOffice, Chromium: chromium, shifted }
  }, 900_000)

  const firstPage = (pdf: string) => measurePage(pdf, 1)
  const lastPage = (pdf: string) => measurePage(pdf, pageCount(pdf))

  test('the measurements notice a margin that is 1 mm off', () => {
    expect(() => holdsMargins(measurePages(files.LibreOffice.minutes))).not.toThrow()
    expect(() => holdsMargins(measurePages(files.shifted))).toThrow(/left edge of the text/)
    expect(() => holdsHead(firstPage(files.shifted), 'BB')).toThrow(/ĐẢNG CỘNG SẢN VIỆT NAM/)
  })

  describe.each(['LibreOffice', 'Chromium'] as const)('printed by %s', (printer) => {
    test('minutes: margins of 20, 20, 30 and 15 mm on every page, the number from page 2 on', () => {
      const pages = measurePages(files[printer].minutes)
      expect(pages.length).toBeGreaterThan(1)
      holdsMargins(pages)
      holdsPageNumbers(pages)
    })

    test('minutes: letterhead, star, number, name of the Party over its rule, place and date', () => {
      holdsHead(firstPage(files[printer].minutes), 'BB')
    })

    test('minutes: type name, summary and five hyphens in the middle', () => {
      const summary = ['Hội nghị Ban Thường vụ Tỉnh ủy (lần thứ …………),', 'ngày 05/6/2025'] as const
      holdsTitle(firstPage(files[printer].minutes), 'BIÊN BẢN', summary)
    })

    test('minutes: text of 14 pt, first line 10 mm in, lines 19 pt and paragraphs 6 pt apart', () => {
      holdsText(firstPage(files[printer].minutes))
    })

    test.each(['minutes', 'notice'] as const)('%s: no page begins with the last line of a paragraph', (kind) => {
      const pages = measurePages(files[printer][kind]).slice(1)
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) {
        const [first = 0, second = 0] = baselines(page, 20)
        const isParagraphStart = Math.abs(lineAt(page, first).left - 40) < 0.5
        if (!isParagraphStart) stands('the second line of the page', second - first, 6.7)
      }
    })

    test('minutes: two signers level with each other, room of four lines, their names; never alone on a page', () => {
      const page = lastPage(files[printer].minutes)
      const writer = phrase(page, 'NGƯỜI GHI BIÊN BẢN')
      const chair = phrase(page, 'CHỦ TRÌ HỘI NGHỊ')
      looks(writer, { centre: leftColumnMm, pt: 14, bold: true })
      looks(chair, { centre: rightColumnMm, baseline: writer.baseline, pt: 14, bold: true })
      // Five lines of 18 pt from the part signed in to the name: four of them empty.
      const nameBaseline = writer.baseline + 31.75
      looks(phrase(page, 'Nguyễn Đức Trung'), { centre: rightColumnMm, baseline: nameBaseline, pt: 14, bold: true })
      const writerName = lineAt(page, nameBaseline, [30, 103])
      looks(writerName, { centre: leftColumnMm, baseline: nameBaseline, pt: 14, bold: true })
      expect(writerName.text).toBe('…………')
      const closing = phrase(page, 'Hội nghị kết thúc vào hồi')
      stands('the signers under the text', writer.baseline - closing.baseline, 10.6)
    })

    test.each(['minutes', 'notice', 'report'] as const)(
      '%s: every font has the widths of Times New Roman and is carried in the file',
      (kind) => {
        holdsFonts(fontsOf(files[printer][kind]))
      },
    )

    test('notice: page 1', () => {
      const page = firstPage(files[printer].notice)
      holdsHead(page, 'TB')
      holdsTitle(page, 'THÔNG BÁO', ['Kết luận của Ban Thường vụ Tỉnh ủy', 'tại phiên họp thường kỳ ngày 05/6/2025'])
      holdsText(page)
    })

    test('notice: authority, post and name on the right, recipients level with them on the left', () => {
      const page = lastPage(files[printer].notice)
      const authority = phrase(page, 'T/M BAN THƯỜNG VỤ')
      looks(authority, { centre: rightColumnMm, pt: 14, bold: true })
      const inRightColumn = [104, 195] as const
      looks(lineAt(page, authority.baseline + 6.35, inRightColumn), { centre: rightColumnMm, pt: 14 })
      looks(lineAt(page, authority.baseline + 6.35 + 31.75, inRightColumn), {
        centre: rightColumnMm,
        pt: 14,
        bold: true,
      })
      const label = phrase(page, 'Nơi nhận:')
      looks(label, { left: 30, baseline: authority.baseline, pt: 14 })
      const underline = page.rules.find(({ left, right }) => Math.abs(left - 30) < 0.5 && right < 60)
      if (underline === undefined) throw new Error('"Nơi nhận:" is not underlined')
      stands('the end of the underline', underline.right, label.right)
      looks(phrase(page, '- Lưu Văn phòng Tỉnh ủy.'), { left: 30, pt: 12 })
    })

    test('report: page 1, tables as wide as the text', () => {
      const page = firstPage(files[printer].report)
      holdsHead(page, 'BC')
      holdsTitle(page, 'BÁO CÁO', ['kết quả phiên họp thường kỳ Ban Thường vụ Tỉnh ủy', 'ngày 05/6/2025'])
      const tableRules = page.rules.filter(({ middle }) => middle > 95)
      stands('the left edge of the tables', Math.min(...tableRules.map(({ left }) => left)), 30)
      stands('the right edge of the tables', Math.max(...tableRules.map(({ right }) => right)), 195)
    })

    test('report: the last table has its rules although a signature without rules follows it', () => {
      const page = lastPage(files[printer].report)
      const signed = phrase(page, 'T/M BAN THƯỜNG VỤ').baseline
      const above = page.rules.filter(({ middle }) => middle < signed)
      expect(above.length).toBeGreaterThan(1)
    })
  })
})

/** Baselines of the lines below some height, from the top. */
function baselines(page: Page, belowMm: number): number[] {
  const all = [...new Set(page.words.map(({ baseline }) => Number(baseline.toFixed(1))))]
  return all.filter((at) => at > belowMm).sort((a, b) => a - b)
}

/** The first paragraph of the minutes and the notice: two lines or more. */
function holdsText(page: Page): void {
  const lines = baselines(page, 72)
  const [first = 0, second = 0] = lines
  stands('the first line of the text', first, 77.4)
  stands('the second line of the text', second - first, 6.7)
  const words = page.words.filter(({ baseline }) => Math.abs(baseline - first) < 0.2)
  stands('the first line of a paragraph', Math.min(...words.map(({ left }) => left)), 40)
  for (const { text, sizePt } of page.words.filter(({ baseline }) => baseline > 72)) expect(sizePt, text).toBe(14)
  const starts = lines.filter((at) => {
    const left = Math.min(
      ...page.words.filter(({ baseline }) => Math.abs(baseline - at) < 0.2).map((word) => word.left),
    )
    return Math.abs(left - 40) < 0.5
  })
  expect(starts.length).toBeGreaterThan(1)
  const gaps = starts.slice(1).map((at) => at - Math.max(...lines.filter((line) => line < at)))
  for (const gap of gaps) stands('a paragraph under the one before', gap, 6.7 + 2.1)
}
