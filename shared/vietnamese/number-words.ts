/** Small whole numbers in words: "mười lăm", "hai mươi mốt". */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** The number in words, from 1 to 99. */
export function numberWords(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[units] ?? ''
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  if (units === 0) return head
  if (units === 5) return `${head} lăm`
  return `${head} ${units === 1 && tens > 1 ? 'mốt' : digits[units]}`
}

/** Ways of saying a number beside `numberWords`: "hai mươi tư", "hai mươi nhăm", "bẩy". */
const variants: Readonly<Record<string, string>> = { tư: 'bốn', nhăm: 'lăm', bẩy: 'bảy' }

const spoken = new Map(Array.from({ length: 99 }, (_, index) => [numberWords(index + 1), index + 1]))

/** The number of 1 to 99 that NFC words say in any letter case, or `null`. */
export function numberOfWords(words: string): number | null {
  const syllables = words.toLowerCase().trim().split(/\s+/)
  return spoken.get(syllables.map((syllable) => variants[syllable] ?? syllable).join(' ')) ?? null
}

/** Matches what `numberOfWords` may read, as the source of a pattern with the flags `i` and `u`. */
export const numberWordsPattern = String.raw`(?:(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\s+mươi)?(?:\s+(?:một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín))?)`
