/** Tracked changes as WordprocessingML (ECMA-376 part 1, 17.13.5). */
import type { Piece } from '../../shared/domain/compare/text-difference.ts'
import { type CommentRange, commentEnd, commentStart } from './docx-comments.ts'
import type { WordParagraph, WordRun } from './docx-elements.ts'
import { thinStyleId } from './docx-styles.ts'
import { type BodyFacts, bookmarked, escaped, paragraphPropertiesXml, rowXml, runXml, tableXml } from './docx-xml.ts'
import type { EndMark, Tracked, TrackedParagraph, TrackedRow } from './redline-lines.ts'

export type RedlineFacts = BodyFacts & {
  readonly author: string
  /** ISO 8601 with seconds, UTC. */
  readonly date: string
  /** Comments on a paragraph by the name of its bookmark, in the order of their places. */
  readonly commentsOn: (bookmark: string) => readonly CommentRange[]
}

/** One line of a body with tracked changes. */
export function trackedXml(line: Tracked, facts: RedlineFacts): string {
  if (line.kind === 'paragraph') return trackedParagraphXml(line, facts)
  return tableXml(line.table, line.rows.map((row) => trackedRowXml(row, facts)).join(''))
}

function trackedRowXml({ status, row, cells }: TrackedRow, facts: RedlineFacts): string {
  const change = status === 'kept' ? '' : `<w:${status === 'inserted' ? 'ins' : 'del'}${stamp(facts)}/>`
  return rowXml(
    row,
    change,
    cells.map((paragraphs) => paragraphs.map((paragraph) => trackedParagraphXml(paragraph, facts)).join('')),
  )
}

const noParagraph: WordParagraph = { kind: 'paragraph', style: thinStyleId, runs: [] }

function trackedParagraphXml(line: TrackedParagraph, facts: RedlineFacts): string {
  const { older, newer, pieces, end } = line
  const stands = newer ?? older ?? noParagraph
  const properties = paragraphPropertiesXml(stands, facts.numberOf)
  const mark = marks[end].map((name) => `<w:${name}${stamp(facts)}/>`).join('')
  const change = older === null || newer === null ? '' : propertiesChange(older, properties, facts)
  const named = newer?.bookmark
  const comments = named === undefined ? [] : facts.commentsOn(named)
  const words = piecesXml(pieces, line.move === null ? null : end, comments, facts)
  const pPr = `<w:pPr>${properties}${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}${change}</w:pPr>`
  const body = named === undefined || newer === null ? words : bookmarked(words, newer, facts)
  if (line.move === null) return `<w:p>${pPr}${body}</w:p>`
  return moved(`<w:p>${pPr}`, `${body}</w:p>`, end, line.move, facts)
}

/** Elements of the paragraph mark. A mark that came and went again is in neither version. */
const marks: Readonly<Record<EndMark, readonly string[]>> = {
  kept: [],
  inserted: ['ins'],
  deleted: ['del'],
  movedFrom: ['moveFrom'],
  movedTo: ['moveTo'],
  never: ['ins', 'del'],
}

/** The two places of a move have one name. */
function moved(open: string, rest: string, end: EndMark, move: number, facts: RedlineFacts): string {
  const name = end === 'movedFrom' ? 'moveFromRange' : 'moveToRange'
  const id = facts.nextMark()
  const start = `<w:${name}Start w:id="${id}" w:name="move${move + 1}" w:author="${escaped(facts.author)}" w:date="${facts.date}"/>`
  return `${open}${start}${rest}<w:${name}End w:id="${id}"/>`
}

function propertiesChange(older: WordParagraph, properties: string, facts: RedlineFacts): string {
  const before = paragraphPropertiesXml(older, facts.numberOf)
  return before === properties ? '' : `<w:pPrChange${stamp(facts)}><w:pPr>${before}</w:pPr></w:pPrChange>`
}

/** The pieces in order, with comments opened and closed at their places in the newer text. */
function piecesXml(
  pieces: readonly Piece[],
  move: EndMark | null,
  comments: readonly CommentRange[],
  facts: RedlineFacts,
): string {
  const length = pieces.reduce((sum, { kind, text }) => sum + (kind === 'deleted' ? 0 : text.length), 0)
  const open = comments.map((comment) => ({ comment, from: Math.min(comment.from, length) }))
  const close = comments.map((comment) => ({ comment, to: Math.min(comment.to, length) }))
  let xml = ''
  let place = 0
  const comment = () => {
    for (const { comment } of taken(open, ({ from }) => from <= place)) xml += commentStart(comment)
    for (const { comment } of taken(close, ({ to }) => to <= place)) xml += commentEnd(comment)
  }
  comment()
  for (const piece of pieces) {
    if (piece.kind === 'deleted') {
      xml += pieceXml(piece, move, facts)
      continue
    }
    let rest = piece.text
    while (rest !== '') {
      const next = Math.min(
        place + rest.length,
        ...open.map(({ from }) => from).filter((from) => from > place),
        ...close.map(({ to }) => to).filter((to) => to > place),
      )
      xml += pieceXml({ ...piece, text: rest.slice(0, next - place) }, move, facts)
      rest = rest.slice(next - place)
      place = next
      comment()
    }
  }
  return xml
}

/** Takes out of a list what a test finds. */
function taken<T>(list: T[], test: (one: T) => boolean): T[] {
  const found = list.filter(test)
  for (const one of found) list.splice(list.indexOf(one), 1)
  return found
}

function pieceXml(piece: Piece, move: EndMark | null, facts: RedlineFacts): string {
  const runs = runsOf(piece.text, piece.look)
  switch (piece.kind) {
    case 'kept': {
      const words = runs.map((run) => runXml(run)).join('')
      if (move === null) return words
      const name = move === 'movedFrom' ? 'moveFrom' : 'moveTo'
      return `<w:${name}${stamp(facts)}>${words}</w:${name}>`
    }
    case 'inserted':
      return `<w:ins${stamp(facts)}>${runs.map((run) => runXml(run)).join('')}</w:ins>`
    case 'deleted':
      return `<w:del${stamp(facts)}>${runs.map((run) => runXml(run, { text: 'delText' })).join('')}</w:del>`
    case 'restyled': {
      const before = piece.oldLook === '' ? '' : `<w:rStyle w:val="${piece.oldLook}"/>`
      return runs
        .map((run) => runXml(run, { look: `<w:rPrChange${stamp(facts)}><w:rPr>${before}</w:rPr></w:rPrChange>` }))
        .join('')
    }
  }
}

/** Text of a comparison as runs: a line break is one in Word. */
function runsOf(text: string, look: string): WordRun[] {
  const style = look === '' ? {} : { style: look }
  return text.split('\n').flatMap((line, place): WordRun[] => {
    if (place === 0) return line === '' ? [] : [{ text: line, ...style }]
    return [line === '' ? { break: true, ...style } : { text: line, break: true, ...style }]
  })
}

/** Attributes of every change: a number of its own, whose it is and when it was made. */
function stamp({ nextMark, author, date }: RedlineFacts): string {
  return ` w:id="${nextMark()}" w:author="${escaped(author)}" w:date="${date}"`
}
