/** Who is in the room. The roll is called by one key, exceptions are marked by one key each; nobody is present until someone says so. */
import { History } from 'lucide-react'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import { call } from '../../../api.ts'
import { focusField } from '../../../focus-requests.ts'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { peopleGroups } from '../model/people.ts'
import { countMembers, presenceNow } from '../model/presence.ts'
import { timeOfMark } from '../model/presence-marks.ts'
import { Pane } from '../pane.tsx'
import { writingLineField } from './live/writing-line.tsx'
import { PresenceFoot } from './presence-foot.tsx'
import { PresenceLine } from './presence-line.tsx'
import { RoomHistory } from './room-history.tsx'

/** What is said and decided, and on which item, changes nothing in this list. */
export const besidesPresence = ['itemId', 'contributions', 'ballots', 'decisions', 'tasks', 'papers'] as const

export const PresencePane = memo(function PresencePane() {
  const { t } = useTranslation()
  const desk = useDesk()
  const { dossier } = desk
  const [isHistoryShown, setHistoryShown] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const from = useRef<HTMLElement | null>(null)
  const roll = useRoll()
  const count = countMembers(dossier.participants, dossier.attendance)
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-presence]') ?? [])]
  const goTo = (line: HTMLElement | undefined) => {
    if (line !== undefined) focusField(`presence:${line.dataset['presence']}`)
  }
  /** Back to where the list was called from; to the writing line where that is gone, as after a restart. */
  const leave = () => {
    if (from.current?.isConnected) from.current.focus()
    else desk.focus(writingLineField)
  }
  useCommands({
    F10: () => {
      const focused = document.activeElement
      if (focused instanceof HTMLElement && list.current?.contains(focused) === false) from.current = focused
      goTo(lines()[0])
    },
  })
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return
    const all = lines()
    const here = all.findIndex((line) => event.target instanceof Node && line.contains(event.target))
    if (here < 0 || !(event.target instanceof Element) || !event.target.matches('.ws-presence-state')) return
    const letters: Readonly<Record<string, () => void>> = {
      a: roll.call,
      p: roll.copy,
      g: roll.guests,
      l: () => setHistoryShown(true),
    }
    const letter = letters[event.key.toLowerCase()]
    if (event.key === 'ArrowDown') goTo(all[Math.min(here + 1, all.length - 1)])
    else if (event.key === 'ArrowUp') goTo(all[Math.max(here - 1, 0)])
    else if (event.key === 'Escape') leave()
    else if (letter !== undefined) letter()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Pane
      className="ws-presence"
      title={t('meeting.presence')}
      beside={<b>{t('meeting.inRoom', { inRoom: count.inRoom ?? '…', members: count.members ?? '…' })}</b>}
      aside={
        <>
          <kbd>F10</kbd>
          <Button
            className="button square quiet"
            aria-label={t('meeting.roomHistory')}
            onPress={() => setHistoryShown(true)}
          >
            <History aria-hidden="true" size={14} />
          </Button>
        </>
      }
      foot={<PresenceFoot />}
    >
      <div data-field="attendance" ref={list} onKeyDownCapture={byKey}>
        <RollActions roll={roll} />
        {dossier.participants.length === 0 && <p className="ws-empty">{t('meeting.nobodyExpected')}</p>}
        {peopleGroups(dossier.participants).map((group) => (
          <section key={group.capacity} aria-label={t(`workspace.capacity.${group.capacity}`)}>
            <h3 className="ws-section">{t(`workspace.capacity.${group.capacity}`)}</h3>
            <ul className="ws-people">
              {group.participants.map((participant) => (
                <PresenceLine key={participant.id} participant={participant} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {isHistoryShown && <RoomHistory onClose={() => setHistoryShown(false)} />}
    </Pane>
  )
})

type Roll = { readonly call: () => void; readonly copy: () => void; readonly guests: () => void }

/** The acts that concern many people at once: each is one step, done because a person pressed for it. */
function useRoll(): Roll {
  const { t } = useTranslation()
  const desk = useDesk()
  const { sessionId, dossier, isOpen } = desk
  const done = async <T,>(ask: () => Promise<T>, words: (outcome: T) => string) => {
    if (!isOpen) return
    let outcome: T | null = null
    await desk.run(async () => {
      outcome = await ask()
    })
    if (outcome !== null) desk.announce(words(outcome))
  }
  return {
    call: () =>
      void done(
        () => call('attendance.callRoll', { sessionId }),
        ({ count }) => t('meeting.restMarked', { count }),
      ),
    copy: () =>
      void done(
        () => call('attendance.copyRoll', { sessionId }),
        ({ count, from }) =>
          from === null ? t('meeting.noRollBefore') : t('meeting.rollCopied', { count, date: shortDate(from) }),
      ),
    guests: () => {
      const { itemId } = desk.latest()
      if (itemId === null) return
      const time = timeOfMark(dossier.session, desk.today, new Date())
      void done(
        () => call('attendance.moveGuests', { itemId, time }),
        (moved) => t('meeting.guestsMoved', moved),
      )
    },
  }
}

function RollActions({ roll }: { readonly roll: Roll }) {
  const { t } = useTranslation()
  const { dossier, isOpen } = useDesk()
  const { participants, attendance } = dossier
  const rest = participants.filter(
    ({ id, itemIds }) => itemIds.length === 0 && presenceNow(attendance, id).state === 'unknown',
  )
  const hasItemGuests = participants.some(({ capacity, itemIds }) => capacity !== 'member' && itemIds.length > 0)
  if (rest.length === 0 && !hasItemGuests) return null
  return (
    <div className="ws-actions">
      {rest.length > 0 && (
        <>
          <Button className="button small" isDisabled={!isOpen} onPress={roll.call}>
            {t('meeting.markRest', { count: rest.length })} <kbd>A</kbd>
          </Button>
          <Button className="button small quiet" isDisabled={!isOpen} onPress={roll.copy}>
            {t('meeting.copyRoll')} <kbd>P</kbd>
          </Button>
        </>
      )}
      {hasItemGuests && (
        <Button className="button small quiet" isDisabled={!isOpen} onPress={roll.guests}>
          {t('meeting.moveGuests')} <kbd>G</kbd>
        </Button>
      )}
    </div>
  )
}
