/** Adds a person of the directory, or a group named only as a group. */
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { capacities } from '../../../../shared/records/session.ts'
import { Choice, TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { PersonPicker } from '../fields/person-field.tsx'
import { nextOrder } from '../model/presence.ts'

type AddParticipantProps = { readonly what: 'person' | 'group'; readonly onClose: () => void }

export function AddParticipant({ what, onClose }: AddParticipantProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [personId, setPersonId] = useState<string | null>(null)
  const [label, setLabel] = useState('')
  const [capacity, setCapacity] = useState<(typeof capacities)[number]>('invited')
  const expected = new Set(desk.dossier.participants.map((participant) => participant.personId))
  const groupLabel = what === 'group' && label.trim() !== '' ? label.trim() : null
  const ready = what === 'person' ? personId !== null : groupLabel !== null

  const add = async () => {
    if (!ready) return
    const id = await desk.add('participant', {
      sessionId: desk.sessionId,
      personId: what === 'person' ? personId : null,
      groupLabel,
      groupCount: null,
      capacity,
      title: what === 'person' ? desk.names.title(personId) : null,
      order: nextOrder(desk.dossier.participants),
      itemIds: [],
    })
    if (id === null) return
    onClose()
    desk.focus(`participant:${id}`)
  }
  return (
    <Form
      className="ws-new-person"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {what === 'person' ? (
        <PersonPicker label={t('prepare.person')} value={personId} onChange={setPersonId} without={expected} />
      ) : (
        <TextField
          label={t('prepare.group')}
          placeholder={t('prepare.groupHint')}
          value={label}
          onChange={setLabel}
          autoFocus
        />
      )}
      <Choice
        label={t('prepare.capacity')}
        value={capacity}
        onChange={setCapacity}
        options={capacities.map((id) => ({ id, label: t(`workspace.capacity.${id}`) }))}
      />
      <div className="ws-actions">
        <Button type="submit" className="button small" isDisabled={!ready}>
          {t('prepare.add')}
        </Button>
        <Button className="button small quiet" onPress={onClose}>
          {t('prepare.cancel')}
        </Button>
      </div>
    </Form>
  )
}
