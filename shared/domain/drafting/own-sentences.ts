/** Sentences of a draft that no record gave: what a person wrote by hand is told, wherever it was written. */
import type { DraftContent } from '../../records/draft.ts'
import { draftLines } from './inlines.ts'
import { bareWords, runsOf } from './word-runs.ts'

/** Runs of so many words tell a sentence from another one. */
const runLength = 3
/** A sentence that has this share of its runs from the records was given by them, a word or two written otherwise. */
const givenShare = 0.5

/** Tells of a text which of its sentences the records did not give; `given` is all they gave to the draft, so that a sentence may be moved and parted. */
export function ownSentences(given: readonly DraftContent[]): (text: DraftContent) => string[] {
  const lines = given.flatMap(draftLines).map(bareWords)
  const runs = new Set(lines.flatMap((words) => runsOf(words, runLength)))
  const whole = lines.map((words) => ` ${words.join(' ')} `)
  const isGiven = (sentence: string) => {
    const words = bareWords(sentence)
    if (words.length === 0) return true
    const own = runsOf(words, runLength)
    if (own.length === 0) return whole.some((line) => line.includes(` ${words.join(' ')} `))
    return own.filter((run) => runs.has(run)).length >= own.length * givenShare
  }
  return (text) => draftLines(text).flatMap((line) => sentencesIn(line).filter((sentence) => !isGiven(sentence)))
}

/** A sentence ends with its stop before a capital letter, so that "03/7/2025." and "TP. Vinh" part nothing they should not. */
function sentencesIn(line: string): string[] {
  return line
    .split(/(?<=[.!?;…])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
