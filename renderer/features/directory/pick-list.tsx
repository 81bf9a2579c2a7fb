/** The list at the left of a room: found by typing without marks, walked by arrows, with a way to add. */
import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { TextField } from '../../components/fields.tsx'

type PickRow = {
  readonly id: string
  readonly name: string
  readonly detail: string
  /** Further words, also found by. */
  readonly more?: string
  /** What is said of its state. */
  readonly mark?: ReactNode
}

type PickListProps = {
  readonly label: string
  readonly rows: readonly PickRow[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly addWords: string
  readonly onAdd: () => void
  readonly findWords?: string
  readonly noneWords?: string
}

export function PickList({ label, rows, chosen, onChoose, addWords, onAdd, findWords, noneWords }: PickListProps) {
  const { t } = useTranslation()
  const find = findWords ?? t('directory.find')
  const [wanted, setWanted] = useState('')
  const words = fold(wanted).split(/\s+/).filter(Boolean)
  const shown = rows.filter(({ name, detail, more = '' }) => {
    const said = fold(`${name} ${detail} ${more}`)
    return words.every((word) => said.includes(word))
  })
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <section className="split-list" aria-label={label} ref={list}>
      <div className="pick-head">
        <TextField label={find} labelHidden placeholder={find} value={wanted} onChange={setWanted} />
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
        renderEmptyState={() => <p className="pick-none quiet-text small-text">{noneWords ?? t('directory.none')}</p>}
      >
        {({ id, name, detail, more, mark }) => (
          <ListBoxItem className="list-row" id={id} textValue={name}>
            <span>{name}</span>
            {detail !== '' && <small>{detail}</small>}
            {more !== undefined && more !== '' && <small>{more}</small>}
            {mark}
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  )
}
