/** Every recorded event of one participant's presence, with its facts. */
import { Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ClockTimeField } from '../fields/date-time-fields.tsx'
import { PersonField } from '../fields/person-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'

type AttendanceEvent = EditableRecords['attendance']

export function PresenceFacts({ participant }: { readonly participant: EditableRecords['participant'] }) {
  const { dossier } = useDesk()
  const events = dossier.attendance
    .filter((event) => event.participantId === participant.id)
    .sort((a, b) => a.order - b.order)
  return (
    <ul className="ws-events">
      {events.map((event) => (
        <EventForm key={event.id} event={event} />
      ))}
    </ul>
  )
}

function EventForm({ event }: { readonly event: AttendanceEvent }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('attendance', event)
  const state = t(`meeting.presenceState.${event.kind}`)
  const remove = async () => {
    await desk.remove('attendance', event, t('meeting.eventRemoved', { state }))
    desk.focus(`presence:${event.participantId}`)
  }
  return (
    <li className="ws-event">
      <ClockTimeField bound={of('time')} label={t('meeting.eventTime', { state })} />
      {(event.kind === 'absent' || event.kind === 'substitute') && (
        <TextOf bound={of('reason')} label={t('meeting.reason')} />
      )}
      {event.kind === 'substitute' && (
        <PersonField bound={of('substituteId')} label={t('meeting.substitute')} wanted={t('meeting.noSubstitute')} />
      )}
      <Button
        className="button square quiet"
        aria-label={t('meeting.removeEvent', { state })}
        isDisabled={!desk.isOpen}
        onPress={() => void remove()}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
    </li>
  )
}
