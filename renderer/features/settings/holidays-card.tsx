/** Ngày nghỉ, ngày làm bù: what working days are counted by. One year is shown at a time. */
import './holidays-card.css'
import { ListPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { holidayKinds } from '../../../shared/records/holiday.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { Choice } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'
import { queryClient, useRead } from '../../query.ts'
import type { OfficeRecords } from '../directory/record-changes.ts'
import { RecordCheck, RecordChoice, RecordDate, RecordText } from '../directory/record-fields.tsx'
import { useDirectoryEdit } from '../directory/use-directory-edit.ts'
import { NewHoliday } from './new-holiday.tsx'

type Holiday = OfficeRecords['holiday']

export function HolidaysCard({ today }: { readonly today: string }) {
  const { t } = useTranslation()
  const say = useSay()
  const [year, setYear] = useState(today.slice(0, 4))
  const holidays = useRead('holidays.list', null).data ?? []
  const years = [...new Set([year, ...holidays.map(({ date }) => date.slice(0, 4))])].sort()
  const shown = holidays
    .filter(({ date }) => date.startsWith(year))
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  const unchecked = shown.filter(({ toCheck }) => toCheck).length
  const addStarting = async () => {
    try {
      const { added } = await call('holidays.addStarting', null)
      await queryClient.invalidateQueries({ queryKey: ['holidays.list', null] })
      say.words(added === 0 ? t('settings.holidays.noneAdded') : t('settings.holidays.added', { count: added }))
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  return (
    <section className="card holidays-card" aria-labelledby="settings-holidays">
      <header>
        <h2 id="settings-holidays">{t('settings.holidays.title')}</h2>
        <span className="small-text" role="status">
          {unchecked > 0 && t('settings.holidays.unchecked', { count: unchecked })}
        </span>
        <span className="space" />
        <Choice
          label={t('settings.holidays.year')}
          labelHidden
          value={year}
          options={years.map((id) => ({ id, label: id }))}
          onChange={setYear}
        />
        <Button className="button small" onPress={() => void addStarting()}>
          <ListPlus aria-hidden="true" size={14} /> {t('settings.holidays.addStarting')}
        </Button>
      </header>
      <div className="card-body">
        <p className="quiet-text small-text">{t('settings.holidays.words')}</p>
        <NewHoliday listed={holidays} onAdded={(date) => setYear(date.slice(0, 4))} />
        {shown.map((holiday) => (
          <HolidayRow key={holiday.id} holiday={holiday} />
        ))}
      </div>
    </section>
  )
}

function HolidayRow({ holiday }: { readonly holiday: Holiday }) {
  const { t } = useTranslation()
  const { remove } = useDirectoryEdit()
  const name = `${holiday.name}, ${shortDate(holiday.date)}`
  const kinds = holidayKinds.map((id) => ({ id, label: t(`settings.holidays.kinds.${id}`) }))
  return (
    <fieldset className="holiday-row" aria-label={name}>
      <RecordDate kind="holiday" record={holiday} field="date" label={t('settings.holidays.date')} labelHidden />
      <RecordText
        kind="holiday"
        record={holiday}
        field="name"
        label={t('settings.holidays.name')}
        labelHidden
        isRequired
      />
      <RecordChoice
        kind="holiday"
        record={holiday}
        field="kind"
        label={t('settings.holidays.kind')}
        labelHidden
        options={kinds}
      />
      <RecordCheck kind="holiday" record={holiday} field="toCheck" label={t('settings.holidays.toCheck')} />
      <Button
        className="button square quiet"
        aria-label={t('settings.holidays.remove', { name })}
        onPress={() => void remove('holiday', holiday, name)}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
    </fieldset>
  )
}
