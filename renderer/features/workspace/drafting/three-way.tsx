/** Ba bản: what the records gave, what a person made of it, what the records give now. One is taken, or both as one, which can be written in first. */
import type { Node } from 'prosemirror-model'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { contentOf, draftSchema, nodeOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { draftLines } from '../../../../shared/domain/drafting/inlines.ts'
import { mergeContents } from '../../../../shared/domain/drafting/merge.ts'
import type { DraftContent } from '../../../../shared/records/draft.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { BlockEditor } from './block-editor.tsx'
import type { StoredBlock } from './draft-store.ts'

type Choice =
  | { readonly choice: 'mine' }
  | { readonly choice: 'records' }
  | { readonly choice: 'merged'; readonly text: DraftContent }

type ThreeWayProps = {
  readonly block: StoredBlock
  /** Which of how many changes it is, from 1. */
  readonly place: { readonly number: number; readonly count: number }
  readonly onDecide: (choice: Choice) => void
  readonly onNext: () => void
  readonly onClose: () => void
}

export function ThreeWay({ block, place, onDecide, onNext, onClose }: ThreeWayProps) {
  const { t } = useTranslation()
  const { generated, text, pending } = block
  const merged = useMemo(() => {
    if (generated === null || text === null || pending?.content == null) return null
    return mergeContents(generated, text, pending.content, Date.now())
  }, [generated, text, pending])
  const start = useMemo(
    () => (merged === null ? null : draftSchema.node('doc', null, [nodeOf(merged.content, block)])),
    [merged, block],
  )
  const [written, setWritten] = useState<Node | null>(null)
  const merge = () => {
    const node = (written ?? start)?.firstChild
    if (node) onDecide({ choice: 'merged', text: contentOf(node) })
  }
  useKeys({
    'Alt+1': () => onDecide({ choice: 'mine' }),
    'Alt+2': () => onDecide({ choice: 'records' }),
    'Alt+3': merge,
    F7: onNext,
  })
  const gone = pending?.content === null
  return (
    <Dialog
      title={t('drafting.threeWay.title', place)}
      wide
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.close')} <kbd>Esc</kbd>
          </Button>
          {place.count > 1 && (
            <Button className="button" onPress={onNext}>
              {t('drafting.threeWay.next')} <kbd>F7</kbd>
            </Button>
          )}
          <Button className="button" autoFocus onPress={() => onDecide({ choice: 'mine' })}>
            {t('drafting.threeWay.keepMine')} <kbd>Alt 1</kbd>
          </Button>
          <Button className="button" onPress={() => onDecide({ choice: 'records' })}>
            {gone ? t('drafting.threeWay.takeOut') : t('drafting.threeWay.takeRecords')} <kbd>Alt 2</kbd>
          </Button>
          {start !== null && (
            <Button className="button primary" onPress={merge}>
              {t('drafting.threeWay.merge')} <kbd>Alt 3</kbd>
            </Button>
          )}
        </>
      }
    >
      <div className="dr-three">
        <Version title={t('drafting.threeWay.before')} content={generated} />
        <Version title={t('drafting.threeWay.mine')} content={text} />
        <Version
          title={t('drafting.threeWay.now')}
          content={pending?.content ?? null}
          none={t('drafting.threeWay.gone')}
        />
        {start !== null && (
          <section className="dr-merged" aria-label={t('drafting.threeWay.merged')}>
            <h3>{t('drafting.threeWay.merged')}</h3>
            {merged !== null && merged.conflicts > 0 && (
              <p className="quiet-text small-text">{t('drafting.threeWay.conflicts', { count: merged.conflicts })}</p>
            )}
            <BlockEditor doc={start} name={t('drafting.threeWay.merged')} onEdit={setWritten} />
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** The keys of the buttons at the foot, wherever the focus is in the dialog. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      const command = latest.current[event.altKey ? `Alt+${event.key}` : event.key]
      if (command === undefined || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      command()
    }
    window.addEventListener('keydown', run, true)
    return () => window.removeEventListener('keydown', run, true)
  }, [])
}

type VersionProps = { readonly title: string; readonly content: DraftContent | null; readonly none?: string }

function Version({ title, content, none = '' }: VersionProps) {
  return (
    <section className="dr-version">
      <h3>{title}</h3>
      {content === null ? (
        <p className="quiet-text">{none}</p>
      ) : (
        <p className="dr-version-words">{draftLines(content).join('\n')}</p>
      )}
    </section>
  )
}
