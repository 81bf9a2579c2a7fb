/** Runs of words, by which a sentence is known again wherever it stands. */

/** The words of a text in small letters; marks and blanks are none. */
export function bareWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Every `length` words that follow each other; none where there are fewer. */
export function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}
