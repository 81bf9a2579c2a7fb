/** When a task is due: typed in one line, or a date, a rhythm, words; and the words it is printed with. Blank until a person says. */

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueRule } from '../../../../shared/records/session.ts'
import { useAutosave } from '../../../autosave.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Choice, TextField } from '../../../components/fields.tsx'
import { useRead } from '../../../query.ts'
import { useDesk } from '../desk.ts'
import { byDate, everies, recurring, saysAnotherDay, withProposedWords } from '../model/due-words.ts'
import type { Bound } from './binding.ts'
import { DueLine } from './due-line.tsx'
import { Outcome } from './outcome.tsx'

type DueFieldProps = { readonly bound: Bound<DueRule | null>; readonly label: string; readonly wanted: string }
type DueKind = DueRule['kind'] | 'none'

const kinds = ['none', 'by_date', 'recurring', 'words'] as const

export function DueField({ bound, label, wanted }: DueFieldProps) {
  const { t } = useTranslation()
  const { isOpen, dossier, today } = useDesk()
  const holidays = useRead('holidays.list', null).data
  const saver = useAutosave<DueRule | null>({ ...bound, same: sameDue })
  const due = saver.value
  // A date or words are stored once they are there; until then only the kind is chosen on the screen.
  const [begun, setBegun] = useState<DueKind | null>(null)
  const kind: DueKind = begun ?? due?.kind ?? 'none'
  const put = (next: DueRule | null) => {
    setBegun(null)
    saver.change(next === null ? null : withProposedWords(due, next))
  }
  const take = (rule: DueRule) => {
    setBegun(null)
    saver.change(rule)
    void saver.flush()
  }
  const choose = (next: DueKind) => {
    if (next === 'recurring') put(recurring('month', null))
    else if (next === 'none') put(null)
    else setBegun(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what happens in the fields within
    <div data-field={bound.field} className="ws-field ws-due" onBlur={() => void saver.flush()}>
      {isOpen && holidays !== undefined && (
        <DueLine
          context={{ on: dossier.session.documentDate ?? dossier.session.date ?? today, holidays }}
          onRead={take}
        />
      )}
      <div className={kind === 'none' ? 'ws-wanted' : ''}>
        <Choice
          label={label}
          value={kind}
          onChange={choose}
          isDisabled={!isOpen}
          options={kinds.map((id) => ({ id, label: id === 'none' ? wanted : t(`meeting.dueKind.${id}`) }))}
        />
      </div>
      {kind === 'by_date' && (
        <DateField
          label={t('meeting.dueDate')}
          isDisabled={!isOpen}
          value={due?.kind === 'by_date' ? due.date : null}
          onChange={(date) => date !== null && date >= '1900' && put(byDate(date))}
        />
      )}
      {due?.kind === 'recurring' && <Rhythm due={due} onChange={put} />}
      {(kind === 'words' || (due !== null && begun === null)) && (
        <TextField
          label={t('meeting.dueWords')}
          hint={t(due !== null && saysAnotherDay(due) ? 'meeting.dueWordsOther' : 'meeting.dueWordsHint')}
          isDisabled={!isOpen}
          value={due !== null && begun === null ? due.text : ''}
          onChange={(words) => onWords(words)}
        />
      )}
      <Outcome saver={saver} show={(rule) => rule?.text ?? ''} />
    </div>
  )

  function onWords(words: string) {
    if (words.trim() === '') return
    setBegun(null)
    saver.change(due === null || kind === 'words' ? { kind: 'words', text: words } : { ...due, text: words })
  }
}

type Recurring = Extract<DueRule, { kind: 'recurring' }>

function Rhythm({ due, onChange }: { readonly due: Recurring; readonly onChange: (rule: DueRule) => void }) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const changeDay = (typed: string) => {
    const day = typed.trim() === '' ? null : Number(typed)
    if (day === null || (Number.isInteger(day) && day >= 1 && day <= 31)) onChange(recurring(due.every, day))
  }
  return (
    <div className="ws-pair">
      <Choice
        label={t('meeting.every')}
        value={due.every}
        isDisabled={!isOpen}
        onChange={(every) => onChange(recurring(every, due.day))}
        options={everies.map((id) => ({ id, label: t(`meeting.everies.${id}`) }))}
      />
      <TextField
        label={t('meeting.onDay')}
        value={due.day === null ? '' : String(due.day)}
        isDisabled={!isOpen}
        onChange={changeDay}
      />
    </div>
  )
}

function sameDue(one: DueRule | null, other: DueRule | null): boolean {
  const plain = (rule: DueRule | null) => JSON.stringify(rule === null ? null : { ...rule, text: rule.text.trim() })
  return plain(one) === plain(other)
}
