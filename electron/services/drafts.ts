/** Drafts of documents: begun from the records, written in block by block, taken over again when the records change. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { contentOfModel } from '../../shared/documents/draft/content-of-model.ts'
import { aboutOf } from '../../shared/domain/drafting/about.ts'
import { placeBetween, placeOf } from '../../shared/domain/drafting/places.ts'
import { type Given, isOutdated, planRegeneration, type Regeneration } from '../../shared/domain/drafting/regenerate.ts'
import { type Decision, resolved } from '../../shared/domain/drafting/resolve.ts'
import type { Draft, DraftBlock, DraftContent, DraftPlace } from '../../shared/records/draft.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { composeFromRecords } from './documents.ts'
import { type DraftRequest, findDraft } from './find-draft.ts'
import { requireDraftOpen, requireWordsOpen } from './seals.ts'

/** One change a person makes to the blocks of a draft; `id` of an insert is made by the screen, so that it can go on writing in it. */
export type BlockEdit =
  | {
      readonly op: 'write'
      readonly id: Id
      readonly text: DraftContent | null
      /** Given where words of other records have come into the block, or have gone. */
      readonly sources?: readonly Id[]
    }
  | {
      readonly op: 'insert'
      readonly id: Id
      readonly afterId: Id | null
      readonly place: DraftPlace
      readonly text: DraftContent
      readonly sources: readonly Id[]
    }
  | { readonly op: 'remove'; readonly id: Id }
  | { readonly op: 'move'; readonly id: Id; readonly afterId: Id | null }

/**
 * Begins the draft of a document from what the records give now; one in hand is given as it is. After the document was issued a new one
 * begins, for what corrects or replaces it.
 */
export function beginDraft(desk: Desk, request: DraftRequest): Stored<Draft> {
  return draftInHand(desk, request) ?? beginWith(desk, request, givenToBegin(desk, request))
}

/** The draft of this document that is in hand, if there is one. Fails with SESSION_CLOSED. */
export function draftInHand(desk: Desk, request: DraftRequest): Stored<Draft> | null {
  requireEditable(desk, request.sessionId)
  const begun = findDraft(desk.store.tables, request)
  return begun === undefined || begun.state === 'issued' || begun.state === 'replaced' ? null : begun
}

/** The blocks the records give a draft of this document now. */
export function givenToBegin(desk: Desk, { sessionId, kind, choices }: DraftRequest): Given[] {
  return givenNow(desk, { sessionId, kind, choices: aboutOf(choices) }, null)
}

/** Begins the draft with these blocks of the records; one begun meanwhile is given as it is. Refused as `requireWordsOpen`. */
export function beginWith(desk: Desk, request: DraftRequest, given: readonly Given[]): Stored<Draft> {
  const inHand = draftInHand(desk, request)
  if (inHand !== null) return inHand
  const { sessionId, kind } = request
  const about = aboutOf(request.choices)
  requireGivenOpen(desk, sessionId, given)
  return desk.store.command(step(desk, 'begin', sessionId), (w) => {
    const draft = w.draft.insert({
      id: desk.newId(),
      sessionId,
      kind,
      number: 1,
      state: 'drafting',
      profileId: null,
      choices: about,
    })
    given.forEach((one, index) => {
      w.draftBlock.insert(newBlock(desk.newId(), draft, one, placeOf(index)))
    })
    return draft
  })
}

/** The draft and its blocks in reading order. Refused as `requireDraftOpen` while some of it may not be opened at this desk. */
export function readDraft(desk: Desk, draftId: Id): { draft: Stored<Draft>; blocks: Stored<DraftBlock>[] } {
  const { store } = desk
  const draft = need(store.tables, 'draft', draftId)
  const blocks = store.documents.blocksOf(draftId)
  requireDraftOpen(desk, draft)
  return { draft, blocks }
}

/** What the records would change in the draft now. */
export function draftOutlook(desk: Desk, draftId: Id): { outdated: boolean; changes: number; pending: number } {
  const { draft, blocks } = readDraft(desk, draftId)
  const plan = planRegeneration(blocks, givenNow(desk, draft, draft.profileId))
  const { updates, inserts, removals } = plan
  return {
    outdated: isOutdated(plan),
    changes: updates.length + inserts.length + removals.length,
    pending: blocks.filter((block) => block.pending !== null).length,
  }
}

/**
 * Takes over what the records say now, as one step that can be undone: blocks as composed follow, edited ones wait for a decision with both
 * texts kept. Fails with SESSION_CLOSED and DRAFT_LOCKED.
 */
export function regenerateDraft(desk: Desk, draftId: Id): { changes: number; pending: number } {
  requireWritable(desk, readDraft(desk, draftId).draft)
  return takeOver(desk, draftId, givenFor(desk, draftId))
}

/** The blocks the records give this draft now. */
export function givenFor(desk: Desk, draftId: Id): Given[] {
  const draft = need(desk.store.tables, 'draft', draftId)
  return givenNow(desk, draft, draft.profileId)
}

/** Takes these blocks of the records over, as `regenerateDraft`. Refused as `requireWordsOpen`: what was open when they were composed may be sealed now. */
export function takeOver(desk: Desk, draftId: Id, given: readonly Given[]): { changes: number; pending: number } {
  const { draft, blocks } = readDraft(desk, draftId)
  requireWritable(desk, draft)
  requireGivenOpen(desk, draft.sessionId, given)
  const plan = planRegeneration(blocks, given)
  if (isOutdated(plan))
    desk.store.command(step(desk, 'regenerate', draft.sessionId), (w) => {
      carryOut(desk, w, draft, plan)
    })
  const after = isOutdated(plan) ? desk.store.documents.blocksOf(draftId) : blocks
  return {
    changes: plan.updates.length + plan.inserts.length + plan.removals.length,
    pending: after.filter(({ pending }) => pending !== null).length,
  }
}

function requireGivenOpen(desk: Desk, sessionId: Id, given: readonly Given[]): void {
  requireWordsOpen(
    desk,
    sessionId,
    given.map(({ sources, content }) => ({ sources, texts: [content] })),
  )
}

function carryOut(desk: Desk, w: Writers, draft: Draft, { updates, inserts, removals }: Regeneration): void {
  for (const { id, patch } of updates) w.draftBlock.update(id, need(w, 'draftBlock', id).revision, patch)
  for (const id of removals) buryBlock(w, id)
  const lastAfter = new Map<Id | null, Id>()
  for (const { afterId, given } of inserts) {
    const id = desk.newId()
    // Several that come after the same block keep their order.
    const standsAfter = lastAfter.get(afterId) ?? afterId
    w.draftBlock.insert(newBlock(id, draft, given, makeRoom(desk, w, draft.id, given.place, standsAfter)))
    lastAfter.set(afterId, id)
  }
}

/**
 * Applies what a person did to the blocks, all or nothing. Bursts of typing in one block are one step. STALE_WRITE carries the block when
 * another window changed it; DRAFT_LOCKED when the document has left the desk.
 */
export function editBlocks(
  desk: Desk,
  { draftId, edits, revisions }: { draftId: Id; edits: readonly BlockEdit[]; revisions: Readonly<Record<Id, number>> },
): Stored<DraftBlock>[] {
  const draft = need(desk.store.tables, 'draft', draftId)
  requireWritable(desk, draft)
  const [first] = edits
  const isTyping = edits.length === 1 && first?.op === 'write'
  const burst = isTyping && first.text !== null ? { burstKey: `draftBlock:${first.id}:text` } : {}
  return desk.store.command({ ...step(desk, 'write', draft.sessionId), ...burst }, (w) => {
    const known = new Map(Object.entries(revisions))
    const touched = edits.flatMap((edit) => {
      const block = applyEdit(desk, w, draft, edit, known.get(edit.id))
      if (block === null) return []
      known.set(edit.id, block.revision)
      return [block.id]
    })
    return [...new Set(touched)].map((id) => need(w, 'draftBlock', id))
  })
}

/** One change of a block inside a running command; gives the block, or `null` when it is gone. */
export function applyEdit(desk: Desk, w: Writers, draft: Draft, edit: BlockEdit, revision: number | undefined) {
  if (edit.op === 'insert') {
    const order = makeRoom(desk, w, draft.id, edit.place, edit.afterId)
    const { id, place, text } = edit
    const base = { id, sessionId: draft.sessionId, draftId: draft.id, place, order, sources: [...edit.sources] }
    return w.draftBlock.insert({ ...base, generated: null, text, pending: null, renewed: false })
  }
  const block = need(w, 'draftBlock', edit.id)
  if (block.draftId !== draft.id) fail('INVALID_INPUT', { params: { field: 'id' } })
  const at = revision ?? block.revision
  switch (edit.op) {
    case 'write':
      return w.draftBlock.update(edit.id, at, {
        text: edit.text,
        renewed: false,
        ...(edit.sources === undefined ? {} : { sources: [...edit.sources] }),
      })
    case 'move':
      return w.draftBlock.update(edit.id, at, {
        order: makeRoom(desk, w, draft.id, block.place, edit.afterId === edit.id ? null : edit.afterId),
      })
    case 'remove':
      // What the records gave is remembered as taken out, so that it does not come back by itself.
      if (block.generated !== null) return w.draftBlock.update(edit.id, at, { text: null, pending: null })
      buryBlock(w, edit.id)
      return null
  }
}

/** A person's decision on a block that waits for one; gives the block, or `null` when it is gone by it. */
export function decideBlock(
  desk: Desk,
  { id, revision, decision }: { id: Id; revision: number; decision: Decision },
): Stored<DraftBlock> | null {
  const block = need(desk.store.tables, 'draftBlock', id)
  const draft = need(desk.store.tables, 'draft', block.draftId)
  requireWritable(desk, draft)
  if (block.revision !== revision) fail('STALE_WRITE', { current: block })
  const patch = resolved(block, decision)
  return desk.store.command(step(desk, 'decide', draft.sessionId), (w) => {
    if (patch !== null) return w.draftBlock.update(id, revision, patch)
    buryBlock(w, id)
    return null
  })
}

/** Buries a block; remarks on it stay, with the words they were about. */
function buryBlock(w: Writers, id: Id): void {
  const block = need(w, 'draftBlock', id)
  for (const comment of w.draftComment.ofSession(block.sessionId))
    if (comment.blockId === id) w.draftComment.update(comment.id, comment.revision, { blockId: null })
  w.draftBlock.remove(id, block.revision)
}

/** A place after the block (`null`: at the head of its place). Where there is no room the blocks that follow are set apart again. */
function makeRoom(desk: Desk, w: Writers, draftId: Id, place: DraftPlace, afterId: Id | null): number {
  const inPlace = () => desk.store.documents.blocksOf(draftId).filter((block) => block.place === place)
  const roomIn = (blocks: readonly Stored<DraftBlock>[]) => {
    const index = afterId === null ? -1 : blocks.findIndex(({ id }) => id === afterId)
    if (afterId !== null && index < 0) fail('INVALID_INPUT', { params: { field: 'afterId' } })
    return placeBetween(blocks[index]?.order ?? null, blocks[index + 1]?.order ?? null)
  }
  const blocks = inPlace()
  const room = roomIn(blocks)
  if (room !== null) return room
  blocks.forEach(({ id, revision, order }, index) => {
    if (order !== placeOf(index)) w.draftBlock.update(id, revision, { order: placeOf(index) })
  })
  return roomIn(inPlace()) ?? fail('INTERNAL')
}

/** The blocks the records give now, without the draft. */
function givenNow(desk: Desk, { sessionId, kind, choices }: DraftRequest, profileId: string | null): Given[] {
  return contentOfModel(composeFromRecords(desk, { sessionId, kind, profileId, choices }).composed.model)
}

function newBlock(
  id: Id,
  { id: draftId, sessionId }: Draft,
  { place, content, sources }: Given,
  order: number,
): DraftBlock {
  const text = { generated: content, text: content, pending: null, renewed: false }
  return { id, sessionId, draftId, place, order, sources: [...sources], ...text }
}

/** Refuses with DRAFT_LOCKED once the document waits to be signed or was issued, and with SESSION_CLOSED. */
export function requireWritable(desk: Desk, draft: Draft): void {
  requireEditable(desk, draft.sessionId)
  if (
    draft.state === 'signing' ||
    draft.state === 'issued' ||
    draft.state === 'replaced' ||
    draft.state === 'withdrawn'
  )
    fail('DRAFT_LOCKED')
}

function step(desk: Desk, verb: 'begin' | 'regenerate' | 'write' | 'decide', sessionId: Id) {
  return { name: `draft.${verb}`, actor: actorOf(desk), sessionId }
}
