/** The difference of two texts word by word, with their looks. */
import { diffArrays } from 'diff'
import type { ComparedRun } from './compared.ts'
import { isBetweenWords, wordsOf } from './words.ts'

/** A stretch of the two texts. What is only printed in another look is told apart from what was written anew. */
export type Piece =
  | { readonly kind: 'kept' | 'inserted' | 'deleted'; readonly text: string; readonly look: string }
  | { readonly kind: 'restyled'; readonly text: string; readonly look: string; readonly oldLook: string }

/** Words of a text that may differ before it is taken as written anew: it bounds the time. */
const longestEdit = 1500

type Stretch = { readonly kind: 'kept' | 'inserted' | 'deleted'; readonly text: string }

/** The pieces in order of reading, what was deleted before what stands in its place. `oldRunsOf` and `newRunsOf` give both texts back. */
export function textDifference(older: readonly ComparedRun[], newer: readonly ComparedRun[]): Piece[] {
  const inOld = readerOf(older)
  const inNew = readerOf(newer)
  return stretches(textOfRuns(older), textOfRuns(newer)).flatMap(({ kind, text }): Piece[] => {
    if (kind === 'deleted') return inOld(text.length).map((run) => ({ kind, ...run }))
    if (kind === 'inserted') return inNew(text.length).map((run) => ({ kind, ...run }))
    return keptPieces(inOld(text.length), inNew(text.length))
  })
}

/** A whole text as one kind of piece. */
export function wholeText(kind: 'inserted' | 'deleted', runs: readonly ComparedRun[]): Piece[] {
  return joined(runs).map((run) => ({ kind, ...run }))
}

/** The older text. */
export function oldRunsOf(pieces: readonly Piece[]): ComparedRun[] {
  return joined(
    pieces.flatMap((piece) => {
      if (piece.kind === 'inserted') return []
      return [{ text: piece.text, look: piece.kind === 'restyled' ? piece.oldLook : piece.look }]
    }),
  )
}

/** The newer text. */
export function newRunsOf(pieces: readonly Piece[]): ComparedRun[] {
  return joined(pieces.flatMap(({ kind, text, look }) => (kind === 'deleted' ? [] : [{ text, look }])))
}

/** Runs without empty ones, neighbours of one look joined. */
export function joined(runs: readonly ComparedRun[]): ComparedRun[] {
  const result: ComparedRun[] = []
  for (const { text, look } of runs) {
    const last = result.at(-1)
    if (text === '') continue
    if (last?.look === look) result[result.length - 1] = { text: last.text + text, look }
    else result.push({ text, look })
  }
  return result
}

function textOfRuns(runs: readonly ComparedRun[]): string {
  return runs.map(({ text }) => text).join('')
}

function stretches(older: string, newer: string): Stretch[] {
  if (older === newer) return older === '' ? [] : [{ kind: 'kept', text: older }]
  const before = wordsOf(older)
  const after = wordsOf(newer)
  const changes = diffArrays(before, after, { maxEditLength: longestEdit })
  if (changes === undefined)
    return filled([
      { kind: 'deleted', text: older },
      { kind: 'inserted', text: newer },
    ])
  return readable(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
      text: value.join(''),
    })),
  )
}

/**
 * White space and marks kept between two changed words are counted as changed with them, and of what changed in one place the old words
 * come first: a person reads phrases, not alternating words.
 */
function readable(changes: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  let deleted = ''
  let inserted = ''
  const flush = () => {
    const space = commonSpace(deleted, inserted)
    const cut = (text: string) => text.slice(0, text.length - space.length)
    result.push({ kind: 'deleted', text: cut(deleted) }, { kind: 'inserted', text: cut(inserted) })
    result.push({ kind: 'kept', text: space })
    deleted = ''
    inserted = ''
  }
  changes.forEach(({ kind, text }, place) => {
    const isBetweenChanges = deleted + inserted !== '' && place < changes.length - 1 && isBetweenWords(text)
    if (kind !== 'inserted' && (kind === 'deleted' || isBetweenChanges)) deleted += text
    if (kind !== 'deleted' && (kind === 'inserted' || isBetweenChanges)) inserted += text
    if (kind === 'kept' && !isBetweenChanges) {
      flush()
      result.push({ kind, text })
    }
  })
  flush()
  return filled(result)
}

/** White space both texts end in. */
function commonSpace(a: string, b: string): string {
  const [ends, other] = [/\s*$/.exec(a)?.[0] ?? '', /\s*$/.exec(b)?.[0] ?? '']
  if (ends.endsWith(other)) return other
  return other.endsWith(ends) ? ends : ''
}

function filled(list: readonly Stretch[]): Stretch[] {
  return list.filter(({ text }) => text !== '')
}

/** Reads runs on from where the last reading ended, so many characters at a time. */
function readerOf(runs: readonly ComparedRun[]): (length: number) => ComparedRun[] {
  let run = 0
  let place = 0
  return (length) => {
    const result: ComparedRun[] = []
    let left = length
    while (left > 0) {
      const { text = '', look = '' } = runs[run] ?? {}
      const part = text.slice(place, place + left)
      result.push({ text: part, look })
      left -= part.length
      place += part.length
      if (place === text.length) {
        run++
        place = 0
      }
      if (run > runs.length) throw new Error('Runs are shorter than their text')
    }
    return joined(result)
  }
}

/** The same words in two looks: cut where either look changes. */
function keptPieces(older: readonly ComparedRun[], newer: readonly ComparedRun[]): Piece[] {
  const pieces: Piece[] = []
  const inNew = readerOf(newer)
  for (const { text, look: oldLook } of older)
    for (const run of inNew(text.length))
      pieces.push(run.look === oldLook ? { kind: 'kept', ...run } : { kind: 'restyled', oldLook, ...run })
  return pieces
}
