/** "Dự thảo lần n": a draft frozen as it stands, with who, when and why; and remarks people leave on its blocks. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { Draft, DraftComment, DraftVersion } from '../../shared/records/draft.ts'
import type { Id } from '../../shared/records/values.ts'
import type { KeptSnapshot } from '../db/documents-store.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { composeNow, keptForm, standingBlocks } from './documents.ts'
import { requireWritable } from './drafts.ts'
import { requireDraftOpen, requireWordsOpen } from './seals.ts'

export type VersionHead = Omit<DraftVersion, 'blocks'>

/** Freezes what stands as the version in hand, keeps the composed document, and opens the next number. */
export function freezeVersion(desk: Desk, { draftId, reason }: { draftId: Id; reason: string }): VersionHead {
  requireFreezable(desk, draftId)
  return freezeAs(desk, { draftId, reason }, standingNow(desk, draftId))
}

/** The draft, where it may be frozen at this desk now. Fails with DRAFT_LOCKED, SESSION_CLOSED and as `requireDraftOpen`. */
export function requireFreezable(desk: Desk, draftId: Id): Stored<Draft> {
  const draft = need(desk.store.tables, 'draft', draftId)
  requireWritable(desk, draft)
  requireDraftOpen(desk, draft)
  return draft
}

/** A draft as it stood at one moment: its number then, its blocks, and the document composed of them. */
export type Standing = {
  readonly draft: Stored<Draft>
  readonly blocks: DraftVersion['blocks']
  readonly snapshot: KeptSnapshot
}

/** The draft as it stands now. */
export function standingNow(desk: Desk, draftId: Id): Standing {
  const draft = need(desk.store.tables, 'draft', draftId)
  const { sessionId, kind, profileId, number } = draft
  const choices = { ...draft.choices, draftNumber: number }
  const snapshot = keptForm(composeNow(desk, { sessionId, kind, profileId, choices }))
  const blocks = standingBlocks(desk, draftId).map((block) => ({ ...block, sources: [...block.sources] }))
  return { draft, blocks, snapshot }
}

/** Freezes the draft as it stood at that moment. STALE_WRITE when another version was frozen, or a step taken, since. */
export function freezeAs(
  desk: Desk,
  { draftId, reason }: { draftId: Id; reason: string },
  standing: Standing,
): VersionHead {
  const { sessionId } = requireFreezable(desk, draftId)
  const step = { name: 'draft.freeze', actor: actorOf(desk), sessionId }
  const freeze = freezing(desk, standing)
  return desk.store.command(step, (w) => headOf(freeze(w, reason)))
}

/** What freezes a draft as it stood, inside a running command; its document is kept beforehand. Refused as `requireWordsOpen`. */
export function freezing(
  desk: Desk,
  { draft, blocks, snapshot }: Standing,
): (w: Writers, reason: string) => Stored<DraftVersion> {
  const { id: draftId, sessionId, number } = draft
  requireWordsOpen(
    desk,
    sessionId,
    blocks.map(({ sources, content }) => ({ sources, texts: [content] })),
  )
  desk.store.documents.keepSnapshot(snapshot)
  return (w, reason) => {
    w.draft.update(draftId, draft.revision, { number: number + 1 })
    return w.draftVersion.insert({
      id: desk.newId(),
      sessionId,
      draftId,
      number,
      reason,
      frozenBy: actorOf(desk).personId,
      frozenAt: desk.clock.nowMs(),
      blocks,
      snapshotId: snapshot.id,
    })
  }
}

/** The versions of a draft, oldest first, without their blocks. */
export function listVersions({ store }: Desk, draftId: Id): VersionHead[] {
  const { sessionId } = need(store.tables, 'draft', draftId)
  return store.tables.draftVersion
    .ofSession(sessionId)
    .filter((version) => version.draftId === draftId)
    .map(headOf)
}

/** Remarks on a draft in the order they were written. */
export function listComments({ store }: Desk, draftId: Id): Stored<DraftComment>[] {
  const { sessionId } = need(store.tables, 'draft', draftId)
  return store.tables.draftComment.ofSession(sessionId).filter((comment) => comment.draftId === draftId)
}

type NewComment = Pick<DraftComment, 'draftId' | 'blockId' | 'answersId' | 'quote' | 'text'>

/** Leaves a remark in the name of the person at the keyboard. An answer belongs to a remark of the same draft. */
export function addComment(desk: Desk, { draftId, blockId, answersId, quote, text }: NewComment): Stored<DraftComment> {
  const { tables } = desk.store
  const { sessionId } = need(tables, 'draft', draftId)
  requireEditable(desk, sessionId)
  if (blockId !== null && need(tables, 'draftBlock', blockId).draftId !== draftId)
    fail('INVALID_INPUT', { params: { field: 'blockId' } })
  if (answersId !== null && need(tables, 'draftComment', answersId).draftId !== draftId)
    fail('INVALID_INPUT', { params: { field: 'answersId' } })
  const actor = actorOf(desk)
  return desk.store.command({ name: 'draft.comment', actor, sessionId }, (w) =>
    w.draftComment.insert({
      id: desk.newId(),
      sessionId,
      draftId,
      blockId,
      answersId,
      quote,
      text,
      authorId: actor.personId,
      authorName: null,
      writtenAt: desk.clock.nowMs(),
      resolvedBy: null,
      resolvedAt: null,
      outcome: null,
    }),
  )
}

/** Marks a remark as dealt with, saying what was done, or opens it again. */
export function settleComment(
  desk: Desk,
  { id, revision, resolved, outcome }: { id: Id; revision: number; resolved: boolean; outcome: string | null },
): Stored<DraftComment> {
  const { sessionId } = need(desk.store.tables, 'draftComment', id)
  requireEditable(desk, sessionId)
  const actor = actorOf(desk)
  const patch = resolved
    ? { resolvedBy: actor.personId, resolvedAt: desk.clock.nowMs(), outcome }
    : { resolvedBy: null, resolvedAt: null, outcome: null }
  const name = resolved ? 'draft.resolveComment' : 'draft.reopenComment'
  return desk.store.command({ name, actor, sessionId }, (w) => w.draftComment.update(id, revision, patch))
}

function headOf({ blocks: _, ...version }: DraftVersion): VersionHead {
  const { id, sessionId, draftId, number, reason, frozenBy, frozenAt, snapshotId } = version
  return { id, sessionId, draftId, number, reason, frozenBy, frozenAt, snapshotId }
}
