/** The list at the left of a room: found by typing without marks, walked by arrows, with a way to add. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { TextField } from '../../components/fields.tsx'

type PickRow = { readonly id: string; readonly name: string; readonly detail: string }

type PickListProps = {
  readonly label: string
  readonly rows: readonly PickRow[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly addWords: string
  readonly onAdd: () => void
}

export function PickList({ label, rows, chosen, onChoose, addWords, onAdd }: PickListProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const needle = fold(wanted.trim())
  const shown = rows.filter(({ name, detail }) => fold(`${name} ${detail}`).includes(needle))
  return (
    <section className="split-list" aria-label={label}>
      <div className="pick-head">
        <TextField
          label={t('directory.find')}
          labelHidden
          placeholder={t('directory.find')}
          value={wanted}
          onChange={setWanted}
        />
        <Button className="button" onPress={onAdd}>
          <Plus aria-hidden="true" size={14} /> {addWords}
        </Button>
      </div>
      <ListBox
        className="pick-rows"
        aria-label={label}
        items={shown}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [first] = keys === 'all' ? [] : [...keys]
          if (first !== undefined) onChoose(String(first))
        }}
        renderEmptyState={() => <p className="pick-none quiet-text small-text">{t('directory.none')}</p>}
      >
        {({ id, name, detail }) => (
          <ListBoxItem className="list-row" id={id} textValue={name}>
            <span>{name}</span>
            {detail !== '' && <small>{detail}</small>}
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
}
