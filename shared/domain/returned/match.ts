/** A returned file beside the draft it came from: what each block became, by whom, and what belongs to no block. */
import type { Id } from '../../records/values.ts'
import { align } from '../compare/alignment.ts'
import type { ComparedRun } from '../compare/compared.ts'
import { similarity, wordBag } from '../compare/words.ts'
import { type ReturnedPiece, returnedPieces, separators, wordsOnly } from './pieces.ts'
import type { ChangeMark, ReturnedDocument, ReturnedParagraph } from './returned.ts'
import { joinedUnit, type ReturnedUnit, unitOf, unitsOf } from './units.ts'

/** What was sent out, in order of reading. Parts without a block are the form around the draft: they come from records. */
export type SentPart = {
  readonly block: Id | null
  readonly kind: 'paragraph' | 'table'
  readonly runs: readonly ComparedRun[]
}

export const returnedKinds = ['kept', 'edited', 'split', 'merged', 'moved', 'deleted', 'new'] as const
export type ReturnedKind = (typeof returnedKinds)[number]

/** What one block became; two or more blocks for joined ones, none for what is new. */
export type ReturnedChange = {
  readonly kind: ReturnedKind
  readonly blocks: readonly Id[]
  /** The block it follows in the file; `null` at the beginning. */
  readonly after: Id | null
  readonly table: boolean
  readonly style: string | null
  readonly level: number | null
  /** Everyone who changed something here; `null` is a change nobody tracked. */
  readonly people: readonly (string | null)[]
  readonly pieces: readonly ReturnedPiece[]
  /** Words a tracked move left struck out where they were. */
  readonly left: readonly ReturnedPiece[]
  readonly comments: readonly QuotedComment[]
}

export type QuotedComment = { readonly comment: string; readonly quote: string }

export const unmatchedReasons = ['form', 'outside', 'loose'] as const

/** Words that belong to no block: a changed part of the form, words outside the body, notes and frames. */
export type UnmatchedWords = {
  readonly reason: (typeof unmatchedReasons)[number]
  readonly pieces: readonly ReturnedPiece[]
  readonly comments: readonly QuotedComment[]
}

export type ReturnMatch = {
  readonly changes: readonly ReturnedChange[]
  readonly unmatched: readonly UnmatchedWords[]
  /** Parts of the form that came back as they were. */
  readonly form: readonly (readonly ReturnedPiece[])[]
}

/** Share of its words a paragraph must have from a block to be a part of it that was divided off. */
const partFrom = 0.5

/**
 * Matches by hidden names first, then by words. Nothing of the file is dropped: each of its words is in a piece of a change, of the form
 * or of `unmatched`, once.
 */
export function matchReturned(sent: readonly SentPart[], returned: ReturnedDocument): ReturnMatch {
  const units = withParts(moves(unitsOf(returned)), sent)
  const owners = ownersOf(units, sent)
  const isJoined = new Set(units.flatMap((unit) => (owners.get(unit) ?? []).slice(1)))
  const parts = sent.filter(({ block }) => block === null || !isJoined.has(block))
  const { kept, moved } = align(
    parts.map(({ block, kind, runs }) => ({ id: block, kind, text: wordsOnly(textOf(runs)) })),
    units.map((unit) => ({ id: owners.get(unit)?.[0] ?? null, kind: unit.kind, text: wordsOnly(oldText(unit)) })),
  )
  const partOf = new Map([...kept, ...moved].map(({ older, newer }) => [newer, parts[older]]))
  const isMoved = new Set(moved.map(({ newer }) => newer))
  const byBlock = new Map(sent.flatMap((part) => (part.block === null ? [] : [[part.block, part] as const])))

  const changes: ReturnedChange[] = []
  const unmatched: UnmatchedWords[] = []
  const form: ReturnedPiece[][] = []
  let after: Id | null = null
  units.forEach((unit, place) => {
    const part = partOf.get(place)
    const comments = quotesOf(unit)
    if (part === undefined) {
      const pieces = returnedPieces([], unit.runs)
      if (pieces.length === 0 && comments.length === 0) return
      if (!isInBody(partOf, place, units.length))
        unmatched.push({ reason: 'outside', pieces: [...pieces, ...unit.left], comments })
      else changes.push(changeOf(unit, 'new', [], after, pieces, comments))
      return
    }
    if (part.block === null) {
      const pieces = returnedPieces(part.runs, unit.runs)
      const all = [...pieces, ...unit.left]
      if (all.every(({ kind }) => kind === 'kept') && comments.length === 0) form.push(all)
      else unmatched.push({ reason: 'form', pieces: all, comments })
      return
    }
    const blocks = [part.block, ...(owners.get(unit) ?? []).slice(1)]
    const base = blocks.flatMap((block, index) => [
      ...(index > 0 ? [{ text: separators.paragraph, look: '' }] : []),
      ...(byBlock.get(block)?.runs ?? []),
    ])
    const pieces = returnedPieces(base, unit.runs)
    const wasMoved = isMoved.has(place) || unit.left.length > 0
    changes.push(changeOf(unit, kindOf(pieces, blocks, unit, wasMoved), blocks, after, pieces, comments))
    after = blocks.at(-1) ?? after
  })
  const found = new Set([...partOf.values()].map((part) => part?.block))
  for (const { block, kind, runs } of parts)
    if (block !== null && !found.has(block)) changes.push(goneChange(block, kind, runs))
  for (const paragraph of returned.loose) {
    const unit = unitOf(paragraph)
    const pieces = returnedPieces([], unit.runs)
    if (pieces.length > 0) unmatched.push({ reason: 'loose', pieces, comments: quotesOf(unit) })
  }
  return { changes, unmatched, form }
}

type Unit = ReturnedUnit & { readonly left: readonly ReturnedPiece[]; readonly mover: ChangeMark | null }

/** A paragraph struck out in one place and written in another, word for word, was moved. */
function moves(units: readonly ReturnedUnit[]): Unit[] {
  const gone = units.filter((unit) => isWhole(unit, 'deleted'))
  const taken = new Set<ReturnedUnit>()
  const from = new Map<ReturnedUnit, ReturnedUnit>()
  for (const unit of units.filter((one) => isWhole(one, 'inserted'))) {
    const source = gone.find(
      (one) => !taken.has(one) && one.kind === unit.kind && textOf(one.runs) === textOf(unit.runs),
    )
    if (source === undefined) continue
    taken.add(source)
    from.set(unit, source)
  }
  return units
    .filter((unit) => !taken.has(unit))
    .map((unit): Unit => {
      const source = from.get(unit)
      if (source === undefined) return { ...unit, left: [], mover: null }
      const runs = unit.runs.map((run) => ({ ...run, inserted: null }))
      const blocks = [...new Set([...unit.blocks, ...source.blocks])]
      const mover = unit.runs[0]?.inserted ?? null
      return { ...unit, runs, blocks, mover, left: returnedPieces([], source.runs) }
    })
}

function isWhole({ runs }: ReturnedUnit, side: 'inserted' | 'deleted'): boolean {
  const other = side === 'inserted' ? 'deleted' : 'inserted'
  return runs.length > 0 && runs.every((run) => run[side] !== null && run[other] === null)
}

/** A paragraph divided without tracking: its bookmark lies on both halves, and the second half is made of the block's words. */
function withParts(units: readonly Unit[], sent: readonly SentPart[]): Unit[] {
  const words = new Map(sent.map(({ block, runs }) => [block, wordBag(textOf(runs))]))
  const result: Unit[] = []
  for (const unit of units) {
    const last = result.at(-1)
    const common = unit.blocks.find((block) => last?.blocks.includes(block))
    const bag = common === undefined ? undefined : words.get(common)
    if (last === undefined || bag === undefined || unit.kind !== 'paragraph' || last.kind !== 'paragraph')
      result.push(unit)
    else {
      const own = wordBag(oldText(unit))
      const shared = (similarity(own, bag) * (own.size + bag.size)) / 2
      const isPart = own.size > 0 && shared / own.size >= partFrom && unit.blocks.length === 1
      if (isPart) {
        const whole = joinedUnit(last, unit, { inserted: null, deleted: null })
        result[result.length - 1] = { ...last, ...whole, left: [...last.left, ...unit.left] }
      } else result.push({ ...unit, blocks: unit.blocks.filter((block) => block !== common) })
    }
  }
  return result
}

/** Which blocks each unit is: of several units that bear one name the likest is it. */
function ownersOf(units: readonly Unit[], sent: readonly SentPart[]): Map<Unit, Id[]> {
  const owners = new Map<Unit, Id[]>()
  for (const { block, kind, runs } of sent) {
    if (block === null) continue
    const bag = wordBag(textOf(runs))
    let best: { unit: Unit; likeness: number } | null = null
    for (const unit of units) {
      if (unit.kind !== kind || !unit.blocks.includes(block)) continue
      const likeness = similarity(bag, wordBag(oldText(unit)))
      if (best === null || likeness > best.likeness) best = { unit, likeness }
    }
    if (best !== null) owners.set(best.unit, [...(owners.get(best.unit) ?? []), block])
  }
  return owners
}

function kindOf(pieces: readonly ReturnedPiece[], blocks: readonly Id[], unit: Unit, wasMoved: boolean): ReturnedKind {
  const stays = (piece: ReturnedPiece) => piece.kind !== 'deleted' && piece.kind !== 'passing'
  if (pieces.length > 0 && !pieces.some(stays)) return 'deleted'
  if (blocks.length > 1) return 'merged'
  const ends = pieces.filter(({ kind, text }) => kind === 'inserted' && text.includes(separators.paragraph))
  if (unit.kind === 'paragraph' && ends.length > 0) return 'split'
  if (wasMoved) return 'moved'
  return pieces.every(({ kind }) => kind === 'kept') ? 'kept' : 'edited'
}

function changeOf(
  unit: Unit,
  kind: ReturnedKind,
  blocks: readonly Id[],
  after: Id | null,
  pieces: readonly ReturnedPiece[],
  comments: readonly QuotedComment[],
): ReturnedChange {
  const changed = pieces.filter((piece) => piece.kind !== 'kept').map(({ by }) => by?.author ?? null)
  const movers = kind === 'moved' ? [unit.mover?.author ?? null] : []
  return {
    kind,
    blocks,
    after,
    table: unit.kind === 'table',
    style: unit.style,
    level: unit.level,
    people: [...new Set([...movers, ...changed])],
    pieces,
    left: unit.left,
    comments,
  }
}

/** A block of which nothing came back. */
function goneChange(block: Id, kind: SentPart['kind'], runs: readonly ComparedRun[]): ReturnedChange {
  return {
    kind: 'deleted',
    blocks: [block],
    after: null,
    table: kind === 'table',
    style: null,
    level: null,
    people: [null],
    pieces: returnedPieces(runs, []),
    left: [],
    comments: [],
  }
}

/** New words belong to the body when they follow a block, or stand right before one. */
function isInBody(partOf: ReadonlyMap<number, SentPart | undefined>, place: number, length: number): boolean {
  const nearest = (step: 1 | -1) => {
    for (let at = place + step; at >= 0 && at < length; at += step) {
      const part = partOf.get(at)
      if (part !== undefined) return part.block
    }
    return null
  }
  return nearest(-1) !== null || nearest(1) !== null
}

function quotesOf({ comments, runs }: Pick<ReturnedParagraph, 'comments' | 'runs'>): QuotedComment[] {
  const text = textOf(runs)
  return comments.map(({ comment, from, to }) => ({ comment, quote: wordsOnly(text.slice(from, to)) }))
}

function textOf(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The words as they were before tracked changes; of a unit that was wholly inserted, those it has. */
function oldText({ runs }: ReturnedUnit): string {
  const old = textOf(runs.filter(({ inserted }) => inserted === null))
  return old === '' ? textOf(runs) : old
}
