/** The changes of a returned text as suggestions in the draft's own inlines: what is not changed keeps its chips, blanks and looks. */
import type { DraftInline, DraftMark, Suggestion } from '../../records/draft.ts'
import { textDifference } from '../compare/text-difference.ts'
import { draftWords, fromTokens, hasMark } from '../drafting/inlines.ts'
import type { ReturnedPiece } from './pieces.ts'
import type { ChangeMark } from './returned.ts'

/** In whose name a change is suggested, and when. */
export type Stamp = (by: ChangeMark | null) => Suggestion

/** One character of the draft, or a chip, and where it starts in what was sent; `null` of words that were not sent. */
type Cell = { readonly inline: DraftInline; readonly text: string; readonly at: number | null }
type Written = { readonly text: string; readonly look: string; readonly by: Suggestion }
/** What became of each place of the sent words. */
type Fates = {
  readonly deleted: ReadonlyMap<number, Suggestion>
  readonly restyled: ReadonlyMap<number, Written>
  /** Words put in before a place. */
  readonly inserted: ReadonlyMap<number, readonly Written[]>
}

/**
 * The content with the changes in it as suggestions. The pieces may be about an older state of the content: what was written since stays, what is gone
 * since is not asked about again. Suggestions that were open are left as they are.
 */
export function suggestionsIn(
  content: readonly DraftInline[],
  pieces: readonly ReturnedPiece[],
  stamp: Stamp,
): DraftInline[] {
  const cells = cellsOf(content)
  const sent = cells.flatMap(({ at, text }) => (at === null ? [] : [text])).join('')
  const fates = fatesOf(pieces, sent, stamp)
  const result: DraftInline[] = []
  const restyled: { old: DraftInline; now: DraftInline }[] = []
  const flush = () => {
    result.push(...restyled.map(({ old }) => old), ...restyled.map(({ now }) => now))
    restyled.length = 0
  }
  const put = (list: readonly Written[] | undefined) => {
    if (list === undefined || list.length === 0) return
    flush()
    result.push(...list.flatMap(writtenInlines))
  }
  for (const cell of cells) {
    const { inline, text, at } = cell
    if (at === null) {
      flush()
      result.push(inline)
      continue
    }
    put(fates.inserted.get(at))
    const struck = places(cell).flatMap((place) => fates.deleted.get(place) ?? [])
    const look = fates.restyled.get(at)
    if (struck[0] === undefined && look !== undefined && inline.type === 'text')
      restyled.push({ old: withMark(inline, 'deleted', look.by), now: relooked(inline, look) })
    else if (struck[0] === undefined) {
      flush()
      result.push(inline)
    } else {
      flush()
      result.push(withMark(inline, 'deleted', struck[0]))
      // Of a chip that was written into, the words that stayed stand in its place.
      if (struck.length < text.length) put(places(cell).flatMap((place) => restOf(cell, place, fates, struck)))
    }
    if (struck.length === 0 || struck.length === text.length)
      put(
        places(cell)
          .slice(1)
          .flatMap((place) => fates.inserted.get(place) ?? []),
      )
  }
  flush()
  put(fates.inserted.get(sent.length))
  return fromTokens(result)
}

function cellsOf(content: readonly DraftInline[]): Cell[] {
  let next = 0
  return content.flatMap((inline) => {
    const parts = inline.type === 'text' ? [...inline.text].map((text) => ({ ...inline, text })) : [inline]
    return parts.map((part): Cell => {
      const text = draftWords([part])
      if (hasMark(part, 'inserted')) return { inline: part, text, at: null }
      const at = next
      next += text.length
      return { inline: part, text, at }
    })
  })
}

function places({ at, text }: Cell): number[] {
  return Array.from({ length: text.length }, (_, index) => (at ?? 0) + index)
}

function restOf({ text, at }: Cell, place: number, fates: Fates, [by]: readonly Suggestion[]): Written[] {
  const before = place === at ? [] : (fates.inserted.get(place) ?? [])
  if (fates.deleted.has(place) || by === undefined) return [...before]
  return [...before, { text: text[place - (at ?? 0)] ?? '', look: '', by }]
}

function fatesOf(pieces: readonly ReturnedPiece[], sent: string, stamp: Stamp): Fates {
  const deleted = new Map<number, Suggestion>()
  const restyled = new Map<number, Written>()
  const inserted = new Map<number, Written[]>()
  const base = pieces.flatMap(({ kind, text }) => (kind === 'inserted' || kind === 'passing' ? [] : [text])).join('')
  const placeOf = placesIn(base, sent)
  let read = 0
  let next = 0
  for (const { kind, text, look, by } of pieces) {
    if (kind === 'passing') continue
    const written = { text, look, by: stamp(by) }
    if (kind === 'inserted') {
      inserted.set(next, [...(inserted.get(next) ?? []), written])
      continue
    }
    for (let index = 0; index < text.length; index += 1) {
      const place = placeOf[read + index] ?? -1
      if (place < 0) continue
      next = place + 1
      if (kind === 'deleted') deleted.set(place, written.by)
      if (kind === 'restyled') restyled.set(place, written)
    }
    read += text.length
  }
  return { deleted, restyled, inserted }
}

/** For each place of one text its place in the other; -1 where it has none. Spaces that hold words together count as spaces. */
function placesIn(base: string, sent: string): number[] {
  const plain = (text: string) => [{ text: text.replaceAll('\u00A0', ' '), look: '' }]
  const found: number[] = []
  let next = 0
  for (const { kind, text } of textDifference(plain(base), plain(sent))) {
    if (kind === 'inserted') next += text.length
    else for (let index = 0; index < text.length; index += 1) found.push(kind === 'deleted' ? -1 : next++)
  }
  return found
}

function writtenInlines({ text, look, by }: Written): DraftInline[] {
  const marks: DraftMark[] = [...lookMarks(look), { type: 'inserted', attrs: by }]
  return text
    .split('\n')
    .flatMap((line, index): DraftInline[] => [
      ...(index === 0 ? [] : [{ type: 'hard_break' as const, marks }]),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line, marks }]),
    ])
}

function relooked(inline: DraftInline, { look, by }: Written): DraftInline {
  const kept = (inline.marks ?? []).filter(({ type }) => type === 'joined')
  return { ...inline, marks: [...kept, ...lookMarks(look), { type: 'inserted', attrs: by }] }
}

function lookMarks(look: string): DraftMark[] {
  return [
    ...(look.includes('b') ? [{ type: 'bold' as const }] : []),
    ...(look.includes('i') ? [{ type: 'italic' as const }] : []),
  ]
}

/** What somebody suggested to take out already stays in that name. */
function withMark(inline: DraftInline, type: 'deleted', by: Suggestion): DraftInline {
  if (hasMark(inline, type)) return inline
  return { ...inline, marks: [...(inline.marks ?? []), { type, attrs: by }] }
}
