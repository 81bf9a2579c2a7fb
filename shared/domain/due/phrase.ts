/** What a deadline says, part by part: enough to print it in the same words and to reckon its days. */

/** How a year stands after a month or a quarter: "7/2025", "7 năm 2025". */
export type StatedYear = { readonly year: number; readonly form: 'slash' | 'word' } | null

/** Which third of a period is meant. */
export const partWords = ['đầu', 'giữa', 'cuối'] as const
export type PeriodPart = (typeof partWords)[number] | null

/** A number as it was written: "3", "03" or "ba". */
export type WrittenCount = { readonly value: number; readonly form: 'plain' | 'padded' | 'words' }

export type DayPoint = {
  readonly kind: 'day'
  readonly day: number
  readonly month: number
  readonly year: number | null
  /** "30/6/2025" or "30 tháng 6 năm 2025" */
  readonly form: 'short' | 'long'
  /** "ngày" is written before it. */
  readonly named: boolean
  /** "17 giờ", "17 giờ 30" before the day. */
  readonly time: { readonly hour: number; readonly minute: number | null } | null
}

export type Point =
  | DayPoint
  | { readonly kind: 'month'; readonly part: PeriodPart; readonly month: number; readonly year: StatedYear }
  | {
      readonly kind: 'quarter'
      readonly part: PeriodPart
      readonly quarter: number
      readonly numeral: 'roman' | 'digit'
      readonly year: StatedYear
    }
  /** "6 tháng đầu năm", "3 tháng cuối năm 2025" */
  | {
      readonly kind: 'monthsOfYear'
      readonly count: WrittenCount
      readonly side: 'đầu' | 'cuối'
      readonly year: number | null
    }
  | { readonly kind: 'year'; readonly part: PeriodPart; readonly year: number }
  /** "tuần này", "cuối tháng tới", "năm nay" */
  | {
      readonly kind: 'relative'
      readonly part: PeriodPart
      readonly unit: (typeof relativeUnits)[number]
      readonly which: (typeof relativeWords)[number]
    }
  /** "thứ Sáu tuần này"; without a week the next such day. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly week: 'này' | 'tới' | 'sau' | null }
  | { readonly kind: 'near'; readonly word: 'hôm nay' | 'ngày mai' }

export const relativeUnits = ['tuần', 'tháng', 'quý', 'năm'] as const
export const relativeWords = ['này', 'nay', 'tới', 'sau'] as const

/** Where a number of days is counted from: nothing said, a day, or something that happens ("ngày ký"). */
export type SpanStart =
  | { readonly kind: 'day'; readonly lead: string; readonly day: DayPoint }
  | { readonly kind: 'event'; readonly lead: string; readonly event: string }
  | null

export const spanUnits = ['ngày làm việc', 'ngày', 'tuần', 'tháng', 'năm'] as const
export type SpanUnit = (typeof spanUnits)[number]

export const everyUnits = { ngày: 'day', tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' } as const
export type EveryUnit = keyof typeof everyUnits

/** When within each period: a day of the month, of the week, or of the year. */
export type Occasion = {
  readonly opening: string
  readonly on:
    | { readonly kind: 'day'; readonly day: number; readonly of: string | null }
    | { readonly kind: 'weekday'; readonly weekday: number }
    | { readonly kind: 'date'; readonly day: number; readonly month: number }
}

export type DuePhrase =
  | { readonly kind: 'until'; readonly opening: string; readonly point: Point }
  | {
      readonly kind: 'span'
      readonly opening: string
      readonly count: WrittenCount
      readonly unit: SpanUnit
      readonly start: SpanStart
    }
  | {
      readonly kind: 'recurring'
      /** "định kỳ" is written before it. */
      readonly regularly: boolean
      readonly word: 'hằng' | 'hàng' | 'mỗi'
      readonly every: EveryUnit
      readonly occasion: Occasion | null
      /** "ngày 25 hằng tháng" rather than "hằng tháng, ngày 25" */
      readonly occasionFirst: boolean
    }
  | { readonly kind: 'standing'; readonly words: string }
  /** Something that happens, on a day the words do not say: "trước Đại hội ..." */
  | { readonly kind: 'event'; readonly opening: string; readonly event: string }

/** Words that stand before a day or a period, the longer before the shorter. */
export const untilOpenings = [
  ...['chậm nhất', 'muộn nhất'].flatMap((word) =>
    [' là', ''].flatMap((is) => [' đến hết', ' đến', ' hết', ' vào', ' trong', ''].map((by) => word + is + by)),
  ),
  'không muộn hơn',
  'không quá',
  'đến hết',
  'đến trước',
  'đến',
  'hết',
  'trước',
  'trong',
  'vào',
]

/** Of these the day itself is no longer in time. */
export const isBefore = (opening: string) => opening.endsWith('trước')

/** Words that stand before a number of days. */
export const spanOpenings = [
  ...['chậm nhất', 'muộn nhất'].flatMap((word) =>
    [' là sau', ' sau', ' là trong', ' trong', ' là', ''].map((after) => word + after),
  ),
  'trong vòng',
  'trong thời hạn',
  'trong thời gian',
  'không quá',
  'tối đa',
  'trong',
  'sau',
]

/** Words that stand before the start of a number of days. */
export const startLeads = ['kể từ', 'tính từ', 'từ', 'sau']

/** Words before what happens. */
export const eventOpenings = [
  'ngay trước',
  'ngay sau',
  'chậm nhất trước',
  'trước',
  'sau',
  'ngay tại',
  'tại',
  'trong',
  'vào',
  'đến',
]

/** Openings of a day of a rhythm. */
export const occasionOpenings = ['chậm nhất là vào', 'chậm nhất vào', 'chậm nhất là', 'chậm nhất', 'trước', 'vào', '']

/** Which month of the quarter or after the month: "trước ngày 20 của tháng cuối quý". */
export const monthsOfRhythm = [
  'của tháng cuối quý',
  'tháng cuối quý',
  'của tháng đầu quý sau',
  'tháng đầu quý sau',
  'của tháng sau',
  'tháng sau',
]
