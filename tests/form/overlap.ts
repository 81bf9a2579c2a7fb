/** What holds of every page, whatever it says: words stand within the margins, none on another, and no rule runs through them. */
import { expect } from 'vitest'
import type { Page, Word } from './measure.ts'

const mmPerPoint = 25.4 / 72

/** Margins of 20, 20, 30 and 15 mm; the page number alone stands above them. Tolerance 0.5 mm. */
export function holdsWithinMargins({ words, rules }: Page): void {
  for (const { text, left, right, baseline } of words.filter((word) => word.baseline > 20)) {
    expect(left, text).toBeGreaterThan(30 - 0.5)
    expect(right, text).toBeLessThan(195 + 0.5)
    // The line at the foot of page 1 has 10 mm below it.
    expect(baseline, text).toBeLessThan(277)
  }
  for (const { left, right } of rules) {
    expect(left).toBeGreaterThan(30 - 0.5)
    expect(right).toBeLessThan(195 + 0.5)
  }
}

/** Words beside each other do not touch; words above each other are as far apart as their letters with marks are high. */
export function holdsApart({ words, rules }: Page): void {
  const inOrder = [...words].sort((a, b) => a.baseline - b.baseline)
  inOrder.forEach((word, index) => {
    for (const other of inOrder.slice(index + 1)) {
      const distance = other.baseline - word.baseline
      if (distance > 6) break
      const isBeside = word.right <= other.left + 0.1 || other.right <= word.left + 0.1
      if (!isBeside) expect(distance, `"${other.text}" under "${word.text}"`).toBeGreaterThan(heightOf(other))
    }
    for (const { left, right, middle } of rules) {
      const isStruck = middle < word.baseline - 0.3 && middle > word.baseline - 0.6 * word.sizePt * mmPerPoint
      if (right > word.left + 0.1 && left < word.right - 0.1)
        expect(isStruck, `a rule through "${word.text}"`).toBe(false)
    }
  })
}

/** A capital with its mark reaches 0.9 of the size above its baseline. */
function heightOf({ sizePt }: Word): number {
  return 0.9 * sizePt * mmPerPoint
}
