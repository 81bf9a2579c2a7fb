/** The undo and redo of the whole session, step by named step. */
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { flushAll } from '../../flush.ts'
import { momentWords } from '../settings/moment-words.ts'
import { isWord } from './is-word.ts'
import { countChange } from './record-commands.ts'

/** The words of a step's name; the name itself where the catalogue has none. */
export function useStepWords(): (step: string) => string {
  const { t } = useTranslation()
  return (step) => {
    const key = `steps.${step}`
    return isWord(key) ? t(key) : step
  }
}

/** A refusal to take a step back, with the step, the person and the moment in words. */
export function useRefusalInWords(): (error: AppError) => AppError {
  const { t } = useTranslation()
  const stepWords = useStepWords()
  return (error) => {
    if (error.code !== 'UNDO_CHANGED_SINCE' && error.code !== 'UNDO_ISSUED') return error
    const { step = '', since = '', by = '', atMs = 0 } = error.params ?? {}
    const params = {
      step: stepWords(String(step)),
      since: stepWords(String(since)),
      by: by === '' ? t('workspace.unnamedPerson') : by,
      at: momentWords(new Date(Number(atMs))),
    }
    return { ...error, params }
  }
}

/** Takes back the newest step of the person at the keyboard and says which it was. */
export function useSessionUndo(sessionId: string): () => Promise<void> {
  const { t } = useTranslation()
  const reverse = useReversal()
  return () =>
    reverse(
      () => call('sessions.undo', { sessionId }),
      (step) => (step === null ? t('workspace.nothingToUndo') : t('workspace.undone', { step })),
    )
}

/** Makes the last undone step again and says which it was. */
export function useSessionRedo(sessionId: string): () => Promise<void> {
  const { t } = useTranslation()
  const reverse = useReversal()
  return () =>
    reverse(
      () => call('sessions.redo', { sessionId }),
      (step) => (step === null ? t('steps.nothingToRedo') : t('workspace.redone', { step })),
    )
}

/** What is typed is stored first, so that it is the step that is taken back. */
function useReversal() {
  const say = useSay()
  const stepWords = useStepWords()
  const refusal = useRefusalInWords()
  return async (ask: () => Promise<{ step: string | null }>, words: (step: string | null) => string) => {
    try {
      await flushAll()
      const { step } = await ask()
      countChange()
      say.words(words(step === null ? null : stepWords(step)))
    } catch (thrown) {
      say.error(refusal(errorOf(thrown)))
    }
  }
}
