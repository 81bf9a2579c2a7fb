/** Cleaning of pasted text, so that XML, HTML and PDF hold the same words (faults 33 and 34 of `perf.md`). Nothing is dropped in silence. */

import type { Cleaned } from '../contract/views.ts'

/** What was done to a character that no document may hold; a key of the catalogue under `gaps.cleaned`. */
export const cleaningKinds = [
  'control',
  'lineBreak',
  'tab',
  'surrogate',
  'nonCharacter',
  'direction',
  'invisible',
] as const
export type CleaningKind = (typeof cleaningKinds)[number]

export type CleanedText = { readonly text: string; readonly counts: Readonly<Partial<Record<CleaningKind, number>>> }

type Rule = { readonly kind: CleaningKind; readonly pattern: RegExp; readonly replacement: string }

const rules: readonly Rule[] = [
  // Half of a character outside the basic plane: what was lost stays visible as U+FFFD.
  { kind: 'surrogate', pattern: /\p{Surrogate}/gu, replacement: '\uFFFD' },
  // VT, FF, NEL and the separators U+2028/2029 are what other programs write for a line break.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  { kind: 'lineBreak', pattern: /[\u000B\u000C\u0085\u2028\u2029]/g, replacement: '\n' },
  { kind: 'tab', pattern: /\t/g, replacement: ' ' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this rule removes
  { kind: 'control', pattern: /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, replacement: '' },
  { kind: 'nonCharacter', pattern: /\p{Noncharacter_Code_Point}/gu, replacement: '' },
  // Direction controls can make a reader see other words than the file holds.
  { kind: 'direction', pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, replacement: '' },
  // Soft hyphen, zero-width spaces, word joiner and its kin, byte order mark, interlinear marks, tags.
  {
    kind: 'invisible',
    pattern: /[\u00AD\u180E\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E001F}]/gu,
    replacement: '',
  },
]

/**
 * Text in NFC that every renderer can hold, and how many characters of each kind were changed. Line breaks come out as `\n`.
 * Text that needs no cleaning comes back equal to its NFC form with no counts.
 */
export function cleanText(text: string): CleanedText {
  const counts: Partial<Record<CleaningKind, number>> = {}
  let cleaned = text.replace(/\r\n?/g, '\n')
  for (const { kind, pattern, replacement } of rules) {
    let count = 0
    cleaned = cleaned.replace(pattern, () => {
      count++
      return replacement
    })
    if (count > 0) counts[kind] = count
  }
  return { text: cleaned.normalize('NFC'), counts }
}

/**
 * A record with every string in it cleaned, and what was cleaned by the path of its field, down to `contributions[3].text`.
 * Nothing but strings changes, so the shape of the record stays what its type says.
 */
export function cleanStrings<T>(value: T): { value: T; cleaned: Cleaned[] } {
  const cleaned = new Map<string, Cleaned>()
  const visit = (part: unknown, path: readonly string[]): unknown => {
    if (typeof part === 'string') return cleanField(part, path, cleaned)
    if (Array.isArray(part))
      return part.map((entry, index) => visit(entry, [...path.slice(0, -1), `${path.at(-1) ?? ''}[${index}]`]))
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, visit(entry, [...path, key])]))
  }
  // The visit keeps every key and kind of value: only the words inside strings change.
  return { value: visit(value, []) as T, cleaned: [...cleaned.values()] }
}

function cleanField(text: string, path: readonly string[], cleaned: Map<string, Cleaned>): string {
  const { text: clean, counts } = cleanText(text)
  for (const [what, count] of Object.entries(counts)) {
    const where = path.slice(1, 3).join('.')
    const key = `${where} ${what}`
    cleaned.set(key, { where, what, count: (cleaned.get(key)?.count ?? 0) + count })
  }
  return clean
}
