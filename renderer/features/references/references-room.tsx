/** Tra cứu văn bản: the documents the office cites, each with its full formula and whether it is still in force. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { KeyLine } from '../../components/key-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { FindButton } from '../../shell/find-button.tsx'
import { PickList } from '../directory/pick-list.tsx'
import { EndedWords } from './ended-words.tsx'
import { NewReference } from './new-reference.tsx'
import { ReferenceCards } from './reference-cards.tsx'
import { useReferences } from './use-references.ts'

type ReferencesRoomProps = {
  /** The document the address names, if any. */
  readonly referenceId: string | null
  readonly onFind: () => void
}

export function ReferencesRoom({ referenceId, onFind }: ReferencesRoomProps) {
  const { t } = useTranslation()
  const references = useReferences()
  const [chosen, setChosen] = useState(referenceId)
  const [isAdding, setAdding] = useState(false)
  if (references === undefined) return <main className="room" aria-busy="true" />
  const reference = references.find(({ record }) => record.id === chosen) ?? references[0]
  return (
    <div className="room">
      <header className="top">
        <h1>{t('references.title')}</h1>
        <span className="meta">
          {t('references.counts', { count: references.length, ended: references.filter(({ ended }) => ended).length })}
        </span>
        <span className="space" />
        <SavedState />
        <FindButton onPress={onFind} />
      </header>
      <main className="room-body">
        <div className="split references">
          <PickList
            label={t('references.list')}
            rows={references.map(({ record, name, ended }) => ({
              id: record.id,
              name,
              detail: [record.date === null ? '' : shortDate(record.date), record.issuer].filter(Boolean).join(', '),
              more: record.title ?? record.note ?? '',
              ...(ended ? { mark: <EndedWords /> } : {}),
            }))}
            chosen={reference?.record.id ?? null}
            onChoose={setChosen}
            addWords={t('references.add')}
            onAdd={() => setAdding(true)}
            findWords={t('references.find')}
            noneWords={t('references.none')}
          />
          <div className="split-main">
            {reference === undefined ? (
              <p className="empty">{t('references.empty')}</p>
            ) : (
              <ReferenceCards
                key={reference.record.id}
                reference={reference}
                references={references}
                onChoose={setChosen}
              />
            )}
          </div>
        </div>
      </main>
      <KeyLine
        hints={[
          { keys: ['↑', '↓'], words: t('directory.keyRows') },
          { keys: ['Tab'], words: t('settings.keyNext') },
        ]}
      />
      {isAdding && <NewReference onAdded={setChosen} onClose={() => setAdding(false)} />}
    </div>
  )
}
