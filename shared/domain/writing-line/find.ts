/** Finding people, units, decisions and phrases by what a person types of them: initials, bare letters, the post. */
import { fold } from '../../vietnamese/letters.ts'

/** One thing to choose. `also` holds other words it is found by: titles of the day, a short name. */
export type Choice = {
  readonly id: string
  readonly name: string
  readonly detail: string | null
  readonly also: readonly string[]
}

/** How a choice was found, best first: `whole` its whole name, `initials` all its initials, `tail` its last words, `part`, `also`. */
export const foundBy = ['whole', 'initials', 'tail', 'part', 'also'] as const
export type FoundBy = (typeof foundBy)[number]

export type Candidate = { readonly choice: Choice; readonly by: FoundBy }

/** The choices that the words name, best first and then in the order given; all of them for no words. */
export function candidatesFor(query: string, choices: readonly Choice[]): Candidate[] {
  const asked = wordsOf(query)
  const found = choices.flatMap((choice) => {
    const by = asked.length === 0 ? 'also' : howFound(asked, choice)
    return by === null ? [] : [{ choice, by, marked: isMarkedAlike(query, choice) }]
  })
  const rank = ({ by, marked }: (typeof found)[number]) => foundBy.indexOf(by) * 2 + (marked ? 0 : 1)
  return found.sort((one, other) => rank(one) - rank(other)).map(({ choice, by }) => ({ choice, by }))
}

function howFound(asked: readonly string[], { name, also }: Choice): FoundBy | null {
  const words = wordsOf(name)
  const letters = asked.length === 1 ? (asked[0] ?? '') : ''
  if (asked.join(' ') === words.join(' ')) return 'whole'
  if (letters.length > 1 && letters === initialsOf(words)) return 'initials'
  if (asked.join(' ') === words.slice(-asked.length).join(' ')) return 'tail'
  if (beginWordsOf(asked, words)) return 'part'
  if (letters.length > 1 && (initialsOf(words).startsWith(letters) || initialsOf(words).endsWith(letters)))
    return 'part'
  return also.some((words) => isOther(asked, letters, wordsOf(words))) ? 'also' : null
}

function isOther(asked: readonly string[], letters: string, words: readonly string[]): boolean {
  return beginWordsOf(asked, words) || (letters.length > 1 && initialsOf(words).startsWith(letters))
}

/** True when each asked word begins a later word than the one before: "van a" of "nguyen van an". */
function beginWordsOf(asked: readonly string[], words: readonly string[]): boolean {
  let at = 0
  for (const word of asked) {
    const found = words.findIndex((candidate, index) => index >= at && candidate.startsWith(word))
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** With tone marks typed, a name that has the same ones stands before one that has others. */
function isMarkedAlike(query: string, { name }: Choice): boolean {
  const own = name.normalize('NFC').toLowerCase()
  return query
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => own.includes(word))
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('')
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
