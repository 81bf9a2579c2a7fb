/** A draft on the screen: read, kept true, and what is typed in it stored by itself at the latest half a second later. */
import type { Node } from 'prosemirror-model'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { call, listen } from '../../../api.ts'
import { type Autosave, useAutosave } from '../../../autosave.ts'
import { createDraftStore, type DraftStand, type DraftStore, type StoredBlock } from './draft-store.ts'
import { newId } from './new-id.ts'

export type OpenDraft = {
  readonly store: DraftStore
  readonly stand: DraftStand | null
  /** The block two windows wrote in. */
  readonly conflictId: { current: string | null }
}

/** Reads the draft and follows what changes in it. */
export function useDraft(draftId: string): OpenDraft {
  const store = useMemo(
    () =>
      createDraftStore(draftId, {
        read: (id) => call('drafts.read', { draftId: id }),
        edit: (input) => call('drafts.edit', input),
        newId,
      }),
    [draftId],
  )
  const conflictId = useRef<string | null>(null)
  useEffect(() => {
    void store.load().catch(() => undefined)
    return listen('changed', ({ records }) => {
      const own = records.filter(({ record }) => record === 'draftBlock' || record === 'draft').map(({ id }) => id)
      if (own.length > 0) store.changed(own)
    })
  }, [store])
  const stand = useSyncExternalStore(store.subscribe, store.stand)
  return { store, stand, conflictId }
}

/** Stores what is typed; two texts of one block are both shown and a person chooses. */
export function useDraftAutosave({ store, conflictId }: OpenDraft, stand: DraftStand): Autosave<Node> {
  return useAutosave<Node>({
    id: stand.draft.id,
    stand: { value: stand.doc, revision: stand.revision },
    commit: async (doc) => {
      const { doc: value, revision } = await store.commit(doc)
      return { value, revision }
    },
    standOf: (current) => {
      const block = current as StoredBlock
      conflictId.current = block.id
      const now = store.stand()
      return now === null ? null : { value: now.doc, revision: now.revision }
    },
    same: (one, other) => one === other || one.eq(other),
  })
}
