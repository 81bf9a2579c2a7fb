/** The undo of the whole session, step by named step. */
import { useTranslation } from 'react-i18next'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { flushAll } from '../../flush.ts'
import { isWord } from './is-word.ts'
import { countChange } from './record-commands.ts'

/** Takes back the newest change of the session and says which it was. */
export function useSessionUndo(sessionId: string): () => Promise<void> {
  const { t } = useTranslation()
  const say = useSay()
  const stepWords = (step: string) => {
    const key = `steps.${step}`
    return isWord(key) ? t(key) : step
  }
  return async () => {
    try {
      await flushAll()
      const { step } = await call('sessions.undo', { sessionId })
      countChange()
      say.words(step === null ? t('workspace.nothingToUndo') : t('workspace.undone', { step: stepWords(step) }))
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
}
