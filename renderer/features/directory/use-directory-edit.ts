/** Adding and removing records of the office: what was refused is said, what was removed can be brought back. */
import { useTranslation } from 'react-i18next'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { useFocusRequests } from '../../focus-requests.ts'
import { saving } from '../../save-status.ts'
import type { OfficeRecords } from './record-changes.ts'

type ListedKind = Exclude<keyof OfficeRecords, 'office'>
type Fields<K extends ListedKind> = Omit<OfficeRecords[K], 'id' | 'revision'>

const adds: { readonly [K in ListedKind]: (fields: Fields<K>) => Promise<OfficeRecords[K]> } = {
  term: (fields) => call('term.add', fields),
  body: (fields) => call('body.add', fields),
  unit: (fields) => call('unit.add', fields),
  person: (fields) => call('person.add', fields),
  post: (fields) => call('post.add', fields),
  membership: (fields) => call('membership.add', fields),
  reference: (fields) => call('reference.add', fields),
  holiday: (fields) => call('holiday.add', fields),
  phrase: (fields) => call('phrase.add', fields),
}

const removes: {
  readonly [K in ListedKind]: (held: { readonly id: string; readonly revision: number }) => Promise<null>
} = {
  term: (held) => call('term.remove', held),
  body: (held) => call('body.remove', held),
  unit: (held) => call('unit.remove', held),
  person: (held) => call('person.remove', held),
  post: (held) => call('post.remove', held),
  membership: (held) => call('membership.remove', held),
  reference: (held) => call('reference.remove', held),
  holiday: (held) => call('holiday.remove', held),
  phrase: (held) => call('phrase.remove', held),
}

/** The field a person fills first in a new record; members are added one after the other, documents in a dialog. */
const firstFields: { readonly [K in ListedKind]: string | null } = {
  term: 'name',
  body: 'name',
  unit: 'name',
  person: 'fullName',
  post: 'title',
  membership: null,
  reference: null,
  holiday: null,
  phrase: null,
}

export function useDirectoryEdit() {
  const { t } = useTranslation()
  const say = useSay()
  const focus = useFocusRequests()
  const told = async <T>(command: () => Promise<T>): Promise<T | null> => {
    const status = saving()
    try {
      const value = await command()
      status.done()
      return value
    } catch (thrown) {
      status.refused()
      say.error(errorOf(thrown))
      return null
    }
  }
  /** The new record, its first field focused, or `null` when it was refused. */
  const add = async <K extends ListedKind>(kind: K, fields: Fields<K>): Promise<OfficeRecords[K] | null> => {
    const made = await told(() => adds[kind](fields))
    const field = firstFields[kind]
    if (made !== null && field !== null) focus(`${kind}:${made.id}.${field}`)
    return made
  }
  return {
    add,
    /** Removes a record nothing names any more, and offers to bring it back as a new one. */
    async remove<K extends ListedKind>(kind: K, record: OfficeRecords[K], name: string): Promise<void> {
      const { id, revision, ...fields } = record
      const done = await told(async () => {
        await removes[kind]({ id, revision })
        return true
      })
      if (done === true) say.words(t('directory.removed', { name }), () => void add(kind, fields as Fields<K>))
    },
  }
}
