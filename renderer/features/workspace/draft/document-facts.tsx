/** Số, ngày, người ký: what a person adds to a document, kept for its kind. What is left empty prints the rule's blank. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { profileFor } from '../../../../shared/documents/profile.ts'
import {
  type DocumentKind,
  type DocumentFacts as Facts,
  profileIds,
  type SigningForm,
  signingForms,
  urgencies,
} from '../../../../shared/records/documents.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Choice, TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { Picker } from '../fields/picker.tsx'
import { factsOf, typedOf } from '../model/document-facts.ts'
import { signersOf, usualForm } from '../model/signers.ts'

type DocumentFactsProps = {
  readonly facts: Facts
  readonly kind: DocumentKind
  /** Minutes are confirmed under the chair's signature where the seal is not on it. */
  readonly hasConfirmation: boolean
  readonly onSave: (facts: Facts) => void
  readonly onClose: () => void
}

export function DocumentFacts({ facts, kind, hasConfirmation, onSave, onClose }: DocumentFactsProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const usual = usualForm(desk.dossier, kind)
  const [typed, setTyped] = useState(() => typedOf(facts, usual))
  const set = (change: Partial<typeof typed>) => setTyped((all) => ({ ...all, ...change }))
  const signers = signersOf(desk.dossier, desk.directory, desk.today, usual)
  const people = signers.map(({ id, name, post }) => ({ id, label: name, detail: post }))
  const text = (field: 'number' | 'draftNumber' | 'post' | 'name' | 'insteadOf' | 'circulation' | 'typist') => (
    <TextField label={t(`draft.facts.${field}`)} value={typed[field]} onChange={(value) => set({ [field]: value })} />
  )
  return (
    <Dialog
      title={t('draft.facts.title', { kind: t(`draft.kinds.${kind}`) })}
      wide
      onClose={onClose}
      onSubmit={() => onSave(factsOf(typed))}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit">
            {t('draft.facts.save')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('draft.facts.words')}</p>
      <div className="facts-grid">
        {text('number')}
        <DateField
          label={t('draft.facts.documentDate')}
          value={typed.documentDate}
          onChange={(documentDate) => set({ documentDate })}
        />
        {text('draftNumber')}
        <Choice
          label={t('draft.facts.profile')}
          value={typed.profileId ?? 'day'}
          options={[
            { id: 'day', label: t('draft.facts.profileOfDay') },
            ...profileIds.map((id) => ({ id, label: profileFor(id).guideline })),
          ]}
          onChange={(id) => set({ profileId: profileIds.find((one) => one === id) ?? null })}
        />
        <Picker
          label={t('draft.facts.signer')}
          placeholder={t('draft.facts.fromDirectory')}
          options={people}
          value={signers.find(({ name, post }) => name === typed.name && post === typed.post)?.id ?? null}
          onChange={(id) => {
            const signer = signers.find((one) => one.id === id)
            if (signer !== undefined) set({ name: signer.name, post: signer.post, form: signer.form })
          }}
        />
        {text('name')}
        {text('post')}
        <Choice<SigningForm>
          label={t('draft.facts.form')}
          value={typed.form}
          options={signingForms.map((id) => ({ id, label: t(`draft.facts.forms.${id}`) }))}
          onChange={(form) => set({ form })}
        />
        {typed.form === 'deputy' && text('insteadOf')}
        {hasConfirmation && (
          <>
            <TextField
              label={t('draft.facts.confirmedName')}
              value={typed.confirmedName}
              onChange={(confirmedName) => set({ confirmedName })}
            />
            <TextField
              label={t('draft.facts.confirmedPost')}
              value={typed.confirmedPost}
              onChange={(confirmedPost) => set({ confirmedPost })}
            />
          </>
        )}
        <Choice
          label={t('draft.facts.urgency')}
          value={typed.urgency ?? 'none'}
          options={[
            { id: 'none', label: t('draft.facts.noUrgency') },
            ...urgencies.map((id) => ({ id, label: t(`draft.facts.urgencies.${id}`) })),
          ]}
          onChange={(id) => set({ urgency: urgencies.find((one) => one === id) ?? null })}
        />
        {text('circulation')}
        {text('typist')}
      </div>
    </Dialog>
  )
}
