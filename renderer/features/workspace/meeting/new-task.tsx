/** The line where a task is begun with its work; unit and deadline are filled after, or stay visible blanks. */
import { type ReactNode, useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Secrecy } from '../../../../shared/records/values.ts'
import { useDesk } from '../desk.ts'
import { nextOrder } from '../model/presence.ts'
import { wordsToResume } from '../place.ts'

const newTaskField = 'tasks.add'

type NewTaskProps = { readonly itemId: string; readonly secrecy: Secrecy; readonly icon: ReactNode }

export function NewTask({ itemId, secrecy, icon }: NewTaskProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [work, setWork] = useState(() => wordsToResume(newTaskField))
  const add = async () => {
    if (work.trim() === '') return
    const id = await desk.add('task', {
      sessionId: desk.sessionId,
      itemId,
      decisionId: null,
      verb: 'assign',
      leadUnitId: null,
      coUnitIds: [],
      work: work.trim(),
      product: null,
      reportsTo: null,
      due: null,
      order: nextOrder(desk.dossier.tasks),
      secrecy,
    })
    if (id === null) return
    setWork('')
    desk.focus(`task:${id}.leadUnitId`)
  }
  return (
    <Form
      className="ws-add-line"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField className="field" value={work} onChange={setWork} isDisabled={!desk.isOpen}>
        <Label className="unseen">{t('meeting.addTask')}</Label>
        <div data-field={newTaskField} data-unkept>
          <Input className="input" placeholder={t('meeting.addTaskHint')} />
        </div>
      </TextField>
      <Button type="submit" className="button small" isDisabled={!desk.isOpen || work.trim() === ''}>
        {icon} {t('meeting.addTask')} <kbd>Alt+N</kbd>
      </Button>
    </Form>
  )
}
