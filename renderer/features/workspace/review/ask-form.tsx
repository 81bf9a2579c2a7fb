/** Whom to ask about the draft as it stands, and by when. */
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { membersInOffice } from '../../../../shared/domain/majority.ts'
import { call, errorOf } from '../../../api.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { HolderField, type Named } from './holder-field.tsx'

type AskFormProps = { readonly draftId: string; readonly today: string; readonly onClose: () => void }

export function AskForm({ draftId, today, onClose }: AskFormProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [people, setPeople] = useState<readonly Named[]>([])
  const [typed, setTyped] = useState<Named | null>(null)
  // A field of its own for each name that is typed.
  const [round, setRound] = useState(0)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const put = (added: readonly Named[]) =>
    setPeople((now) => [...now, ...added.filter(({ name }) => !now.some((one) => one.name === name))])
  const add = () => {
    if (typed === null) return
    put([typed])
    setTyped(null)
    setRound((count) => count + 1)
  }
  const namedOf = (personId: string): Named[] => {
    const name = desk.names.person(personId)
    return name === null ? [] : [{ personId, name }]
  }
  const members = () => {
    const { bodyId, date } = desk.dossier.session
    const held = membersInOffice(desk.directory.memberships, bodyId, date ?? today)
    put(held.flatMap((personId) => namedOf(personId)))
  }
  const isReady = people.length > 0 && dueOn !== null && dueOn >= today
  const ask = async () => {
    // Enter in the field of names takes the name first.
    if (typed !== null) return add()
    if (!isReady) return
    try {
      await call('opinions.ask', { draftId, people: [...people], dueOn, note: note.trim() === '' ? null : note })
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('review.ask')}
      onClose={onClose}
      onSubmit={() => void ask()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('review.send', { count: people.length })}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('review.freezes')}</p>
      <div className="rv-add">
        <HolderField key={round} label={t('review.whom')} onChange={setTyped} />
        <Button className="button" onPress={add} isDisabled={typed === null}>
          <Plus aria-hidden="true" size={14} /> {t('review.addPerson')}
        </Button>
        <Button className="button" onPress={members}>
          {t('review.addMembers')}
        </Button>
      </div>
      <ul className="rv-people" aria-label={t('review.asked')}>
        {people.map(({ name }) => (
          <li key={name}>
            <span>{name}</span>
            <Button
              className="button square quiet"
              aria-label={t('review.removePerson', { name })}
              onPress={() => setPeople((now) => now.filter((one) => one.name !== name))}
            >
              <X aria-hidden="true" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      <DateField label={t('review.due')} value={dueOn} onChange={setDueOn} />
      <TextField label={t('review.note')} value={note} onChange={setNote} rows={2} />
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
