/** Years from and to: `2025 - 2030` by Party custom in prose, `2025-2030` elsewhere (`domain.md` 6). */
import type { Spares } from './tone-marks.ts'

export const yearRangeForms = ['spaced', 'closed'] as const
export type YearRangeForm = (typeof yearRangeForms)[number]

/** Two years, the later one last, with a hyphen or dash between; not within a number and symbol or a longer row of numbers. */
const range =
  /(?<![\p{L}\p{N}/.,–-]|[–-]\s)((?:19|20)\d{2})[ \u00A0]?[-–][ \u00A0]?((?:19|20)\d{2})(?![\p{L}\p{N}/–-]|[.,]\d|\s[–-]\s\d)/gu

/** The text with its ranges of years written one way; those that `spares` keeps stay. Doing it twice changes nothing more. */
export function spaceYearRanges(text: string, form: YearRangeForm, spares: Spares = () => false): string {
  return text.replace(range, (written, from: string, to: string, at: number) =>
    from >= to || spares(at, at + written.length) ? written : from + (form === 'spaced' ? ' - ' : '-') + to,
  )
}
