/** Where the tone stands in open syllables in oa, oe, uy: `ủy, hòa, khỏe` or `uỷ, hoà, khoẻ`. Both are in use (`domain.md` 6). */

/** Each placing, named by a word written in it. */
export const toneMarkings = ['ủy', 'uỷ'] as const
export type ToneMarking = (typeof toneMarkings)[number]

/** True for a stretch of the text that is to stay as it is, from its first character to the one after its last. */
export type Spares = (start: number, end: number) => boolean

/** First sounds of a syllable. Of `qu` the u is a part, so `quý` is written in one way only. */
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|r|s|th?|tr|v|x)?'
const pair = '(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])'
const openEnd = new RegExp(`(?<=(?<![\\p{L}\\p{M}])${onset})${pair}(?![\\p{L}\\p{M}])`, 'giu')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * The text in NFC with the tones of such syllables placed one way; everything else stays, and so do syllables that `spares` keeps.
 * Doing it twice changes nothing more.
 */
export function placeToneMarks(text: string, marking: ToneMarking, spares: Spares = () => false): string {
  return text.normalize('NFC').replace(openEnd, (vowels, at: number) => {
    const letters = vowels.normalize('NFD')
    const [tone, ...others] = letters.match(tones) ?? []
    if (tone === undefined || others.length > 0) return vowels
    const [first = '', second = ''] = letters.replace(tones, '')
    const placed = (marking === 'ủy' ? first + tone + second : first + second + tone).normalize('NFC')
    return placed === vowels || spares(at, at + vowels.length) ? vowels : placed
  })
}
