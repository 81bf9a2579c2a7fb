/** One spelling through a whole document: the office's placing of tones and its way of writing ranges of years (`domain.md` 6). */
import { sparedSpans } from '../domain/spared.ts'
import { type Inline, inlineText, type Paragraph } from '../records/rich-text.ts'
import type { DateForm } from '../vietnamese/dates.ts'
import { placeToneMarks, type Spares, type ToneMarking } from '../vietnamese/tone-marks.ts'
import { spaceYearRanges, type YearRangeForm } from '../vietnamese/year-ranges.ts'

export type Spelling = {
  readonly toneMarks: ToneMarking
  readonly yearRange: YearRangeForm
  /** Dates within sentences and summaries; the head of a document has the long form always. */
  readonly date: DateForm
}

/** Records that are names, or titles of other documents, as a whole. */
const keptParts: ReadonlySet<string> = new Set(['people', 'papers', 'signer.name', 'confirmedBy.name'])

/**
 * A record with every text in it in one spelling. Names of persons, quoted words, cited documents and their titles stay as they were
 * typed; `names` are the persons known. Texts must be NFC. Nothing but strings changes, so the shape stays what its type says.
 */
export function inOneSpelling<T>(value: T, spelling: Spelling, names: readonly string[]): T {
  // Only a name that could be written otherwise needs to be looked for.
  const atRisk = names.filter((name) => placeToneMarks(name, 'ủy') !== placeToneMarks(name, 'uỷ'))
  const respell = (text: string, spares: Spares) =>
    spaceYearRanges(placeToneMarks(text, spelling.toneMarks, spares), spelling.yearRange, spares)

  const visit = (part: unknown, parent: string): unknown => {
    if (typeof part === 'string')
      return respell(
        part,
        sparesOf(() => part, atRisk),
      )
    if (part === null || typeof part !== 'object') return part
    if (Array.isArray(part)) return part.map((entry) => visit(entry, parent))
    if (isCitation(part)) return part
    if (isParagraph(part)) return { ...part, content: visitRuns(part.content) }
    return Object.fromEntries(
      Object.entries(part).map(([key, entry]) => [
        key,
        keptParts.has(key) || keptParts.has(`${parent}.${key}`) ? entry : visit(entry, key),
      ]),
    )
  }
  /** Quotes and titles may begin in one run and end in another. */
  const visitRuns = (runs: readonly Inline[]): unknown[] => {
    const texts = runs.map((run) => inlineText([run]))
    const spares = sparesOf(() => texts.join(''), atRisk)
    let next = 0
    return runs.map((run, index) => {
      const offset = next
      next += texts[index]?.length ?? 0
      if (run.type !== 'text') return visit(run, '')
      return { ...run, text: respell(run.text, (start, end) => spares(offset + start, offset + end)) }
    })
  }
  // The visit keeps every key and kind of value: only the words inside strings change.
  return visit(value, '') as T
}

/** Looks for what is spared only when there is something to respell. */
function sparesOf(textOf: () => string, names: readonly string[]): Spares {
  let spans: ReturnType<typeof sparedSpans> | null = null
  return (start, end) => {
    spans ??= sparedSpans(textOf(), names)
    return spans.some((span) => span.start < end && start < span.end)
  }
}

function isCitation(part: object): boolean {
  return 'type' in part && part.type === 'citation'
}

/** Of all records only rich text has parts of this type. */
function isParagraph(part: object): part is Required<Paragraph> {
  return 'type' in part && part.type === 'paragraph' && 'content' in part && Array.isArray(part.content)
}
