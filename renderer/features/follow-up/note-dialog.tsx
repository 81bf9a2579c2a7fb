/** Asks what is noted of a task: a report, more time, the end, a new beginning. Nothing is filled in but the day. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Input } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { type DueRule, taskOutcomes } from '../../../shared/records/session.ts'
import { call, errorOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice, TextField } from '../../components/fields.tsx'
import { useRead } from '../../query.ts'
import { DueLine } from '../workspace/fields/due-line.tsx'

type Note = Input<'followUp.note'>
export type NoteKind = Note['kind']
type NoteDialogProps = {
  readonly kind: NoteKind
  readonly taskId: string
  readonly today: string
  readonly onClose: () => void
}

export function NoteDialog({ kind, taskId, today, onClose }: NoteDialogProps) {
  const { t } = useTranslation()
  const holidays = useRead('holidays.list', null).data
  const [on, setOn] = useState<string | null>(today)
  const [words, setWords] = useState('')
  const [newDue, setNewDue] = useState<DueRule | null>(null)
  const [allowedBy, setAllowedBy] = useState('')
  const [outcome, setOutcome] = useState<(typeof taskOutcomes)[number]>('completed')
  const [error, setError] = useState<AppError | null>(null)
  const ready = noteOf()
  const keep = async () => {
    if (ready === null) return
    try {
      await call('followUp.note', ready)
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t(`followUp.titles.${kind}`)}
      onClose={onClose}
      onSubmit={() => void keep()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={ready === null}>
            {t('followUp.keep')}
          </Button>
        </>
      }
    >
      {kind === 'close' && (
        <Choice
          label={t('followUp.outcome')}
          value={outcome}
          options={taskOutcomes.map((id) => ({ id, label: t(`followUp.outcomes.${id}`) }))}
          onChange={setOutcome}
        />
      )}
      {kind === 'extension' && holidays !== undefined && (
        <>
          <DueLine context={{ on: today, holidays }} onRead={setNewDue} autoFocus />
          <p className={newDue === null ? 'quiet-text' : ''} role="status">
            {newDue === null ? t('followUp.noNewDue') : t('followUp.newDueIs', { words: newDue.text })}
          </p>
          <TextField label={t('followUp.allowedBy')} value={allowedBy} onChange={setAllowedBy} isRequired />
        </>
      )}
      <DateField label={t('followUp.on')} value={on} onChange={setOn} />
      <TextField
        label={kind === 'report' ? t('followUp.report') : kind === 'close' ? t('followUp.note') : t('common.reason')}
        rows={kind === 'report' ? 4 : 2}
        value={words}
        onChange={setWords}
        isRequired={kind !== 'close'}
        autoFocus={kind !== 'extension' && kind !== 'close'}
      />
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )

  /** What is kept; `null` while something lacks. */
  function noteOf(): Note | null {
    const note = words.trim()
    const given = allowedBy.trim()
    if (on === null || (note === '' && kind !== 'close')) return null
    const noted = { taskId, on }
    switch (kind) {
      case 'report':
      case 'reopen':
        return { ...noted, kind, note }
      case 'close':
        return { ...noted, kind, note: note === '' ? null : note, outcome }
      case 'extension':
        return newDue === null || given === '' ? null : { ...noted, kind, note, newDue, allowedBy: given }
    }
  }
}
