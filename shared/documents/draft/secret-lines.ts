/** What is said in records above a level of secrecy: no block of a document below it may repeat it (`domain.md` 7). */
import { plainTextOf } from '../../records/rich-text.ts'
import type { Id } from '../../records/values.ts'
import type { ComposeInput } from '../compose/items.ts'

/** Shorter texts are everybody's words: within a sentence a title as short as "Công tác cán bộ" betrays nothing by itself. */
const tellingLength = 20
/** Shorter lines are none: "Có." */
const shortestLine = 5

/**
 * What is said in these records: titles, subjects, and the lines of their texts. A block of a document that may not hold them and repeats one of them is
 * kept out, whatever record it says it came from.
 */
export function secretLines(input: ComposeInput, secret: ReadonlySet<Id>): string[] {
  const isSecret = ({ id }: { readonly id: Id }) => secret.has(id)
  const items = input.items.filter(isSecret)
  const secretItems = new Set(items.map(({ id }) => id))
  const texts = [
    ...items.flatMap(({ title, subject, assessment }) => [
      title,
      subject ?? '',
      assessment === null ? '' : plainTextOf(assessment),
    ]),
    ...input.agendaEntries.filter(({ itemId }) => secretItems.has(itemId)).map(({ title }) => title),
    ...input.papers.filter(isSecret).map(({ title }) => title),
    ...[...input.contributions, ...input.decisions].filter(isSecret).map(({ text }) => plainTextOf(text)),
    ...input.tasks.filter(isSecret).map(({ work }) => work),
    ...input.ballots.filter(isSecret).map(({ subject }) => subject ?? ''),
  ]
  return texts
    .flatMap((text) => text.split('\n'))
    .map(bare)
    .filter((line) => line.length >= shortestLine)
}

/** Whether the words hold one of the lines that tells by itself. */
export function holdsTelling(words: string, lines: readonly string[]): boolean {
  const text = words.toLowerCase()
  return lines.some((line) => line.length >= tellingLength && text.includes(line))
}

/** Whether a line of the words, but for what numbers it, is one of the lines, however short: a person has copied it. */
export function copiesLine(words: string, lines: readonly string[]): boolean {
  const known = new Set(lines)
  return words.split('\n').some((line) => known.has(bare(line)))
}

/** The line without its number, "về" before it and the stop after it. */
function bare(line: string): string {
  return line
    .trim()
    .toLowerCase()
    .replace(/^(?:[-+–]|(?:\d+\.)*\d+[.)]|[a-zđ]\))\s*/u, '')
    .replace(/^về(?: việc)? /u, '')
    .replace(/[.;,:]+$/, '')
}
