/** The list at the left of a room: found by typing without marks, chosen by click or Enter, with a way to add. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { TextField } from '../../components/fields.tsx'

type Row = { readonly id: string; readonly name: string; readonly detail: string }

type PickListProps = {
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly addWords: string
  readonly onAdd: () => void
}

export function PickList({ rows, chosen, onChoose, addWords, onAdd }: PickListProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const needle = fold(wanted.trim())
  const shown = rows.filter(({ name, detail }) => fold(`${name} ${detail}`).includes(needle))
  return (
    <div className="split-list">
      <div className="pick-head">
        <TextField label={t('directory.find')} labelHidden placeholder={t('directory.find')} value={wanted} onChange={setWanted} />
        <Button className="button" onPress={onAdd}>
          <Plus aria-hidden="true" size={14} /> {addWords}
        </Button>
      </div>
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            <button type="button" className="list-row" aria-current={row.id === chosen} onClick={() => onChoose(row.id)}>
              {row.name}
              <small>{row.detail}</small>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="pick-none quiet-text small-text">{t('directory.none')}</p>}
    </div>
  )
}
