/** The answer of one who was asked. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { opinionAnswers } from '../../../../shared/records/review.ts'
import { call, errorOf } from '../../../api.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice } from '../../../components/fields.tsx'
import type { OpinionView } from './opinions-dialog.tsx'

type AnswerFormProps = { readonly of: OpinionView; readonly today: string; readonly onClose: () => void }

const choices = ['none', ...opinionAnswers] as const

export function AnswerForm({ of: { opinion }, today, onClose }: AnswerFormProps) {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<(typeof choices)[number]>(opinion.answer ?? 'agree')
  const [answeredOn, setAnsweredOn] = useState<string | null>(opinion.answeredOn ?? today)
  const [error, setError] = useState<AppError | null>(null)
  const isReady = answer === 'none' || answeredOn !== null
  const keep = async () => {
    if (!isReady) return
    const { id, revision } = opinion
    const given = answer === 'none' ? { answer: null, answeredOn: null } : { answer, answeredOn }
    try {
      await call('opinions.answer', { id, revision, ...given })
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('review.answerOf', { name: opinion.name })}
      onClose={onClose}
      onSubmit={() => void keep()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('review.keep')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('review.opinionColumns.answer')}
        value={answer}
        autoFocus
        options={choices.map((id) => ({
          id,
          label: id === 'none' ? t('review.unanswered') : t(`review.answers.${id}`),
        }))}
        onChange={setAnswer}
      />
      {answer !== 'none' && <DateField label={t('review.answeredOn')} value={answeredOn} onChange={setAnsweredOn} />}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
