/** People in the order of their given names, and the posts each held over time. */
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { compareNames } from '../../../shared/vietnamese/names.ts'
import { PickList } from './pick-list.tsx'
import { PostRow } from './post-row.tsx'
import { RecordText } from './record-fields.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

type Person = Directory['people'][number]
type TabProps = { readonly directory: Directory }

export function PeopleTab({ directory, personId }: TabProps & { readonly personId: string | null }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [chosen, setChosen] = useState(personId)
  const people = [...directory.people].sort((one, other) => compareNames(one.fullName, other.fullName))
  const person = people.find(({ id }) => id === chosen) ?? people[0]
  const titlesOf = (holderId: string) =>
    directory.posts
      .filter((post) => post.personId === holderId && post.to === null)
      .map(({ title }) => title)
      .join(', ')
  const addPerson = async () => {
    const made = await add('person', { fullName: t('directory.newPerson'), note: null })
    if (made !== null) setChosen(made.id)
  }
  return (
    <div className="split">
      <PickList
        label={t('directory.people')}
        rows={people.map(({ id, fullName }) => ({ id, name: fullName, detail: titlesOf(id) }))}
        chosen={person?.id ?? null}
        onChoose={setChosen}
        addWords={t('directory.addPerson')}
        onAdd={() => void addPerson()}
      />
      <div className="split-main">
        {person === undefined ? (
          <p className="empty">{t('directory.noPeople')}</p>
        ) : (
          <PersonCards key={person.id} person={person} directory={directory} />
        )}
      </div>
    </div>
  )
}

function PersonCards({ person, directory }: TabProps & { readonly person: Person }) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const memberships = directory.memberships.filter(({ personId }) => personId === person.id)
  const bodyName = (bodyId: string) => directory.bodies.find(({ id }) => id === bodyId)?.name ?? ''
  return (
    <>
      <section className="card" aria-label={person.fullName}>
        <header>
          <h2>{person.fullName}</h2>
          <span className="space" />
          <Button className="button small quiet" onPress={() => void remove('person', person, person.fullName)}>
            <Trash2 aria-hidden="true" size={14} /> {t('directory.remove')}
          </Button>
        </header>
        <div className="card-body form-grid">
          <RecordText kind="person" record={person} field="fullName" label={t('directory.fullName')} isRequired />
          <p className="small-text member-of">
            {memberships.length === 0
              ? t('directory.memberOfNone')
              : memberships
                  .map(({ bodyId, role }) => `${t(`directory.roles.${role}`)}, ${bodyName(bodyId)}`)
                  .join('; ')}
          </p>
          <div className="wide">
            <RecordText kind="person" record={person} field="note" label={t('directory.note')} rows={2} />
          </div>
        </div>
      </section>
      <PostsCard person={person} directory={directory} />
    </>
  )
}

function PostsCard({ person, directory }: TabProps & { readonly person: Person }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const posts = directory.posts.filter(({ personId }) => personId === person.id)
  const addPost = () =>
    add('post', {
      personId: person.id,
      unitId: null,
      title: t('directory.newPost'),
      shortTitle: null,
      rank: null,
      exclusive: false,
      from: null,
      to: null,
    })
  return (
    <section className="card" aria-label={t('directory.posts')}>
      <header>
        <h2>{t('directory.posts')}</h2>
        <span className="space" />
        <Button className="button small" onPress={() => void addPost()}>
          <Plus aria-hidden="true" size={14} /> {t('directory.addPost')}
        </Button>
      </header>
      <div className="card-body">
        {posts.length === 0 && <p className="quiet-text small-text">{t('directory.noPosts')}</p>}
        {posts.map((post) => (
          <PostRow key={post.id} post={post} directory={directory} />
        ))}
      </div>
    </section>
  )
}
