/** Text cut into what is compared: words, white space and marks of punctuation. */

// Figures, dates and numbers of documents are one word with the marks inside them: 11.306, 64,1%, 05/6/2025, 123-KL/TW.
const word = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,/:–-][\p{L}\p{M}\p{N}]+)*%?|./gsu

/** The pieces in order; joined they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

/** Whether a piece is white space or punctuation. */
export function isBetweenWords(piece: string): boolean {
  return !/[\p{L}\p{N}]/u.test(piece)
}

/** How often each word stands in a text. */
export type WordBag = { readonly size: number; readonly counts: ReadonlyMap<string, number> }

/** The words of a text without their order, in small letters. */
export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>()
  let size = 0
  for (const piece of wordsOf(text)) {
    if (isBetweenWords(piece)) continue
    const folded = piece.toLowerCase()
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
    size++
  }
  return { size, counts }
}

/** Share of words two texts have in common (Dice): 0 none, 1 all. Two texts without words are alike. */
export function similarity(a: WordBag, b: WordBag): number {
  if (a.size + b.size === 0) return 1
  let common = 0
  for (const [piece, count] of a.counts) common += Math.min(count, b.counts.get(piece) ?? 0)
  return (2 * common) / (a.size + b.size)
}
