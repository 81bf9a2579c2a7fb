/** A day added to the table of days off: day and name are known before it is a record. */
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type HolidayFacts, type HolidayKind, holidayKinds } from '../../../shared/records/holiday.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { DateField } from '../../components/date-field.tsx'
import { Choice, TextField } from '../../components/fields.tsx'
import { useDirectoryEdit } from '../directory/use-directory-edit.ts'

type NewHolidayProps = { readonly listed: readonly HolidayFacts[]; readonly onAdded: (date: string) => void }

export function NewHoliday({ listed, onAdded }: NewHolidayProps) {
  const { t } = useTranslation()
  const { add } = useDirectoryEdit()
  const [date, setDate] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<HolidayKind>('off')
  const known = listed.find((holiday) => holiday.date === date)
  const isReady = date !== null && date >= '1900' && name.trim() !== '' && known === undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || (await add('holiday', { date, kind, name, toCheck: false })) === null) return
    onAdded(date)
    setDate(null)
    setName('')
  }
  return (
    <form className="holiday-row new" onSubmit={(event) => void submit(event)}>
      <DateField label={t('settings.holidays.date')} value={date} onChange={setDate} />
      <TextField
        label={t('settings.holidays.name')}
        value={name}
        onChange={setName}
        placeholder={t('settings.holidays.nameExample')}
      />
      <Choice
        label={t('settings.holidays.kind')}
        value={kind}
        options={holidayKinds.map((id) => ({ id, label: t(`settings.holidays.kinds.${id}`) }))}
        onChange={setKind}
      />
      <Button className="button" type="submit" isDisabled={!isReady}>
        <Plus aria-hidden="true" size={14} /> {t('settings.holidays.add')}
      </Button>
      {known !== undefined && (
        <p className="small-text" role="status">
          {t('settings.holidays.known', { date: shortDate(known.date), name: known.name })}
        </p>
      )}
    </form>
  )
}
