/**
 * A session of any length for measurements: the bundled sample with many more items. Its words follow one another as they do in the
 * sample, chosen by a fixed sequence of numbers, so that every run measures the same text.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Dossier } from '../../../shared/records/dossier.ts'
import type { Inline, RichText } from '../../../shared/records/rich-text.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'

const samplePath = resolve(import.meta.dirname, '../../../assets/phien-2025-06.phien.json')

/** Items that give about five and about two hundred pages of minutes. */
export const itemsOf = { short: 3, long: 160 } as const

const speakers = 5
const paragraphsPerSpeaker = 2

/** The session. Every item has opinions, one with a list, a table now and then, a conclusion with two decisions and a task. */
export function longSession(items: number): Dossier {
  const sample = readSample()
  const say = speaker(sample)
  const [item, entry] = [first(sample.items), first(sample.agendaEntries)]
  const [contribution, decision, task] = [first(sample.contributions), first(sample.decisions), first(sample.tasks)]
  const people = sample.people.map(({ id }) => id)
  const numbers = Array.from({ length: items }, (_, n) => n)
  const itemId = (n: number) => idOf('item', n)
  return {
    ...sample,
    items: numbers.map((n) => ({
      ...item,
      id: itemId(n),
      title: say(12).slice(0, -1),
      subject: say(16).slice(0, -1),
      assessment: textOf(paragraph(say)),
    })),
    agendaEntries: numbers.map((n) => ({
      ...entry,
      id: idOf('entry', n),
      itemId: itemId(n),
      printedNumber: String(n + 1),
      order: n,
    })),
    contributions: numbers.flatMap((n) =>
      Array.from({ length: speakers }, (_, turn) => ({
        ...contribution,
        id: idOf('contribution', n * speakers + turn),
        itemId: itemId(n),
        kind: turn === 0 ? ('presents' as const) : ('comments' as const),
        speakerId: people[turn % people.length] ?? null,
        text: opinion(say, { hasList: turn === 1, hasTable: turn === 2 && n % 4 === 0 }),
        order: turn,
      })),
    ),
    decisions: numbers.flatMap((n) =>
      [0, 1].map((place) => ({
        ...decision,
        id: idOf('decision', n * 2 + place),
        itemId: itemId(n),
        text: textOf(paragraph(say)),
        order: place,
      })),
    ),
    tasks: numbers.map((n) => ({
      ...task,
      id: idOf('task', n),
      itemId: itemId(n),
      decisionId: idOf('decision', n * 2),
      work: say(20).slice(0, -1),
    })),
  }
}

type Say = (count: number) => string

function readSample(): Dossier {
  const parsed = parseSessionFile(readFileSync(samplePath, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults))
  return parsed.value
}

/** Sentences of so many words, each word one that follows its forerunner somewhere in the sample; now and then a figure. */
function speaker(sample: Dossier): Say {
  const said = wordsIn(sample.contributions).concat(wordsIn(sample.decisions), wordsIn(sample.items))
  const followers = new Map<string, string[]>()
  for (const [index, word] of said.entries()) {
    const list = followers.get(word) ?? []
    list.push(said[index + 1] ?? first(said))
    followers.set(word, list)
  }
  const next = randomNumbers(42)
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? ''
  return (count) => {
    let word = pick(said)
    const sentence = Array.from({ length: count }, () => {
      if (next() < 0.06) return String(Math.floor(next() * 9_000) / 10).replace('.', ',')
      word = pick(followers.get(word) ?? said)
      return word
    }).join(' ')
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
  }
}

function wordsIn(records: unknown): string[] {
  const words: string[] = []
  JSON.stringify(records, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string')
      words.push(...value.split(/[\s.;:,]+/).filter((word) => word !== ''))
    return value
  })
  return words
}

/** Mulberry32: the same numbers from 0 to 1 in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Three sentences in three looks: bold, plain with a figure, plain or italic. */
function paragraph(say: Say): Inline[] {
  return [
    { type: 'text', text: `${say(6)} `, marks: [{ type: 'bold' }] },
    { type: 'text', text: `${say(24)} ` },
    { type: 'text', text: say(18), marks: [{ type: 'italic' }] },
  ]
}

function textOf(...paragraphs: Inline[][]): RichText {
  return { type: 'doc', content: paragraphs.map((content) => ({ type: 'paragraph', content })) }
}

function opinion(say: Say, { hasList, hasTable }: { hasList: boolean; hasTable: boolean }): RichText {
  const text = textOf(...Array.from({ length: paragraphsPerSpeaker }, () => paragraph(say)))
  const line = (): Inline[] => [{ type: 'text', text: say(14) }]
  if (hasList)
    text.content.push({
      type: 'points',
      attrs: { style: 'letter' },
      content: [0, 1, 2].map(() => ({ type: 'point', content: [{ type: 'paragraph', content: line() }] })),
    })
  if (hasTable)
    text.content.push({
      type: 'table',
      content: [0, 1, 2, 3].map((row) => ({
        type: 'table_row',
        content: [0, 1, 2].map(() => ({
          type: row === 0 ? 'table_header' : 'table_cell',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: say(4) }] }],
        })),
      })),
    })
  return text
}

function idOf(record: string, place: number): string {
  const kinds = ['item', 'entry', 'contribution', 'decision', 'task']
  return `0197aaaa-0000-7000-8000-${String(kinds.indexOf(record)).padStart(2, '0')}${String(place).padStart(10, '0')}`
}

function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('the sample lacks a record')
  return one
}
