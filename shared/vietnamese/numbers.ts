/** Numbers as official Vietnamese text prints them (`domain.md` 6): dot for thousands, comma for decimals, no space before %. */

/** `11360` -> `11.360`. For whole numbers. */
export function groupThousands(number: number): string {
  const sign = number < 0 ? '-' : ''
  return sign + String(Math.abs(Math.trunc(number))).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** A number of people or things: below ten with a leading zero by custom, `05`, `12`, `1.200`. */
export function paddedCount(count: number): string {
  return count < 10 ? String(count).padStart(2, '0') : groupThousands(count)
}

/** Share of a whole in per cent, one decimal, half rounded up, without a needless `,0`: 13 of 15 -> `86,7%`. `whole` must be above 0. */
export function percentage(part: number, whole: number): string {
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2))
  const decimal = tenths % 10
  return decimal === 0 ? `${tenths / 10}%` : `${groupThousands(Math.floor(tenths / 10))},${decimal}%`
}

/** Roman numerals for 1 to 3999: parts of a document, congress terms. Other numbers come back in digits. */
export function romanNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return String(number)
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let numeral = ''
  for (const [value, letters] of steps) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}
