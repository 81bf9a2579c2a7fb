/** The line of steps over a draft: where it stands, who holds it since when, what is missing to go on; and the ways to move it and to ask for opinions. */
import './review.css'
import { Check, MessagesSquare, Route } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { isOnTheWay, wayToIssue } from '../../../../shared/domain/review/document-states.ts'
import type { DraftState } from '../../../../shared/records/draft.ts'
import { flushAll } from '../../../flush.ts'
import { useRead } from '../../../query.ts'
import { momentWords } from '../../settings/moment-words.ts'
import { useCommands } from '../commands.ts'
import { MoveDialog } from './move-dialog.tsx'
import { OpinionsDialog } from './opinions-dialog.tsx'

export type Review = Output<'review.read'>

type Opened = { readonly dialog: 'move'; readonly to: DraftState | null } | { readonly dialog: 'opinions' }

export function ReviewStrip({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation()
  const review = useRead('review.read', { draftId }).data
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = (next: Opened) => void flushAll().then(() => setOpened(next))
  useCommands({
    'Alt+o': () => open({ dialog: 'move', to: null }),
    'Alt+w': () => open({ dialog: 'opinions' }),
  })
  if (review === undefined || review.draft.id !== draftId) return <div className="rv-strip" aria-busy="true" />
  const { draft, moves, missing } = review
  const blocking = missing.filter(({ blocks }) => blocks)
  const shown = blocking.length > 0 ? blocking : missing
  return (
    <section className="rv-strip" aria-label={t('review.strip')}>
      <ol className="rv-way">
        {wayOf(draft.state).map((state, at, way) => {
          const here = way.indexOf(draft.state)
          const words = (
            <>
              {at < here && <Check aria-hidden="true" size={12} />}
              {t(`review.states.${state}`)}
            </>
          )
          const isOpen = moves.some(({ to }) => to === state)
          return (
            <li key={state} className={at < here ? 'done' : at === here ? 'here' : ''}>
              {isOpen ? (
                <Button className="rv-step" onPress={() => open({ dialog: 'move', to: state })}>
                  {words}
                </Button>
              ) : (
                <span className="rv-step" aria-current={at === here ? 'step' : undefined}>
                  {words}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <span className="rv-holder">
        <Holder review={review} />
        {shown.length > 0 && (
          <span className={blocking.length > 0 ? 'rv-missing state bad' : 'rv-missing quiet-text'}>
            {t('review.missing')} {shown.map(({ what, count }) => t(`review.lacks.${what}`, { count })).join(', ')}
          </span>
        )}
      </span>
      <Button className="button small" onPress={() => open({ dialog: 'move', to: null })}>
        <Route aria-hidden="true" size={14} /> {t('review.move')} <kbd>Alt O</kbd>
      </Button>
      <Button className="button small" onPress={() => open({ dialog: 'opinions' })}>
        <MessagesSquare aria-hidden="true" size={14} /> {t('review.opinions')} <kbd>Alt W</kbd>
      </Button>
      {opened?.dialog === 'move' && (
        <MoveDialog
          review={review}
          to={opened.to}
          onOpinions={() => setOpened({ dialog: 'opinions' })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.dialog === 'opinions' && <OpinionsDialog draft={draft} onClose={() => setOpened(null)} />}
    </section>
  )
}

function Holder({ review: { steps, begun } }: { readonly review: Review }) {
  const { t } = useTranslation()
  const last = steps.at(-1)
  if (last !== undefined)
    return <span>{t('review.heldBy', { name: last.holderName, since: momentWords(new Date(last.at)) })}</span>
  if (begun === null) return null
  return (
    <span>{t('review.begun', { name: begun.by ?? t('review.nobody'), since: momentWords(new Date(begun.at)) })}</span>
  )
}

/** The states a document passes, with the one it came to after issue where it did. */
function wayOf(state: DraftState): readonly DraftState[] {
  const end = isOnTheWay(state) || state === 'issued' ? [] : [state]
  return [...wayToIssue, 'issued', ...end]
}
