/** A deadline in the words it was given in. Dates are written as official text writes them (`domain.md` 6), counts as they were written. */
import { numberWords } from '../../vietnamese/number-words.ts'
import { romanNumeral } from '../../vietnamese/numbers.ts'
import type { DayPoint, DuePhrase, Occasion, PeriodPart, Point, SpanStart, StatedYear, WrittenCount } from './phrase.ts'

/** The words as they are printed. `parseDue` reads them as the same phrase. */
export function printPhrase(phrase: DuePhrase): string {
  switch (phrase.kind) {
    case 'until':
      return joined(phrase.opening, printPoint(phrase.point))
    case 'span':
      return joined(phrase.opening, printCount(phrase.count), phrase.unit, printStart(phrase.start))
    case 'recurring': {
      const rhythm = joined(phrase.regularly ? 'định kỳ' : '', phrase.word, phrase.every)
      if (phrase.occasion === null) return rhythm
      const occasion = printOccasion(phrase.occasion)
      if (phrase.occasionFirst) return joined(occasion, rhythm)
      return phrase.occasion.opening === 'vào' ? joined(rhythm, occasion) : `${rhythm}, ${occasion}`
    }
    case 'standing':
      return phrase.words
    case 'event':
      return joined(phrase.opening, phrase.event)
  }
}

const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

function printPoint(point: Point): string {
  switch (point.kind) {
    case 'day':
      return printDay(point)
    case 'month':
      return joined(partOf(point.part), 'tháng', printMonth(point.month)) + printYear(point.year)
    case 'quarter': {
      const numeral = point.numeral === 'roman' ? romanNumeral(point.quarter) : String(point.quarter)
      return joined(partOf(point.part), 'quý', numeral) + printYear(point.year)
    }
    case 'monthsOfYear':
      return joined(printCount(point.count), 'tháng', point.side, 'năm', point.year === null ? '' : String(point.year))
    case 'year':
      return joined(partOf(point.part), 'năm', String(point.year))
    case 'relative':
      return joined(partOf(point.part), point.unit, point.which)
    case 'weekday':
      return joined(weekdayNames[point.weekday] ?? '', point.week === null ? '' : `tuần ${point.week}`)
    case 'near':
      return point.word
  }
}

function printDay({ day, month, year, form, named, time }: DayPoint): string {
  const parts =
    form === 'short'
      ? `${twoDigits(day)}/${printMonth(month)}${year === null ? '' : `/${year}`}`
      : `${twoDigits(day)} tháng ${printMonth(month)}${year === null ? '' : ` năm ${year}`}`
  return joined(time === null ? '' : printTime(time), named ? 'ngày' : '', parts)
}

function printTime({ hour, minute }: NonNullable<DayPoint['time']>): string {
  return minute === null ? `${hour} giờ` : `${hour} giờ ${twoDigits(minute)}`
}

function printOccasion({ opening, on }: Occasion): string {
  if (on.kind === 'weekday') return joined(opening, weekdayNames[on.weekday] ?? '')
  if (on.kind === 'day') return joined(opening, 'ngày', twoDigits(on.day), on.of ?? '')
  return joined(opening, 'ngày', `${twoDigits(on.day)}/${printMonth(on.month)}`)
}

function printStart(start: SpanStart): string {
  if (start === null) return ''
  return joined(start.lead, start.kind === 'day' ? printDay(start.day) : start.event)
}

function printCount({ value, form }: WrittenCount): string {
  if (form === 'words') return numberWords(value)
  return form === 'padded' ? twoDigits(value) : String(value)
}

function printYear(year: StatedYear): string {
  if (year === null) return ''
  return year.form === 'slash' ? `/${year.year}` : ` năm ${year.year}`
}

function partOf(part: PeriodPart): string {
  return part ?? ''
}

/** HD 36-HD/VPTW: a month of the year is written with two digits only in January and February. */
function printMonth(month: number): string {
  return month < 3 ? twoDigits(month) : String(month)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ')
}
