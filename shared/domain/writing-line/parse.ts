/**
 * Reads the writing line: what it will be (a contribution, `>` a decision, `!` a task) and the marks in it. Nothing is changed: the
 * spans of a parsed line make up its text, letter for letter.
 */
import { type Candidate, type Choice, candidatesFor } from './find.ts'
import type { MarkKind, WritingLine } from './line.ts'

/** What the marks are looked up in. Phrases have their shortcut as name and their words as detail. */
export type Known = {
  readonly people: readonly Choice[]
  readonly units: readonly Choice[]
  readonly decisions: readonly Choice[]
  readonly phrases: readonly Choice[]
}

export type Mark = {
  readonly kind: MarkKind
  /** Where it stands in the text, its sign included. */
  readonly start: number
  readonly end: number
  /** The words after the sign. */
  readonly query: string
  readonly candidates: readonly Candidate[]
  /** What it stands for: chosen by a person, or the only thing its words can mean; `null` while that is open. */
  readonly chosen: Choice | null
}

export type LineKind = 'contribution' | 'decision' | 'task'

export type ParsedLine = {
  readonly text: string
  readonly kind: LineKind
  /** The person a contribution begins with. */
  readonly speaker: Mark | null
  readonly marks: readonly Mark[]
  /** All of the text in order; `mark` is `null` for plain words. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly mark: Mark | null }[]
}

const mostWords = 8

export function parseLine(line: WritingLine, known: Known): ParsedLine {
  const { text } = line
  const head = headOf(line)
  const kind: LineKind = head?.kind === 'decision' ? 'decision' : head?.kind === 'task' ? 'task' : 'contribution'
  const signs = signsIn(line, kind)
  const begins = text.search(/\S/)
  const marks = signs.map(({ kind: markKind, start, length }, index): Mark => {
    const until = signs[index + 1]?.start ?? text.length
    const choices = choicesFor(markKind, kind, start === begins, known)
    const pin = line.pins.find((candidate) => candidate.start === start)
    if (pin !== undefined) {
      const choice = choices.find(({ id }) => id === pin.id) ?? null
      const query = text.slice(start + length, pin.end)
      return { kind: markKind, start, end: pin.end, query, candidates: [], chosen: choice }
    }
    if (markKind === 'task') return { kind: markKind, start, end: start + 1, query: '', candidates: [], chosen: null }
    if (markKind === 'due') return dueMark(text, start, length, until)
    return openMark(text.slice(0, until), markKind, start, choices)
  })
  return {
    text,
    kind,
    speaker:
      kind === 'contribution' ? (marks.find((mark) => mark.kind === 'person' && mark.start === begins) ?? null) : null,
    marks,
    spans: spansOf(text, marks),
  }
}

type Sign = { readonly kind: MarkKind; readonly start: number; readonly length: number }

/** The sign a line begins with, if it makes it a decision or a task. */
function headOf({ text, pins, asWords }: WritingLine): Sign | null {
  const start = text.search(/\S/)
  const pin = pins.find((candidate) => candidate.start === start)
  if (pin !== undefined) return pin.kind === 'decision' ? { kind: 'decision', start, length: 1 } : null
  if (start < 0 || asWords.includes(start)) return null
  if (text[start] === '>') return { kind: 'decision', start, length: 1 }
  return text[start] === '!' ? { kind: 'task', start, length: 1 } : null
}

/** Every sign that begins a mark, in order. A sign within a word ("a@b", "mã#1") is none. */
function signsIn(line: WritingLine, kind: LineKind): Sign[] {
  const { text, pins, asWords } = line
  const head = headOf(line)
  const bodyStart = head === null ? 0 : head.start + 1
  const signs: Sign[] = head === null ? [] : [head]
  for (const { index } of text.matchAll(/@|#|[tT]:/g)) {
    const before = index === bodyStart ? '' : (text[index - 1] ?? '')
    const isPinned = pins.some(
      (pin) => index < pin.end && (index > pin.start || (index === pin.start && pin.kind === 'phrase')),
    )
    if (index < bodyStart || !/^\s?$/.test(before) || isPinned || asWords.includes(index)) continue
    if (text[index] === '@') signs.push({ kind: 'person', start: index, length: 1 })
    else if (text[index] === '#') signs.push({ kind: 'phrase', start: index, length: 1 })
    else if (kind === 'task') signs.push({ kind: 'due', start: index, length: 2 })
  }
  // A chosen phrase stands there by its words, without its sign.
  for (const pin of pins)
    if (pin.kind === 'phrase' && !signs.some(({ start }) => start === pin.start))
      signs.push({ kind: 'phrase', start: pin.start, length: 0 })
  return signs.sort((one, other) => one.start - other.start)
}

/** A contribution begins with a person; a task is given to units; in words either may be named. */
function choicesFor(mark: MarkKind, line: LineKind, isFirst: boolean, known: Known): readonly Choice[] {
  if (mark === 'decision') return known.decisions
  if (mark === 'phrase') return known.phrases
  if (mark !== 'person') return []
  if (line === 'task') return known.units
  return isFirst ? known.people : [...known.people, ...known.units]
}

/** The deadline runs to the next sign or the end, without the white space there. */
function dueMark(text: string, start: number, length: number, until: number): Mark {
  const end = start + length + text.slice(start + length, until).trimEnd().length
  return { kind: 'due', start, end, query: text.slice(start + length, end).trim(), candidates: [], chosen: null }
}

/** The mark takes as many words as still name something. */
function openMark(text: string, kind: MarkKind, start: number, choices: readonly Choice[]): Mark {
  const lead = kind === 'decision' ? (/^\s*/.exec(text.slice(start + 1))?.[0].length ?? 0) : 0
  const begin = start + 1 + lead
  const runs = kind === 'phrase' ? runsOf(text, begin).slice(0, 1) : runsOf(text, begin)
  for (const end of runs.toReversed()) {
    const query = text.slice(begin, end)
    const candidates = findIn(kind, query, choices)
    if (candidates.length > 0) return { kind, start, end, query, candidates, chosen: onlyOne(kind, candidates) }
  }
  const end = kind === 'decision' || runs[0] === undefined ? start + 1 : runs[0]
  const query = text.slice(start + 1, end)
  return { kind, start, end, query, candidates: findIn(kind, query, choices), chosen: null }
}

function findIn(kind: MarkKind, query: string, choices: readonly Choice[]): Candidate[] {
  const found = candidatesFor(query, choices)
  return kind === 'phrase' && query !== '' ? found.filter(({ by }) => by === 'whole' || by === 'part') : found
}

/**
 * What the words mean without a person choosing: the one thing found, or the one found better than all others by its name. A
 * decision or a phrase is meant only by its whole name: their words weigh (`domain.md` 8.9).
 */
function onlyOne(kind: MarkKind, [first, second]: readonly Candidate[]): Choice | null {
  if (first === undefined) return null
  const isNamed = first.by === 'whole' || (kind === 'person' && (first.by === 'initials' || first.by === 'tail'))
  if (isNamed && first.by !== second?.by) return first.choice
  return kind === 'person' && second === undefined ? first.choice : null
}

/** Ends of the runs of 1, 2, 3 ... words from here; a run ends at punctuation and at a line break. */
function runsOf(text: string, begin: number): number[] {
  const ends: number[] = []
  const word = /[\p{L}\p{M}\p{N}]+(?:[./-][\p{L}\p{M}\p{N}]+)*/uy
  let at = begin
  while (ends.length < mostWords) {
    word.lastIndex = at
    const found = word.exec(text)
    if (found === null) break
    const end = at + found[0].length
    ends.push(end)
    const gap = /^[^\S\n]+/.exec(text.slice(end))
    if (gap === null) break
    at = end + gap[0].length
  }
  return ends
}

function spansOf(text: string, marks: readonly Mark[]): ParsedLine['spans'] {
  const spans: { start: number; end: number; mark: Mark | null }[] = []
  let at = 0
  for (const mark of marks) {
    if (mark.start > at) spans.push({ start: at, end: mark.start, mark: null })
    spans.push({ start: mark.start, end: mark.end, mark })
    at = mark.end
  }
  if (at < text.length) spans.push({ start: at, end: text.length, mark: null })
  return spans
}
