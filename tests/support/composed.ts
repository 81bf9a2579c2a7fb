/** Composed documents for tests: the bundled sample, and the words of a document as a reader sees them, line by line. */
import { readFileSync } from 'node:fs'
import { type Composed, type ComposeInput, compose } from '../../shared/documents/compose.ts'
import type { Block, DocModel, Inline } from '../../shared/documents/model.ts'
import { labelOf } from '../../shared/documents/numbering.ts'
import { profileOf } from '../../shared/documents/profile.ts'
import type { DocumentChoices, DocumentKind } from '../../shared/records/documents.ts'

import type { Dossier } from '../../shared/records/dossier.ts'
import { parseSessionFile } from '../../shared/session-file/parse.ts'

/** The session that the program brings along, read as the program reads it. */
export function sampleDossier(): Dossier {
  const parsed = parseSessionFile(
    readFileSync(new URL('../../assets/phien-2025-06.phien.json', import.meta.url), 'utf8'),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults))
  return parsed.value
}

/** Composes with the office's own profile. */
export function composed(kind: DocumentKind, dossier: ComposeInput, options: DocumentChoices = {}): Composed {
  return compose(kind, dossier, profileOf(dossier.office), options)
}

export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
}

/** Lines of the body: a paragraph with its label, a row of a table with its cells between bars. */
export function bodyLines({ body }: Pick<DocModel, 'body'>): string[] {
  return body.flatMap(linesOf)
}

/** Everything the document says, in reading order. */
export function allLines({ head, title, addressees, body, signature, annexes, contact }: DocModel): string[] {
  const columns = [signature?.left, signature?.right, signature?.confirmation?.signer]
  const signer = columns.flatMap((column) =>
    column == null ? [] : [column.authority, wordsOf(column.post ?? []), wordsOf(column.name)],
  )
  const recipients = signature?.recipients ?? null
  return [
    head.superior ?? '',
    head.organisation,
    wordsOf(head.number ?? []),
    wordsOf(head.summary ?? []),
    head.stamp ?? '',
    head.urgency ?? '',
    head.partyTitle,
    head.motto ?? '',
    wordsOf(head.placeDate ?? []),
    head.circulation ?? '',
    head.draftMark ?? '',
    title?.typeName ?? '',
    wordsOf(title?.summary ?? []),
    addressees?.label ?? '',
    ...(addressees?.receivers ?? []).map(wordsOf),
    ...bodyLines({ body }),
    ...(recipients === null ? [] : [recipients.label, ...recipients.lines.map(wordsOf), recipients.typist ?? '']),
    ...signer,
    wordsOf(signature?.confirmation?.text ?? []),
    ...annexes.flatMap((annex) => [annex.label, wordsOf(annex.name), wordsOf(annex.reference), ...bodyLines(annex)]),
    contact ?? '',
  ].filter((line) => line !== '')
}

/** Paths of the facts printed as blanks, each once, in reading order. */
export function blankPaths(model: DocModel): string[] {
  const paths: string[] = []
  JSON.stringify(model, (_key, part) => {
    if (part !== null && typeof part === 'object' && part.kind === 'blank' && !paths.includes(part.path))
      paths.push(part.path)
    return part
  })
  return paths
}

function linesOf(block: Block): string[] {
  if (block.kind === 'table')
    return block.rows.map((row) => row.map(({ paragraphs }) => paragraphs.map(wordsOf).join('\n')).join(' | '))
  if (block.kind === 'bars') return block.bars.map(({ label, value }) => `${wordsOf(label)} | ${wordsOf(value)}`)
  const label = block.numbering === null ? '' : `${labelOf(block.numbering)} `
  return [label + wordsOf(block.inlines)]
}
