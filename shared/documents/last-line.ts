/** How long the last line of some bold words is: rules under the name of a body and under a summary are a share of it (NĐ 30, `domain.md` 2). */

/** Widths of Times New Roman Bold in units of 2048 to the size; letters with marks are as wide as without, but for ơ and ư. */
const widths: readonly (readonly [number, string])[] = [
  [512, ' ,.\u00A0'],
  [569, "'/\\il"],
  [682, '!()-:;[]`fjt'],
  [797, 'Is'],
  [909, 'cerz'],
  [1024, '#$*0123456789?J_agovxy–“”'],
  [1134, 'ơ'],
  [1137, '"'],
  [1139, 'Sbdhknpquđ'],
  [1167, '+<=>'],
  [1229, 'ư'],
  [1251, 'FP'],
  [1366, 'BELTZ'],
  [1479, 'ACDNRUVXYwĐ'],
  [1593, 'GHKOQƠ'],
  [1630, 'Ư'],
  [1706, '&m'],
  [1933, 'M'],
  [2048, '%W…'],
]
const unitsPerEm = 2048
const widthOfLetter = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))

/** Width in twips of the last line of bold words of a size, broken at spaces in a column of so many twips. A letter not known is one em wide. */
export function lastLineWidth(text: string, pt: number, column: number): number {
  const twips = (words: string) =>
    ([...words.normalize('NFC')].reduce((sum, letter) => sum + unitsOf(letter), 0) * pt * 20) / unitsPerEm
  let line = ''
  for (const word of (text.split('\n').at(-1) ?? '').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    line = twips(longer) > column ? word : longer
  }
  return Math.round(twips(line))
}

/** Marks of tone and shape but the horn stand over or under the letter. */
function unitsOf(letter: string): number {
  const bare = letter
    .normalize('NFD')
    .replace(/[\p{Mn}--\u031B]/gv, '')
    .normalize('NFC')
  return widthOfLetter.get(letter) ?? widthOfLetter.get(bare) ?? unitsPerEm
}
