/** Finds in NFC text the words of a deadline. Only the words are read here; whether such a day exists is for `resolvePhrase`. */
import { numberOfWords, numberWordsPattern } from '../../vietnamese/number-words.ts'
import {
  type DayPoint,
  type DuePhrase,
  type EveryUnit,
  eventOpenings,
  everyUnits,
  monthsOfRhythm,
  type Occasion,
  occasionOpenings,
  type PeriodPart,
  type Point,
  partWords,
  relativeUnits,
  relativeWords,
  type SpanUnit,
  type StatedYear,
  spanOpenings,
  spanUnits,
  startLeads,
  untilOpenings,
  type WrittenCount,
} from './phrase.ts'

/** A phrase and where it stands, from its first character to the one after its last. */
export type FoundPhrase = { readonly phrase: DuePhrase; readonly start: number; readonly end: number }

type Groups = Readonly<Record<string, string | undefined>>
type Form = { readonly pattern: RegExp; readonly read: (groups: Groups) => DuePhrase }

/** The phrase that begins first, and of those the longest; `null` when there is none. */
export function findPhrase(text: string): FoundPhrase | null {
  let best: FoundPhrase | null = null
  for (const { pattern, read } of forms)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (best === null || start < best.start || (start === best.start && end > best.end))
        best = { phrase: read(match.groups ?? {}), start, end }
    }
  return best
}

const oneOf = (words: readonly string[]) =>
  `(?:${[...words].sort((one, other) => other.length - one.length).join('|')})`

/** A pattern of whole words in any letter case, one blank standing for any white space. */
function wordsPattern(source: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}/.-])(?:${source.replaceAll(' ', String.raw`\s+`)})(?![\p{L}\p{N}/])`,
    'giu',
  )
}

const opened = (openings: readonly string[]) => `(?:(?<opening>${oneOf(openings)}) )?`
const part = `(?:(?<part>${oneOf(partWords)}) )?`
const year = String.raw`(?:\s*/\s*(?<slashYear>\d+)|,? năm (?<wordYear>\d+))?`
const quarterWord = 'qu(?:ý|í)'
const time = String.raw`(?:(?<hour>\d{1,2})(?:\s*(?:giờ|h)(?:\s*(?<minute>\d{1,2})(?: phút)?)?|:(?<clockMinute>\d{2}))(?:,? )(?=ngày))?`
const day = String.raw`${time}(?<named>ngày )?(?:mùng |mồng )?(?<day>\d{1,2})(?:\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<year>\d+))?| tháng (?<longMonth>\d{1,2})(?:,? năm (?<longYear>\d+))?)`
const weekday = `(?:thứ (?<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?<sunday>chủ nhật))`
const count = String.raw`(?<count>\d{1,4}|${numberWordsPattern})`
const rest = String.raw`[^;.!?\n]*[^\s;.!?,\n]`
const happening = String.raw`(?:khi ${rest}|(?:các )?(?:đại hội|hội nghị|kỳ họp|kì họp|phiên họp|cuộc họp|buổi họp|bầu cử|cuộc bầu cử|ngày bầu cử|tết|lễ)(?:(?![\p{L}\p{N}])${rest})?)`

const until = (source: string, read: (groups: Groups) => Point): Form => ({
  pattern: wordsPattern(opened(untilOpenings) + source),
  read: (groups) => ({ kind: 'until', opening: plain(groups['opening']), point: read(groups) }),
})

const rhythm = `(?<regularly>định (?:kỳ|kì) )?(?<word>hằng|hàng|mỗi) (?<every>${oneOf(Object.keys(everyUnits))}|quí)`
const occasion = String.raw`(?:(?<opening>${oneOf(occasionOpenings.filter((word) => word !== ''))}) )?(?:${weekday}|ngày (?:mùng |mồng )?(?<day>\d{1,2})(?:\s*/\s*(?<month>\d{1,2})|,? (?<of>${oneOf(monthsOfRhythm)}))?)`

const forms: readonly Form[] = [
  until(day, readDay),
  until(`${part}tháng (?<month>\\d{1,2})${year}`, (groups) => ({
    kind: 'month',
    part: partIn(groups),
    month: Number(groups['month']),
    year: statedYear(groups),
  })),
  until(`${part}${quarterWord} (?<quarter>[ivx]{1,4}|\\d{1,2})${year}`, (groups) => ({
    kind: 'quarter',
    part: partIn(groups),
    quarter: quarterNumber(groups['quarter'] ?? ''),
    numeral: /^\d/.test(groups['quarter'] ?? '') ? 'digit' : 'roman',
    year: statedYear(groups),
  })),
  until(`${count} tháng (?<side>đầu|cuối) năm(?: (?<year>\\d+))?`, (groups) => ({
    kind: 'monthsOfYear',
    count: readCount(groups),
    side: plain(groups['side']) === 'đầu' ? 'đầu' : 'cuối',
    year: numberIn(groups['year']),
  })),
  until(`${part}năm (?<year>\\d{2,})`, (groups) => ({
    kind: 'year',
    part: partIn(groups),
    year: Number(groups['year']),
  })),
  until(`${part}(?<unit>${oneOf(relativeUnits)}|quí) (?<which>${oneOf(relativeWords)})`, (groups) => ({
    kind: 'relative',
    part: partIn(groups),
    unit: among(relativeUnits, groups['unit']) ?? 'quý',
    which: among(relativeWords, groups['which']) ?? 'này',
  })),
  until(`${weekday}(?: tuần (?<week>này|tới|sau))?`, (groups) => ({
    kind: 'weekday',
    weekday: weekdayIn(groups),
    week: among(['này', 'tới', 'sau'] as const, groups['week']),
  })),
  until('(?<near>hôm nay|ngày mai)', (groups) => ({
    kind: 'near',
    word: plain(groups['near']) === 'hôm nay' ? 'hôm nay' : 'ngày mai',
  })),
  {
    pattern: wordsPattern(
      `${opened(spanOpenings)}${count} (?<unit>${oneOf(spanUnits)})(?! (?:đầu|cuối) năm)(?:,? (?<lead>${oneOf(startLeads)}) (?:(?=(?:ngày )?\\d)${day}|(?<event>(?:ngày|khi) ${rest})))?`,
    ),
    read: (groups) => ({
      kind: 'span',
      opening: plain(groups['opening']),
      count: readCount(groups),
      unit: among(spanUnits, groups['unit']) ?? ('ngày' satisfies SpanUnit),
      start: readStart(groups),
    }),
  },
  { pattern: wordsPattern(`${rhythm}(?:(?:,|) ${occasion})?`), read: (groups) => readRhythm(groups, false) },
  { pattern: wordsPattern(`${occasion} ${rhythm}`), read: (groups) => readRhythm(groups, true) },
  {
    pattern: wordsPattern('(?<words>thường xuyên(?:, liên tục)?)'),
    read: (groups) => ({ kind: 'standing', words: plain(groups['words']) }),
  },
  {
    pattern: wordsPattern(`(?<opening>${oneOf(eventOpenings)}) (?<event>${happening})`),
    read: (groups) => ({ kind: 'event', opening: plain(groups['opening']), event: oneSpaced(groups['event']) }),
  },
]

function readDay(groups: Groups): DayPoint {
  const hour = numberIn(groups['hour'])
  return {
    kind: 'day',
    day: Number(groups['day']),
    month: Number(groups['month'] ?? groups['longMonth']),
    year: numberIn(groups['year'] ?? groups['longYear']),
    form: groups['longMonth'] === undefined ? 'short' : 'long',
    named: groups['named'] !== undefined,
    time: hour === null ? null : { hour, minute: numberIn(groups['minute'] ?? groups['clockMinute']) },
  }
}

function readStart(groups: Groups): Extract<DuePhrase, { kind: 'span' }>['start'] {
  const lead = plain(groups['lead'])
  if (groups['event'] !== undefined) return { kind: 'event', lead, event: oneSpaced(groups['event']) }
  return groups['day'] === undefined ? null : { kind: 'day', lead, day: readDay(groups) }
}

function readRhythm(groups: Groups, occasionFirst: boolean): DuePhrase {
  const hasOccasion = groups['day'] !== undefined || groups['weekday'] !== undefined || groups['sunday'] !== undefined
  return {
    kind: 'recurring',
    regularly: groups['regularly'] !== undefined,
    word: among(['hằng', 'hàng', 'mỗi'] as const, groups['word']) ?? 'hằng',
    every: among(Object.keys(everyUnits) as EveryUnit[], groups['every']) ?? 'quý',
    occasion: hasOccasion ? { opening: plain(groups['opening']), on: occasionOn(groups) } : null,
    occasionFirst,
  }
}

function occasionOn(groups: Groups): Occasion['on'] {
  if (groups['day'] === undefined) return { kind: 'weekday', weekday: weekdayIn(groups) }
  const [ofDay, ofMonth] = [Number(groups['day']), numberIn(groups['month'])]
  if (ofMonth !== null) return { kind: 'date', day: ofDay, month: ofMonth }
  return { kind: 'day', day: ofDay, of: groups['of'] === undefined ? null : plain(groups['of']) }
}

const weekdays: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, bẩy: 6 }

/** 0 = Chủ nhật, 1 = thứ Hai ... 6 = thứ Bảy */
function weekdayIn(groups: Groups): number {
  const word = plain(groups['weekday'])
  return word === '' ? 0 : (weekdays[word] ?? Number(word) - 1)
}

function readCount(groups: Groups): WrittenCount {
  const written = groups['count'] ?? ''
  if (!/^\d/.test(written)) return { value: numberOfWords(written) ?? 0, form: 'words' }
  return { value: Number(written), form: /^0\d$/.test(written) ? 'padded' : 'plain' }
}

function statedYear(groups: Groups): StatedYear {
  const [slash, word] = [numberIn(groups['slashYear']), numberIn(groups['wordYear'])]
  if (slash !== null) return { year: slash, form: 'slash' }
  return word === null ? null : { year: word, form: 'word' }
}

function quarterNumber(written: string): number {
  const numerals = ['', 'I', 'II', 'III', 'IV']
  return /^\d/.test(written) ? Number(written) : Math.max(0, numerals.indexOf(written.toUpperCase()))
}

function partIn(groups: Groups): PeriodPart {
  return among(partWords, groups['part'])
}

function numberIn(written: string | undefined): number | null {
  return written === undefined ? null : Number(written)
}

function among<T extends string>(known: readonly T[], written: string | undefined): T | null {
  return known.find((word) => word === plain(written)) ?? null
}

/** Words of the grammar as they are printed: small letters, one blank between two, one spelling. */
function plain(written: string | undefined): string {
  return oneSpaced(written).toLowerCase().replace('quí', 'quý').replace(/ ,/g, ',')
}

function oneSpaced(written: string | undefined): string {
  return (written ?? '').trim().replace(/\s+/g, ' ')
}
