/** Bodies with the rules of their votes, and who belonged to them from when to when; a membership is not a post. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { bodyKinds } from '../../../shared/records/directory.ts'
import { MembersCard } from './members-card.tsx'
import { PickList } from './pick-list.tsx'
import { QuorumField } from './quorum-field.tsx'
import { RecordChoice, RecordText } from './record-fields.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

export function BodiesTab({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [chosen, setChosen] = useState<string | null>(null)
  const body = directory.bodies.find(({ id }) => id === chosen) ?? directory.bodies[0]
  const addBody = async () => {
    const made = await add('body', {
      kind: 'standing_board',
      name: t('directory.newBody'),
      authorityName: t('directory.newBodyAuthority'),
      quorum: { numerator: 2, denominator: 3 },
      majorityBase: 'in_office',
    })
    if (made !== null) setChosen(made.id)
  }
  const count = (bodyId: string) => directory.memberships.filter((member) => member.bodyId === bodyId).length
  return (
    <div className="split">
      <PickList
        label={t('directory.bodies')}
        rows={directory.bodies.map(({ id, name }) => ({
          id,
          name,
          detail: t('directory.memberCount', { count: count(id) }),
        }))}
        chosen={body?.id ?? null}
        onChoose={setChosen}
        addWords={t('directory.addBody')}
        onAdd={() => void addBody()}
      />
      <div className="split-main">
        {body !== undefined && (
          <>
            <BodyCard key={body.id} body={body} />
            <MembersCard key={`${body.id} members`} body={body} directory={directory} />
          </>
        )}
      </div>
    </div>
  )
}

function BodyCard({ body }: { readonly body: Directory['bodies'][number] }) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const held = { kind: 'body', record: body } as const
  const kinds = bodyKinds.map((id) => ({ id, label: t(`directory.bodyKinds.${id}`) }))
  const bases = (['in_office', 'present'] as const).map((id) => ({ id, label: t(`directory.bases.${id}`) }))
  return (
    <section className="card" aria-label={body.name}>
      <header>
        <h2>{body.name}</h2>
        <span className="space" />
        <Button className="button small quiet" onPress={() => void remove('body', body, body.name)}>
          <Trash2 aria-hidden="true" size={14} /> {t('directory.remove')}
        </Button>
      </header>
      <div className="card-body form-grid">
        <RecordText {...held} field="name" label={t('directory.bodyName')} isRequired />
        <RecordText {...held} field="authorityName" label={t('directory.authorityName')} isRequired />
        <RecordChoice {...held} field="kind" label={t('directory.bodyKind')} options={kinds} />
        <RecordChoice {...held} field="majorityBase" label={t('directory.majorityBase')} options={bases} />
        <QuorumField body={body} />
      </div>
    </section>
  )
}
