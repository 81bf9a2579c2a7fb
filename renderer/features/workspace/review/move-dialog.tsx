/** Takes a step with a document: where to, who holds it from then on, why; what stands in the way; and the steps it took so far. */
import { CircleAlert, CircleHelp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { OpenMove } from '../../../../shared/domain/review/document-states.ts'
import type { DraftState } from '../../../../shared/records/draft.ts'
import { call, errorOf } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice, TextField } from '../../../components/fields.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { queryClient } from '../../../query.ts'
import { momentWords } from '../../settings/moment-words.ts'
import { useDesk } from '../desk.ts'
import { HolderField, type Named } from './holder-field.tsx'
import type { Review } from './review-strip.tsx'

type MoveDialogProps = {
  readonly review: Review
  /** The state that was pressed; the next one where none was. */
  readonly to: DraftState | null
  readonly onOpinions: () => void
  readonly onClose: () => void
}

export function MoveDialog({ review, to, onOpinions, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const { draft, moves, steps, missing } = review
  const first = moves.find((move) => move.to === to) ?? moves[0]
  const [key, setKey] = useState(first === undefined ? null : keyOf(first))
  const [holder, setHolder] = useState<Named | null>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const move = moves.find((one) => keyOf(one) === key)
  const remark = typed.trim()
  const isShut = move?.kind === 'advance' && move.to === 'signing' && missing.some(({ what }) => blocks.has(what))
  const isReady = desk.isOpen && move !== undefined && holder !== null && (!move.needsReason || remark !== '')
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: ['review.read'] })
  }, [])
  const take = async () => {
    if (!isReady) return
    const { kind, to: next } = move
    try {
      await call('review.move', {
        draftId: draft.id,
        revision: draft.revision,
        kind,
        to: next,
        holderId: holder.personId,
        holderName: holder.name,
        remark: remark === '' ? null : remark,
      })
      say.words(t('review.moved', { state: t(`review.states.${next}`), name: holder.name }))
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('review.moveTitle', { kind: t(`draft.kinds.${draft.kind}`) })}
      wide
      onClose={onClose}
      onSubmit={() => void take()}
      foot={
        <>
          <Button className="button" autoFocus={moves.length === 0} onPress={onClose}>
            {moves.length === 0 ? t('common.close') : t('common.cancel')}
          </Button>
          {moves.length > 0 && (
            <Button className="button primary" type="submit" isDisabled={!isReady}>
              {t('review.take')}
            </Button>
          )}
        </>
      }
    >
      {moves.length > 0 && (
        <div className="form-grid">
          <Choice
            label={t('review.step')}
            value={key}
            autoFocus
            options={moves.map((one) => ({
              id: keyOf(one),
              label: t(`review.moves.${one.kind}`, { state: t(`review.states.${one.to}`) }),
            }))}
            onChange={setKey}
          />
          <HolderField label={t('review.holder')} onChange={setHolder} />
          <div className="wide">
            <TextField
              label={move?.needsReason === true ? t('review.reason') : t('review.remark')}
              value={typed}
              onChange={setTyped}
              rows={2}
              isRequired={move?.needsReason === true}
            />
          </div>
        </div>
      )}
      {missing.length > 0 && (
        <section aria-label={t('review.missing')}>
          <h3 className="ws-section rv-title">{isShut ? t('review.shut') : t('review.missing')}</h3>
          <ul className="rv-lacks">
            {missing.map(({ what, count }) => (
              <li key={what} className={blocks.has(what) ? 'block' : ''}>
                {blocks.has(what) ? (
                  <CircleAlert aria-hidden="true" size={14} />
                ) : (
                  <CircleHelp aria-hidden="true" size={14} />
                )}
                <span>{t(`review.lacks.${what}`, { count })}</span>
                {(what === 'remarks' || what === 'unanswered') && (
                  <Button className="button small" onPress={onOpinions}>
                    {t('review.toOpinions')}
                  </Button>
                )}
                {what === 'differing' && (
                  <Button className="button small" onPress={() => desk.goTo('phat-hanh')}>
                    {t('review.toDiffering')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {error !== null && <ErrorPanel error={error} />}
      <History steps={steps} />
    </Dialog>
  )
}

/** What stands before trình ký (`domain/review/missing.ts`): shown at each state, so that it does not come as a surprise. */
const blocks: ReadonlySet<string> = new Set(['undecided', 'blocking', 'differing', 'remarks'])

function keyOf({ kind, to }: OpenMove): string {
  return `${kind} ${to}`
}

function History({ steps }: Pick<Review, 'steps'>) {
  const { t } = useTranslation()
  const desk = useDesk()
  if (steps.length === 0) return <p className="quiet-text">{t('review.noSteps')}</p>
  return (
    <section aria-label={t('review.history')}>
      <h3 className="ws-section rv-title">{t('review.history')}</h3>
      <table className="table">
        <thead>
          <tr>
            {(['when', 'what', 'holder', 'by', 'remark'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`review.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map((step) => (
            <tr key={step.id}>
              <td className="nowrap">{momentWords(new Date(step.at))}</td>
              <td>{t(`review.did.${step.kind}`, { state: t(`review.states.${step.to}`) })}</td>
              <td>{step.holderName}</td>
              <td>{desk.names.person(step.byId) ?? t('workspace.unnamedPerson')}</td>
              <td>{step.remark ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
