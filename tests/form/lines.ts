/** Words of a page as lines of text. */
import type { Word } from './measure.ts'

export type Line = {
  readonly text: string
  readonly baseline: number
  readonly left: number
  readonly right: number
  readonly centre: number
}

/** Words of a column by lines from the top, each line from the left. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: Word[][] = []
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs((line[0]?.baseline ?? 0) - word.baseline) < 1) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const inOrder = [...line].sort((a, b) => a.left - b.left)
    const [left, right] = [inOrder[0]?.left ?? 0, inOrder.at(-1)?.right ?? 0]
    return {
      text: inOrder.map(({ text }) => text).join(' '),
      baseline: line[0]?.baseline ?? 0,
      left,
      right,
      centre: (left + right) / 2,
    }
  })
}

/** What some lines say, as one text. */
export function joinedText(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ')
}
