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
const asNew = 'new'

export function ImportSession({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<AppError | null>(null)
  const choose = async () => {
    setError(null)
    try {
      setChosen(await call('sessionFile.choose', null))
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const bring = async () => {
    if (chosen === null) return
    try {
      const matches = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer === asNew ? null : answer]))
      const { sessionId } = await call('sessionFile.import', { token: chosen.token, matches, asCopy: chosen.outcome === 'different' })
      onClose()
      go(`/phien-hop/${sessionId}/chuan-bi`)
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const isAnswered = chosen !== null && chosen.questions.every(({ id }) => answers[id] !== undefined)
  return (
    <Dialog
      title={t('sessions.import')}
      wide={(chosen?.questions.length ?? 0) > 0}
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          {chosen === null ? (
            <Button className="button primary" autoFocus onPress={() => void choose()}>
              {t('sessions.chooseFile')}
            </Button>
          ) : (
            <Button className="button primary" isDisabled={!isAnswered || chosen.outcome === 'identical'} onPress={() => void bring()}>
              {t(chosen.outcome === 'different' ? 'sessions.importCopy' : 'sessions.importNow')}
            </Button>
          )}
        </>
      }
    >
      {chosen === null ? (
        <p>{t('sessions.importWords')}</p>
      ) : (
        <p>
          <strong>{chosen.fileName}</strong>: {t(`sessions.outcome.${chosen.outcome}`)}
        </p>
      )}
      {chosen?.questions.map((question) => (
        <Choice
          key={question.id}
          label={t(`sessions.question.${question.kind}`, { name: question.name })}
          value={answers[question.id] ?? null}
          options={[
            ...question.candidates.map(({ id, name, detail }) => ({ id, label: name, detail })),
            { id: asNew, label: t('sessions.asNew', { name: question.name }) },
          ]}
          onChange={(answer) => setAnswers((old) => ({ ...old, [question.id]: answer }))}
        />
      ))}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
