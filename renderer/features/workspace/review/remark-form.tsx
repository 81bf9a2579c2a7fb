/** One remark of an answer: what it says and where, what came of it, and what that place said and says now. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { remarkOutcomes } from '../../../../shared/records/review.ts'
import { call, errorOf } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice, TextField } from '../../../components/fields.tsx'
import { Picker } from '../fields/picker.tsx'
import type { OpinionView, RemarkView, Rounds } from './opinions-dialog.tsx'

type RemarkFormProps = {
  readonly of: OpinionView
  /** `null` for a new one. */
  readonly view: RemarkView | null
  readonly places: Rounds['places']
  readonly onClose: () => void
}

const outcomes = ['none', ...remarkOutcomes] as const

export function RemarkForm({ of: { opinion }, view, places, onClose }: RemarkFormProps) {
  const { t } = useTranslation()
  const remark = view?.remark ?? null
  const [text, setText] = useState('')
  const [blockId, setBlockId] = useState(remark?.blockId ?? null)
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>(remark?.outcome ?? 'none')
  const [typed, setTyped] = useState(remark?.reason ?? '')
  const [error, setError] = useState<AppError | null>(null)
  const reason = typed.trim() === '' ? null : typed.trim()
  const isExplained = outcome === 'none' || reason !== null || (outcome === 'taken' && blockId !== null)
  const isReady = (remark !== null || text.trim() !== '') && isExplained
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const keep = () =>
    attempt(async () => {
      const kept = remark ?? (await call('opinions.addRemark', { opinionId: opinion.id, text: text.trim(), blockId }))
      if (remark === null && outcome === 'none') return
      const { id, revision } = kept
      await call('opinions.settle', { id, revision, outcome: outcome === 'none' ? null : outcome, reason, blockId })
    })
  return (
    <Dialog
      title={t('review.remarkOf', { name: opinion.name })}
      wide
      onClose={onClose}
      onSubmit={() => isReady && void keep()}
      foot={
        <>
          {remark !== null && (
            <Button
              className="button"
              onPress={() =>
                void attempt(() => call('opinions.removeRemark', { id: remark.id, revision: remark.revision }))
              }
            >
              <Trash2 aria-hidden="true" size={14} /> {t('review.removeRemark')}
            </Button>
          )}
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('review.keep')}
          </Button>
        </>
      }
    >
      {remark === null ? (
        <TextField label={t('review.remarkText')} value={text} onChange={setText} rows={3} autoFocus isRequired />
      ) : (
        <blockquote className="rv-quote">{remark.text}</blockquote>
      )}
      <Picker
        label={t('review.place')}
        placeholder={t('review.placeHint')}
        options={places.map(({ id, words }, index) => ({
          id,
          label: `${index + 1}. ${words.slice(0, 160)}`,
          detail: null,
        }))}
        value={places.some(({ id }) => id === blockId) ? blockId : null}
        onChange={setBlockId}
        opens="input"
        noneFound={t('review.noPlace')}
      />
      {view?.change != null && (
        <dl className="rv-change">
          <dt>{t('review.was')}</dt>
          <dd>{view.change.before ?? t('review.notThere')}</dd>
          <dt>{t('review.is')}</dt>
          <dd>{view.change.now ?? t('review.gone')}</dd>
        </dl>
      )}
      <div className="form-grid">
        <Choice
          label={t('review.outcome')}
          value={outcome}
          options={outcomes.map((id) => ({ id, label: id === 'none' ? t('review.open') : t(`review.outcomes.${id}`) }))}
          onChange={setOutcome}
        />
        <div className="wide">
          <TextField
            label={outcome === 'explained' ? t('review.explanation') : t('review.how')}
            value={typed}
            onChange={setTyped}
            rows={2}
            isDisabled={outcome === 'none'}
            isRequired={outcome === 'explained'}
          />
        </div>
      </div>
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
