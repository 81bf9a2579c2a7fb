/** One expected participant: name and title of that day; opened, everything about them can be changed. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { capacities } from '../../../../shared/records/session.ts'
import { call } from '../../../api.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { ItemsField } from '../fields/items-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'
import { inOrder } from '../model/names.ts'
import { swapOrders } from '../model/ordered.ts'
import { sameCapacity } from '../model/people.ts'

type Participant = EditableRecords['participant']

export function ParticipantLine({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [isShown, setShown] = useState(false)
  const name = desk.names.participant(participant.id) ?? t('prepare.nameless')
  const isChair = participant.personId !== null && participant.personId === desk.dossier.session.chairId
  const move = useMove(participant, name)
  const Chevron = isShown ? ChevronDown : ChevronRight
  return (
    <li className="ws-person" onKeyDown={move}>
      <Button
        className="ws-person-head"
        data-field={`participant:${participant.id}`}
        aria-expanded={isShown}
        onPress={() => setShown(!isShown)}
      >
        <Chevron aria-hidden="true" size={14} />
        <span className="ws-person-name">
          <span>{name}</span>
          <span className="quiet-text small-text">{participant.title}</span>
        </span>
        {isChair && <span className="tag">{t('prepare.chair')}</span>}
      </Button>
      {isShown && <ParticipantFacts participant={participant} name={name} />}
    </li>
  )
}

function ParticipantFacts({ participant, name }: { readonly participant: Participant; readonly name: string }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('participant', participant)
  const remove = async () => {
    const people = inOrder(desk.dossier.participants)
    const at = people.findIndex((other) => other.id === participant.id)
    const next = people[at + 1] ?? people[at - 1]
    await desk.remove('participant', participant, t('prepare.participantRemoved', { name }))
    desk.focus(next === undefined ? 'participants' : `participant:${next.id}`)
  }
  return (
    <div className="ws-form ws-person-facts">
      {participant.personId === null ? (
        <>
          <TextOf bound={of('groupLabel')} label={t('prepare.group')} />
          <NumberField bound={of('groupCount')} label={t('prepare.groupCount')} min={0} />
        </>
      ) : (
        <TextOf bound={of('title')} label={t('prepare.titleThatDay')} />
      )}
      <ChoiceField
        bound={of('capacity')}
        label={t('prepare.capacity')}
        options={capacities.map((id) => ({ id, label: t(`workspace.capacity.${id}`) }))}
      />
      {participant.capacity !== 'member' && <ItemsField bound={of('itemIds')} label={t('prepare.forItems')} />}
      <div className="ws-actions">
        <Button className="button small" isDisabled={!desk.isOpen} onPress={() => void remove()}>
          {t('prepare.remove')}
        </Button>
        <span className="quiet-text small-text">{t('prepare.orderHint')}</span>
      </div>
    </div>
  )
}

/** Alt+arrows move the participant among those of the same capacity. */
function useMove(participant: Participant, name: string) {
  const { t } = useTranslation()
  const desk = useDesk()
  return (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
    if (!event.altKey || direction === null || !desk.isOpen) return
    event.preventDefault()
    const level = sameCapacity(desk.dossier.participants, participant.capacity)
    const changes = swapOrders(level, participant.id, direction)
    if (changes.length === 0) return
    const orders = changes.map(({ record: { id, revision }, order }) => ({ id, revision, order }))
    void desk
      .run(() => call('participant.reorder', { orders }))
      .then((done) => done && desk.announce(t(`prepare.personMoved.${direction}`, { name })))
  }
}
