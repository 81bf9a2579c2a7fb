/** Who belongs to a body, from when to when; the majority base of a vote is who was in office on its day (`domain.md` 4.6). */
import { Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { memberRoles } from '../../../shared/records/directory.ts'
import { compareNames } from '../../../shared/vietnamese/names.ts'
import { Choice } from '../../components/fields.tsx'
import { RecordChoice, RecordDate } from './record-fields.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

type MembersProps = { readonly body: Directory['bodies'][number]; readonly directory: Directory }

export function MembersCard({ body, directory }: MembersProps) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const nameOf = (personId: string) => directory.people.find(({ id }) => id === personId)?.fullName ?? ''
  const members = directory.memberships
    .filter(({ bodyId }) => bodyId === body.id)
    .sort(
      (one, other) =>
        memberRoles.indexOf(one.role) - memberRoles.indexOf(other.role) ||
        compareNames(nameOf(one.personId), nameOf(other.personId)),
    )
  const outside = directory.people
    .filter(({ id }) => !members.some((member) => member.personId === id && member.to === null))
    .sort((one, other) => compareNames(one.fullName, other.fullName))
  const addMember = (personId: string) =>
    add('membership', { bodyId: body.id, personId, role: 'member', from: null, to: null })
  return (
    <section className="card" aria-label={t('directory.members')}>
      <header>
        <h2>{t('directory.members')}</h2>
        <span className="quiet-text small-text">{t('directory.memberCount', { count: members.length })}</span>
      </header>
      <div className="card-body">
        {members.length === 0 && <p className="quiet-text small-text">{t('directory.noMembers')}</p>}
        {members.map((member) => (
          <MemberRow key={member.id} member={member} name={nameOf(member.personId)} />
        ))}
        <div className="add-member">
          <Choice
            label={t('directory.addMember')}
            value={null}
            options={outside.map(({ id, fullName }) => ({ id, label: fullName }))}
            placeholder={t('directory.choosePerson')}
            onChange={(personId) => void addMember(personId)}
          />
        </div>
      </div>
    </section>
  )
}

type MemberRowProps = { readonly member: Directory['memberships'][number]; readonly name: string }

function MemberRow({ member, name }: MemberRowProps) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const held = { kind: 'membership', record: member } as const
  const roles = memberRoles.map((id) => ({ id, label: t(`directory.roles.${id}`) }))
  return (
    <fieldset className="member-row" aria-label={name}>
      <strong>{name}</strong>
      <RecordChoice {...held} field="role" label={t('directory.role')} options={roles} />
      <RecordDate {...held} field="from" label={t('settings.from')} />
      <RecordDate {...held} field="to" label={t('settings.to')} />
      <Button
        className="button square quiet"
        aria-label={t('directory.removeMember', { name })}
        onPress={() => void remove('membership', member, name)}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
    </fieldset>
  )
}
