/** The form of every kind of document under every profile, on paper, against literals of `domain.md` 2. Needs LibreOffice and poppler. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocModel } from '../../shared/documents/model.ts'
import type { DocumentKind } from '../../shared/records/documents.ts'
import { sampleModel } from '../support/sample-models.ts'
import { holdsFonts, leftColumnMm, looks, rightColumnMm, stands, textMiddleMm } from './expectations.ts'
import { fontsOf, lineAt, measurePage, measurePages, type Page, pageWith, phrase } from './measure.ts'
import { type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

type Kind = {
  readonly kind: DocumentKind
  readonly typeName: string | null
  /** `null` for a paper that is not registered and bears no place and day. */
  readonly number: string | null
  /** What the right column of the end says, `null` where nobody signs for the body. */
  readonly signed: string | null
}

/** Kinds and their words under the Party's guidelines (`domain.md` 1). */
const partyKinds: readonly Kind[] = [
  { kind: 'invitation', typeName: 'GIẤY MỜI', number: 'Số -GM/TU', signed: 'T/L BAN THƯỜNG VỤ' },
  { kind: 'programme', typeName: 'CHƯƠNG TRÌNH', number: 'Số -CTr/TU', signed: 'T/L BAN THƯỜNG VỤ' },
  { kind: 'roll', typeName: 'DANH SÁCH', number: null, signed: null },
  { kind: 'ballot_paper', typeName: 'PHIẾU BIỂU QUYẾT', number: null, signed: null },
  { kind: 'opinion_form', typeName: 'PHIẾU XIN Ý KIẾN', number: null, signed: 'NGƯỜI CHO Ý KIẾN' },
  { kind: 'tally', typeName: 'BIÊN BẢN', number: 'Số -BB/TU', signed: 'CHỦ TRÌ HỘI NGHỊ' },
  { kind: 'minutes', typeName: 'BIÊN BẢN', number: 'Số -BB/TU', signed: 'CHỦ TRÌ HỘI NGHỊ' },
  { kind: 'notice', typeName: 'THÔNG BÁO', number: 'Số -TB/TU', signed: 'T/M BAN THƯỜNG VỤ' },
  { kind: 'conclusion', typeName: 'KẾT LUẬN', number: 'Số -KL/TU', signed: 'T/M BAN THƯỜNG VỤ' },
  { kind: 'resolution', typeName: 'NGHỊ QUYẾT', number: 'Số -NQ/TU', signed: 'T/M BAN THƯỜNG VỤ' },
  { kind: 'minutes_extract', typeName: 'TRÍCH BIÊN BẢN', number: 'Số -BB/TU', signed: 'T/L BAN THƯỜNG VỤ' },
  { kind: 'conclusion_extract', typeName: 'TRÍCH KẾT LUẬN', number: 'Số -TB/TU', signed: 'T/L BAN THƯỜNG VỤ' },
  { kind: 'task_slip', typeName: 'PHIẾU GIAO VIỆC', number: 'Số -PGV/TU', signed: 'T/L BAN THƯỜNG VỤ' },
  { kind: 'report', typeName: 'BÁO CÁO', number: 'Số -BC/TU', signed: 'T/M BAN THƯỜNG VỤ' },
  { kind: 'dispatch', typeName: null, number: 'Số -CV/TU', signed: 'T/L BAN THƯỜNG VỤ' },
]
const stateKinds = partyKinds
  .filter(({ kind }) => kind !== 'conclusion' && kind !== 'conclusion_extract')
  .map((one) => ({
    ...one,
    number: one.kind === 'dispatch' ? 'Số: /TU' : (one.number?.replace(/^Số -(\w+)\/TU$/, 'Số: /$1-TU') ?? null),
    signed: one.signed?.replace('T/', 'T').replace(/^(T[ML]) /, '$1. ') ?? null,
  }))
const partyProfiles = ['party-hd05-2026', 'party-hd36-2018'] as const
const stateProfile = 'state-nd30-2020'

/** State columns of 3855 and 5500 twips: their middles are 30 + 34 = 64 mm and 30 + 68 + 48.5 = 146.5 mm. */
const stateLeftMm = 64
const stateRightMm = 146.5

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `Every kind on paper${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    let printed: PrintedKinds

    beforeAll(async () => {
      const models = new Map<string, DocModel>()
      for (const profile of partyProfiles)
        for (const { kind } of partyKinds) models.set(`${profile}-${kind}`, sampleModel(profile, kind))
      for (const { kind } of stateKinds) models.set(`${stateProfile}-${kind}`, sampleModel(stateProfile, kind))
      printed = await printModels(models)
    }, 900_000)

    const cases = (['LibreOffice', 'Chromium'] as const).flatMap((printer) =>
      partyProfiles.flatMap((profile) => partyKinds.map((one) => ({ ...one, printer, profile }))),
    )
    test.each(cases)('$profile, $kind, printed by $printer', ({ printer, profile, ...one }) => {
      const pdf = printed[printer](`${profile}-${one.kind}`)
      const pages = measurePages(pdf)
      holdsPaper(pages)
      holdsFonts(fontsOf(pdf))
      const [first] = pages
      if (first === undefined) throw new Error('No pages')
      holdsPartyHead(first, one)
      if (one.typeName !== null) looks(phrase(first, one.typeName), { centre: textMiddleMm, pt: 16, bold: true })
      if (one.number !== null && one.typeName !== null)
        looks(phrase(first, one.typeName), { centre: textMiddleMm, baseline: 49.6, pt: 16, bold: true })
      if (one.typeName !== null) looks(phrase(first, '-----'), { centre: textMiddleMm, pt: 14 })
      if (one.signed !== null)
        looks(phrase(pageWith(pages, one.signed), one.signed), { centre: rightColumnMm, pt: 14, bold: true })
      if (one.signed?.startsWith('T/')) looks(phrase(pageWith(pages, 'Nơi nhận:'), 'Nơi nhận:'), { left: 30, pt: 14 })
    })

    const stateCases = (['LibreOffice', 'Chromium'] as const).flatMap((printer) =>
      stateKinds.map((one) => ({ ...one, printer })),
    )
    test.each(stateCases)('state-nd30-2020, $kind, printed by $printer', ({ printer, ...one }) => {
      const pdf = printed[printer](`${stateProfile}-${one.kind}`)
      const pages = measurePages(pdf)
      holdsPaper(pages)
      holdsFonts(fontsOf(pdf))
      const [first] = pages
      if (first === undefined) throw new Error('No pages')
      holdsStateHead(first, one)
      if (one.typeName !== null) looks(phrase(first, one.typeName), { centre: textMiddleMm, pt: 14, bold: true })
      if (one.signed !== null)
        looks(phrase(pageWith(pages, one.signed), one.signed), { centre: rightColumnMm, pt: 14, bold: true })
      if (/^T[ML]\./.test(one.signed ?? ''))
        looks(phrase(pageWith(pages, 'Nơi nhận:'), 'Nơi nhận:'), { left: 30, pt: 12, bold: true, italic: true })
    })

    // HD 36 asks for at least 18 pt exactly, HD 05 for exactly 18 to 22 (`domain.md` 0, point 5): both have 19.
    test.each(partyProfiles)('%s: lines of text are 19 pt apart, over seven of them', (profile) => {
      for (const printer of ['LibreOffice', 'Chromium'] as const) {
        const page = measurePage(printed[printer](`${profile}-notice`), 1)
        const first = phrase(page, 'Ngày 05/6/2025').baseline
        stands('the seventh line', phrase(page, '(4) Một số').baseline - first, (6 * 19 * 25.4) / 72)
      }
    })

    test('giấy mời: its list begins a page of its own, PHỤ LỤC and its name in the middle (row 14)', () => {
      for (const printer of ['LibreOffice', 'Chromium'] as const) {
        const page = pageWith(measurePages(printed[printer]('party-hd05-2026-invitation')), 'PHỤ LỤC')
        looks(phrase(page, 'PHỤ LỤC'), { centre: textMiddleMm, pt: 14, bold: true })
        const body = page.words.filter(({ baseline }) => baseline > 20)
        expect(body[0]?.text).toBe('PHỤ')
      }
    })

    test('công văn: the summary at 12 italic under the number; "Kính gửi:" in italics, receivers upright (rows 5b, 9a)', () => {
      for (const printer of ['LibreOffice', 'Chromium'] as const) {
        const page = measurePage(printed[printer]('party-hd05-2026-dispatch'), 1)
        const summary = phrase(page, 'về việc gửi')
        expect([summary.sizePt, summary.bold, summary.italic]).toEqual([12, false, true])
        expect(summary.baseline).toBeGreaterThan(phrase(page, 'Số -CV/TU').baseline)
        const label = phrase(page, 'Kính gửi:')
        expect([label.sizePt, label.italic]).toEqual([14, true])
        const receiver = phrase(page, 'Ủy ban nhân dân tỉnh')
        expect([receiver.sizePt, receiver.italic]).toEqual([14, false])
        stands('the receiver beside its label', receiver.baseline, label.baseline)
      }
    })

    test('nghị quyết: names of parts in the middle, 14 bold (row 6a); căn cứ upright, 10 mm in (row 6d)', () => {
      for (const printer of ['LibreOffice', 'Chromium'] as const) {
        const pages = measurePages(printed[printer]('party-hd05-2026-resolution'))
        const part = phrase(pageWith(pages, 'I- TÌNH HÌNH'), 'I- TÌNH HÌNH')
        looks(part, { centre: textMiddleMm, pt: 14, bold: true })
        const basis = phrase(pageWith(pages, '- Căn cứ'), '- Căn cứ')
        looks(basis, { left: 40, pt: 14 })
      }
    })

    test('NĐ 30: điều bold, 10 mm in (row 6b); căn cứ in italics without a dash', () => {
      for (const printer of ['LibreOffice', 'Chromium'] as const) {
        const pages = measurePages(printed[printer]('state-nd30-2020-resolution'))
        looks(phrase(pageWith(pages, 'Điều 1. Tình hình'), 'Điều 1. Tình hình'), { left: 40, pt: 14, bold: true })
        looks(phrase(pageWith(pages, 'Căn cứ'), 'Căn cứ'), { left: 40, pt: 14, italic: true })
      }
    })
  },
)

/** A4; text between 30 and 195 mm; from page 2 on the number in the middle, nothing on page 1. */
function holdsPaper(pages: readonly Page[]): void {
  pages.forEach((page, index) => {
    stands('the width of the paper', page.width, 210)
    stands('the height of the paper', page.height, 297)
    for (const word of page.words) {
      expect(word.left, `"${word.text}" on page ${index + 1}`).toBeGreaterThan(29.5)
      expect(word.right, `"${word.text}" on page ${index + 1}`).toBeLessThan(195.5)
      expect(word.baseline, `"${word.text}" on page ${index + 1}`).toBeLessThan(277)
    }
    const inMargin = page.words.filter(({ baseline }) => baseline < 20).map(({ text }) => text)
    expect(inMargin).toEqual(index === 0 ? [] : [String(index + 1)])
    if (index > 0) looks(lineAt(page, 14.4), { centre: textMiddleMm, baseline: 14.4, pt: 14 })
  })
}

function holdsPartyHead(page: Page, { number }: Kind): void {
  const party = phrase(page, 'ĐẢNG CỘNG SẢN VIỆT NAM')
  looks(party, { centre: rightColumnMm, baseline: 25.1, pt: 15, bold: true })
  const rule = page.rules[0]
  if (rule === undefined) throw new Error('No rule under the name of the Party')
  stands('the length of the rule', rule.right - rule.left, 72.9)
  expect(rule.thicknessPt).toBeCloseTo(0.75, 1)
  looks(phrase(page, 'TỈNH ỦY NGHỆ AN'), { centre: leftColumnMm, baseline: 25, pt: 14, bold: true })
  looks(phrase(page, '*'), { centre: leftColumnMm, baseline: 30.3, pt: 14 })
  if (number === null) return
  looks(phrase(page, number), { centre: leftColumnMm, baseline: 36.3, pt: 14 })
  looks(phrase(page, 'Nghệ An, ngày tháng năm 2025'), { centre: rightColumnMm, baseline: 36.3, pt: 14, italic: true })
}

function holdsStateHead(page: Page, { number }: Kind): void {
  looks(phrase(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), { centre: stateRightMm, pt: 13, bold: true })
  const motto = phrase(page, 'Độc lập - Tự do - Hạnh phúc')
  looks(motto, { centre: stateRightMm, pt: 14, bold: true })
  const name = phrase(page, 'TỈNH ỦY NGHỆ AN')
  looks(name, { centre: stateLeftMm, pt: 13, bold: true })
  const ruleAt = (centre: number) => {
    const rule = page.rules.find(({ left, right }) => Math.abs((left + right) / 2 - centre) < 0.5)
    if (rule === undefined) throw new Error(`No rule in the middle of ${centre} mm`)
    return rule
  }
  const underMotto = ruleAt(stateRightMm)
  stands('the rule as long as the motto', underMotto.right - underMotto.left, motto.right - motto.left)
  const underName = ruleAt(stateLeftMm)
  const share = (underName.right - underName.left) / (name.right - name.left)
  expect(share).toBeGreaterThan(1 / 3)
  expect(share).toBeLessThan(1 / 2)
  expect(page.words.some(({ text }) => text === '*' || text === '-----')).toBe(false)
  if (number === null) return
  const line = lineAt(page, phrase(page, 'Số:').baseline, [30, 97])
  expect(line.text).toBe(number)
  looks(line, { centre: stateLeftMm, pt: 13 })
}
