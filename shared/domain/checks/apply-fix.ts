/** Putting a fix, or what a person chose, in place of the words found fault with. */
import { type Block, type Inline, inlineText, type Paragraph, type RichText } from '../../records/rich-text.ts'
import type { Span } from '../citations/recognise.ts'
import type { Found } from './finding.ts'
import { overlaps, spanFound } from './spans.ts'

export type Replacement = Span & { readonly replacement: string }

/** What a finding's fix puts where; `null` when it has none. */
export function replacementOf({ at: { start, end }, fix }: Pick<Found, 'at' | 'fix'>): Replacement | null {
  return fix === null || start === null || end === null ? null : { start, end, replacement: fix }
}

/** The text with the words from `start` to `end` replaced. */
export function applyFix(text: string, { start, end, replacement }: Replacement): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/**
 * Rich text with the words replaced; `start` and `end` count its plain words. The new words take the look of the first they replace.
 * A chip, a line break and the end of a paragraph are never changed: a replacement that touches one gives the text as it was.
 */
export function applyFixToRichText(text: RichText, { start, end, replacement }: Replacement): RichText {
  let offset = 0
  const inParagraph = (paragraph: Paragraph): Paragraph => {
    const at = offset
    offset += inlineText(paragraph.content).length + 1
    const span = { start: start - at, end: end - at }
    return span.start < 0 || end >= offset ? paragraph : withReplacement(paragraph, span, replacement)
  }
  return { ...text, content: text.content.map((block) => inBlock(block, inParagraph)) }
}

/** Fixes that do not touch each other, the earlier ones first: what can be put into one text at once. */
export function compatibleFixes(findings: readonly Pick<Found, 'at' | 'fix'>[]): Replacement[] {
  const kept: Replacement[] = []
  for (const finding of [...findings].sort((a, b) => spanFound(a).start - spanFound(b).start)) {
    const one = replacementOf(finding)
    if (one !== null && !kept.some((other) => overlaps(other, one))) kept.push(one)
  }
  return kept
}

/** The text with all of the replacements, which must not touch each other. */
export function applyAll(text: string, replacements: readonly Replacement[]): string {
  return [...replacements].sort((a, b) => b.start - a.start).reduce(applyFix, text)
}

function inBlock(block: Block, change: (paragraph: Paragraph) => Paragraph): Block {
  switch (block.type) {
    case 'paragraph':
      return change(block)
    case 'points':
      return { ...block, content: block.content.map((point) => ({ ...point, content: point.content.map(change) })) }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(change) })),
        })),
      }
  }
}

function withReplacement(paragraph: Paragraph, span: Span, replacement: string): Paragraph {
  let offset = 0
  let rest = replacement
  const content: Inline[] = []
  for (const inline of paragraph.content ?? []) {
    const words = inlineText([inline])
    const at = { start: offset, end: offset + words.length }
    offset = at.end
    if (!overlaps(at, span)) {
      content.push(inline)
      continue
    }
    if (inline.type !== 'text') return paragraph
    const head = words.slice(0, Math.max(0, span.start - at.start))
    const tail = words.slice(Math.max(0, span.end - at.start))
    const changed = head + rest + tail
    rest = ''
    if (changed !== '') content.push({ ...inline, text: changed })
  }
  return { ...paragraph, content }
}
