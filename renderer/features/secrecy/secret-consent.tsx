/** Asked before anything secret leaves the store: nothing goes out unless a person says so, under the mark it carries (`domain.md` 7). */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SecretChoice } from '../../../shared/domain/secrecy.ts'
import { type SecrecyLevel, secrecyLevels } from '../../../shared/records/values.ts'
import { ApiError } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { LevelTag } from './level-tag.tsx'

type Question = {
  readonly level: SecrecyLevel
  /** Whether the secret parts can stay while the rest goes. */
  readonly mayLeaveOut: boolean
  readonly answer: (choice: SecretChoice | null) => void
}

let ask: ((question: Question) => void) | null = null

/**
 * Runs what lets a document out; where main says that it is secret, asks and runs it again under the level that was confirmed. `null` when
 * the person said no.
 */
export async function letOut<T>(run: (confirmed: { confirmedLevel?: SecrecyLevel }) => Promise<T>): Promise<T | null> {
  try {
    return await run({})
  } catch (thrown) {
    const level = unconfirmedLevel(thrown)
    if (level === null) throw thrown
    return (await asked(level, false)) === null ? null : run({ confirmedLevel: level })
  }
}

/** The same for a session file, of which the secret parts can stay. */
export async function letFileOut<T>(run: (secret: { secret?: SecretChoice }) => Promise<T>): Promise<T | null> {
  try {
    return await run({})
  } catch (thrown) {
    const level = unconfirmedLevel(thrown)
    if (level === null) throw thrown
    const secret = await asked(level, true)
    return secret === null ? null : run({ secret })
  }
}

function unconfirmedLevel(thrown: unknown): SecrecyLevel | null {
  if (!(thrown instanceof ApiError) || thrown.error.code !== 'SECRET_UNCONFIRMED') return null
  return secrecyLevels.find((level) => level === thrown.error.params?.['level']) ?? null
}

function asked(level: SecrecyLevel, mayLeaveOut: boolean): Promise<SecretChoice | null> {
  return new Promise((answer) => (ask === null ? answer(null) : ask({ level, mayLeaveOut, answer })))
}

/** The dialog that asks; one stands over every room. */
export function SecretConsent() {
  const { t } = useTranslation()
  const [question, setQuestion] = useState<Question | null>(null)
  useEffect(() => {
    ask = setQuestion
    return () => {
      ask = null
    }
  }, [])
  if (question === null) return null
  const answer = (choice: SecretChoice | null) => {
    setQuestion(null)
    question.answer(choice)
  }
  const level = t(`workspace.secrecy.${question.level}`)
  return (
    <Dialog
      title={t('secrecy.consent.title')}
      onClose={() => answer(null)}
      foot={
        <>
          <Button className="button" autoFocus onPress={() => answer(null)}>
            {t('common.cancel')}
          </Button>
          {question.mayLeaveOut && (
            <Button className="button" onPress={() => answer('leave_out')}>
              {t('secrecy.consent.leaveOut')}
            </Button>
          )}
          <Button className="button primary" onPress={() => answer('include')}>
            {t('secrecy.consent.include', { level })}
          </Button>
        </>
      }
    >
      <p>
        <LevelTag level={question.level} /> {t('secrecy.consent.words', { level })}
      </p>
      {question.mayLeaveOut && <p className="quiet-text">{t('secrecy.consent.leaveOutWords')}</p>}
    </Dialog>
  )
}
