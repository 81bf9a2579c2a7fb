/**
 * The way back: a draft that was exported and edited in Word. Its changes become suggestions in the names of those who made them, decided on one by one
 * in the draft; its remarks become remarks; what belongs to no block becomes a remark too, so that no word of the file is lost.
 */
import { basename } from 'node:path'
import type { Returned } from '../../shared/contract/endpoints/drafts.ts'
import { fail } from '../../shared/contract/errors.ts'
import { sourcesByWords, unionOf } from '../../shared/domain/drafting/carried-sources.ts'
import { draftLines } from '../../shared/domain/drafting/inlines.ts'
import type { QuotedComment, ReturnedChange, UnmatchedWords } from '../../shared/domain/returned/match.ts'
import { type ReturnedPiece, separators } from '../../shared/domain/returned/pieces.ts'
import { remarkWithoutPlace } from '../../shared/domain/returned/placed-remark.ts'
import { type Proposal, type ProposalPorts, proposalOf } from '../../shared/domain/returned/proposal.ts'
import type { ReturnedComment } from '../../shared/domain/returned/returned.ts'
import { unmatchedRemark } from '../../shared/domain/returned/unmatched.ts'
import type { DraftComment, DraftContent } from '../../shared/records/draft.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { roleOfStyle } from '../documents/docx-styles.ts'
import { returnedInWorker } from '../documents/returned-in-worker.ts'
import type { ReturnedRead } from '../documents/returned-worker.ts'
import { actorOf, type Desk, need } from './desk.ts'
import { modelOf, personName } from './draft-redline.ts'
import { listComments } from './draft-versions.ts'
import { applyEdit, type BlockEdit, requireWritable } from './drafts.ts'
import { readWhole } from './papers.ts'
import type { Ports } from './ports.ts'
import { requireDraftOpen } from './seals.ts'

type Waiting = { readonly draftId: Id; readonly read: ReturnedRead; readonly at: number }
/** The file that was read and waits for the person's decision: only the newest is kept. */
const waiting = new Map<Id, Waiting>()
const longestRemark = 20_000
const longestName = 500

/**
 * Asks for a Word file and reads it beside the version it was exported from (`null`: the draft as it stands). Nothing is written; `null` when the person
 * cancelled. Refused as `requireDraftOpen`, and as `readDocx` for what is damaged, hostile or no Word file.
 */
export async function openReturned(
  desk: Desk,
  { dialogs }: Pick<Ports, 'dialogs'>,
  { draftId, versionId }: { draftId: Id; versionId: Id | null },
): Promise<Returned | null> {
  const draft = need(desk.store.tables, 'draft', draftId)
  requireDraftOpen(desk, draft)
  requireWritable(desk, draft)
  const sent = modelOf(desk, draftId, versionId)
  const [path] = await dialogs.openFiles({ title: 'dialogs.openReturned', kind: 'docx', many: false })
  if (path === undefined) return null
  const read = await returnedInWorker(readWhole(path), sent)
  const token = desk.newId()
  const held = { draftId, read, at: desk.clock.nowMs() }
  waiting.clear()
  waiting.set(token, held)
  const ports = proposing(desk, held)
  const changes = changesOf(read)
  const quotes = new Map(quotesOf(read).map(({ comment, quote }) => [comment.comment, quote]))
  return {
    token,
    fileName: basename(path),
    savedBy: read.savedBy,
    kept: read.changes.filter(({ kind }) => kind === 'kept').length,
    changes: changes.map((change) => ({
      kind: change.kind,
      people: [...change.people],
      pieces: shownPieces(change.pieces),
      fits: proposalOf(change, ports) !== null,
    })),
    unmatched: read.unmatched.map(({ reason, pieces }) => ({ reason, pieces: shownPieces(pieces) })),
    comments: newComments(desk, held).map(({ id, author, text }) => ({ author, text, quote: quotes.get(id) ?? null })),
  }
}

/**
 * Takes the file into the draft as one step that can be undone, without the changes that are left out by their number. NOT_FOUND when another file was read
 * since; DRAFT_LOCKED and SESSION_CLOSED as for any change of a draft.
 */
export function takeReturned(
  desk: Desk,
  { token, leftOut }: { token: Id; leftOut: readonly number[] },
): { changes: number; remarks: number } {
  const held = waiting.get(token) ?? fail('NOT_FOUND')
  const { draftId, read } = held
  const draft = need(desk.store.tables, 'draft', draftId)
  requireDraftOpen(desk, draft)
  requireWritable(desk, draft)
  const taken = changesOf(read).filter((_, index) => !leftOut.includes(index))
  const ports = proposing(desk, held)
  const proposals = taken.map((change) => ({ change, proposal: proposalOf(change, ports) }))
  const unfit = proposals.flatMap(({ change, proposal }) => (proposal === null ? [change] : []))
  const step = { name: 'draft.takeReturned', actor: actorOf(desk), sessionId: draft.sessionId }
  const done = desk.store.command(step, (w) => {
    const edits = editsOf(
      desk,
      draftId,
      proposals.flatMap(({ proposal }) => proposal ?? []),
    )
    for (const edit of edits) applyEdit(desk, w, draft, edit, undefined)
    const remarks = [...keepComments(desk, w, held), ...keepUnmatched(desk, w, held, [...read.unmatched, ...unfit])]
    return { changes: taken.length - unfit.length, remarks: remarks.length }
  })
  waiting.delete(token)
  return done
}

/** What differs; blocks that came back as they were are no change. */
function changesOf({ changes }: ReturnedRead): ReturnedChange[] {
  return changes.filter(({ kind }) => kind !== 'kept')
}

function proposing(desk: Desk, { draftId, at }: Waiting): ProposalPorts {
  const blocks = new Map(desk.store.documents.blocksOf(draftId).map((block) => [block.id, block]))
  return {
    contentOf: (id) => blocks.get(id)?.text ?? undefined,
    sourcesOf: (id) => blocks.get(id)?.sources ?? [],
    // Who saved the file last need not have made what nobody tracked.
    stamp: (by) => ({ by: nameOf(by?.author ?? null), at: momentOf(by?.at ?? null, at) }),
    roleOf: roleOfStyle,
  }
}

/** The edits in the order of the file: what comes after one and the same block keeps its order. */
function editsOf(desk: Desk, draftId: Id, proposals: readonly Proposal[]): BlockEdit[] {
  const blocks = desk.store.documents.blocksOf(draftId)
  const body = blocks.filter(({ place }) => place === 'body')
  const lastAfter = new Map<Id | null, Id>()
  // A sentence moved by hand in Word comes back as new words: they are still those of its record.
  const sourcesIn = sourcesByWords(
    blocks.flatMap(({ text, sources }) => (text === null ? [] : [{ words: wordsIn(text), sources }])),
  )
  const known = (afterId: Id | null) =>
    afterId === null || body.some(({ id }) => id === afterId) ? afterId : (body.at(-1)?.id ?? null)
  return proposals.flatMap(({ writes, inserts, removes, move }): BlockEdit[] => {
    const changed = writes.map((written): BlockEdit => ({ op: 'write', ...written }))
    const moved: BlockEdit[] =
      move === null || !body.some(({ id }) => id === move.id)
        ? []
        : [{ op: 'move', id: move.id, afterId: known(move.afterId) }]
    const added = inserts.texts.map((text): BlockEdit => {
      const id = desk.newId()
      const place = known(inserts.afterId)
      const afterId = lastAfter.get(place) ?? place
      lastAfter.set(place, id)
      return {
        op: 'insert',
        id,
        afterId,
        place: 'body',
        text,
        sources: unionOf([inserts.sources, sourcesIn(wordsIn(text))]),
      }
    })
    return [...changed, ...moved, ...added, ...removes.map((id): BlockEdit => ({ op: 'remove', id }))]
  })
}

const wordsIn = (text: DraftContent) => draftLines(text).join('\n')

type Placed = { readonly comment: QuotedComment; readonly quote: string; readonly blockId: Id | null }

/** Where the remarks of the file stand. */
function quotesOf({ changes, unmatched }: ReturnedRead): Placed[] {
  const placed = (comments: readonly QuotedComment[], blockId: Id | null) =>
    comments.map((comment) => ({ comment, quote: comment.quote, blockId }))
  return [
    ...changes.flatMap(({ comments, blocks }) => placed(comments, blocks[0] ?? null)),
    ...unmatched.flatMap(({ comments }) => placed(comments, null)),
  ]
}

/** The remarks that did not go out with the draft. */
function newComments(desk: Desk, { draftId, read }: Waiting): ReturnedComment[] {
  const known = knownRemarks(desk, draftId)
  return read.comments.filter(({ author, text }) => text !== '' && !known.has(remarkKey(author, text)))
}

function knownRemarks(desk: Desk, draftId: Id): ReadonlyMap<string, DraftComment> {
  return new Map(
    listComments(desk, draftId).map((remark) => [
      remarkKey(remark.authorName ?? personName(desk, remark.authorId), remark.text),
      remark,
    ]),
  )
}

function remarkKey(author: string, text: string): string {
  return JSON.stringify([author, remarkWithoutPlace(text).replace(/\s+/g, ' ').trim()])
}

/** An answer stands under the remark that began the talk, also where that one went out with the draft; what is too long for one remark goes on in answers. */
function keepComments(desk: Desk, w: Writers, held: Waiting): DraftComment[] {
  const placed = new Map(quotesOf(held.read).map((one) => [one.comment.comment, one]))
  const known = knownRemarks(desk, held.draftId)
  const fresh = new Set(newComments(desk, held))
  const roots = new Map<string, DraftComment>()
  const kept: DraftComment[] = []
  for (const comment of held.read.comments) {
    const { id, author, at, text, parent, resolved } = comment
    const sent = known.get(remarkKey(author, text))
    const answered = parent === null ? undefined : roots.get(parent)
    if (!fresh.has(comment)) {
      const root = sent?.answersId == null ? sent : w.draftComment.find(sent.answersId)
      if (root !== undefined) roots.set(id, root)
      continue
    }
    const place = placed.get(id)
    const writtenAt = momentOf(at, held.at)
    const written = { authorName: nameOf(author), writtenAt, resolvedAt: resolved ? writtenAt : null }
    const blockId = place?.blockId != null && w.draftBlock.find(place.blockId) !== undefined ? place.blockId : null
    const quote = (place?.quote ?? '').trim() === '' ? null : (place?.quote.slice(0, longestRemark) ?? null)
    let root = answered
    for (const part of partsOf(text)) {
      const remark = insertRemark(desk, w, held, {
        ...written,
        blockId,
        quote,
        answersId: root?.id ?? null,
        text: part,
      })
      root ??= remark
      kept.push(remark)
    }
    if (root !== undefined) roots.set(id, root)
  }
  return kept
}

/** A text in parts that each fit a remark. */
function partsOf(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${longestRemark - 100}}`, 'gu')) ?? []
}

/** Words without a block are kept as a remark on the whole draft, to be put where they belong by hand. */
function keepUnmatched(
  desk: Desk,
  w: Writers,
  held: Waiting,
  list: readonly (UnmatchedWords | ReturnedChange)[],
): DraftComment[] {
  return list.flatMap(({ pieces }) => {
    const words = wordsOf(pieces)
    if (words === '') return []
    const by = pieces.find((piece) => piece.by !== null)?.by?.author ?? null
    return partsOf(words).map((part) =>
      insertRemark(desk, w, held, {
        blockId: null,
        answersId: null,
        quote: null,
        text: unmatchedRemark(part),
        authorName: nameOf(by),
        writtenAt: held.at,
        resolvedAt: null,
      }),
    )
  })
}

type Remark = Pick<DraftComment, 'blockId' | 'answersId' | 'quote' | 'text' | 'authorName' | 'writtenAt' | 'resolvedAt'>

function insertRemark(desk: Desk, w: Writers, { draftId }: Waiting, remark: Remark): DraftComment {
  const { sessionId } = need(w, 'draft', draftId)
  const own = { id: desk.newId(), sessionId, draftId, authorId: null, resolvedBy: null, outcome: null }
  return w.draftComment.insert({ ...own, ...remark })
}

/** What was put in as it reads, what was struck out in brackets. */
function wordsOf(pieces: readonly ReturnedPiece[]): string {
  return pieces
    .filter(({ kind }) => kind !== 'passing')
    .map(({ kind, text }) => (kind === 'deleted' ? `[bỏ: ${text}]` : text))
    .join('')
    .replaceAll(separators.paragraph, '\n')
    .replaceAll(separators.row, '\n')
    .replaceAll(separators.cell, ' | ')
    .trim()
}

function shownPieces(pieces: readonly ReturnedPiece[]): Returned['changes'][number]['pieces'] {
  return pieces.map(({ kind, text, by }) => ({
    kind,
    text: text
      .replaceAll(separators.paragraph, ' ¶ ')
      .replaceAll(separators.row, '\n')
      .replaceAll(separators.cell, ' | '),
    by: by?.author ?? null,
  }))
}

/** A name of a person outside the directory, as a record holds one. */
function nameOf(author: string | null): string | null {
  const name = (author ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName)
  return name === '' ? null : name
}

/** The clock of the file, where it has one that can be. */
function momentOf(at: string | null, now: number): number {
  const told = at === null ? Number.NaN : Date.parse(at)
  return Number.isFinite(told) && told >= 0 && told <= now ? told : now
}
