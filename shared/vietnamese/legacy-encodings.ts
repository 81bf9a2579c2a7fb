/** Vietnamese of before Unicode: TCVN3 (fonts `.VnTime`) and VNI-Windows (fonts `VNI-Times`), whose letters were drawn by the font over Latin ones. */

export type LegacyEncoding = 'tcvn3' | 'vni'

/** The encoding a font draws; `null` for any other font. Fonts of TCVN3 ending in `H` draw capitals for small letters. */
export function encodingOfFont(font: string): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | null {
  const name = font.trim().replace(/^["']+/, '')
  if (/^\.vn[a-z]/i.test(name)) return { encoding: 'tcvn3', capitals: /^\.vn[a-z ]*h(?![a-z])/i.test(name) }
  return /^vni-[a-z]/i.test(name) ? { encoding: 'vni', capitals: false } : null
}

/** The text in Unicode (NFC). Characters the encoding does not draw stay as they are. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3'
    ? [...text].map((letter) => tcvn3.get(letter) ?? letter).join('')
    : text.replace(vniPattern, (letters) => vni.get(letters) ?? letters)
}

/**
 * The encoding text without a font is most likely in; `null` for Unicode and when in doubt. Told by letters no Vietnamese text in Unicode has, at
 * least three of them within words, while it has none that only Unicode has.
 */
export function guessEncoding(text: string): LegacyEncoding | null {
  if (onlyUnicode.test(text.normalize('NFC'))) return null
  const [inTcvn3, inVni] = [count(text, tcvn3Signs), count(text, vniSigns)]
  if (Math.max(inTcvn3, inVni) < 3) return null
  if (inTcvn3 === inVni) return null
  return inTcvn3 > inVni ? 'tcvn3' : 'vni'
}

const onlyUnicode = /[ăĂđĐơƠưƯ\u1EA0-\u1EF9]/u
/** Marks of TCVN3 that are no letters in Latin-1, beside a letter. */
const tcvn3Signs = /(?<=[a-z])[\u00A8-\u00AE\u00B5-\u00BE§]|[\u00A1-\u00AE\u00B5-\u00BE](?=[a-z])/giu
/** A vowel with the mark VNI puts after it, and its đ, ơ, ư. */
const vniSigns = /[aeouyôö][øùûõïâáàåãäêéèúüë]|ñ(?=[a-z])|ö(?=[a-zôù])/giu

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}

const tcvn3 = new Map<string, string>()
for (const [first, letters] of [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
] as const)
  for (const [index, letter] of [...letters].entries()) tcvn3.set(String.fromCharCode(first + index), letter)

const vni = new Map<string, string>()
/** In the order huyền, sắc, hỏi, ngã, nặng. */
const tones = ['ø', 'ù', 'û', 'õ', 'ï'] as const
for (const [typed, plain, toned] of [
  ['a', 'a', 'àáảãạ'],
  ['e', 'e', 'èéẻẽẹ'],
  ['o', 'o', 'òóỏõọ'],
  ['u', 'u', 'ùúủũụ'],
  ['y', 'y', 'ỳýỷỹ'],
  ['ô', 'ơ', 'ờớởỡợ'],
  ['ö', 'ư', 'ừứửữự'],
] as const) {
  put(typed, plain)
  for (const [index, letter] of [...toned].entries()) put(typed + (tones[index] ?? ''), letter)
}
for (const [typed, letters] of [
  ['a', { â: 'â', à: 'ầ', á: 'ấ', å: 'ẩ', ã: 'ẫ', ä: 'ậ', ê: 'ă', è: 'ằ', é: 'ắ', ú: 'ẳ', ü: 'ẵ', ë: 'ặ' }],
  ['e', { â: 'ê', à: 'ề', á: 'ế', å: 'ể', ã: 'ễ', ä: 'ệ' }],
  ['o', { â: 'ô', à: 'ồ', á: 'ố', å: 'ổ', ã: 'ỗ', ä: 'ộ' }],
] as const)
  for (const [mark, letter] of Object.entries(letters)) put(typed + mark, letter)
for (const [typed, letter] of Object.entries({ æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' })) put(typed, letter)

/** In small letters, in capitals, and a capital letter with a small mark. */
function put(typed: string, letter: string): void {
  vni.set(typed, letter)
  vni.set(typed.toUpperCase(), letter.toUpperCase())
  if (typed.length > 1) vni.set((typed[0] ?? '').toUpperCase() + typed.slice(1), letter.toUpperCase())
}
const vniPattern = new RegExp([...vni.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu')
