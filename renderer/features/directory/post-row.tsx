/** One post a person holds or held: its title, from when to when, in which unit, at what place in protocol order. */
import { Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Directory } from '../../../shared/contract/views.ts'
import { RecordCheck, RecordChoice, RecordDate, RecordNumber, RecordText } from './record-fields.tsx'
import { useDirectoryEdit } from './use-directory-edit.ts'

type PostRowProps = { readonly post: Directory['posts'][number]; readonly directory: Directory }

export function PostRow({ post, directory }: PostRowProps) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const held = { kind: 'post', record: post } as const
  const units = directory.units.map(({ id, name }) => ({ id, label: name }))
  return (
    <fieldset className="post" aria-label={post.title}>
      <div className="post-row">
        <RecordText {...held} field="title" label={t('directory.postTitle')} isRequired />
        <RecordDate {...held} field="from" label={t('settings.from')} />
        <RecordDate {...held} field="to" label={t('settings.to')} />
        <Button
          className="button square quiet"
          aria-label={t('directory.removePost', { title: post.title })}
          onPress={() => void remove('post', post, post.title)}
        >
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      </div>
      <div className="post-row-more">
        <RecordText {...held} field="shortTitle" label={t('directory.shortTitle')} />
        <RecordChoice
          {...held}
          field="unitId"
          label={t('directory.unit')}
          options={units}
          placeholder={t('directory.noUnit')}
        />
        <RecordNumber {...held} field="rank" label={t('directory.rank')} />
        <RecordCheck {...held} field="exclusive" label={t('directory.exclusive')} />
      </div>
    </fieldset>
  )
}
