/** One document of the list: how it is cited in full, and its parts. */
import { Copy, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { useSay } from '../../components/toasts.tsx'
import { RecordDate, RecordText } from '../directory/record-fields.tsx'
import { useDirectoryEdit } from '../directory/use-directory-edit.ts'
import { copyWordsOf } from './copy-words.ts'
import { EndedWords } from './ended-words.tsx'
import { FormulaLine } from './formula-line.tsx'
import type { ListedReference } from './use-references.ts'

type ReferenceCardsProps = {
  readonly reference: ListedReference
  readonly references: readonly ListedReference[]
  readonly onChoose: (id: string) => void
}

export function ReferenceCards({ reference, references, onChoose }: ReferenceCardsProps) {
  return (
    <>
      <FormulaCard reference={reference} references={references} onChoose={onChoose} />
      <PartsCard reference={reference} />
    </>
  )
}

function FormulaCard({ reference, references, onChoose }: ReferenceCardsProps) {
  const { t } = useTranslation()
  const say = useSay()
  const formula = useRef<HTMLParagraphElement>(null)
  const copy = () => {
    if (formula.current !== null && copyWordsOf(formula.current)) say.words(t('references.copied'))
  }
  const { endedOn, replacedBy } = reference.record
  const replacing = references.find(({ record }) => record.numberSymbol === replacedBy)
  return (
    <section className="card" aria-label={t('references.formula')}>
      <header>
        <h2>{t('references.formula')}</h2>
        <span className="space" />
        <Button className="button small" onPress={copy}>
          <Copy aria-hidden="true" size={14} /> {t('references.copy')}
        </Button>
      </header>
      <div className="card-body">
        <FormulaLine formula={reference.formula} number={reference.record.numberSymbol} ref={formula} />
        {reference.ended && (
          <p className="formula-end small-text">
            <EndedWords />
            {endedOn !== null && <span>{t('references.endedFrom', { date: shortDate(endedOn) })}</span>}
            {replacedBy !== null && <span>{t('references.replacedByIs', { number: replacedBy })}</span>}
            {replacing !== undefined && (
              <Button className="button small" onPress={() => onChoose(replacing.record.id)}>
                {t('references.showReplacing')}
              </Button>
            )}
          </p>
        )}
      </div>
    </section>
  )
}

function PartsCard({ reference: { record, name } }: { readonly reference: ListedReference }) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const held = { kind: 'reference', record } as const
  return (
    <section className="card" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="space" />
        <Button className="button small quiet" onPress={() => void remove('reference', record, name)}>
          <Trash2 aria-hidden="true" size={14} /> {t('directory.remove')}
        </Button>
      </header>
      <div className="card-body form-grid">
        <RecordText {...held} field="documentType" label={t('editor.documentType')} isRequired />
        <RecordText {...held} field="numberSymbol" label={t('editor.number')} isRequired />
        <RecordDate {...held} field="date" label={t('editor.date')} />
        <RecordText {...held} field="issuer" label={t('editor.issuer')} />
        <div className="wide">
          <RecordText {...held} field="title" label={t('editor.title')} hint={t('references.titleHint')} rows={2} />
        </div>
        <RecordDate {...held} field="endedOn" label={t('references.endedOn')} />
        <RecordText {...held} field="replacedBy" label={t('references.replacedBy')} />
        <div className="wide">
          <RecordText {...held} field="note" label={t('directory.note')} hint={t('references.noteHint')} rows={2} />
        </div>
      </div>
    </section>
  )
}
