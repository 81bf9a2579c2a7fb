/** Writes or changes a citation (`domain.md` 5) or a figure heard in the session. */
import type { Attrs } from 'prosemirror-model'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { type CitationParts, citationText } from '../../../shared/domain/citations/formula.ts'
import { partsOf } from '../../../shared/domain/references/citation.ts'
import { Citation, Figure } from '../../../shared/records/rich-text.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/fields.tsx'
import { type ListedReference, useReferences } from '../references/use-references.ts'
import { Picker } from '../workspace/fields/picker.tsx'
import type { ChipKind, ChipRequest } from './editor-view.ts'

type ChipDialogProps = {
  readonly request: ChipRequest
  readonly onPut: (attrs: Attrs) => void
  readonly onClose: () => void
}

export function ChipDialog({ request, onPut, onClose }: ChipDialogProps) {
  const references = useReferences()
  if (references === undefined) return null
  return request.kind === 'citation' ? (
    <CitationForm attrs={request.attrs} references={references} onPut={onPut} onClose={onClose} />
  ) : (
    <FigureForm attrs={request.attrs} onPut={onPut} onClose={onClose} />
  )
}

type FormProps = {
  readonly attrs: Attrs | null
  readonly onPut: (attrs: Attrs) => void
  readonly onClose: () => void
}

const blankCitation = { text: '', documentType: null, number: null, date: null, issuer: null, title: null }

type CitationFormProps = FormProps & { readonly references: readonly ListedReference[] }

function CitationForm({ attrs, references, onPut, onClose }: CitationFormProps) {
  const { t } = useTranslation()
  const [parts, setParts] = useState(() => readAttrs(Citation.entries.attrs, attrs) ?? blankCitation)
  const [ownText, setOwnText] = useState(parts.text !== '' && parts.text !== citationText(parts) ? parts.text : null)
  const text = ownText ?? citationText(parts)
  // A document of the list is the quickest way to a new citation; one that is changed is changed part by part.
  const asksList = attrs === null && references.length > 0
  const takeParts = (taken: CitationParts) => {
    setParts({ ...taken, text: '' })
    setOwnText(null)
  }
  const set = (name: 'documentType' | 'number' | 'issuer' | 'title') => (words: string) =>
    setParts({ ...parts, [name]: words.trim() === '' ? null : words })
  const whole = v.safeParse(Citation.entries.attrs, { ...parts, text })
  return (
    <ChipForm
      kind="citation"
      isReady={whole.success}
      onClose={onClose}
      onPut={() => whole.success && onPut(whole.output)}
    >
      {references.length > 0 && <ReferencePicker references={references} autoFocus={asksList} onChoose={takeParts} />}
      <div className="rt-pair">
        <TextField
          label={t('editor.documentType')}
          value={parts.documentType ?? ''}
          onChange={set('documentType')}
          placeholder="Nghị quyết"
          autoFocus={!asksList}
        />
        <TextField
          label={t('editor.number')}
          value={parts.number ?? ''}
          onChange={set('number')}
          placeholder="57-NQ/TW"
        />
      </div>
      <div className="rt-pair">
        <DateField
          label={t('editor.date')}
          value={parts.date}
          onChange={(date) => setParts({ ...parts, date: date !== null && date < '1900' ? parts.date : date })}
        />
        <TextField
          label={t('editor.issuer')}
          value={parts.issuer ?? ''}
          onChange={set('issuer')}
          placeholder="Bộ Chính trị"
        />
      </div>
      <TextField
        label={t('editor.title')}
        value={parts.title ?? ''}
        onChange={set('title')}
        placeholder={t('editor.titleHint')}
      />
      <TextField
        label={t('editor.printedText')}
        value={text}
        onChange={(words) => setOwnText(words === '' ? null : words)}
      />
    </ChipForm>
  )
}

type ReferencePickerProps = {
  readonly references: readonly ListedReference[]
  readonly autoFocus: boolean
  readonly onChoose: (parts: CitationParts) => void
}

/** A document of the office's list: choosing it fills every part by the full formula. */
function ReferencePicker({ references, autoFocus, onChoose }: ReferencePickerProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = (id: string | null) => {
    setChosen(id)
    const reference = references.find(({ record }) => record.id === id)
    if (reference !== undefined) onChoose(partsOf(reference.record))
  }
  return (
    <Picker
      label={t('references.choose')}
      placeholder={t('references.chooseHint')}
      options={references.map(({ record, name, detail }) => ({ id: record.id, label: name, detail, more: detail }))}
      value={chosen}
      onChange={choose}
      opens="input"
      autoFocus={autoFocus}
    />
  )
}

function FigureForm({ attrs, onPut, onClose }: FormProps) {
  const { t } = useTranslation()
  const [parts, setParts] = useState(
    () => readAttrs(Figure.entries.attrs, attrs) ?? { value: '', unit: '', label: null },
  )
  const whole = v.safeParse(Figure.entries.attrs, parts)
  return (
    <ChipForm
      kind="figure"
      isReady={whole.success}
      onClose={onClose}
      onPut={() => whole.success && onPut(whole.output)}
    >
      <div className="rt-pair">
        <TextField
          label={t('editor.value')}
          value={parts.value}
          onChange={(value) => setParts({ ...parts, value })}
          placeholder="11.360"
          autoFocus
        />
        <TextField
          label={t('editor.unit')}
          value={parts.unit}
          onChange={(unit) => setParts({ ...parts, unit })}
          placeholder="tỷ đồng"
        />
      </div>
      <TextField
        label={t('editor.figureLabel')}
        value={parts.label ?? ''}
        onChange={(label) => setParts({ ...parts, label: label === '' ? null : label })}
        placeholder={t('editor.figureLabelHint')}
      />
    </ChipForm>
  )
}

type ChipFormProps = {
  readonly kind: ChipKind
  readonly isReady: boolean
  readonly onPut: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function ChipForm({ kind, isReady, onPut, onClose, children }: ChipFormProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t(`editor.${kind}`)}
      onClose={onClose}
      onSubmit={() => isReady && onPut()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('editor.cancel')} <kbd>Esc</kbd>
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('editor.put')} <kbd>Enter</kbd>
          </Button>
        </>
      }
    >
      <div className="rt-chip-form">{children}</div>
    </Dialog>
  )
}

function readAttrs<T extends v.GenericSchema>(schema: T, attrs: Attrs | null): v.InferOutput<T> | null {
  const read = v.safeParse(schema, attrs)
  return read.success ? read.output : null
}
