/** A document made from its draft: composed around the blocks that stand in it, numbered anew, secret sources kept out. */
import { draftLines, settled } from '../../domain/drafting/inlines.ts'
import { partsAbove } from '../../domain/secret-parts.ts'
import type { DraftContent, DraftInline, DraftLabel } from '../../records/draft.ts'
import type { Id } from '../../records/values.ts'
import { figureText, inlinesOfRecord, joinRuns, words } from '../compose/inlines.ts'
import type { ComposeInput } from '../compose/items.ts'
import type { Composed } from '../compose.ts'
import { isAssumed } from '../compose.ts'
import type { Block, DocModel, Inline, Numbering, ParagraphBlock, TextInline } from '../model.ts'
import { copiesLine, holdsTelling, secretLines } from './secret-lines.ts'

/** A block as it goes into a document: what a version froze, or what stands in the draft now. */
export type PlacedBlock = {
  readonly id: Id
  readonly place: 'summary' | 'body' | 'recipients'
  readonly sources: readonly Id[]
  readonly content: DraftContent
}

/**
 * The composed document with the draft's words. Suggestions nobody decided on print as the text stood before them. A block that came from a record
 * above the document's own level is left out and told of as a gap `draft.withheld`: it cannot ride along, however it was edited (`domain.md` 7).
 */
export function withDraft(composed: Composed, blocks: readonly PlacedBlock[], input: ComposeInput): Composed {
  const { model } = composed
  const { secrecy } = model.metadata
  const secret = partsAbove({ ...input, taskEvents: [] }, secrecy)
  const secrets = secretLines(input, secret)
  const isWithheld = ({ sources, content }: PlacedBlock) =>
    sources.some((id) => secret.has(id)) || repeatsSecret(sources, content, secrets)
  const open = blocks.filter((block) => !isWithheld(block) && !isSuggested(block))
  const drafted = modelOf(model, open)
  const [before, printed] = [new Set(pathsOf(model)), new Set(pathsOf(drafted))]
  return {
    ...composed,
    model: drafted,
    gaps: [
      ...composed.gaps.filter((gap) => isAssumed(gap) || printed.has(gap.path) || !before.has(gap.path)),
      ...blocks.filter(isWithheld).map(({ id }) => ({
        path: `draft.${id}`,
        code: 'draft.withheld' as const,
        recordId: id,
        where: '',
      })),
    ],
  }
}

/** True of a paragraph that is nothing but what somebody suggests to put in: nothing stood there before. */
function isSuggested({ content }: PlacedBlock): boolean {
  return content.type === 'paragraph' && content.content.length > 0 && settled(content.content, 'rejected').length === 0
}

/** A short line is told only by words no record stands behind: an open item may bear the very title of a secret one. */
function repeatsSecret(sources: readonly Id[], content: DraftContent, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false
  const words = draftLines(content).join('\n')
  return holdsTelling(words, secrets) || (sources.length === 0 && copiesLine(words, secrets))
}

function modelOf(model: DocModel, blocks: readonly PlacedBlock[]): DocModel {
  const of = (place: PlacedBlock['place']) => blocks.filter((block) => block.place === place)
  const summary = of('summary').flatMap(({ content }, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' as const }]),
    ...paragraphInlines(content),
  ])
  const { recipients } = model.signature ?? { recipients: null }
  const body = numbered(of('body')).map((block, index, all) =>
    index === all.length - 1 && block.kind === 'paragraph' ? { ...block, keepNext: model.signature !== null } : block,
  )
  return {
    ...model,
    head: { ...model.head, summary: model.head.summary === null ? null : summary },
    title: model.title === null ? null : { ...model.title, summary },
    body,
    signature:
      model.signature === null
        ? null
        : {
            ...model.signature,
            recipients:
              recipients === null
                ? null
                : { ...recipients, lines: of('recipients').map(({ content }) => paragraphInlines(content)) },
          },
  }
}

function paragraphInlines(content: DraftContent): Inline[] {
  return content.type === 'paragraph' ? inlinesOf(content.content) : []
}

/** Blocks of the body, each label counted in the order the blocks stand. */
function numbered(blocks: readonly PlacedBlock[]): Block[] {
  const count = createCounter()
  return blocks.map(({ id, content, sources }) => blockOf(id, content, sources, count))
}

/** Counts labels in reading order, as they are printed. */
export function createCounter(): (label: DraftLabel) => Numbering {
  const outline: number[] = []
  const lists = new Map<string, number>()
  return ({ scheme, level, list }) => {
    if (scheme === 'outline') {
      while (outline.length < level) outline.push(0)
      outline.length = level
      outline[level - 1] = (outline[level - 1] ?? 0) + 1
      return { scheme, list: 0, counters: outline.map((counter) => Math.max(counter, 1)) }
    }
    const key = `${scheme} ${list}`
    const ordinal = (lists.get(key) ?? 0) + 1
    lists.set(key, ordinal)
    return { scheme, list, counters: [ordinal] }
  }
}

function blockOf(
  blockId: Id,
  content: DraftContent,
  sources: readonly Id[],
  count: (label: DraftLabel) => Numbering,
): Block {
  switch (content.type) {
    case 'paragraph': {
      const block: ParagraphBlock = {
        kind: 'paragraph',
        role: content.role,
        inlines: inlinesOf(content.content),
        numbering: content.label === null ? null : count(content.label),
        keepNext: content.keepNext,
        sources,
        blockId,
      }
      return block
    }
    case 'table':
      return {
        kind: 'table',
        columns: content.columns,
        headRows: content.headRows,
        rows: content.rows.map((row) =>
          row.map(({ header, centred, paragraphs }) => ({
            header,
            ...(centred ? { centred: true as const } : {}),
            paragraphs: paragraphs.map(inlinesOf),
          })),
        ),
        ...(content.rowHeight === null ? {} : { rowHeight: content.rowHeight }),
        sources,
        blockId,
      }
    case 'bars':
      return {
        kind: 'bars',
        bars: content.bars.map(({ label, value, share }) => ({
          label: inlinesOf(label),
          value: inlinesOf(value),
          share,
        })),
        sources,
        blockId,
      }
  }
}

function inlinesOf(content: readonly DraftInline[]): Inline[] {
  return joinRuns(settled(content, 'rejected').flatMap(inlineOf))
}

function inlineOf(inline: DraftInline): Inline[] {
  const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false
  const style = {
    ...(has('bold') ? { bold: true as const } : {}),
    ...(has('italic') ? { italic: true as const } : {}),
  }
  switch (inline.type) {
    case 'text':
      return words(inline.text, style).map((one) =>
        one.kind === 'text' && has('joined') ? ({ ...one, joined: true } satisfies TextInline) : one,
      )
    case 'hard_break':
      return [{ kind: 'break' }]
    case 'blank':
      return [{ kind: 'blank', text: inline.attrs.text, path: inline.attrs.path, ...style }]
    case 'figure':
      return words(figureText(inline.attrs), style).map((one) => (one.kind === 'text' ? { ...one, joined: true } : one))
    case 'citation':
      return inlinesOfRecord([{ type: 'citation', attrs: inline.attrs, marks: richMarks(has) }])
  }
}

function richMarks(has: (type: string) => boolean): { type: 'bold' | 'italic' }[] {
  return (['bold', 'italic'] as const).filter(has).map((type) => ({ type }))
}

/** Paths of the blanks a reader of the document sees. */
function pathsOf(model: DocModel): string[] {
  const paths: string[] = []
  JSON.stringify(model, (key, value: unknown) => {
    if (key === 'path' && typeof value === 'string') paths.push(value)
    return value
  })
  return paths
}
