/** Bodies and who belonged to them from when to when; a membership is not a post. */
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { memberRoles } from '../../../shared/records/directory.ts'
import { compareNames } from '../../../shared/vietnamese/names.ts'
import { Choice } from '../../components/fields.tsx'
import { RecordChoice, RecordDate, RecordLine } from '../../components/record-field.tsx'
import { PickList } from './pick-list.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

export function BodiesTab({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [chosen, setChosen] = useState<string | null>(null)
  const body = directory.bodies.find(({ id }) => id === chosen) ?? directory.bodies[0]
  const addBody = () =>
    add('body.add', {
      kind: 'standing_board',
      name: t('directory.newBody'),
      authorityName: t('directory.newBody').toLocaleUpperCase('vi'),
      quorum: { numerator: 2, denominator: 3 },
      majorityBase: 'in_office',
    })
  return (
    <div className="split">
      <PickList
        rows={directory.bodies.map(({ id, name }) => ({
          id,
          name,
          detail: t('directory.memberCount', { count: directory.memberships.filter(({ bodyId }) => bodyId === id).length }),
        }))}
        chosen={body?.id ?? null}
        onChoose={setChosen}
        addWords={t('directory.addBody')}
        onAdd={() => void addBody().then((made) => made && setChosen(made.id))}
      />
      <div className="split-main">{body !== undefined && <BodyCard key={body.id} body={body} directory={directory} />}</div>
    </div>
  )
}

function BodyCard({ body, directory }: { readonly body: Directory['bodies'][number]; readonly directory: Directory }) {
  const { t } = useTranslation()
  const bases = (['in_office', 'present'] as const).map((id) => ({ id, label: t(`directory.bases.${id}`) }))
  return (
    <>
      <section className="card" aria-label={body.name}>
        <header>
          <h2>{body.name}</h2>
        </header>
        <div className="card-body form-grid">
          <RecordLine kind="body" record={body} field="name" label={t('directory.bodyName')} isRequired />
          <RecordLine kind="body" record={body} field="authorityName" label={t('directory.authorityName')} isRequired />
          <RecordChoice kind="body" record={body} field="majorityBase" label={t('directory.majorityBase')} options={bases} />
          <p className="small-text">{t('directory.quorum', body.quorum)}</p>
        </div>
      </section>
      <MembersCard body={body} directory={directory} />
    </>
  )
}

function MembersCard({ body, directory }: { readonly body: Directory['bodies'][number]; readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add, remove } = useDirectoryEdit()
  const roles = memberRoles.map((id) => ({ id, label: t(`directory.roles.${id}`) }))
  const members = directory.memberships.filter(({ bodyId }) => bodyId === body.id)
  const nameOf = (personId: string) => directory.people.find(({ id }) => id === personId)?.fullName ?? ''
  const outside = directory.people
    .filter(({ id }) => !members.some((member) => member.personId === id && member.to === null))
    .sort((a, b) => compareNames(a.fullName, b.fullName))
  return (
    <section className="card" aria-label={t('directory.members')}>
      <header>
        <h2>{t('directory.members')}</h2>
      </header>
      <div className="card-body">
        {members.map((member) => (
          <div className="member-row" key={member.id}>
            <strong>{nameOf(member.personId)}</strong>
            <RecordChoice kind="membership" record={member} field="role" label={t('directory.role')} options={roles} />
            <RecordDate kind="membership" record={member} field="from" label={t('settings.from')} />
            <RecordDate kind="membership" record={member} field="to" label={t('settings.to')} />
            <Button
              className="button square quiet"
              aria-label={t('directory.removeMember', { name: nameOf(member.personId) })}
              onPress={() => void remove('membership.remove', member)}
            >
              <Trash2 aria-hidden="true" size={14} />
            </Button>
          </div>
        ))}
        <div className="add-member">
          <Plus aria-hidden="true" size={14} />
          <Choice
            label={t('directory.addMember')}
            value={null}
            options={outside.map(({ id, fullName }) => ({ id, label: fullName }))}
            placeholder={t('directory.choosePerson')}
            onChange={(personId) => void add('membership.add', { bodyId: body.id, personId, role: 'member', from: null, to: null })}
          />
        </div>
      </div>
    </section>
  )
}
