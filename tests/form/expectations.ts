/**
 * What `domain.md` 2 says of a page of a Party document, in literals: nothing here is taken from the profile the program prints with.
 * Text stands 30 mm from the left and 15 mm from the right edge of A4, in two columns of 4155 and 5200 twips where a line has two sides:
 * their middles are 30 + 36.6 = 66.6 mm and 30 + 73.3 + 45.9 = 149.2 mm; the middle of the text is 112.5 mm.
 */
import { expect } from 'vitest'
import { lineAt, type Page, type Phrase, phrase } from './measure.ts'

export const leftColumnMm = 66.6
export const rightColumnMm = 149.2
export const textMiddleMm = 112.5

/** Every place is held to half a millimetre. */
export function stands(what: string, actualMm: number, expectedMm: number): void {
  expect(
    Math.abs(actualMm - expectedMm),
    `${what} stands at ${actualMm.toFixed(2)} mm, not ${expectedMm}`,
  ).toBeLessThan(0.5)
}

type Look = {
  readonly centre?: number
  readonly left?: number
  readonly baseline?: number
  readonly pt: number
  readonly bold?: boolean
  readonly italic?: boolean
}

/** Place, size, weight and slope of some words. */
export function looks(words: Phrase, { centre, left, baseline, pt, bold = false, italic = false }: Look): void {
  const { text } = words
  if (centre !== undefined) stands(`the middle of "${text}"`, words.centre, centre)
  if (left !== undefined) stands(`the start of "${text}"`, words.left, left)
  if (baseline !== undefined) stands(`the baseline of "${text}"`, words.baseline, baseline)
  expect(words.sizePt, `size of "${text}"`).toBe(pt)
  expect({ bold: words.bold, italic: words.italic }, `weight and slope of "${text}"`).toEqual({ bold, italic })
}

/** Rows 1-4: letterhead, star, number on the left; name of the Party, its rule, place and date on the right. */
export function holdsHead(page: Page, symbol: string): void {
  stands('the width of the paper', page.width, 210)
  stands('the height of the paper', page.height, 297)
  const party = phrase(page, 'ĐẢNG CỘNG SẢN VIỆT NAM')
  looks(party, { centre: rightColumnMm, baseline: 25.1, pt: 15, bold: true })
  stands('the length of the name of the Party', party.right - party.left, 72.9)
  const rule = page.rules[0]
  if (rule === undefined) throw new Error('No rule under the name of the Party')
  stands('the start of the rule', rule.left, party.left)
  stands('the length of the rule', rule.right - rule.left, 72.9)
  stands('the rule', rule.middle, 26.6)
  expect(rule.thicknessPt, 'thickness of the rule').toBeCloseTo(0.75, 1)
  looks(phrase(page, 'TỈNH ỦY NGHỆ AN'), { centre: leftColumnMm, baseline: 25, pt: 14, bold: true })
  looks(phrase(page, '*'), { centre: leftColumnMm, baseline: 30.3, pt: 14 })
  looks(phrase(page, `Số -${symbol}/TU`), { centre: leftColumnMm, baseline: 36.3, pt: 14 })
  looks(phrase(page, 'Nghệ An, ngày tháng năm 2025'), { centre: rightColumnMm, baseline: 36.3, pt: 14, italic: true })
}

/** Rows 5a, 5a': type name, summary, five hyphens, all in the middle of the text. */
export function holdsTitle(page: Page, typeName: string, summary: readonly [string, string]): void {
  looks(phrase(page, typeName), { centre: textMiddleMm, baseline: 49.6, pt: 16, bold: true })
  looks(phrase(page, summary[0]), { centre: textMiddleMm, baseline: 56.3, pt: 14, bold: true })
  const second = lineAt(page, 63.05)
  expect(second.text).toContain(summary[1])
  looks(second, { centre: textMiddleMm, baseline: 63.05, pt: 14, bold: true })
  looks(phrase(page, '-----'), { centre: textMiddleMm, baseline: 69, pt: 14 })
}

/** Text between 30 and 195 mm across and 20 and 277 mm down on each page, both edges reached by lines that fill it. */
export function holdsMargins(pages: readonly Page[]): void {
  for (const { words, width } of pages) {
    stands('the left edge of the text', Math.min(...words.map(({ left }) => left)), 30)
    stands('the right margin', width - Math.max(...words.map(({ right }) => right)), 15)
  }
  const lowest = Math.max(...pages.flatMap(({ words }) => words.map(({ baseline }) => baseline)))
  // The letters under the baseline take 1.1 mm; two lines may have moved to the next page.
  expect(lowest).toBeLessThan(276)
  expect(lowest).toBeGreaterThan(276 - 2 * 6.7)
}

/** No number on page 1; from page 2 on 10 mm from the upper edge, in the middle, 14 pt upright. */
export function holdsPageNumbers(pages: readonly Page[]): void {
  const inMargin = (page: Page) => page.words.filter(({ baseline }) => baseline < 20)
  pages.forEach((page, index) => {
    const number = index === 0 ? [] : [String(index + 1)]
    expect(inMargin(page).map(({ text }) => text)).toEqual(number)
    if (index === 0) return
    // The box of a letter of 14 pt reaches 4.4 mm above its baseline.
    looks(lineAt(page, 14.4), { centre: textMiddleMm, baseline: 10 + 4.4, pt: 14 })
  })
}

/** Times New Roman or a font with its widths, carried in the file. */
export function holdsFonts(fonts: readonly { readonly name: string; readonly embedded: boolean }[]): void {
  expect(fonts.length).toBeGreaterThan(0)
  for (const { name, embedded } of fonts) {
    expect(name).toMatch(/^(Tinos|LiberationSerif|TimesNewRoman)/)
    expect(embedded, name).toBe(true)
  }
}
