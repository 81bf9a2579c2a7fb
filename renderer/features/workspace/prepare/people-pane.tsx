/** Who is expected: members in office, guests of the whole session or of single items, groups named only as groups. */
import { UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AddableKind } from '../desk.ts'
import { useDesk } from '../desk.ts'
import { absentMembers, peopleGroups } from '../model/people.ts'
import { nextOrder } from '../model/presence.ts'
import { AddParticipant } from './add-participant.tsx'
import { ParticipantLine } from './participant-line.tsx'

const kind: AddableKind = 'participant'

export function PeoplePane() {
  const { t } = useTranslation()
  const desk = useDesk()
  const [adding, setAdding] = useState<'person' | 'group' | null>(null)
  const groups = peopleGroups(desk.dossier.participants)
  const missing = absentMembers(desk.dossier, desk.directory)

  const addMembers = async () => {
    let order = nextOrder(desk.dossier.participants)
    for (const personId of missing) {
      const { sessionId } = desk
      const title = desk.names.title(personId)
      await desk.add(kind, {
        sessionId,
        personId,
        groupLabel: null,
        groupCount: null,
        capacity: 'member',
        title,
        order,
        itemIds: [],
      })
      order += 1
    }
  }
  return (
    <div data-field="participants">
      <div className="ws-actions">
        <Button className="button small" isDisabled={!desk.isOpen} onPress={() => setAdding('person')}>
          <UserPlus aria-hidden="true" size={14} /> {t('prepare.addPerson')}
        </Button>
        <Button className="button small" isDisabled={!desk.isOpen} onPress={() => setAdding('group')}>
          <Users aria-hidden="true" size={14} /> {t('prepare.addGroup')}
        </Button>
      </div>
      {adding !== null && <AddParticipant what={adding} onClose={() => setAdding(null)} />}
      {missing.length > 0 && (
        <p className="ws-note">
          {t('prepare.membersMissing', { count: missing.length })}{' '}
          <Button className="link-button" isDisabled={!desk.isOpen} onPress={() => void addMembers()}>
            {t('prepare.addMembers')}
          </Button>
        </p>
      )}
      {groups.length === 0 && <p className="ws-empty">{t('prepare.peopleEmpty')}</p>}
      {groups.map((group) => (
        <section key={group.capacity} aria-label={t(`workspace.capacity.${group.capacity}`)}>
          <h3 className="ws-section">
            {t(`workspace.capacity.${group.capacity}`)}{' '}
            <span className="quiet-text small-text">{group.participants.length}</span>
          </h3>
          <ul className="ws-people">
            {group.participants.map((participant) => (
              <ParticipantLine key={participant.id} participant={participant} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
