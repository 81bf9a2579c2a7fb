/** A new document of the list: its parts, typed or read out of a pasted citation. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/contract/errors.ts'
import { type CitationParts, citationText } from '../../../shared/domain/citations/formula.ts'
import { citedDocument } from '../../../shared/domain/references/citation.ts'
import { call, errorOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { TextField } from '../../components/fields.tsx'
import { FormulaLine } from './formula-line.tsx'

type NewReferenceProps = { readonly onAdded: (id: string) => void; readonly onClose: () => void }

const blank: CitationParts = { documentType: null, number: null, date: null, issuer: null, title: null }

export function NewReference({ onAdded, onClose }: NewReferenceProps) {
  const { t } = useTranslation()
  const [pasted, setPasted] = useState('')
  const [parts, setParts] = useState(blank)
  const [error, setError] = useState<AppError | null>(null)
  const { documentType, number, date, issuer, title } = parts
  const isReady = documentType !== null && number !== null
  const set = (name: 'documentType' | 'number' | 'issuer' | 'title') => (words: string) =>
    setParts({ ...parts, [name]: words.trim() === '' ? null : words })
  const read = (text: string) => {
    setPasted(text)
    const found = citedDocument(text)
    if (found !== null) setParts(found)
  }
  const add = async () => {
    if (!isReady) return
    try {
      const unknown = { endedOn: null, replacedBy: null, note: null }
      const added = await call('reference.add', { documentType, numberSymbol: number, date, issuer, title, ...unknown })
      onAdded(added.id)
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('references.new')}
      onClose={onClose}
      onSubmit={() => void add()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('references.add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('references.pasted')}
        hint={t('references.pastedHint')}
        value={pasted}
        onChange={read}
        autoFocus
      />
      <div className="form-grid">
        <TextField
          label={t('editor.documentType')}
          value={documentType ?? ''}
          onChange={set('documentType')}
          placeholder="Nghị quyết"
        />
        <TextField label={t('editor.number')} value={number ?? ''} onChange={set('number')} placeholder="57-NQ/TW" />
        <DateField
          label={t('editor.date')}
          value={date}
          onChange={(day) => setParts({ ...parts, date: day !== null && day < '1900' ? date : day })}
        />
        <TextField
          label={t('editor.issuer')}
          value={issuer ?? ''}
          onChange={set('issuer')}
          placeholder="Bộ Chính trị"
        />
        <div className="wide">
          <TextField
            label={t('editor.title')}
            hint={t('references.titleHint')}
            value={title ?? ''}
            onChange={set('title')}
          />
        </div>
      </div>
      <FormulaLine formula={citationText(parts)} number={number} />
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
