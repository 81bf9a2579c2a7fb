/** What was said on an item, in speaking order; each contribution has its own small editor. */
import { ArrowDown, ArrowUp, BadgeCheck, Plus, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { contributionKinds } from '../../../../shared/records/session.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { ClockTimeField } from '../fields/date-time-fields.tsx'
import { PersonField } from '../fields/person-field.tsx'
import { RichTextField } from '../fields/rich-text-field.tsx'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { neighbour, ofItem, swapOrders } from '../model/ordered.ts'
import { ContributionMenu, useContributionActs } from './contribution-menu.tsx'
import { useNextSpeaker } from './live/live-keys.ts'

type Contribution = EditableRecords['contribution']

export function Contributions({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.contributions, item.id)
  const next = useNextSpeaker(item)
  return (
    <section className="ws-part" aria-label={t('meeting.contributions')}>
      <h3 className="ws-section">{t('meeting.contributions')}</h3>
      {list.map((contribution) => (
        <ContributionLine key={contribution.id} contribution={contribution} list={list} onNext={next} />
      ))}
      <Button className="button small" data-field="contributions.add" isDisabled={!desk.isOpen} onPress={next}>
        <Plus aria-hidden="true" size={14} /> {t('live.next')} <kbd>F9</kbd>
      </Button>
    </section>
  )
}

type LineProps = {
  readonly contribution: Contribution
  readonly list: readonly Contribution[]
  readonly onNext: () => void
}

function ContributionLine({ contribution, list, onNext }: LineProps) {
  const { t } = useTranslation()
  const { names } = useDesk()
  const of = bindingOf('contribution', contribution)
  const speaker = names.person(contribution.speakerId) ?? t('meeting.noSpeaker')
  const order = useOrder(contribution, list, speaker)
  const acts = useContributionActs(contribution, list[list.indexOf(contribution) - 1] ?? null, speaker)
  const kinds = contributionKinds.map((id) => ({ id, label: t(`meeting.contributionKind.${id}`) }))
  return (
    <article
      className="ws-said"
      aria-label={t('meeting.saidBy', { speaker })}
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
          <OrderButtons
            order={order}
            name={speaker}
            isFirst={list[0] === contribution}
            isLast={list.at(-1) === contribution}
          >
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
    </article>
  )
}

type Order = {
  readonly move: (direction: 'up' | 'down') => void
  readonly remove: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function useOrder(contribution: Contribution, list: readonly Contribution[], speaker: string): Order {
  const { t } = useTranslation()
  const desk = useDesk()
  const move = (direction: 'up' | 'down') => {
    const changes = swapOrders(list, contribution.id, direction)
    if (changes.length === 0 || !desk.isOpen) return
    void Promise.all(changes.map(({ record, order }) => desk.update('contribution', record, { order }))).then(() =>
      desk.announce(t(`meeting.moved.${direction}`, { name: speaker })),
    )
  }
  const remove = async () => {
    const next = neighbour(list, contribution.id)
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
