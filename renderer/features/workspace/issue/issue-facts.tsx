/** Số, ngày, người ký: typed by a person. What the last number was is told beside the field; none is proposed (`domain.md` 1). */
import { Info } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import {
  type DocumentFacts,
  type DocumentKind,
  type SigningForm,
  signingForms,
} from '../../../../shared/records/documents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Choice } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { Picker } from '../fields/picker.tsx'
import { signersOf, usualForm } from '../model/signers.ts'

type IssueFactsProps = {
  readonly kind: DocumentKind
  readonly facts: DocumentFacts
  readonly outlook: Output<'issuing.outlook'>
  readonly onFacts: (change: (now: DocumentFacts) => DocumentFacts) => void
}

/** Long enough for a number to be typed whole before the page is composed with it. */
const restMs = 400

export function IssueFacts({ facts, kind, outlook, onFacts }: IssueFactsProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [number, setNumber] = useState(facts.number ?? '')
  const [date, setDate] = useState(facts.documentDate ?? null)
  useEffect(() => {
    const wanted = number.trim()
    if (wanted === (facts.number ?? '')) return
    const keep = ({ number: _, ...others }: DocumentFacts) => (wanted === '' ? others : { ...others, number: wanted })
    const timer = setTimeout(() => onFacts(keep), restMs)
    return () => clearTimeout(timer)
  }, [number, facts.number, onFacts])
  const usual = usualForm(desk.dossier, kind)
  const signers = signersOf(desk.dossier, desk.directory, desk.today, usual)
  const { signer } = facts
  const form = signer?.form ?? usual
  const suffix = outlook.recent[0]?.printedForm.replace(/^\d+/, '') ?? ''
  return (
    <div className="issue-facts">
      <div className="issue-number-row">
        <TextField className="field issue-number" value={number} onChange={setNumber} isDisabled={!desk.isOpen}>
          <Label className="label">{t('issue.number')}</Label>
          <span className="issue-number-box">
            <Input className="input" inputMode="numeric" autoComplete="off" />
            <span aria-hidden="true">{suffix}</span>
          </span>
        </TextField>
        <DateField
          label={t('issue.date')}
          value={date}
          isDisabled={!desk.isOpen}
          onChange={(day) => {
            setDate(day)
            // A year that is still being typed is no day yet.
            if (day !== null && day < '1900') return
            onFacts(({ documentDate: _, ...others }) => (day === null ? others : { ...others, documentDate: day }))
          }}
        />
        <p className="issue-hint small-text">
          <b>{outlook.last === null ? t('issue.noneYet') : t('issue.lastWas', { number: outlook.last })}</b>
          <span className="quiet-text">{seriesWords(outlook, t)}</span>
        </p>
      </div>
      <Outcome outlook={outlook} />
      <div className="issue-signer-row">
        <Choice<SigningForm>
          label={t('draft.facts.form')}
          value={form}
          isDisabled={!desk.isOpen}
          options={signingForms.map((id) => ({ id, label: t(`draft.facts.forms.${id}`) }))}
          onChange={(next) => signer !== undefined && onFacts((now) => ({ ...now, signer: { ...signer, form: next } }))}
        />
        <Picker
          label={t('draft.facts.signer')}
          placeholder={t('draft.facts.fromDirectory')}
          options={signers.map(({ id, name, post }) => ({ id, label: name, detail: post }))}
          value={signers.find(({ name, post }) => name === signer?.name && post === signer.post)?.id ?? null}
          onChange={(id) => {
            const chosen = signers.find((one) => one.id === id)
            if (chosen !== undefined)
              onFacts((now) => ({ ...now, signer: { form: chosen.form, name: chosen.name, post: chosen.post } }))
          }}
        />
      </div>
      {signer !== undefined && !signers.some(({ name, post }) => name === signer.name && post === signer.post) && (
        <p className="quiet-text small-text">{t('issue.signerIs', { post: signer.post, name: signer.name })}</p>
      )}
    </div>
  )
}

type Words = ReturnType<typeof useTranslation>['t']

function seriesWords({ key, termName }: Output<'issuing.outlook'>, t: Words): string {
  const period = termName ?? t('registers.yearIs', { year: key.year ?? 0 })
  return [key.documentType, period, key.secret ? t('registers.secret') : t('registers.plain')].join(', ')
}

/** What giving the typed number will do, or why it cannot be given. */
function Outcome({ outlook: { given } }: { readonly outlook: Output<'issuing.outlook'> }) {
  const { t } = useTranslation()
  if (given === null) return <p className="quiet-text small-text">{t('issue.byPerson')}</p>
  if (!given.ok)
    return (
      <p className="state bad issue-outcome" role="status">
        {t(`errors.${given.code}.what`, given.params)} {t(`errors.${given.code}.do`, given.params)}
      </p>
    )
  const { between } = given
  return (
    <p className="state info issue-outcome" role="status">
      <Info aria-hidden="true" size={14} />
      {between === null
        ? t('issue.free')
        : between.from === between.to
          ? t('issue.oneBetween', { number: between.from })
          : t('issue.between', { from: between.from, to: between.to })}
    </p>
  )
}
