/** What was said on an item, in speaking order; each contribution has its own small editor. */
import { ArrowDown, ArrowUp, BadgeCheck, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useCallback, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { contributionKinds } from '../../../../shared/records/session.ts'
import { call } from '../../../api.ts'
import { useNear } from '../../../components/near.ts'
import { RichTextView } from '../../editor/rich-text-view.tsx'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { ClockTimeField } from '../fields/date-time-fields.tsx'
import { PersonField } from '../fields/person-field.tsx'
import { RichTextField } from '../fields/rich-text-field.tsx'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { neighbour, ofItem, swapOrders } from '../model/ordered.ts'
import { StillDesk } from '../still-desk.tsx'
import { ContributionMenu, useContributionActs } from './contribution-menu.tsx'
import { useNextSpeaker } from './live/live-keys.ts'

type Contribution = EditableRecords['contribution']

export function Contributions({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.contributions, item.id)
  const next = useRef(() => {})
  next.current = useNextSpeaker(item)
  const onNext = useCallback(() => next.current(), [])
  return (
    <section className="ws-part" aria-label={t('meeting.contributions')}>
      <h3 className="ws-section">{t('meeting.contributions')}</h3>
      <StillDesk besides={besidesLine}>
        {list.map((contribution, n) => (
          <ContributionLine
            key={contribution.id}
            contribution={contribution}
            aboveId={list[n - 1]?.id ?? null}
            isLast={n === list.length - 1}
            onNext={onNext}
          />
        ))}
      </StillDesk>
      <Button className="button small" data-field="contributions.add" isDisabled={!desk.isOpen} onPress={onNext}>
        <Plus aria-hidden="true" size={14} /> {t('live.next')} <kbd>F9</kbd>
      </Button>
    </section>
  )
}

/** Of the other records a line shows nothing, and of the other contributions only whether there are any above and below. */
const besidesLine = ['contributions', 'attendance', 'ballots', 'decisions', 'tasks', 'papers'] as const

type LineProps = {
  readonly contribution: Contribution
  readonly aboveId: string | null
  readonly isLast: boolean
  readonly onNext: () => void
}

const ContributionLine = memo(function ContributionLine({ contribution, ...place }: LineProps) {
  const { t } = useTranslation()
  const { names } = useDesk()
  const line = useRef<HTMLElement>(null)
  const { isNear, far } = useNear(line, `contribution:${contribution.id}`)
  const speaker = names.person(contribution.speakerId) ?? t('meeting.noSpeaker')
  return (
    <article className="ws-said-line" aria-label={t('meeting.saidBy', { speaker })} ref={line} {...far}>
      {isNear ? (
        <Said contribution={contribution} speaker={speaker} {...place} />
      ) : (
        <FarSaid contribution={contribution} speaker={speaker} />
      )}
    </article>
  )
})

/** Far from the screen: who, when, and the words as they stand. */
function FarSaid({ contribution, speaker }: Pick<SaidProps, 'contribution' | 'speaker'>) {
  const { t } = useTranslation()
  return (
    <div className="ws-said">
      <span>{contribution.time}</span>
      <div className="ws-said-main">
        <div className="ws-said-head ws-said-far">
          <span>{speaker}</span>
          <span>{t(`meeting.contributionKind.${contribution.kind}`)}</span>
        </div>
        <RichTextView text={contribution.text} name={t('meeting.saidBy', { speaker })} />
      </div>
    </div>
  )
}

type SaidProps = LineProps & { readonly speaker: string }

function Said({ contribution, aboveId, isLast, onNext, speaker }: SaidProps) {
  const { t } = useTranslation()
  const of = bindingOf('contribution', contribution)
  const order = useOrder(contribution, speaker)
  const acts = useContributionActs(contribution, aboveId, speaker)
  const kinds = contributionKinds.map((id) => ({ id, label: t(`meeting.contributionKind.${id}`) }))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears keys of the fields within
    <div
      className="ws-said"
      onKeyDown={(event) => {
        order.onKeyDown(event)
        acts.onKeyDown(event)
      }}
    >
      <ClockTimeField bound={of('time')} label={t('meeting.time')} labelHidden />
      <div className="ws-said-main">
        <div className="ws-said-head">
          <PersonField
            bound={of('speakerId')}
            label={t('meeting.speaker')}
            labelHidden
            wanted={t('meeting.noSpeaker')}
          />
          <ChoiceField bound={of('kind')} label={t('meeting.kind')} labelHidden options={kinds} />
          {contribution.confirmed === true && (
            <span className="state ok ws-confirmed">
              <BadgeCheck aria-hidden="true" size={14} /> {t('meeting.confirmed')}
            </span>
          )}
          <SecrecyField kind="contribution" record={contribution} label={t('meeting.contributionSecrecy')} compact />
          <OrderButtons order={order} name={speaker} isFirst={aboveId === null} isLast={isLast}>
            <ContributionMenu acts={acts} contribution={contribution} name={speaker} />
          </OrderButtons>
        </div>
        <RichTextField
          bound={of('text')}
          name={t('meeting.saidBy', { speaker })}
          placeholder={t('meeting.saidHint')}
          onNext={onNext}
        />
      </div>
    </div>
  )
}

type Order = {
  readonly move: (direction: 'up' | 'down') => void
  readonly remove: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function useOrder(contribution: Contribution, speaker: string): Order {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = () => ofItem(desk.latest().dossier.contributions, contribution.itemId)
  const move = (direction: 'up' | 'down') => {
    const changes = swapOrders(list(), contribution.id, direction)
    if (changes.length === 0 || !desk.isOpen) return
    const orders = changes.map(({ record: { id, revision }, order }) => ({ id, revision, order }))
    void desk
      .run(() => call('contribution.reorder', { orders }))
      .then((done) => done && desk.announce(t(`meeting.moved.${direction}`, { name: speaker })))
  }
  const remove = async () => {
    const next = neighbour(list(), contribution.id)
    await desk.remove('contribution', contribution, t('meeting.contributionRemoved', { speaker }))
    desk.focus(next === null ? 'contributions.add' : `contribution:${next}.text`)
  }
  return {
    move,
    remove: () => void remove(),
    onKeyDown: (event) => {
      if (!event.altKey || event.nativeEvent.isComposing) return
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      event.preventDefault()
      move(event.key === 'ArrowUp' ? 'up' : 'down')
    },
  }
}

type OrderButtonsProps = {
  readonly order: Order
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly children: ReactNode
}

function OrderButtons({ order, name, isFirst, isLast, children }: OrderButtonsProps) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  return (
    <span className="ws-row-tools">
      <Button
        className="button square quiet"
        aria-label={t('meeting.moveUp', { name })}
        isDisabled={!isOpen || isFirst}
        onPress={() => order.move('up')}
      >
        <ArrowUp aria-hidden="true" size={14} />
      </Button>
      <Button
        className="button square quiet"
        aria-label={t('meeting.moveDown', { name })}
        isDisabled={!isOpen || isLast}
        onPress={() => order.move('down')}
      >
        <ArrowDown aria-hidden="true" size={14} />
      </Button>
      <Button
        className="button square quiet"
        aria-label={t('meeting.removeContribution', { name })}
        isDisabled={!isOpen}
        onPress={order.remove}
      >
        <Trash2 aria-hidden="true" size={14} />
      </Button>
      {children}
    </span>
  )
}
