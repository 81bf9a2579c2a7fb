/** Labels of numbered paragraphs: one place that says what a reader sees, for the page and for the check of Word's own numbering. */
import { labelLetter } from '../vietnamese/letters.ts'
import { romanNumeral } from '../vietnamese/numbers.ts'
import type { Numbering } from './model.ts'

/** `1.`, `2.3.`, `IV-`, `Điều 5.`, `đ)` or `-`: the label printed before the paragraph, without the space after it. */
export function labelOf(numbering: Numbering): string {
  const ordinal = numbering.counters.at(-1) ?? 1
  switch (numbering.scheme) {
    case 'outline':
      return `${numbering.counters.join('.')}.`
    case 'roman':
      return `${romanNumeral(ordinal)}-`
    case 'article':
      return `Điều ${ordinal}.`
    case 'decimal':
      return `${ordinal}.`
    case 'letter':
      return `${labelLetter(ordinal)})`
    case 'dash':
      return '-'
  }
}
