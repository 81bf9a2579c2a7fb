/** Dates in text: day in two digits, month in two only for 01 and 02 (NĐ 30/2020/NĐ-CP; HD 05-HD/VPTW; `domain.md` 6). */
import { shortDate, weekdayIndex } from '../../vietnamese/dates.ts'
import { civilDate } from '../citations/recognise.ts'
import { type Correction, findMatches } from './checked-text.ts'
import { inEachText, textRule } from './checked-texts.ts'

const year = '(?<year>(?:19|20|21)\\d{2})'
const ending = '(?![\\p{N}/]|[.,-]\\p{N})'
const gap = '[ \\u00A0]+'
const shortForm = `(?<![\\p{L}\\p{N}/]|\\p{N}[.,-])(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>${year}${ending}`
const longForm = `(?<!\\p{L})(?<head>ngày${gap})(?<day>\\d{1,2})(?<middle>${gap}tháng${gap})(?<month>\\d{1,2})(?<tail>${gap}năm${gap})${year}(?!\\p{N})`
const withoutYear = `(?<!\\p{L})(?<head>ngày${gap})(?<day>\\d{1,2})/(?<month>\\d{1,2})${ending}`
const monthAlone = `(?<!\\p{L})(?<head>tháng${gap})0(?<month>[3-9])(?=/\\d{4}(?!\\p{N})|${gap}năm${gap}\\d{4}(?!\\p{N}))`

/** `5/6/2025`, `05/06/2025`, `05-6-2025`, `ngày 5 tháng 06 năm 2025`, `ngày 5/6`, `tháng 06 năm 2025`. */
const form = textRule({
  id: 'date.form',
  severity: 'warning',
  source: 'NĐ 30/2020/NĐ-CP; HD 05-HD/VPTW; domain.md 6',
  find: inEachText((text) => [
    ...findMatches(text, new RegExp(shortForm, 'gu'), (match) => {
      const right = printedParts(match)
      return right && corrected(match, `${right.day}/${right.month}/${right.year}`)
    }),
    ...findMatches(text, new RegExp(longForm, 'giu'), (match) => {
      const { head = '', middle = '', tail = '' } = match.groups ?? {}
      const right = printedParts(match)
      return right && corrected(match, `${head}${right.day}${middle}${right.month}${tail}${right.year}`)
    }),
    ...findMatches(text, new RegExp(withoutYear, 'giu'), (match) => {
      // 29/02 is a day of some years.
      const right = printedParts(match, '2024')
      return right && corrected(match, `${match.groups?.['head'] ?? ''}${right.day}/${right.month}`)
    }),
    ...findMatches(text, new RegExp(monthAlone, 'giu'), (match) =>
      corrected(match, `${match.groups?.['head'] ?? ''}${match.groups?.['month'] ?? ''}`),
    ),
  ]),
})

/** `31/6/2025`: the calendar has no such day. */
const impossible = textRule({
  id: 'date.impossible',
  severity: 'block',
  source: 'domain.md 6',
  find: inEachText((text) =>
    [new RegExp(shortForm, 'gu'), new RegExp(longForm, 'giu')].flatMap((pattern) =>
      findMatches(text, pattern, (match) => (printedParts(match) === null ? {} : null)),
    ),
  ),
})

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const weekdayName = `(?<weekday>${weekdays.join('|')})(?!\\p{L})`

/** "thứ Sáu, ngày 05/6/2025", "05/6/2025 (thứ Sáu)": the day was a Thursday; which of the two is wrong a person knows. */
const weekday = textRule({
  id: 'date.weekday',
  severity: 'warning',
  source: 'domain.md 6',
  find: inEachText((text) =>
    [`(?<!\\p{L})${weekdayName},?${gap}(?:ngày${gap})?${shortForm}`, `${shortForm}${gap}\\(${weekdayName}\\)`].flatMap(
      (pattern) =>
        findMatches(text, new RegExp(pattern, 'giu'), (match) => {
          const { day = '', month = '', year: yearOf = '', weekday: written = '' } = match.groups ?? {}
          const date = civilDate(day, month, yearOf)
          const right = date === null ? written : (weekdays[weekdayIndex(date)] ?? written)
          if (right.toLowerCase() === written.toLowerCase()) return null
          return { params: { right }, offers: [match[0].replace(written, right)] }
        }),
    ),
  ),
})

export const dateRules = [form, impossible, weekday] as const

type PrintedParts = { readonly day: string; readonly month: string; readonly year: string }

/** Day, month and year as the rule prints them; `null` when the calendar has no such day. */
function printedParts({ groups }: RegExpExecArray, knownYear?: string): PrintedParts | null {
  const date = civilDate(groups?.['day'] ?? '', groups?.['month'] ?? '', groups?.['year'] ?? knownYear ?? '')
  if (date === null) return null
  const [day = '', month = '', yearOf = ''] = shortDate(date).split('/')
  return { day, month, year: yearOf }
}

function corrected([words]: RegExpExecArray, right: string): Correction | null {
  return words === right ? null : { params: { right }, fix: right }
}
