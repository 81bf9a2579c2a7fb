/** What the records changed under a draft: taken over, decided on block by block, gone through one after the other. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { queryClient, useRead } from '../../../query.ts'
import { useJob } from '../../../use-job.ts'
import { useDesk } from '../desk.ts'
import type { DraftStand, StoredBlock } from './draft-store.ts'
import type { OpenDraft } from './use-draft.ts'

type ChangesOptions = {
  readonly open: OpenDraft
  readonly stand: DraftStand
  readonly isReadOnly: boolean
  readonly flush: () => Promise<unknown>
  /** Shows the list of sources. */
  readonly show: () => void
  readonly go: (id: string) => boolean
  /** The block the cursor stands in. */
  readonly blockId: string | null
}

export function useDraftChanges({ open, stand, isReadOnly, flush, show, go, blockId }: ChangesOptions) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { draft, blocks } = stand
  const job = useJob()
  const [threeWayId, openThreeWay] = useState<string | null>(null)
  const outlook = useRead('drafts.outlook', { draftId: draft.id }).data
  const pending = blocks.filter((block) => block.pending !== null)
  const renewed = blocks.filter((block) => block.renewed && block.text !== null)
  const reread = () => queryClient.invalidateQueries({ queryKey: ['drafts.outlook'] })
  return {
    outlook,
    pending,
    renewed,
    threeWay: pending.find(({ id }) => id === threeWayId),
    openThreeWay,
    /** Taking over the records, while it goes on. */
    job,
    regenerate: async () => {
      if (job.progress !== null) return
      await flush()
      const done = await desk.ask(() => job.run((jobId) => call('drafts.regenerate', { draftId: draft.id, jobId })))
      if (done === null) return
      await open.store.load()
      await reread()
      desk.announce(t('drafting.regenerated', done))
      if (done.changes > 0) show()
    },
    decide: async (block: StoredBlock, decision: Parameters<typeof call<'drafts.decide'>>[1]['decision']) => {
      await flush()
      const now = open.store.stand()?.blocks.find(({ id }) => id === block.id) ?? block
      const rest = pending.filter(({ id }) => id !== block.id)
      const done = await desk.ask(async () => {
        await call('drafts.decide', { id: block.id, revision: now.revision, decision })
        return true
      })
      if (done === null) return
      await open.store.load()
      await reread()
      openThreeWay(rest[0]?.id ?? null)
      if (rest.length === 0) desk.announce(t('drafting.allDecided'))
    },
    /** What the records changed silently was looked at. */
    seen: async (list: readonly StoredBlock[]) => {
      await flush()
      const edits = list.flatMap(({ id, text }) => (text === null ? [] : [{ op: 'write' as const, id, text }]))
      await desk.ask(() => call('drafts.edit', { draftId: draft.id, edits, revisions: {} }))
      await open.store.load()
    },
    goToNext: () => {
      const waiting = [...pending, ...renewed]
      const at = waiting.findIndex(({ id }) => id === blockId)
      const next = waiting[at + 1] ?? waiting[0]
      if (next === undefined) return desk.announce(t('drafting.noChanges'))
      go(next.id)
      if (next.pending !== null && !isReadOnly) openThreeWay(next.id)
    },
  }
}
