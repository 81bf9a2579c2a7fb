import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/domain/due/civil-days.ts'
import { dueProblems, parseDue } from '../../../../shared/domain/due/parse-due.ts'
import {
  type DayPoint,
  type DuePhrase,
  type EveryUnit,
  eventOpenings,
  everyUnits,
  monthsOfRhythm,
  type Occasion,
  occasionOpenings,
  type Point,
  partWords,
  spanOpenings,
  spanUnits,
  startLeads,
  untilOpenings,
} from '../../../../shared/domain/due/phrase.ts'
import { printPhrase } from '../../../../shared/domain/due/print-phrase.ts'

const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2025-01-01', days))
const part = fc.constantFrom(null, ...partWords)
const month = fc.integer({ min: 1, max: 12 })
const year = fc.integer({ min: 2000, max: 2100 })
const statedYear = fc.option(fc.record({ year, form: fc.constantFrom('slash' as const, 'word' as const) }))
const weekday = fc.integer({ min: 0, max: 6 })

const count = (most: number) =>
  fc.oneof(
    fc.record({ value: fc.integer({ min: 1, max: most }), form: fc.constant('plain' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: Math.min(9, most) }), form: fc.constant('padded' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: Math.min(99, most) }), form: fc.constant('words' as const) }),
  )

const dayPoint: fc.Arbitrary<DayPoint> = fc
  .record({
    date: someDay,
    isYearSaid: fc.boolean(),
    form: fc.constantFrom('short' as const, 'long' as const),
    named: fc.boolean(),
    time: fc.option(
      fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.option(fc.integer({ min: 0, max: 59 })) }),
    ),
  })
  .map(({ date, isYearSaid, form, named, time }) => ({
    kind: 'day',
    day: Number(date.slice(8)),
    month: Number(date.slice(5, 7)),
    year: isYearSaid ? Number(date.slice(0, 4)) : null,
    form,
    named: named || time !== null,
    time,
  }))

const point: fc.Arbitrary<Point> = fc.oneof(
  dayPoint,
  fc.record({ kind: fc.constant('month' as const), part, month, year: statedYear }),
  fc.record({
    kind: fc.constant('quarter' as const),
    part,
    quarter: fc.integer({ min: 1, max: 4 }),
    numeral: fc.constantFrom('roman' as const, 'digit' as const),
    year: statedYear,
  }),
  fc.record({
    kind: fc.constant('monthsOfYear' as const),
    count: count(11),
    side: fc.constantFrom('đầu' as const, 'cuối' as const),
    year: fc.option(year),
  }),
  fc.record({ kind: fc.constant('year' as const), part: fc.constantFrom(null, 'cuối' as const), year }),
  fc
    .record({
      kind: fc.constant('relative' as const),
      part,
      unit: fc.constantFrom('tuần' as const, 'tháng' as const, 'quý' as const, 'năm' as const),
      which: fc.constantFrom('này' as const, 'nay' as const, 'tới' as const, 'sau' as const),
    })
    .filter(({ part, unit }) => unit === 'tháng' || unit === 'quý' || part === null || part === 'cuối'),
  fc.record({
    kind: fc.constant('weekday' as const),
    weekday,
    week: fc.constantFrom(null, 'này' as const, 'tới' as const, 'sau' as const),
  }),
  fc.record({ kind: fc.constant('near' as const), word: fc.constantFrom('hôm nay' as const, 'ngày mai' as const) }),
)

const happening = fc.constantFrom(
  'Đại hội Đảng bộ tỉnh lần thứ XV',
  'hội nghị',
  'kỳ họp thứ 30, Hội đồng nhân dân tỉnh',
  'khi Bộ Chính trị có ý kiến',
)

const occasionOf: { readonly [E in EveryUnit]: fc.Arbitrary<Occasion['on'] | null> } = {
  ngày: fc.constant(null),
  tuần: fc.option(fc.record({ kind: fc.constant('weekday' as const), weekday })),
  tháng: dayOf(monthsOfRhythm.filter((words) => !words.includes('quý'))),
  quý: dayOf(monthsOfRhythm),
  năm: fc.option(
    someDay.map((date) => ({ kind: 'date' as const, day: Number(date.slice(8)), month: Number(date.slice(5, 7)) })),
  ),
}

function dayOf(months: readonly string[]): fc.Arbitrary<Occasion['on'] | null> {
  return fc.option(
    fc.record({
      kind: fc.constant('day' as const),
      day: fc.integer({ min: 1, max: 31 }),
      of: fc.constantFrom(null, ...months),
    }),
  )
}

const recurring: fc.Arbitrary<DuePhrase> = fc
  .constantFrom(...(Object.keys(everyUnits) as EveryUnit[]))
  .chain((every) =>
    fc.record({
      regularly: fc.boolean(),
      word: fc.constantFrom('hằng' as const, 'hàng' as const, 'mỗi' as const),
      on: occasionOf[every],
      opening: fc.constantFrom(...occasionOpenings),
      occasionFirst: fc.boolean(),
      every: fc.constant(every),
    }),
  )
  .map(({ on, opening, occasionFirst, ...rest }) => ({
    kind: 'recurring',
    ...rest,
    occasion: on === null ? null : { opening, on },
    occasionFirst: on !== null && occasionFirst,
  }))

const phrase: fc.Arbitrary<DuePhrase> = fc.oneof(
  fc.record({ kind: fc.constant('until' as const), opening: fc.constantFrom('', ...untilOpenings), point }),
  fc.record({
    kind: fc.constant('span' as const),
    opening: fc.constantFrom('', ...spanOpenings),
    count: count(1000),
    unit: fc.constantFrom(...spanUnits.filter((unit) => unit !== 'năm')),
    start: fc.oneof(
      fc.constant(null),
      fc.record({
        kind: fc.constant('day' as const),
        lead: fc.constantFrom(...startLeads),
        day: dayPoint.map((day) => ({ ...day, time: null })),
      }),
      fc.record({
        kind: fc.constant('event' as const),
        lead: fc.constantFrom(...startLeads),
        event: fc.constantFrom('ngày ký', 'ngày ban hành', 'ngày nhận được văn bản', 'khi được giao'),
      }),
    ),
  }),
  recurring,
  fc.record({
    kind: fc.constant('standing' as const),
    words: fc.constantFrom('thường xuyên', 'thường xuyên, liên tục'),
  }),
  fc.record({ kind: fc.constant('event' as const), opening: fc.constantFrom(...eventOpenings), event: happening }),
)

describe('a deadline printed and read again', () => {
  it('is the same deadline, whole, in the same words', () => {
    fc.assert(
      fc.property(phrase, someDay, (given, on) => {
        const words = printPhrase(given)
        const reading = parseDue(words, { on, holidays: [] })
        expect(reading).toMatchObject({ understood: true, phrase: given, due: { text: words } })
        if (reading.understood) expect(reading.span).toEqual({ start: 0, end: words.length })
      }),
      { numRuns: 3000 },
    )
  })

  it('is read the same in NFD, in capitals and with more white space', () => {
    fc.assert(
      fc.property(
        phrase.filter(({ kind }) => kind === 'until' || kind === 'recurring'),
        someDay,
        (given, on) => {
          const words = printPhrase(given)
          for (const written of [words.normalize('NFD'), words.toUpperCase(), ` ${words.replaceAll(' ', ' \u00a0')} `])
            expect(parseDue(written, { on, holidays: [] })).toMatchObject({ understood: true, phrase: given })
        },
      ),
    )
  })

  it('without a year never ends before the day it is given on, but for the day itself', () => {
    fc.assert(
      fc.property(dayPoint, fc.constantFrom('trước', 'chậm nhất', 'trong'), someDay, (day, opening, on) => {
        const text = printPhrase({ kind: 'until', opening, point: { ...day, year: null } })
        const reading = parseDue(text, { on, holidays: [] })
        if (!reading.understood || reading.due.kind !== 'by_date') throw new Error(text)
        expect(reading.due.date >= on).toBe(true)
        expect(reading.assumed).toContain('year')
      }),
    )
  })
})

describe('any text', () => {
  it('is read or refused with a reason, and never throws', () => {
    const bits = fc.constantFrom(
      'trước',
      'ngày',
      '30/6',
      'quý',
      'III',
      'tháng',
      '7',
      'năm',
      'hằng',
      ',',
      'sau',
      '15',
      'làm việc',
      'hết',
      'kể từ',
      'giờ',
      '/',
      '2025',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits, { maxLength: 8 }).map((words) => words.join(' ')),
        ),
        someDay,
        (text, on) => {
          const reading = parseDue(text, { on, holidays: [] })
          if (reading.understood) {
            expect(parseDue(reading.due.text, { on, holidays: [] })).toMatchObject({
              understood: true,
              phrase: reading.phrase,
              due: reading.due,
            })
          } else expect(dueProblems).toContain(reading.problem)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
