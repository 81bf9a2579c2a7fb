/** The writing line as it is edited: its text, what was chosen in it from a list, and the signs kept as words. */

/** What a sign begins: `@` a person or unit, `>` a decision, `!` a task, `t:` a deadline, `#` a phrase of the office. */
export type MarkKind = 'person' | 'decision' | 'task' | 'due' | 'phrase'

/** Something chosen for a mark: where it stands now, and what had been typed there. */
export type Pin = {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  readonly id: string
  readonly typed: string
}

export type WritingLine = {
  readonly text: string
  /** In order; they never overlap. */
  readonly pins: readonly Pin[]
  /** Where signs stand that are only words, because the person said so. */
  readonly asWords: readonly number[]
}

export const emptyLine: WritingLine = { text: '', pins: [], asWords: [] }

/** A line of these words with nothing chosen. */
export const lineOf = (text: string): WritingLine => ({ ...emptyLine, text })

/** The line with its new text: what was chosen stays with its words, and is let go when these are changed. */
export function edited(line: WritingLine, text: string): WritingLine {
  const { from, to, shift } = changeBetween(line.text, text)
  const moved = (at: number) => (at >= to ? at + shift : at)
  return {
    text,
    pins: line.pins.flatMap((pin) => {
      if (from < pin.end && to > pin.start) return []
      const isAfter = pin.start >= to
      return [isAfter ? { ...pin, start: pin.start + shift, end: pin.end + shift } : pin]
    }),
    asWords: line.asWords.filter((at) => at < from || at >= to).map(moved),
  }
}

/** The words of a choice put in the place of the mark, with the cursor after them. */
export function chosen(
  line: WritingLine,
  mark: { readonly kind: MarkKind; readonly start: number; readonly end: number },
  { id, words }: { readonly id: string; readonly words: string },
): { readonly line: WritingLine; readonly cursor: number } {
  const typed = line.text.slice(mark.start, mark.end)
  const rest = line.text.slice(mark.end)
  const gap = /^\s/.test(rest) ? '' : ' '
  const changed = edited(line, line.text.slice(0, mark.start) + words + gap + rest)
  const end = mark.start + words.length
  const pin: Pin = { kind: mark.kind, start: mark.start, end, id, typed }
  const pins = [...changed.pins.filter((other) => other.end <= pin.start || other.start >= pin.end), pin]
  return {
    line: { ...changed, pins: pins.sort((one, other) => one.start - other.start) },
    cursor: end + 1,
  }
}

/** The mark as it was typed, from now on only words (Esc). */
export function asTyped(
  line: WritingLine,
  mark: { readonly start: number; readonly end: number },
): { readonly line: WritingLine; readonly cursor: number } {
  const pin = line.pins.find(({ start }) => start === mark.start)
  const typed = pin?.typed ?? line.text.slice(mark.start, mark.end)
  const back = edited(
    { ...line, pins: line.pins.filter((other) => other !== pin) },
    line.text.slice(0, mark.start) + typed + line.text.slice(mark.end),
  )
  const asWords = [...back.asWords.filter((at) => at !== mark.start), mark.start].sort((one, other) => one - other)
  return { line: { ...back, asWords }, cursor: mark.start + typed.length }
}

/** The part of the old text that was replaced, and by how much what follows has moved. */
function changeBetween(before: string, after: string): { from: number; to: number; shift: number } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let kept = 0
  while (kept < shorter - from && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1
  return { from, to: before.length - kept, shift: after.length - before.length }
}
