/** Who has the word and for how long, and who waits for it. */
import { ArrowDown, ArrowUp, ChartNoAxesColumn, Pause, Play, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentTurn, isRunning, spokenMs, turnMs } from '../../../../../shared/domain/live/clock.ts'
import { movedInQueue, unqueued } from '../../../../../shared/domain/live/queue.ts'
import { useCommands } from '../../commands.ts'
import { type EditableRecords, useDesk } from '../../desk.ts'
import { Budgets } from './budgets.tsx'
import { durationWords } from './clock-words.ts'
import { useLive } from './live.ts'
import { SpeakingTimes } from './speaking-times.tsx'
import { useNow } from './use-now.ts'
import { useTurns } from './use-turns.ts'

export function Speaking({ item }: { readonly item: EditableRecords['item'] | undefined }) {
  const [isTimesShown, showTimes] = useState(false)
  useCommands({ 'Alt+t': () => showTimes(true) })
  return (
    <section className="ws-speaking">
      <Speaker item={item} onTimes={() => showTimes(true)} />
      <Queue item={item} />
      {isTimesShown && <SpeakingTimes onClose={() => showTimes(false)} />}
    </section>
  )
}

type SpeakerProps = { readonly item: EditableRecords['item'] | undefined; readonly onTimes: () => void }

function Speaker({ item, onTimes }: SpeakerProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { state } = useLive()
  const turns = useTurns()
  const now = useNow()
  const turn = currentTurn(state)
  const runs = isRunning(state)
  const budget = turn === null ? null : state.budgets[turn.kind]
  const spent = turnMs(state, now)
  const total = turn?.speakerId == null ? 0 : (spokenMs(state, now).get(turn.speakerId) ?? 0)
  const isOver = budget !== null && spent > budget * 60_000
  return (
    <div className="ws-speaker">
      <header>
        <span className="quiet-text small-text">{t('live.speaking')}</span>
        <span className="ws-row-tools">
          <Button
            className="button square"
            aria-label={t(runs ? 'live.pause' : 'live.resume')}
            isDisabled={!desk.isOpen || item === undefined}
            onPress={() => item !== undefined && turns.pauseOrResume(item)}
          >
            {runs ? <Pause aria-hidden="true" size={14} /> : <Play aria-hidden="true" size={14} />}
          </Button>
          <Button className="button square quiet" aria-label={`${t('live.times')} (Alt+T)`} onPress={onTimes}>
            <ChartNoAxesColumn aria-hidden="true" size={14} />
          </Button>
          <Budgets />
        </span>
      </header>
      <b className="ws-cut">{desk.names.person(turn?.speakerId ?? null) ?? t('live.nobody')}</b>
      <b className={isOver ? 'ws-timer ws-over' : 'ws-timer'}>{durationWords(spent)}</b>
      <span className="quiet-text small-text">
        {turn !== null &&
          `${t(`meeting.contributionKind.${turn.kind}`)}, ${t('live.inAll', { time: durationWords(total) })}`}
      </span>
      <span className={isOver ? 'small-text ws-limit ws-over' : 'small-text ws-limit'}>
        {budget !== null && t(isOver ? 'live.overBudget' : 'live.budget', { minutes: budget })}
      </span>
    </div>
  )
}

function Queue({ item }: { readonly item: EditableRecords['item'] | undefined }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { state } = useLive()
  return (
    <>
      <header className="ws-queue-head">
        <h3>{t('live.queue')}</h3>
        <span className="quiet-text">{state.queue.length}</span>
        <span className="ws-space" />
        <span className="quiet-text small-text">
          {t('live.next')} <kbd>F9</kbd>
        </span>
      </header>
      {state.queue.length > 0 && (
        <ol className="ws-queue">
          {state.queue.map((personId, index) => (
            <QueueLine key={personId} personId={personId} place={index + 1} last={state.queue.length} item={item} />
          ))}
        </ol>
      )}
      {state.queue.length === 0 && desk.isOpen && (
        <p className="ws-queue-hint quiet-text small-text">{t('live.queueHint')}</p>
      )}
    </>
  )
}

type QueueLineProps = {
  readonly personId: string
  readonly place: number
  readonly last: number
  readonly item: EditableRecords['item'] | undefined
}

function QueueLine({ personId, place, last, item }: QueueLineProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const live = useLive()
  const turns = useTurns()
  const name = desk.names.person(personId) ?? t('prepare.nameless')
  const move = (direction: 'up' | 'down') => {
    live.update((state) => ({ ...state, queue: movedInQueue(state.queue, personId, direction) }))
    desk.announce(t(`meeting.moved.${direction}`, { name }))
    desk.focus(`queue:${personId}`)
  }
  const leave = () => live.update((state) => ({ ...state, queue: unqueued(state.queue, personId) }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!isMove && event.key !== 'Delete') return
    event.preventDefault()
    if (isMove) move(event.key === 'ArrowUp' ? 'up' : 'down')
    else leave()
  }
  return (
    <li onKeyDown={onKeyDown}>
      <span className="ws-place">{place}</span>
      <Button
        className="ws-presence-name"
        data-field={`queue:${personId}`}
        isDisabled={!desk.isOpen || item === undefined}
        aria-label={t('live.giveWord', { name })}
        onPress={() => item !== undefined && turns.begin(personId, item)}
      >
        {name}
      </Button>
      <span className="ws-row-tools">
        <Button
          className="button square quiet"
          aria-label={t('meeting.moveUp', { name })}
          isDisabled={!desk.isOpen || place === 1}
          onPress={() => move('up')}
        >
          <ArrowUp aria-hidden="true" size={14} />
        </Button>
        <Button
          className="button square quiet"
          aria-label={t('meeting.moveDown', { name })}
          isDisabled={!desk.isOpen || place === last}
          onPress={() => move('down')}
        >
          <ArrowDown aria-hidden="true" size={14} />
        </Button>
        <Button
          className="button square quiet"
          aria-label={t('live.leaveQueue', { name })}
          isDisabled={!desk.isOpen}
          onPress={leave}
        >
          <X aria-hidden="true" size={14} />
        </Button>
      </span>
    </li>
  )
}
