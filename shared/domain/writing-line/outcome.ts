/** What Enter will record of a parsed line. A mark nobody could resolve stays in the words as it was typed. */
import type { LineKind, Mark, ParsedLine } from './parse.ts'

export type LineOutcome =
  | { readonly kind: 'contribution'; readonly speakerId: string | null; readonly words: string }
  /** `code` is the id of the decision chosen; `null` while none is. */
  | { readonly kind: 'decision'; readonly code: string | null; readonly words: string }
  | {
      readonly kind: 'task'
      readonly leadUnitId: string | null
      readonly coUnitIds: readonly string[]
      readonly words: string
      readonly due: string | null
    }

export function outcomeOf(parsed: ParsedLine): LineOutcome {
  const words = wordsOf(parsed)
  if (parsed.kind === 'contribution')
    return { kind: 'contribution', speakerId: parsed.speaker?.chosen?.id ?? null, words }
  if (parsed.kind === 'decision') {
    const code = parsed.marks.find((mark) => mark.kind === 'decision')?.chosen?.id ?? null
    return { kind: 'decision', code, words }
  }
  const unitIds = parsed.marks.flatMap((mark) => (mark.kind === 'person' && mark.chosen ? [mark.chosen.id] : []))
  const [leadUnitId = null, ...others] = new Set(unitIds)
  const dues = parsed.marks.flatMap((mark) => (mark.kind === 'due' && mark.query !== '' ? [mark.query] : []))
  return { kind: 'task', leadUnitId, coUnitIds: others, words, due: dues.length === 0 ? null : dues.join(' ') }
}

/** The words that stay: marks that become fields go, names and phrases stand for their marks. */
function wordsOf(parsed: ParsedLine): string {
  const parts = parsed.spans.map(({ start, end, mark }) =>
    mark === null ? parsed.text.slice(start, end) : markWords(parsed, mark),
  )
  const words = parts
    .map((part, index) => (part === '' && /^\s/.test(parts[index + 1] ?? '') ? null : part))
    .filter((part) => part !== null)
    .join('')
  const afterSpeaker = parsed.speaker?.chosen ? words.replace(/^\s*[:,]/, '') : words
  return afterSpeaker.replace(/[^\S\n]{2,}/g, ' ').trim()
}

function markWords(parsed: ParsedLine, mark: Mark): string {
  const typed = parsed.text.slice(mark.start, mark.end)
  if (isField(parsed.kind, mark, parsed.speaker)) return ''
  if (mark.chosen === null) return typed
  return mark.kind === 'phrase' ? (mark.chosen.detail ?? typed) : mark.chosen.name
}

function isField(kind: LineKind, mark: Mark, speaker: Mark | null): boolean {
  switch (mark.kind) {
    case 'task':
    case 'decision':
      return true
    case 'due':
      return mark.query !== ''
    case 'person':
      return mark.chosen !== null && (mark === speaker || kind === 'task')
    case 'phrase':
      return false
  }
}
