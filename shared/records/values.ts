/** The small values every record is made of. Text is NFC at the boundary; absence is `null`, never an empty string. */
import * as v from 'valibot'

/** Identity of a record: a UUID (version 7 when we make it). Never ordered by, never printed. */
export const Id = v.pipe(v.string(), v.uuid())
export type Id = v.InferOutput<typeof Id>

/** One line of text: NFC, outer white space dropped, no line breaks, 1 to 500 characters. */
export const Line = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\r\n\t\v\f]+/g, ' ')
      .trim(),
  ),
  v.minLength(1),
  v.maxLength(500),
)

/** A longer plain text: NFC, may hold line breaks, 1 to 20,000 characters. */
export const PlainText = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
  v.minLength(1),
  v.maxLength(20_000),
)

/** A civil date `YYYY-MM-DD` that exists in the calendar; without zone (`design.md` 3, decision 1). */
export const CivilDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isRealDate, 'not a calendar date'))
export type CivilDate = v.InferOutput<typeof CivilDate>

/** A clock time `HH:MM` without zone. */
export const ClockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export type ClockTime = v.InferOutput<typeof ClockTime>

/** A number of people, ballots or minutes: a whole number from 0 to 100,000. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** Place in an order the user sees; ties are broken by the record's sequence in the store. */
export const Order = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/**
 * Levels of state secrecy, lowest first: thường, Mật, Tối mật, Tuyệt mật (Luật 117/2025/QH15; `domain.md` 7).
 * The program proposes no level: a person sets it and names the list item it rests on.
 */
export const secrecyLevels = ['none', 'mat', 'toi_mat', 'tuyet_mat'] as const
export const SecrecyLevel = v.picklist(secrecyLevels)
export type SecrecyLevel = v.InferOutput<typeof SecrecyLevel>

export const Secrecy = v.strictObject({
  level: SecrecyLevel,
  /** The item of the secrecy list the mark rests on. */
  basis: v.nullable(Line),
  markedBy: v.nullable(Id),
  markedOn: v.nullable(CivilDate),
})
export type Secrecy = v.InferOutput<typeof Secrecy>

/** What a record carries until a person marks it. */
export const unclassified: Secrecy = { level: 'none', basis: null, markedBy: null, markedOn: null }

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}
