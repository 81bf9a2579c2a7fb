/** Xin ý kiến: the rounds of a draft, who answered what and who is late, each remark with what came of it; asked, recorded, settled, printed. */
import { FileDown, Plus, Printer, Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { countRound } from '../../../../shared/domain/review/opinions.ts'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import { call, errorOf } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { useRead } from '../../../query.ts'
import { letOut } from '../../secrecy/secret-consent.tsx'
import { useDesk } from '../desk.ts'
import { AnswerForm } from './answer-form.tsx'
import { AskForm } from './ask-form.tsx'
import { RemarkForm } from './remark-form.tsx'
import type { Review } from './review-strip.tsx'

export type Rounds = Output<'opinions.read'>
export type RoundView = Rounds['rounds'][number]
export type OpinionView = RoundView['opinions'][number]
export type RemarkView = OpinionView['remarks'][number]

/** What the dialog shows: the rounds, or one form. Ids are kept, so that a form shows the record as it stands. */
type View =
  | { readonly form: 'none' }
  | { readonly form: 'ask' }
  | { readonly form: 'answer'; readonly opinionId: string }
  | { readonly form: 'remark'; readonly opinionId: string; readonly remarkId: string | null }

export function OpinionsDialog({ draft, onClose }: Pick<Review, 'draft'> & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const read = useRead('opinions.read', { draftId: draft.id }).data
  const [view, setView] = useState<View>({ form: 'none' })
  if (read === undefined) return null
  const back = () => setView({ form: 'none' })
  const opinions = read.rounds.flatMap((round) => round.opinions)
  if (view.form === 'ask') return <AskForm draftId={draft.id} today={read.today} onClose={back} />
  if (view.form !== 'none') {
    const found = opinions.find(({ opinion }) => opinion.id === view.opinionId)
    if (found === undefined) return null
    if (view.form === 'answer') return <AnswerForm of={found} today={read.today} onClose={back} />
    const remark = found.remarks.find((one) => one.remark.id === view.remarkId)
    return <RemarkForm of={found} view={remark ?? null} places={read.places} onClose={back} />
  }
  const canAsk = desk.isOpen && draft.state === 'consultation'
  return (
    <Dialog
      title={t('review.opinionsTitle', { kind: t(`draft.kinds.${draft.kind}`) })}
      wide
      onClose={onClose}
      foot={<Foot draftId={draft.id} isEmpty={read.rounds.length === 0} onClose={onClose} />}
    >
      <div className="rv-head">
        <p className="quiet-text">{canAsk ? t('review.askWords') : t('review.askWhen')}</p>
        <Button className="button" isDisabled={!canAsk} onPress={() => setView({ form: 'ask' })}>
          <Send aria-hidden="true" size={14} /> {t('review.ask')}
        </Button>
      </div>
      {read.rounds.toReversed().map((round) => (
        <RoundTable key={round.round.id} view={round} today={read.today} onView={setView} />
      ))}
      {read.rounds.length === 0 && <p className="ws-empty">{t('review.noRounds')}</p>}
    </Dialog>
  )
}

function Foot({ draftId, isEmpty, onClose }: { draftId: string; isEmpty: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const say = useSay()
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const save = async () => {
    const saved = await letOut((confirmed) => call('opinions.savePdf', { draftId, ...confirmed }))
    if (saved?.fileName != null) say.words(t('review.saved', { name: saved.fileName }))
  }
  return (
    <>
      <Button className="button" isDisabled={isEmpty} onPress={() => void attempt(save)}>
        <FileDown aria-hidden="true" size={14} /> {t('review.savePdf')}
      </Button>
      <Button
        className="button"
        isDisabled={isEmpty}
        onPress={() => void attempt(() => letOut((confirmed) => call('opinions.print', { draftId, ...confirmed })))}
      >
        <Printer aria-hidden="true" size={14} /> {t('review.print')}
      </Button>
      <Button className="button primary" autoFocus onPress={onClose}>
        {t('common.close')}
      </Button>
    </>
  )
}

type RoundTableProps = {
  readonly view: RoundView
  readonly today: string
  readonly onView: (view: View) => void
}

function RoundTable({ view: { round, version, opinions }, today, onView }: RoundTableProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const counts = countRound(
    round,
    opinions.map(({ opinion }) => opinion),
    today,
  )
  const title = t('review.round', { number: round.number, version, due: shortDate(round.dueOn) })
  return (
    <section aria-label={title}>
      <h3 className="ws-section rv-title">{title}</h3>
      <p className="quiet-text small-text">
        {t('review.counts', counts)}
        {counts.late > 0 && <span className="state bad"> {t('review.lateCount', { count: counts.late })}</span>}
      </p>
      <table className="table rv-opinions">
        <thead>
          <tr>
            {(['name', 'answer', 'remarks'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`review.opinionColumns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opinions.map(({ opinion, late, remarks }) => (
            <tr key={opinion.id}>
              <td>{opinion.name}</td>
              <td>
                <Button
                  className="link-button"
                  isDisabled={!desk.isOpen}
                  onPress={() => onView({ form: 'answer', opinionId: opinion.id })}
                >
                  <span className="unseen">{opinion.name}: </span>
                  {opinion.answer === null ? t('review.unanswered') : t(`review.answers.${opinion.answer}`)}
                </Button>
                <small>
                  {opinion.answeredOn === null ? '' : shortDate(opinion.answeredOn)}
                  {late && <span className="state bad"> {t('review.late')}</span>}
                </small>
              </td>
              <td>
                <ul className="rv-remarks">
                  {remarks.map((one) => (
                    <li key={one.remark.id}>
                      <Button
                        className="link-button"
                        isDisabled={!desk.isOpen}
                        onPress={() => onView({ form: 'remark', opinionId: opinion.id, remarkId: one.remark.id })}
                      >
                        {one.remark.text}
                      </Button>
                      <Settled view={one} />
                    </li>
                  ))}
                </ul>
                <Button
                  className="button small"
                  isDisabled={!desk.isOpen}
                  aria-label={t('review.addRemarkOf', { name: opinion.name })}
                  onPress={() => onView({ form: 'remark', opinionId: opinion.id, remarkId: null })}
                >
                  <Plus aria-hidden="true" size={14} /> {t('review.addRemark')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Settled({ view: { remark, change } }: { readonly view: RemarkView }) {
  const { t } = useTranslation()
  if (remark.outcome === null) return <small className="state warn">{t('review.open')}</small>
  return (
    <small>
      {t(`review.outcomes.${remark.outcome}`)}
      {remark.reason !== null && `: ${remark.reason}`}
      {change !== null && ` · ${t('review.nowSays', { words: change.now ?? t('review.gone') })}`}
    </small>
  )
}
