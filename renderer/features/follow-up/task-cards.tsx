/** One task in force: its sentence in the frozen document, how it stands, all that was noted of it, and what can be done now. */
import { CalendarPlus, CheckCheck, FileText, MessageSquareText, Paperclip, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { FollowedTask } from '../../../shared/contract/endpoints/follow-up.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { useRead } from '../../query.ts'
import { LevelTag } from '../secrecy/level-tag.tsx'
import { useCommands } from '../workspace/commands.ts'
import { NoteDialog, type NoteKind } from './note-dialog.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskState } from './task-state.tsx'

type TaskCardsProps = { readonly task: FollowedTask; readonly today: string }

export function TaskCards({ task, today }: TaskCardsProps) {
  const { t } = useTranslation()
  const say = useSay()
  const [, go] = useLocation()
  const read = useRead('followUp.read', { taskId: task.id }).data
  const [noting, note] = useState<NoteKind | null>(null)
  const isDone = task.state === 'done'
  const last = task.places.at(-1)
  const sentencePath = last === undefined ? null : `/van-ban/${last.issuedId}/${last.block}`
  const sessionPath = `/phien-hop/${task.sessionId}/phat-hanh`
  const attach = async () => {
    try {
      const { added } = await call('followUp.addEvidence', { taskId: task.id })
      if (added > 0) say.words(t('followUp.evidenceKept', { count: added }))
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  useCommands({
    'Alt+b': () => note('report'),
    'Alt+m': () => void attach(),
    'Alt+g': () => !isDone && note('extension'),
    'Alt+x': () => note(isDone ? 'reopen' : 'close'),
    'Alt+v': () => sentencePath !== null && go(sentencePath),
    'Alt+p': () => go(sessionPath),
  })
  if (read === undefined || read.taskId !== task.id) return <div aria-busy="true" />
  return (
    <>
      <section className="card" aria-label={t('followUp.task')}>
        <header>
          <h2>{task.unit ?? t('followUp.noUnit')}</h2>
          <TaskState task={task} />
          <LevelTag level={task.level} />
        </header>
        <div className="card-body">
          {read.sentences.map(({ issuedId, block, printedNumber, issuedOn, text }) => (
            <figure key={`${issuedId} ${block}`} className="follow-up-sentence">
              <blockquote>{text}</blockquote>
              <figcaption>
                <Link href={`/van-ban/${issuedId}/${block}`}>
                  <FileText aria-hidden="true" size={14} />{' '}
                  {t('followUp.inDocument', { number: printedNumber, day: shortDate(issuedOn) })}
                </Link>
              </figcaption>
            </figure>
          ))}
          <dl className="register-facts">
            {task.coUnits.length > 0 && (
              <>
                <dt>{t('followUp.coUnits')}</dt>
                <dd>{task.coUnits.map(({ name }) => name).join(', ')}</dd>
              </>
            )}
            <dt>{t('followUp.due')}</dt>
            <dd>
              {[
                task.due ?? t('followUp.noDue'),
                task.dueOn === null ? null : t('followUp.until', { day: shortDate(task.dueOn) }),
                task.extended === 0 ? null : t('followUp.extendedTimes', { count: task.extended }),
              ]
                .filter(Boolean)
                .join('; ')}
            </dd>
            {read.product !== null && (
              <>
                <dt>{t('followUp.product')}</dt>
                <dd>{read.product}</dd>
              </>
            )}
            {read.reportsTo !== null && (
              <>
                <dt>{t('followUp.reportsTo')}</dt>
                <dd>{read.reportsTo}</dd>
              </>
            )}
            <dt>{t('followUp.session')}</dt>
            <dd>
              <Link href={sessionPath}>{task.sessionName}</Link>
            </dd>
          </dl>
          <div className="follow-up-acts">
            <Button className="button" onPress={() => note('report')}>
              <MessageSquareText aria-hidden="true" size={14} /> {t('followUp.kinds.report')}
            </Button>
            <Button className="button" onPress={() => void attach()}>
              <Paperclip aria-hidden="true" size={14} /> {t('followUp.kinds.evidence')}
            </Button>
            <Button className="button" isDisabled={isDone} onPress={() => note('extension')}>
              <CalendarPlus aria-hidden="true" size={14} /> {t('followUp.kinds.extension')}
            </Button>
            {isDone ? (
              <Button className="button" onPress={() => note('reopen')}>
                <RotateCcw aria-hidden="true" size={14} /> {t('followUp.kinds.reopen')}
              </Button>
            ) : (
              <Button className="button" onPress={() => note('close')}>
                <CheckCheck aria-hidden="true" size={14} /> {t('followUp.kinds.close')}
              </Button>
            )}
          </div>
        </div>
      </section>
      <TaskHistory events={read.events} />
      {noting !== null && <NoteDialog kind={noting} taskId={task.id} today={today} onClose={() => note(null)} />}
    </>
  )
}
