/** Who is in the room. Each mark is an event with its clock time; nobody is present until someone says so. */
import { Check } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { quorumNeeded } from '../../../../shared/domain/quorum.ts'
import { useDesk } from '../desk.ts'
import { peopleGroups } from '../model/people.ts'
import { countMembers, nextOrder, presenceNow } from '../model/presence.ts'
import { Pane } from '../pane.tsx'
import { PresenceLine } from './presence-line.tsx'

export function PresencePane() {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const count = countMembers(dossier.participants, dossier.attendance)
  return (
    <Pane
      className="ws-presence"
      title={t('meeting.presence')}
      beside={<b>{t('meeting.inRoom', { inRoom: count.inRoom ?? '…', members: count.members ?? '…' })}</b>}
      foot={<Quorum members={count.members} inRoom={count.inRoom} />}
    >
      <div data-field="attendance">
        {count.unknown > 0 && <MarkRest />}
        {dossier.participants.length === 0 && <p className="ws-empty">{t('meeting.nobodyExpected')}</p>}
        {peopleGroups(dossier.participants).map((group) => (
          <section key={group.capacity} aria-label={t(`workspace.capacity.${group.capacity}`)}>
            <h3 className="ws-section">{t(`workspace.capacity.${group.capacity}`)}</h3>
            <ul className="ws-people">
              {group.participants.map((participant) => (
                <PresenceLine key={participant.id} participant={participant} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Pane>
  )
}

function Quorum({ members, inRoom }: { readonly members: number | null; readonly inRoom: number | null }) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  if (members === 0) return null
  if (members === null || inRoom === null)
    return <span className="quiet-text small-text">{t('meeting.quorumUnknown')}</span>
  const needed = quorumNeeded(dossier.body, members)
  if (inRoom < needed) return <span className="quiet-text small-text">{t('meeting.quorumNeeds', { needed })}</span>
  return (
    <span className="state ok">
      <Check aria-hidden="true" size={14} />
      {t('meeting.quorumMet', { needed })}
    </span>
  )
}

/** Members of whom nothing is recorded are marked present in one step, because a person pressed for it. */
function MarkRest() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { participants, attendance } = desk.dossier
  const rest = participants.filter(
    (participant) => participant.capacity === 'member' && presenceNow(attendance, participant.id).state === 'unknown',
  )
  const mark = async () => {
    let order = nextOrder(attendance)
    for (const participant of rest) {
      await desk.add('attendance', {
        sessionId: desk.sessionId,
        participantId: participant.id,
        kind: 'present',
        excused: null,
        reason: null,
        time: null,
        itemId: null,
        substituteId: null,
        order,
      })
      order += 1
    }
    desk.announce(t('meeting.restMarked', { count: rest.length }))
  }
  return (
    <div className="ws-actions">
      <Button className="button small" isDisabled={!desk.isOpen} onPress={() => void mark()}>
        {t('meeting.markRest', { count: rest.length })}
      </Button>
    </div>
  )
}
