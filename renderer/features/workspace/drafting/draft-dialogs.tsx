/** What a draft asks while it is written: a remark's words, which of three texts, a conflict of two windows, a chip, a large paste. */
import type { Slice } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { useTranslation } from 'react-i18next'
import { blockOf, childrenOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { ConflictDialog } from '../../../components/conflict-dialog.tsx'
import { ReasonDialog } from '../../../components/dialog.tsx'
import { ChipDialog } from '../../editor/chip-dialog.tsx'
import type { ChipRequest } from '../../editor/editor-view.ts'
import { LargePasteDialog } from '../../editor/large-paste.tsx'
import { putChip } from './draft-commands.ts'
import type { DraftStand } from './draft-store.ts'
import { ThreeWay } from './three-way.tsx'
import type { OpenDraft, useDraftAutosave } from './use-draft.ts'
import type { useDraftChanges } from './use-draft-changes.ts'
import type { useDraftRemarks } from './use-draft-remarks.ts'

/** A chip that is being filled in, and the text it goes into. */
export type AskedChip = { readonly view: EditorView; readonly request: ChipRequest }
/** What is too large to be pasted unasked. */
export type LargePaste = { readonly view: EditorView; readonly slice: Slice; readonly bytes: number }

type DraftDialogsProps = {
  readonly changes: ReturnType<typeof useDraftChanges>
  readonly remarks: ReturnType<typeof useDraftRemarks>
  readonly saver: ReturnType<typeof useDraftAutosave>
  readonly conflictId: OpenDraft['conflictId']
  readonly asked: AskedChip | null
  readonly onAsked: (asked: AskedChip | null) => void
  readonly pasted: LargePaste | null
  readonly onPasted: (pasted: LargePaste | null) => void
}

export function DraftDialogs(props: DraftDialogsProps) {
  const { changes, remarks, saver, conflictId, asked, onAsked, pasted, onPasted } = props
  const { t } = useTranslation()
  const { threeWay, pending } = changes
  const settle = (choice: DraftStand['doc']) => {
    saver.resolve(choice)
    saver.change(choice)
  }
  const closeChip = ({ view }: AskedChip) => {
    onAsked(null)
    requestAnimationFrame(() => view.focus())
  }
  return (
    <>
      {remarks.asked !== null && (
        <ReasonDialog
          title={t('drafting.comments.add')}
          words={remarks.asked.quote ?? t('drafting.comments.onBlock')}
          label={t('drafting.comments.text')}
          confirm={t('drafting.comments.put')}
          onClose={() => remarks.ask(null)}
          onConfirm={(text) => {
            const about = remarks.asked
            remarks.ask(null)
            if (about !== null) void remarks.add(text, about, null)
          }}
        />
      )}
      {threeWay !== undefined && (
        <ThreeWay
          key={threeWay.id}
          block={threeWay}
          place={{ number: pending.indexOf(threeWay) + 1, count: pending.length }}
          onDecide={(decision) => void changes.decide(threeWay, decision)}
          onNext={() => changes.openThreeWay(pending[(pending.indexOf(threeWay) + 1) % pending.length]?.id ?? null)}
          onClose={() => changes.openThreeWay(null)}
        />
      )}
      {saver.conflict !== null && (
        <ConflictDialog
          conflict={saver.conflict}
          show={(doc) => wordsOfBlock(doc, conflictId.current)}
          both={null}
          onResolve={settle}
        />
      )}
      {asked !== null && (
        <ChipDialog
          request={asked.request}
          onPut={(attrs) => {
            putChip(asked.request.kind, attrs, asked.request.position)(asked.view.state, asked.view.dispatch)
            closeChip(asked)
          }}
          onClose={() => closeChip(asked)}
        />
      )}
      {pasted !== null && (
        <LargePasteDialog
          pasted={{ bytes: pasted.bytes, fits: true }}
          onPut={() => {
            const { view, slice } = pasted
            view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
            onPasted(null)
          }}
          onClose={() => onPasted(null)}
        />
      )}
    </>
  )
}

function wordsOfBlock(doc: DraftStand['doc'], id: string | null): string {
  const node = childrenOf(doc).find((one) => blockOf(one).id === id)
  return node === undefined
    ? ''
    : node.textBetween(0, node.content.size, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? ' ')
}
