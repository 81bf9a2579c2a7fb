/** Writes or changes a citation (`domain.md` 5) or a figure heard in the session. */
import type { Attrs } from 'prosemirror-model'
import { type ReactNode, useId, useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { citationText } from '../../../shared/domain/citations/formula.ts'
import { Citation, Figure } from '../../../shared/records/rich-text.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/fields.tsx'
import type { ChipKind, ChipRequest } from './editor-view.ts'

type ChipDialogProps = {
  readonly request: ChipRequest
  readonly onPut: (attrs: Attrs) => void
  readonly onClose: () => void
}

export function ChipDialog({ request, onPut, onClose }: ChipDialogProps) {
  return request.kind === 'citation' ? (
    <CitationForm attrs={request.attrs} onPut={onPut} onClose={onClose} />
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

function CitationForm({ attrs, onPut, onClose }: FormProps) {
  const { t } = useTranslation()
  const [parts, setParts] = useState(() => readAttrs(Citation.entries.attrs, attrs) ?? blankCitation)
  const [ownText, setOwnText] = useState(parts.text !== '' && parts.text !== citationText(parts) ? parts.text : null)
  const text = ownText ?? citationText(parts)
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
      <div className="rt-pair">
        <TextField
          label={t('editor.documentType')}
          value={parts.documentType ?? ''}
          onChange={set('documentType')}
          placeholder="Nghị quyết"
          autoFocus
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
  const id = useId()
  return (
    <Dialog
      title={t(`editor.${kind}`)}
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('editor.cancel')} <kbd>Esc</kbd>
          </Button>
          <Button className="button primary" type="submit" form={id} isDisabled={!isReady}>
            {t('editor.put')} <kbd>Enter</kbd>
          </Button>
        </>
      }
    >
      <Form
        id={id}
        className="rt-chip-form"
        onSubmit={(event) => {
          event.preventDefault()
          onPut()
        }}
      >
        {children}
      </Form>
    </Dialog>
  )
}

function readAttrs<T extends v.GenericSchema>(schema: T, attrs: Attrs | null): v.InferOutput<T> | null {
  const read = v.safeParse(schema, attrs)
  return read.success ? read.output : null
}
