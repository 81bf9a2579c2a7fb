/** Các bước đã làm: the named steps of the session with who and when, from which one goes back down to a step. */
import { History } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { call, errorOf } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useSay } from '../../components/toasts.tsx'
import { flushAll } from '../../flush.ts'
import { useRead } from '../../query.ts'
import { momentWords } from '../settings/moment-words.ts'
import { useCommands } from './commands.ts'
import { useDesk } from './desk.ts'
import { countChange } from './record-commands.ts'
import { useRefusalInWords, useSessionRedo, useStepWords } from './session-undo.ts'

type Step = Output<'sessions.steps'>['steps'][number]

/** Opens the list; what is typed is stored first, so that it is a step of the list. */
export function StepsButton() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const open = () => void flushAll().then(() => setOpen(true))
  useCommands({ 'Ctrl+h': open })
  return (
    <>
      <Button className="button square quiet" aria-label={t('steps.title')} onPress={open}>
        <History aria-hidden="true" size={16} />
      </Button>
      {isOpen && <StepsDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function StepsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { sessionId } = desk
  const say = useSay()
  const refusal = useRefusalInWords()
  const stepWords = useStepWords()
  const redo = useSessionRedo(sessionId)
  const { data } = useRead('sessions.steps', { sessionId })
  const [isBusy, setBusy] = useState(false)
  const busily = async (work: () => Promise<void>) => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  const undoTo = async ({ seq }: Step) => {
    try {
      const { undone, refused } = await call('sessions.undoTo', { sessionId, seq })
      countChange()
      say.words(t('steps.undoneCount', { count: undone }))
      if (refused !== null) say.error(refusal(refused))
    } catch (thrown) {
      say.error(refusal(errorOf(thrown)))
    }
  }
  if (data === undefined) return null
  return (
    <Dialog
      title={t('steps.title')}
      wide
      onClose={onClose}
      foot={
        <>
          <Button
            className="button"
            isDisabled={isBusy || !desk.isOpen || data.redo === null}
            onPress={() => void busily(redo)}
          >
            {data.redo === null ? t('steps.nothingToRedo') : t('steps.redo', { step: stepWords(data.redo) })}
          </Button>
          <Button className="button primary" autoFocus onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('steps.words')}</p>
      {data.steps.length === 0 ? (
        <p className="ws-empty">{t('steps.none')}</p>
      ) : (
        <ol className="ws-steps" aria-label={t('steps.title')}>
          {data.steps.map((step) => (
            <li key={step.seq}>
              <span className="ws-step-when">{momentWords(new Date(step.atMs))}</span>
              <span className="ws-step-what">
                <b>{stepWords(step.step)}</b>
                {step.about !== null && <span className="quiet-text ws-cut">{step.about}</span>}
              </span>
              <span className="ws-step-who">{step.by ?? t('workspace.unnamedPerson')}</span>
              <Button
                className="button small"
                aria-label={t('steps.undoToNamed', { step: stepWords(step.step), about: step.about ?? '' })}
                isDisabled={isBusy || !desk.isOpen || !step.canUndo}
                onPress={() => void busily(() => undoTo(step))}
              >
                {t('steps.undoTo')}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
