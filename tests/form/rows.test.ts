/**
 * The rows of `domain.md` 2 that few documents have: superior body, summary of a công văn, parts and điều, căn cứ, receivers, marks, typist,
 * contact line, phụ lục. One page has them all; each is measured on both papers, and each change of one is noticed.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Form, PartStyle, StyledPart } from '../../shared/documents/form.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { fullModel } from '../support/sample-models.ts'
import { makeFolder } from '../support/store.ts'
import { leftColumnMm, looks, rightColumnMm, stands, textMiddleMm } from './expectations.ts'
import { measurePages, type Page, pageWith, phrase } from './measure.ts'
import { holdsApart } from './overlap.ts'
import { byChromium, type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

/** 1 mm in twips. */
const millimetre = 57

const restyled =
  (part: StyledPart, change: Partial<PartStyle>) =>
  (form: Form): Form => ({ ...form, styles: { ...form.styles, [part]: { ...form.styles[part], ...change } } })
const headed =
  (change: (head: Form['head']) => Partial<Form['head']>) =>
  (form: Form): Form => ({ ...form, head: { ...form.head, ...change(form.head) } })

const mutations: Readonly<Record<string, (form: Form) => Form>> = {
  'row 2a: size of the superior body': restyled('superior', { pt: 13 }),
  'row 2a: weight of the superior body': restyled('superior', { bold: true }),
  'row 2a: place of the superior body': restyled('superior', { before: millimetre }),
  'row 5b: size of the summary of a công văn': restyled('headSummary', { pt: 13 }),
  'row 5b: slope of the summary of a công văn': restyled('headSummary', { italic: false }),
  'row 5b: place of the summary of a công văn': restyled('headSummary', { before: millimetre }),
  'row 6a: size of a part': restyled('part', { pt: 13 }),
  'row 6a: weight of the name of a part': restyled('partName', { bold: false }),
  'row 6a: middle of a part': restyled('part', { firstLine: 2 * millimetre }),
  'row 6b: weight of a điều': restyled('article', { bold: false }),
  'row 6b: first line of a điều': restyled('article', { firstLine: 567 + millimetre }),
  'row 6d: slope of a căn cứ': restyled('legalBasis', { italic: true }),
  'row 6d: first line of a căn cứ': restyled('legalBasis', { firstLine: 567 + millimetre }),
  'row 9a: size of "Kính gửi:"': restyled('addressee', { pt: 13 }),
  'row 9a: place of the receivers': restyled('addresseeLine', { firstLine: 3402 + millimetre }),
  'row 10a: width of the frame': headed(({ stampWidth }) => ({ stampWidth: stampWidth + millimetre })),
  'row 10a: size of the level of secrecy': restyled('stamp', { pt: 13 }),
  'row 10b: size of the urgency': restyled('urgency', { pt: 13 }),
  'row 10b: weight of the urgency': restyled('urgency', { bold: false }),
  'row 11a: size of the circulation note': restyled('circulation', { pt: 13 }),
  'row 11a: weight of the circulation note': restyled('circulation', { bold: false }),
  'row 11b: slope of "Dự thảo"': restyled('draftMark', { italic: false }),
  'row 11b: place of "Dự thảo"': restyled('draftMark', { before: millimetre }),
  'row 12: size of the typist mark': restyled('typist', { pt: 9 }),
  'row 13: size of the contact line': restyled('contact', { pt: 11 }),
  'row 14: weight of "PHỤ LỤC"': restyled('annexLabel', { bold: false }),
  'row 14: place of "PHỤ LỤC"': restyled('annexLabel', { line: 380 + 2 * millimetre }),
  'row 14: weight of its name': restyled('annexName', { bold: false }),
  'row 14: slope of its reference': restyled('annexReference', { italic: false }),
}

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `Every row of the layout${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    const folder = makeFolder()
    const names = Object.keys(mutations)
    const fileOf = (name: string) => `m${names.indexOf(name)}`
    let printed: PrintedKinds

    beforeAll(async () => {
      const whole = fullModel()
      const model = { ...whole, head: { ...whole.head, motto: null } }
      printed = await printModels(new Map([['rows', model]]))
      await byChromium(
        folder,
        new Map<string, DocModel>(names.map((name) => [fileOf(name), { ...model, form: changed(name, model.form) }])),
      )
    }, 900_000)

    test.each(['LibreOffice', 'Chromium'] as const)('printed by %s', (printer) => {
      holdsRows(measurePages(printed[printer]('rows')))
    })

    test.each(names)('noticed: %s', (name) => {
      expect(() => holdsRows(measurePages(`${folder}/${fileOf(name)}.pdf`))).toThrow()
    })
  },
)

function changed(name: string, form: Form): Form {
  return mutations[name]?.(form) ?? form
}

function holdsRows(pages: readonly Page[]): void {
  const [first] = pages
  if (first === undefined) throw new Error('No pages')
  pages.forEach(holdsApart)
  holdsHead(first)
  const found = (words: string) => phrase(pageWith(pages, words), words)

  // 9a: the label in the middle, receivers upright below it.
  looks(found('Kính gửi:'), { centre: textMiddleMm, pt: 14, italic: true })
  looks(found('Sở Tài chính'), { left: 90, pt: 14 })
  // 6a, 6b, 6d.
  const part = found('PHẦN THỨ NHẤT')
  looks(part, { centre: textMiddleMm, pt: 14, bold: true })
  looks(found('TÌNH HÌNH CHUNG'), { centre: textMiddleMm, baseline: part.baseline + 6.7, pt: 14, bold: true })
  looks(found('Căn cứ Quy chế làm việc'), { left: 40, pt: 14 })
  looks(found('Phạm vi điều chỉnh'), { left: 40, pt: 14, bold: true })
  // 12: under the receivers, 8 pt.
  const typist = found('ABC-268')
  looks(typist, { left: 30, pt: 8 })
  expect(typist.baseline).toBeGreaterThan(found('- Lưu Văn phòng.').baseline)
  // 13: at the foot of page 1, 10 mm above the edge; the descent of 10 pt takes 0.8.
  looks(phrase(first, 'Điện thoại cơ quan'), { centre: textMiddleMm, baseline: 286.2, pt: 10 })
  // 14: a page of its own.
  const annex = pageWith(pages, 'PHỤ LỤC')
  looks(phrase(annex, 'PHỤ LỤC'), { centre: textMiddleMm, baseline: 25.3, pt: 14, bold: true })
  looks(phrase(annex, 'Danh sách kèm'), { centre: textMiddleMm, baseline: 32, pt: 14, bold: true })
  looks(phrase(annex, '(Kèm theo Thông báo)'), { centre: textMiddleMm, pt: 14, italic: true })
}

/** Rows 2a, 2b, 2c, 3, 5b, 10a, 10b on the left; 4, 11a, 11b on the right. */
function holdsHead(page: Page): void {
  looks(phrase(page, 'ĐẢNG BỘ TỈNH'), { centre: leftColumnMm, baseline: 25, pt: 14 })
  looks(phrase(page, 'TỈNH ỦY NGHỆ AN'), { centre: leftColumnMm, baseline: 31.35, pt: 14, bold: true })
  looks(phrase(page, '*'), { centre: leftColumnMm, baseline: 36.65, pt: 14 })
  looks(phrase(page, 'Số -TB/TU'), { centre: leftColumnMm, baseline: 42.65, pt: 14 })
  looks(phrase(page, 'về việc mẫu'), { centre: leftColumnMm, baseline: 48.15, pt: 12, italic: true })
  const stamp = phrase(page, 'MẬT')
  looks(stamp, { centre: leftColumnMm, pt: 14, bold: true })
  const frame = page.rules.filter(({ middle }) => Math.abs(middle - stamp.baseline) < 7)
  expect(frame.length, 'lines of the frame over and under the level of secrecy').toBe(2)
  for (const { left, right } of frame) {
    stands('the middle of the frame', (left + right) / 2, leftColumnMm)
    stands('the width of the frame', right - left, 30)
  }
  const urgency = phrase(page, 'KHẨN')
  looks(urgency, { centre: leftColumnMm, pt: 14, bold: true })
  expect(urgency.baseline).toBeGreaterThan(Math.max(...frame.map(({ middle }) => middle)))
  const day = phrase(page, 'năm 2025')
  stands('place and day', day.baseline, 36.3)
  const note = phrase(page, 'XONG HỘI NGHỊ TRẢ LẠI')
  looks(note, { centre: rightColumnMm, baseline: day.baseline + 5.5, pt: 12, bold: true })
  looks(phrase(page, 'Dự thảo lần 2'), { centre: rightColumnMm, baseline: note.baseline + 6.1, pt: 14, italic: true })
}
