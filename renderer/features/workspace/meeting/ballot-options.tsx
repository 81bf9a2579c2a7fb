/** The list a secret ballot is on: a row an option with its own votes, checked as they are typed; names are added a line each. */
import { CircleAlert, CircleCheck, ListPlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { countsOfOption } from '../../../../shared/domain/ballot-options.ts'
import type { BallotOption } from '../../../../shared/records/session.ts'
import { useAutosave } from '../../../autosave.ts'
import { TextField } from '../../../components/fields.tsx'
import { flushAll } from '../../../flush.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { NumberField } from '../fields/number-field.tsx'
import { Outcome } from '../fields/outcome.tsx'
import { optionHolds } from '../model/ballot-check.ts'
import { updateNow } from '../record-commands.ts'

type Ballot = EditableRecords['ballot']

const mostVotes = 100_000

export function BallotOptions({ ballot }: { readonly ballot: Ballot }) {
  const [isAdding, setAdding] = useState(false)
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  return (
    <div className="ws-options-part">
      {ballot.options.length > 0 && <OptionRows ballot={ballot} />}
      {isAdding ? (
        <AddOptions ballot={ballot} onDone={() => setAdding(false)} />
      ) : (
        <div className="ws-actions">
          <Button className="button small" isDisabled={!isOpen} onPress={() => setAdding(true)}>
            <ListPlus aria-hidden="true" size={14} /> {t('meeting.options.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function OptionRows({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('ballot', ballot)
  const bound = of('options')
  const saver = useAutosave<BallotOption[]>({ ...bound, same: sameOptions })
  const options = saver.value
  const change = (index: number, patch: Partial<BallotOption>) =>
    saver.change(options.map((option, place) => (place === index ? { ...option, ...patch } : option)))
  const remove = (index: number) => {
    saver.change(options.filter((_, place) => place !== index))
    void saver.flush()
  }
  return (
    <>
      <div className={ballot.seats === null ? 'ws-options' : 'ws-options ws-options-marked'} data-field={bound.field}>
        {options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place alone, its name is being typed
          <div className="ws-list-row" key={index}>
            <TextField
              label={t('meeting.options.name', { number: index + 1 })}
              labelHidden={index > 0}
              value={option.name}
              isDisabled={!desk.isOpen}
              onChange={(name) => name.trim() !== '' && change(index, { name })}
              onBlur={() => void saver.flush()}
            />
            {countsOfOption(option, ballot.seats).map((field) => (
              <CountField
                key={field}
                label={t(`meeting.options.${field}`)}
                of={option.name}
                labelHidden={index > 0}
                value={option[field]}
                isDisabled={!desk.isOpen}
                onChange={(count) => change(index, { [field]: count })}
                onBlur={() => void saver.flush()}
              />
            ))}
            {option.writtenIn && <span className="tag ws-row-tag">{t('meeting.options.writtenIn')}</span>}
            <RowState option={option} ballot={ballot} />
            <Button
              className="button square quiet"
              aria-label={t('meeting.options.remove', { name: option.name })}
              isDisabled={!desk.isOpen}
              onPress={() => remove(index)}
            >
              <Trash2 aria-hidden="true" size={14} />
            </Button>
          </div>
        ))}
      </div>
      <Outcome saver={saver} show={(list) => list.map(({ name }) => name).join('; ')} />
      <div className="ws-seats">
        <NumberField bound={of('seats')} label={t('meeting.options.seats')} min={1} />
        <span className="quiet-text small-text">{t('meeting.options.seatsHint')}</span>
      </div>
    </>
  )
}

type CountFieldProps = {
  readonly label: string
  readonly of: string
  readonly labelHidden: boolean
  readonly value: number | null
  readonly isDisabled: boolean
  readonly onChange: (count: number | null) => void
  readonly onBlur: () => void
}

/** A count of one option; what is no whole number is not taken. */
function CountField({ of, value, onChange, label, ...field }: CountFieldProps) {
  const change = (typed: string) => {
    const digits = typed.trim()
    if (digits === '') onChange(null)
    else if (/^\d+$/.test(digits) && Number(digits) <= mostVotes) onChange(Number(digits))
  }
  return (
    <div className="ws-count">
      <TextField {...field} label={label} about={of} value={value === null ? '' : String(value)} onChange={change} />
    </div>
  )
}

/** Whether the row adds up: an icon, and the sum in words where it does not. */
function RowState({ option, ballot }: { readonly option: BallotOption; readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const holds = optionHolds(option, ballot)
  const { valid } = ballot
  if (holds === null) return null
  if (holds)
    return (
      <span className="state ok ws-row-state">
        <CircleCheck aria-hidden="true" size={14} />
        <span className="unseen">{t('meeting.options.holds', { valid })}</span>
      </span>
    )
  const sum = countsOfOption(option, ballot.seats)
    .map((field) => option[field] ?? 0)
    .join(' + ')
  return (
    <span className="state warn ws-row-broken">
      <CircleAlert aria-hidden="true" size={14} />
      {t('meeting.options.broken', { sum, valid })}
    </span>
  )
}

/** Names a line each: pasted from a list, or typed. */
function AddOptions({ ballot, onDone }: { readonly ballot: Ballot; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const names = typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const add = async (writtenIn: boolean) => {
    if (names.length === 0) return
    await flushAll()
    const fresh = names.map((name) => ({ name, writtenIn, votesFor: null, votesAgainst: null, votesOther: null }))
    // With a list the votes are counted for each option.
    const patch = {
      options: [...ballot.options, ...fresh.map((option) => ({ ...option, result: null }))],
      votesFor: null,
      votesAgainst: null,
      votesOther: null,
    }
    const done = await desk.run(() => updateNow('ballot', ballot, patch, { judged: ['options'] }))
    if (!done) return
    desk.announce(t('meeting.options.added', { count: names.length }))
    desk.focus(`ballot:${ballot.id}.options`)
    onDone()
  }
  return (
    <div className="ws-add-options">
      <TextField
        label={t('meeting.options.names')}
        hint={t('meeting.options.namesHint')}
        rows={4}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <div className="ws-actions">
        <Button className="button small primary" isDisabled={names.length === 0} onPress={() => void add(false)}>
          {t('meeting.options.addPrinted', { count: names.length })}
        </Button>
        <Button className="button small" isDisabled={names.length === 0} onPress={() => void add(true)}>
          {t('meeting.options.addWrittenIn')}
        </Button>
        <Button className="button small quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** The store trims names; a space still being typed is not a difference. */
function sameOptions(one: readonly BallotOption[], other: readonly BallotOption[]): boolean {
  const words = (list: readonly BallotOption[]) =>
    JSON.stringify(list.map((option) => ({ ...option, name: option.name.normalize('NFC').trim() })))
  return words(one) === words(other)
}
