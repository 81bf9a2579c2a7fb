/** Building of inline content: words, sentence patterns with slots, enumerations. */
import type { Inline as RichInline } from '../../records/rich-text.ts'
import type { Inline, TextInline } from '../model.ts'

type Style = { readonly bold?: true; readonly italic?: true }
export type Slot = string | readonly Inline[]

/** Words as inline content; each `\n` becomes a line break. Empty words give nothing. */
export function words(text: string, style: Style = {}): Inline[] {
  return text.split('\n').flatMap((line, index): Inline[] => {
    const run: Inline[] = line === '' ? [] : [{ kind: 'text', text: line, ...style }]
    return index === 0 ? run : [{ kind: 'break' }, ...run]
  })
}

/** Neighbouring words of the same look as one run, as Word keeps them. */
export function joinRuns(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && isSameLook(last, inline)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}

function isSameLook(a: TextInline, b: TextInline): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.joined === b.joined
}

/** A sentence pattern with its `{slots}` filled. What fills a slot is never read as a pattern again; an unknown slot stays as it is. */
export function fill(pattern: string, slots: Readonly<Record<string, Slot>>, style: Style = {}): Inline[] {
  const pieces = pattern.split(/(\{\w+\})/)
  return pieces.flatMap((piece) => {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
    const value = slot === undefined ? undefined : slots[slot]
    if (value === undefined) return words(piece, style)
    return typeof value === 'string' ? words(value, style) : value.map((inline) => styled(inline, style))
  })
}

/** `a, b và c`: parts joined by commas, the last by `lastJoin` (`, ` or ` và `). */
export function enumerate(parts: readonly (readonly Inline[])[], lastJoin: string, join = ', '): Inline[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [...part]
    return [...words(index === parts.length - 1 ? lastJoin : join), ...part]
  })
}

/** Ends a sentence with a full stop unless it already ends with a mark. Blanks and words count as open ends. */
export function endSentence(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1)
  if (last === undefined) return []
  if (last.kind === 'text' && /[.;:!?…,]["”)]?\s*$/.test(last.text)) return [...inlines]
  return last.kind === 'text'
    ? [...inlines.slice(0, -1), { ...last, text: `${last.text}.` }]
    : [...inlines, ...words('.')]
}

/** Words without the full stop or semicolon that would stand before more words of the same sentence. */
export function withoutEndMark(text: string): string {
  return text.replace(/[.;,\s]+$/, '')
}

/** The first letter of the first words in upper case: the start of a sentence made of pieces. */
export function startSentence(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines
  if (first?.kind !== 'text') return [...inlines]
  const initial = [...first.text][0] ?? ''
  return [{ ...first, text: initial.toUpperCase() + first.text.slice(initial.length) }, ...rest]
}

/** Inline content of a record, as it is printed: the number of a citation and a figure with its unit are kept on one line. */
export function inlinesOfRecord(content: readonly RichInline[] | undefined): Inline[] {
  return (content ?? []).flatMap(inlineOfRecord)
}

function inlineOfRecord(inline: RichInline): Inline[] {
  const style = styleOf(inline)
  switch (inline.type) {
    case 'text':
      return words(inline.text, style)
    case 'hard_break':
      return [{ kind: 'break' }]
    case 'citation':
      return citation(inline.attrs.text, inline.attrs.number, style)
    case 'figure':
      return joined(figureText(inline.attrs), style)
  }
}

/** `11.360 tỷ đồng` with a no-break space between value and unit (`domain.md` 6). */
export function figureText({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return unit === '' ? value : `${value}\u00A0${unit}`
}

function citation(text: string, number: string | null, style: Style): Inline[] {
  const at = number === null ? -1 : text.indexOf(number)
  if (number === null || at < 0) return words(text, style)
  return [...words(text.slice(0, at), style), ...joined(number, style), ...words(text.slice(at + number.length), style)]
}

function joined(text: string, style: Style): Inline[] {
  return words(text, style).map((inline) => (inline.kind === 'text' ? { ...inline, joined: true } : inline))
}

function styleOf(inline: RichInline): Style {
  const marks = inline.marks ?? []
  return {
    ...(marks.some(({ type }) => type === 'bold') ? { bold: true as const } : {}),
    ...(marks.some(({ type }) => type === 'italic') ? { italic: true as const } : {}),
  }
}

function styled(inline: Inline, style: Style): Inline {
  return inline.kind === 'break' ? inline : { ...inline, ...style }
}
