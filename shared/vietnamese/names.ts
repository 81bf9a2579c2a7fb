/** Sorting of Vietnamese personal names (`domain.md` 6): by given name, then family name, then middle names. */

const vowelOrder = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** ngang, huyền, hỏi, ngã, sắc, nặng */
const toneMarks = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Negative, zero or positive as `a` stands before, beside or after `b`. Never depends on the machine's locale. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)]
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = compareSyllables(left[part] ?? '', right[part] ?? '')
    if (difference !== 0) return difference
  }
  return 0
}

/** Given name first, then family name, then the middle names in order. */
function sortKey(fullName: string): string[] {
  const syllables = fullName.normalize('NFC').trim().toLowerCase().split(/\s+/)
  const given = syllables.at(-1) ?? ''
  return [given, ...syllables.slice(0, -1)]
}

/** Letters decide first; tones only between words of the same letters. */
function compareSyllables(a: string, b: string): number {
  const [left, right] = [letterRanks(a), letterRanks(b)]
  return compareRanks(left.letters, right.letters) || compareRanks(left.tones, right.tones)
}

function letterRanks(syllable: string): { letters: number[]; tones: number[] } {
  const letters: number[] = []
  const tones: number[] = []
  for (const character of syllable) {
    const marks = character.normalize('NFD')
    const tone = toneMarks.findIndex((mark) => marks.includes(mark))
    const bare = tone < 0 ? character : marks.replace(toneMarks[tone] ?? '', '').normalize('NFC')
    const place = vowelOrder.indexOf(bare)
    letters.push(place < 0 ? vowelOrder.length + (bare.codePointAt(0) ?? 0) : place)
    tones.push(tone + 1)
  }
  return { letters, tones }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
