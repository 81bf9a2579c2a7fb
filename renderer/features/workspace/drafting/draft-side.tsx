/** Beside a draft: its checks, the records it comes from, the remarks on it. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk.ts'
import { CommentList } from './comment-list.tsx'
import type { Source } from './draft-sources.ts'
import type { StoredBlock } from './draft-store.ts'
import { SourceList } from './source-list.tsx'
import type { useDraftChanges } from './use-draft-changes.ts'
import type { useDraftRemarks } from './use-draft-remarks.ts'
import type { OwnSentence } from './use-draft-sources.ts'

export type Side = 'checks' | 'sources' | 'comments'

type DraftSideProps = {
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly checks: ReactNode
  readonly changes: ReturnType<typeof useDraftChanges>
  readonly remarks: ReturnType<typeof useDraftRemarks>
  /** Blocks kept out of the document, sentences written by hand, and records no block tells of. */
  readonly withheld: readonly StoredBlock[]
  readonly own: readonly OwnSentence[]
  readonly unused: readonly Source[]
  readonly isReadOnly: boolean
  readonly onGo: (id: string, words?: string | null) => boolean
  readonly onSource: (source: Source) => void
  readonly onUse: (source: Source) => void
}

export function DraftSide(props: DraftSideProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { side, changes, remarks, isReadOnly } = props
  const { pending, renewed } = changes
  return (
    <aside className="ws-pane ws-side dr-side" aria-label={t('drafting.side')}>
      <h2 className="unseen">{t('drafting.side')}</h2>
      <Tabs className="ws-tabs" selectedKey={side} onSelectionChange={(key) => props.onSide(key as Side)}>
        <TabList className="ws-tab-list" aria-label={t('drafting.side')}>
          <Tab id="checks" className="ws-tab">
            {t('draft.check')}
          </Tab>
          <Tab id="sources" className="ws-tab">
            {t('drafting.sources.tab', { count: pending.length + renewed.length })}
          </Tab>
          <Tab id="comments" className="ws-tab">
            {t('drafting.comments.tab', { count: remarks.open.length })}
          </Tab>
        </TabList>
        <TabPanel id="checks" className="ws-pane-body">
          {props.checks}
        </TabPanel>
        <TabPanel id="sources" className="ws-pane-body">
          <SourceList
            pending={pending}
            renewed={renewed}
            withheld={props.withheld}
            own={props.own}
            unused={props.unused}
            isReadOnly={isReadOnly}
            onGo={props.onGo}
            onThreeWay={changes.openThreeWay}
            onSeen={(list) => void changes.seen(list)}
            onSource={props.onSource}
            onUse={props.onUse}
          />
        </TabPanel>
        <TabPanel id="comments" className="ws-pane-body">
          <CommentList
            comments={remarks.comments}
            suggestions={remarks.suggestions}
            isReadOnly={isReadOnly}
            authorOf={({ authorId, authorName }) =>
              authorName ??
              desk.directory.people.find(({ id }) => id === authorId)?.fullName ??
              t('drafting.comments.nobody')
            }
            onGo={({ blockId, quote }) => blockId !== null && props.onGo(blockId, quote)}
            onAnswer={(one, text) => void remarks.add(text, { blockId: one.blockId, quote: null }, one.id)}
            onSettle={(one, outcome) => void remarks.settle(one, outcome, true)}
            onPutIn={(one) => void remarks.putInHere(one)}
            onReopen={(one) => void remarks.settle(one, null, false)}
            onGoSuggestion={({ from, to }) => remarks.choose(from, to)}
            onDecide={remarks.decideOn}
          />
        </TabPanel>
      </Tabs>
    </aside>
  )
}
