/** People in the order of their given names, and the posts each held over time. */
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { compareNames } from '../../../shared/vietnamese/names.ts'
import { RecordDate, RecordLine } from '../../components/record-field.tsx'
import { PickList } from './pick-list.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

export function PeopleTab({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const people = [...directory.people].sort((a, b) => compareNames(a.fullName, b.fullName))
  const [chosen, setChosen] = useState<string | null>(null)
  const person = people.find(({ id }) => id === chosen) ?? people[0]
  const titlesOf = (personId: string) =>
    directory.posts.filter((post) => post.personId === personId && post.to === null).map(({ title }) => title).join(', ')
  return (
    <div className="split">
      <PickList
        rows={people.map(({ id, fullName }) => ({ id, name: fullName, detail: titlesOf(id) }))}
        chosen={person?.id ?? null}
        onChoose={setChosen}
        addWords={t('directory.addPerson')}
        onAdd={() => void add('person.add', { fullName: t('directory.newPerson'), note: null }).then((made) => made && setChosen(made.id))}
      />
      <div className="split-main">{person !== undefined && <PersonCard key={person.id} person={person} directory={directory} />}</div>
    </div>
  )
}

function PersonCard({ person, directory }: { readonly person: Directory['people'][number]; readonly directory: Directory }) {
  const { t } = useTranslation()
  const { add, remove } = useDirectoryEdit()
  const posts = directory.posts.filter(({ personId }) => personId === person.id)
  const bodies = directory.memberships.filter(({ personId }) => personId === person.id)
  const addPost = () =>
    add('post.add', { personId: person.id, unitId: null, title: t('directory.newPost'), shortTitle: null, rank: null, exclusive: false, from: null, to: null })
  return (
    <>
      <section className="card" aria-label={person.fullName}>
        <header>
          <h2>{person.fullName}</h2>
          <span className="space" />
          <Button className="button small quiet" onPress={() => void remove('person.remove', person)}>
            <Trash2 aria-hidden="true" size={14} /> {t('directory.remove')}
          </Button>
        </header>
        <div className="card-body form-grid">
          <RecordLine kind="person" record={person} field="fullName" label={t('directory.fullName')} isRequired />
          <RecordLine kind="person" record={person} field="note" label={t('directory.note')} />
          {bodies.length > 0 && (
            <p className="wide small-text">
              {t('directory.memberOf', {
                bodies: bodies.map(({ bodyId }) => directory.bodies.find(({ id }) => id === bodyId)?.name ?? '').join(', '),
              })}
            </p>
          )}
        </div>
      </section>
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
            <div className="post-row" key={post.id}>
              <RecordLine kind="post" record={post} field="title" label={t('directory.postTitle')} isRequired />
              <RecordDate kind="post" record={post} field="from" label={t('settings.from')} />
              <RecordDate kind="post" record={post} field="to" label={t('settings.to')} />
              <Button className="button square quiet" aria-label={t('directory.removePost', { title: post.title })} onPress={() => void remove('post.remove', post)}>
                <Trash2 aria-hidden="true" size={14} />
              </Button>
            </div>
          ))}
        </div>
      </section>
    </>
  )
}
