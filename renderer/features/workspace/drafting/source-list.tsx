/** Nguồn: what waits for a decision, what the records renewed, records no sentence comes from, sentences without a record, what is kept out for secrecy. */
import { Check, Plus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { draftLines } from '../../../../shared/domain/drafting/inlines.ts'
import { type Source, sourceKey } from './draft-sources.ts'
import type { StoredBlock } from './draft-store.ts'
import type { OwnSentence } from './use-draft-sources.ts'

type SourceListProps = {
  readonly pending: readonly StoredBlock[]
  readonly renewed: readonly StoredBlock[]
  readonly withheld: readonly StoredBlock[]
  readonly own: readonly OwnSentence[]
  readonly unused: readonly Source[]
  readonly isReadOnly: boolean
  readonly onGo: (id: string, words?: string) => void
  readonly onThreeWay: (id: string) => void
  readonly onSeen: (blocks: readonly StoredBlock[]) => void
  readonly onSource: (source: Source) => void
  /** A sentence made of the record, after the block the cursor stands in. */
  readonly onUse: (source: Source) => void
}

export function SourceList(props: SourceListProps) {
  const { t } = useTranslation()
  const { pending, renewed, withheld, own, unused, isReadOnly } = props
  return (
    <>
      {pending.length > 0 && (
        <Group title={t('drafting.sources.pending', { count: pending.length })}>
          {pending.map((block) => (
            <BlockLine key={block.id} block={block} onGo={props.onGo}>
              <Button className="button small" onPress={() => props.onThreeWay(block.id)} isDisabled={isReadOnly}>
                {t('drafting.threeWay.open')}
              </Button>
            </BlockLine>
          ))}
        </Group>
      )}
      {renewed.length > 0 && (
        <Group title={t('drafting.sources.renewed', { count: renewed.length })}>
          <li className="dr-list-do">
            <Button className="button small" onPress={() => props.onSeen(renewed)} isDisabled={isReadOnly}>
              <Check aria-hidden="true" size={14} /> {t('drafting.sources.allSeen')}
            </Button>
          </li>
          {renewed.map((block) => (
            <BlockLine key={block.id} block={block} onGo={props.onGo}>
              <Button className="button small" onPress={() => props.onSeen([block])} isDisabled={isReadOnly}>
                {t('drafting.sources.seen')}
              </Button>
            </BlockLine>
          ))}
        </Group>
      )}
      {withheld.length > 0 && (
        <Group title={t('drafting.sources.withheld', { count: withheld.length })}>
          {withheld.map((block) => (
            <BlockLine key={block.id} block={block} onGo={props.onGo} />
          ))}
        </Group>
      )}
      <Group title={t('drafting.sources.unused', { count: unused.length })}>
        {unused.length === 0 && <li className="ws-empty">{t('drafting.sources.noneUnused')}</li>}
        {unused.map((source) => (
          <li key={source.id} className="dr-list-line">
            <Button className="dr-list-go" onPress={() => props.onSource(source)}>
              <b>{t(sourceKey(source), { number: source.number ?? '' })}</b> {source.words}
            </Button>
            {(source.kind === 'task' || source.kind === 'decision') && (
              <Button className="button small" onPress={() => props.onUse(source)} isDisabled={isReadOnly}>
                <Plus aria-hidden="true" size={14} /> {t('drafting.sources.use')}
              </Button>
            )}
          </li>
        ))}
      </Group>
      <Group title={t('drafting.sources.own', { count: own.length })}>
        {own.length === 0 && <li className="ws-empty">{t('drafting.sources.noneOwn')}</li>}
        {own.map(({ blockId, words }) => (
          <li key={`${blockId} ${words}`} className="dr-list-line">
            <Button className="dr-list-go" onPress={() => props.onGo(blockId, words)}>
              {words}
            </Button>
          </li>
        ))}
      </Group>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="ws-section">{title}</h3>
      <ul className="dr-list">{children}</ul>
    </section>
  )
}

type BlockLineProps = {
  readonly block: StoredBlock
  readonly onGo: (id: string) => void
  readonly children?: React.ReactNode
}

function BlockLine({ block, onGo, children }: BlockLineProps) {
  const { t } = useTranslation()
  const words = block.text === null ? '' : draftLines(block.text).join(' ')
  return (
    <li className="dr-list-line">
      <Button className="dr-list-go" onPress={() => onGo(block.id)}>
        {words.trim() === '' ? t('drafting.emptyBlock') : words}
      </Button>
      {children}
    </li>
  )
}
