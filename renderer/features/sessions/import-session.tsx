/** A session from a file: chosen, checked, its people and units matched by a person where the program cannot know, then imported whole. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice } from '../../components/fields.tsx'

type Chosen = NonNullable<Output<'sessionFile.choose'>>
type Answers = Readonly<Record<string, string>>
const asNew = 'new'

export function ImportSession({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { chosen, answers, error, choose, answer, bring } = useImport(onClose)
  const isReady =
    chosen !== null && chosen.outcome !== 'identical' && chosen.questions.every(({ id }) => answers[id] !== undefined)
  return (
    <Dialog
      title={t('sessions.importTitle')}
      wide={(chosen?.questions.length ?? 0) > 0}
      onClose={onClose}
      foot={
        <>
          <Button
            key={chosen?.token ?? ''}
            className="button"
            autoFocus={chosen?.outcome === 'identical'}
            onPress={onClose}
          >
            {t(chosen?.outcome === 'identical' ? 'common.close' : 'common.cancel')}
          </Button>
          {chosen === null ? (
            <Button key="choose" className="button primary" autoFocus onPress={() => void choose()}>
              {t('sessions.chooseFile')}
            </Button>
          ) : (
            chosen.outcome !== 'identical' && (
              <Button
                key="bring"
                className="button primary"
                autoFocus={chosen.questions.length === 0}
                isDisabled={!isReady}
                onPress={() => void bring()}
              >
                {t(chosen.outcome === 'different' ? 'sessions.importCopy' : 'sessions.importNow')}
              </Button>
            )
          )}
        </>
      }
    >
      {chosen === null ? (
        <p>{t('sessions.importWords')}</p>
      ) : (
        <>
          <p>
            <strong>{chosen.fileName}</strong>: {t(`sessions.outcome.${chosen.outcome}`)}
          </p>
          <Questions chosen={chosen} answers={answers} onAnswer={answer} />
        </>
      )}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}

type QuestionsProps = {
  readonly chosen: Chosen
  readonly answers: Answers
  readonly onAnswer: (id: string, answer: string) => void
}

function Questions({ chosen, answers, onAnswer }: QuestionsProps) {
  const { t } = useTranslation()
  if (chosen.questions.length === 0) return null
  return (
    <>
      <p>{t('sessions.importQuestions')}</p>
      <div className="questions">
        {chosen.questions.map(({ id, kind, name, candidates }, place) => (
          <Choice
            key={id}
            autoFocus={place === 0}
            label={t(`sessions.question.${kind}`, { name })}
            value={answers[id] ?? null}
            placeholder={t('sessions.choose')}
            options={[
              ...candidates.map((candidate) => ({
                id: candidate.id,
                label: candidate.name,
                detail: candidate.detail,
              })),
              { id: asNew, label: t('sessions.asNew', { name }) },
            ]}
            onChange={(answer) => onAnswer(id, answer)}
          />
        ))}
      </div>
    </>
  )
}

function useImport(onClose: () => void) {
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [error, setError] = useState<AppError | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return {
    chosen,
    answers,
    error,
    answer: (id: string, value: string) => setAnswers((old) => ({ ...old, [id]: value })),
    choose: () =>
      attempt(async () => {
        setAnswers({})
        setChosen(await call('sessionFile.choose', null))
      }),
    bring: () =>
      attempt(async () => {
        if (chosen === null) return
        const matches = Object.fromEntries(
          Object.entries(answers).map(([id, value]) => [id, value === asNew ? null : value]),
        )
        const { token, outcome } = chosen
        const { sessionId } = await call('sessionFile.import', { token, matches, asCopy: outcome === 'different' })
        onClose()
        go(`/phien-hop/${sessionId}/chuan-bi`)
      }),
  }
}
