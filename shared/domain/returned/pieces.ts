/** What happened to the words of a block: kept, written or struck out, by whom; and what is left when a person decides. */
import type { ComparedRun } from '../compare/compared.ts'
import { joined, textDifference } from '../compare/text-difference.ts'
import type { ChangeMark, ReturnedRun } from './returned.ts'

/** Ends a paragraph, a cell and a row inside the words of one block. No text holds these characters. */
export const separators = { paragraph: '\u2029', cell: '\u001F', row: '\u001E' } as const

/** `passing` words were written by one person and struck out by another: they are in neither text. */
export type ReturnedPiece = {
  readonly kind: 'kept' | 'restyled' | 'inserted' | 'deleted' | 'passing'
  readonly text: string
  readonly look: string
  /** The look before, of words that are only printed otherwise. */
  readonly oldLook: string
  /** Who did it; `null` for a change nobody tracked. */
  readonly by: ChangeMark | null
  /** Whether the words stand in the file: words struck out without tracking do not. */
  readonly inFile: boolean
}

/**
 * The pieces between the words a block had and the words that came back. Changes that were not tracked are found by comparing with the
 * text the file had before its tracked ones.
 */
export function returnedPieces(base: readonly ComparedRun[], runs: readonly ReturnedRun[]): ReturnedPiece[] {
  const before = runs.filter(({ inserted }) => inserted === null)
  const untracked = textDifference(
    base,
    before.map(({ text, look }) => ({ text, look })),
  )
  const pieces: ReturnedPiece[] = []
  const reader = trackedReader(runs, pieces)
  for (const piece of untracked) {
    const { kind, text, look } = piece
    if (kind === 'deleted') pieces.push({ kind, text, look, oldLook: look, by: null, inFile: false })
    else
      reader.take(text.length, (part, deleted) => {
        const oldLook = kind === 'restyled' ? piece.oldLook : look
        const known = { text: part, look, oldLook, inFile: true }
        if (kind === 'inserted') return { ...known, kind: deleted === null ? kind : 'passing', by: deleted }
        if (deleted !== null) return { ...known, kind: 'deleted', look: oldLook, by: deleted }
        return { ...known, kind, by: null }
      })
  }
  reader.rest()
  return tidy(pieces)
}

/** Walks the runs beside the untracked difference; what was inserted with tracking comes out where it stands. */
function trackedReader(runs: readonly ReturnedRun[], pieces: ReturnedPiece[]) {
  let run = 0
  let place = 0
  const passInserted = () => {
    for (let next = runs[run]; next !== undefined && next.inserted !== null; next = runs[++run]) {
      const { text, look, inserted, deleted } = next
      pieces.push({
        kind: deleted === null ? 'inserted' : 'passing',
        text,
        look,
        oldLook: look,
        by: deleted ?? inserted,
        inFile: true,
      })
    }
  }
  return {
    take(length: number, made: (part: string, deleted: ChangeMark | null) => ReturnedPiece) {
      let left = length
      while (left > 0) {
        if (place === 0) passInserted()
        const next = runs[run]
        if (next === undefined) throw new Error('Runs are shorter than their text')
        const part = next.text.slice(place, place + left)
        pieces.push(made(part, next.deleted))
        left -= part.length
        place += part.length
        if (place === next.text.length) {
          run++
          place = 0
        }
      }
    },
    rest: passInserted,
  }
}

function tidy(pieces: readonly ReturnedPiece[]): ReturnedPiece[] {
  const result: ReturnedPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.text === '') continue
    const { text: _, ...facts } = piece
    if (last !== undefined && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...last, ...facts, text: '' }))
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

/** The words that are left when the changes `accepts` names are taken and the others are not. */
export function resolved(pieces: readonly ReturnedPiece[], accepts: (piece: ReturnedPiece) => boolean): ComparedRun[] {
  return joined(
    pieces.flatMap((piece) => {
      const { kind, text, look, oldLook } = piece
      if (kind === 'kept') return [{ text, look }]
      if (kind === 'passing') return []
      if (kind === 'restyled') return [{ text, look: accepts(piece) ? look : oldLook }]
      return (kind === 'inserted') === accepts(piece) ? [{ text, look }] : []
    }),
  )
}

/** Characters of these pieces that stand in the file, without ends of paragraphs, cells and rows. */
export function lengthInFile(pieces: readonly ReturnedPiece[]): number {
  return pieces.reduce((sum, { inFile, text }) => sum + (inFile ? wordsOnly(text).length : 0), 0)
}

/** A text without ends of paragraphs, cells and rows. */
export function wordsOnly(text: string): string {
  return Object.values(separators).reduce((words, end) => words.replaceAll(end, ''), text)
}
