/**
 * The harness notices: each row of the layout (`domain.md` 2) is moved by 1 mm or changed by one size, weight or slope, alone, and the same
 * measurements must fail that hold for the unchanged page.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Form, PartStyle, StyledPart } from '../../shared/documents/form.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { sampleModel } from '../support/sample-models.ts'
import { makeFolder } from '../support/store.ts'
import { holdsHead, holdsPageNumbers, holdsTitle, looks, rightColumnMm, stands } from './expectations.ts'
import { lineAt, measurePages, type Page, phrase } from './measure.ts'
import { byChromium } from './print-models.ts'
import { missingPrograms } from './render.ts'

/** 1 mm in twips. */
const millimetre = 57

const restyled =
  (part: StyledPart, change: Partial<PartStyle>) =>
  (form: Form): Form => ({ ...form, styles: { ...form.styles, [part]: { ...form.styles[part], ...change } } })
const paged =
  (change: (page: Form['page']) => Partial<Form['page']>) =>
  (form: Form): Form => ({ ...form, page: { ...form.page, ...change(form.page) } })
const headed =
  (change: (head: Form['head']) => Partial<Form['head']>) =>
  (form: Form): Form => ({ ...form, head: { ...form.head, ...change(form.head) } })

const mutations: Readonly<Record<string, (form: Form) => Form>> = {
  'left margin': paged(({ left }) => ({ left: left + millimetre })),
  'right margin': paged(({ right }) => ({ right: right + millimetre })),
  'top margin': paged(({ top }) => ({ top: top + millimetre })),
  'bottom margin, by three lines': paged(({ bottom }) => ({ bottom: bottom + 20 * millimetre })),
  'place of the page number': paged(({ header }) => ({ header: header + millimetre })),
  'row 1: size of the name of the Party': restyled('partyTitle', { pt: 14 }),
  'row 1: weight of the name of the Party': restyled('partyTitle', { bold: false }),
  'row 1: length of its rule': headed(({ rule }) => ({ rule: rule + millimetre })),
  'row 1: thickness of its rule': headed(({ ruleEighths }) => ({ ruleEighths: ruleEighths * 2 })),
  'row 2b: size of the body': restyled('organisation', { pt: 13 }),
  'row 2b: weight of the body': restyled('organisation', { bold: false }),
  'row 2b: column of the body': headed(({ left, right }) => ({
    left: left + 2 * millimetre,
    right: right - 2 * millimetre,
  })),
  'row 2c: size of the star': restyled('star', { pt: 13 }),
  'row 3: size of the number': restyled('number', { pt: 13 }),
  'row 3: slope of the number': restyled('number', { italic: true }),
  'row 4: size of place and day': restyled('placeDate', { pt: 13 }),
  'row 4: slope of place and day': restyled('placeDate', { italic: false }),
  'row 5a: size of the type name': restyled('typeName', { pt: 15 }),
  'row 5a: place of the type name': restyled('typeName', { before: 360 + millimetre }),
  "row 5a': size of the summary": restyled('summary', { pt: 15 }),
  "row 5a': weight of the summary": restyled('summary', { bold: false }),
  "row 5a': size of the hyphens": restyled('separator', { pt: 13 }),
  'row 6: size of the text': restyled('body', { pt: 13 }),
  'row 6: first line': restyled('body', { firstLine: 567 + millimetre }),
  'row 6: pitch of lines': restyled('body', { line: 380 + 30 }),
  'row 6: distance of paragraphs': restyled('body', { before: 120 + millimetre }),
  'row 7a: size of the authority': restyled('authority', { pt: 13 }),
  'row 7a: weight of the authority': restyled('authority', { bold: false }),
  'row 7b: weight of the post': restyled('post', { bold: true }),
  'row 7c: size of the name': restyled('signerName', { pt: 13 }),
  'row 7c: room for the hand': (form) => ({ ...form, signature: { ...form.signature, gapLines: 3 } }),
  'row 9b: size of "Nơi nhận:"': restyled('recipientsLabel', { pt: 13 }),
  'row 9b: its underline': restyled('recipientsLabel', { underline: false }),
  "row 9b': size of the list": restyled('recipient', { pt: 13 }),
  'page number: size': restyled('pageNumber', { pt: 13 }),
}

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(`The measurements notice${isMissing ? ' (skipped: poppler is not installed)' : ''}`, () => {
  const folder = makeFolder()
  const names = Object.keys(mutations)
  const fileOf = (name: string) => `m${names.indexOf(name)}`

  beforeAll(async () => {
    const model = sampleModel('party-hd05-2026', 'notice', {
      signer: { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Hoàng Nghĩa Hiếu' },
    })
    const models = new Map<string, DocModel>([['unchanged', model]])
    for (const [name, mutate] of Object.entries(mutations))
      models.set(fileOf(name), { ...model, form: mutate(model.form) })
    await byChromium(folder, models)
  }, 900_000)

  test('the unchanged page holds', () => {
    holdsNotice(`${folder}/unchanged.pdf`)
  })

  test.each(names)('%s', (name) => {
    expect(() => holdsNotice(`${folder}/${fileOf(name)}.pdf`)).toThrow()
  })
})

/** Everything `domain.md` 2 says of a notice of more than one page, signed. */
function holdsNotice(pdf: string): void {
  const pages = measurePages(pdf)
  const [first] = pages
  const last = pages.at(-1)
  if (first === undefined || last === undefined || pages.length < 2) throw new Error('The notice has one page')
  holdsEdges(pages)
  holdsPageNumbers(pages)
  holdsHead(first, 'TB')
  holdsTitle(first, 'THÔNG BÁO', ['Kết luận của Ban Thường vụ Tỉnh ủy', 'tại phiên họp thường kỳ ngày 05/6/2025'])
  holdsText(first)
  const authority = phrase(last, 'T/M BAN THƯỜNG VỤ')
  looks(authority, { centre: rightColumnMm, pt: 14, bold: true })
  const post = authority.baseline + 6.35
  looks(phrase(last, 'PHÓ BÍ THƯ'), { centre: rightColumnMm, baseline: post, pt: 14 })
  looks(phrase(last, 'Hoàng Nghĩa Hiếu'), { centre: rightColumnMm, baseline: post + 31.75, pt: 14, bold: true })
  const label = phrase(last, 'Nơi nhận:')
  looks(label, { left: 30, baseline: authority.baseline, pt: 14 })
  if (!last.rules.some(({ left, right }) => Math.abs(left - 30) < 0.5 && Math.abs(right - label.right) < 0.5))
    throw new Error('"Nơi nhận:" is not underlined')
  looks(phrase(last, '- Lưu Văn phòng Tỉnh ủy.'), { left: 30, pt: 12 })
}

/** Text between 30 and 195 mm, and down to 277 mm but for what the next paragraph could not fill. */
function holdsEdges(pages: readonly Page[]): void {
  for (const { words, width } of pages) {
    stands('the left edge of the text', Math.min(...words.map(({ left }) => left)), 30)
    stands('the right margin', width - Math.max(...words.map(({ right }) => right)), 15)
  }
  const lowest = Math.max(...pages.flatMap(({ words }) => words.map(({ baseline }) => baseline)))
  expect(lowest).toBeLessThan(276)
  expect(lowest).toBeGreaterThan(258)
}

/** Two lines of the first paragraph and the start of the second: 14 pt, 10 mm in, 19 pt and 6 pt apart. */
function holdsText(page: Page): void {
  const baselines = [...new Set(page.words.map(({ baseline }) => Number(baseline.toFixed(1))))]
    .filter((at) => at > 72)
    .sort((a, b) => a - b)
  const [first = 0, second = 0] = baselines
  stands('the first line of the text', first, 77.4)
  stands('the second line of the text', second - first, 6.7)
  stands('the first line of a paragraph', lineAt(page, first).left, 40)
  for (const { text, sizePt, baseline } of page.words) if (baseline > 72) expect(sizePt, text).toBe(14)
  const next = baselines.find((at) => at > second && Math.abs(lineAt(page, at).left - 40) < 1.5)
  if (next === undefined) throw new Error('The page has one paragraph')
  const above = Math.max(...baselines.filter((at) => at < next))
  stands('a paragraph under the one before', next - above, 6.7 + 2.1)
}
