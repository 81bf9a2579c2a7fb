/** The Vietnamese alphabet where order matters: labels of points and sorting of names (`domain.md` 6). */

/** Letters that label points: a, b, c, d, đ, e, g ... The marked vowels are not used as labels. */
export const labelLetters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ')

/** Label letter of the n-th point, from 1; after `y` letters are doubled, as Word doubles them. */
export function labelLetter(ordinal: number): string {
  const position = (ordinal - 1) % labelLetters.length
  const repeats = Math.floor((ordinal - 1) / labelLetters.length) + 1
  return (labelLetters[position] ?? '').repeat(repeats)
}

/** First letter in upper case, the rest untouched. */
export function capitalizeFirst(text: string): string {
  const first = text[Symbol.iterator]().next()
  return first.done ? text : first.value.toUpperCase() + text.slice(first.value.length)
}

/** Text without tone and vowel marks and with d for đ, in lower case: what a person without a Vietnamese keyboard types. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
