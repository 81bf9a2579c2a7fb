/** What a composed document says of itself, for the register and for what is frozen at issue. */
import type { Id } from '../records/values.ts'
import type { Block, DocModel, Inline } from './model.ts'

export type IssuedFacts = {
  /** Trích yếu; `null` for a top-secret document, whose summary stands nowhere but on its own pages (`domain.md` 7). */
  readonly summary: string | null
  readonly typeName: string
  /** "T/M BAN THƯỜNG VỤ"; `null` where nobody signs. */
  readonly authorityLine: string | null
  /** `null` while the name is still a blank. */
  readonly signerName: string | null
  /** Lines of nơi nhận, without their dashes. */
  readonly receivers: readonly string[]
}

/** Reads them off the document itself, so that the register cannot say other than the page. */
export function issuedFacts({ metadata, head, title, signature }: DocModel): IssuedFacts {
  const summary = lineOf(title?.summary ?? head.summary ?? [])
  const name = signature?.right.name ?? []
  return {
    summary: metadata.secrecy === 'tuyet_mat' || summary === '' ? null : summary,
    typeName: title?.typeName ?? dispatchType,
    authorityLine: signature === null ? null : signature.right.authority,
    signerName: name.length === 0 || name.some(({ kind }) => kind === 'blank') ? null : lineOf(name),
    receivers: (signature?.recipients?.lines ?? []).map((line) =>
      lineOf(line)
        .replace(/^-\s*/, '')
        .replace(/[;,.]\s*$/, ''),
    ),
  }
}

/** A công văn prints no type name. */
const dispatchType = 'CÔNG VĂN'

export type Sentence = { readonly block: number; readonly text: string }

/** Where the body speaks of each task, by the records its blocks came from. */
export function taskSentences({ body }: Pick<DocModel, 'body'>, taskIds: ReadonlySet<Id>): Map<Id, Sentence[]> {
  const found = new Map<Id, Sentence[]>()
  for (const [block, one] of body.entries())
    for (const id of one.sources)
      if (taskIds.has(id)) found.set(id, [...(found.get(id) ?? []), { block, text: blockText(one) }])
  return found
}

/** The words of a block, white space folded. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return lineOf(block.inlines)
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(lineOf))).join(' | ')
    case 'bars':
      return block.bars.map(({ label, value }) => `${lineOf(label)} ${lineOf(value)}`).join(' | ')
  }
}

function lineOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'break' ? ' ' : inline.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
