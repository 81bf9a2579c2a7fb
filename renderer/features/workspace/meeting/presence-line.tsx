/** One participant's presence: what was last recorded, and what can be recorded next, by one key or from the menu. */
import type { TFunction } from 'i18next'
import { Check, DoorOpen, LogIn, LogOut, type LucideIcon, UserRoundX, UsersRound } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { useNear } from '../../../components/near.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { PersonPicker } from '../fields/person-field.tsx'
import { agendaRows } from '../model/agenda.ts'
import { type Presence, presenceNow } from '../model/presence.ts'
import { isPossible, type PresenceMark, presenceMarks, timeOfMark } from '../model/presence-marks.ts'
import { fieldToResume } from '../place.ts'
import { SpokenTime } from './live/speaking-times.tsx'
import { PresenceFacts } from './presence-facts.tsx'

type Participant = EditableRecords['participant']
type Kind = EditableRecords['attendance']['kind']

const icons: Record<Kind, LucideIcon> = {
  present: Check,
  absent: UserRoundX,
  late: LogIn,
  left: LogOut,
  returned: DoorOpen,
  substitute: UsersRound,
}

export function PresenceLine({ participant }: { readonly participant: Participant }) {
  const line = useRef<HTMLLIElement>(null)
  const { isNear, far } = useNear(line, `presence:${participant.id}`)
  return (
    <li ref={line} data-presence={participant.id} {...far}>
      {isNear ? <NearLine participant={participant} /> : <FarLine participant={participant} />}
    </li>
  )
}

/** Far from the screen: who, and the state. */
function FarLine({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const { dossier, names } = useDesk()
  return (
    <div className="ws-presence-line">
      <div className="ws-presence-head">
        <span className="ws-presence-name">{names.participant(participant.id) ?? t('prepare.nameless')}</span>
        <StateWords presence={presenceNow(dossier.attendance, participant.id)} />
      </div>
    </div>
  )
}

function NearLine({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { dossier } = desk
  const presence = presenceNow(dossier.attendance, participant.id)
  const asked = `presence:${participant.id}.substitute`
  // After a kill the cursor goes back where it was, so what it was in is open.
  const [isShown, setShown] = useState(() => presence.state !== 'unknown' && isResumedIn(presence.event.id))
  const [isAsking, setAsking] = useState(() => fieldToResume() === asked)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const name = desk.names.participant(participant.id) ?? t('prepare.nameless')

  const record = async ({ kind, excused }: PresenceMark, substituteId: string | null = null) => {
    if (kind === 'substitute' && substituteId === null) return setAsking(true)
    setAsking(false)
    const isMovement = kind === 'late' || kind === 'left' || kind === 'returned'
    const mark = {
      participantId: participant.id,
      kind,
      excused,
      reason: null,
      time: isMovement ? timeOfMark(dossier.session, desk.today, new Date()) : null,
      itemId: isMovement ? desk.latest().itemId : null,
      substituteId,
    }
    if (!(await desk.run(() => call('attendance.mark', mark)))) return
    desk.announce(t('meeting.marked', { name, state: t(`meeting.presenceState.${kind}`) }))
    setShown(kind === 'absent' || (isMovement && mark.time === null))
    if (kind === 'substitute') desk.focus(`presence:${participant.id}`)
  }
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return
    if (!(event.target instanceof Element)) return
    const isInMenu = event.target.closest('[role="menu"]') !== null
    if (!isInMenu && event.target.closest('.ws-presence-state') === null) {
      if (event.key !== 'Escape') return
      setAsking(false)
      desk.focus(`presence:${participant.id}`)
      return
    }
    const mark = presenceMarks.find(({ key }) => key === event.key.toLowerCase())
    if (mark !== undefined && desk.isOpen && isPossible(mark, presence)) {
      setMenuOpen(false)
      void record(mark)
    } else if (event.key === 'Enter' && !isInMenu && presence.state !== 'unknown') {
      setShown(true)
      desk.focus(
        `attendance:${presence.event.id}.${presence.state === 'absent' || presence.state === 'substitute' ? 'reason' : 'time'}`,
      )
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="ws-presence-line" onKeyDownCapture={byKey}>
      <div className="ws-presence-head">
        <Button
          className="ws-presence-name"
          aria-expanded={isShown}
          isDisabled={presence.state === 'unknown'}
          onPress={() => setShown(!isShown)}
        >
          {name}
          <GuestItems participant={participant} />
        </Button>
        <SpokenTime personId={participant.personId} />
        <MenuTrigger isOpen={isMenuOpen} onOpenChange={setMenuOpen}>
          <Button
            className="ws-presence-state"
            data-field={`presence:${participant.id}`}
            isDisabled={!desk.isOpen}
            aria-label={t('meeting.markPresence', { name, state: wordsOf(presence, t) })}
          >
            <StateWords presence={presence} />
          </Button>
          <Popover className="popover" placement="bottom end">
            <PresenceMenu presence={presence} onRecord={(mark) => void record(mark)} />
          </Popover>
        </MenuTrigger>
      </div>
      {isAsking && (
        <div className="ws-events" data-field={asked}>
          <PersonPicker
            label={t('meeting.substituteOf', { name })}
            value={null}
            onChange={(id) => {
              const substitute = presenceMarks.find(({ kind }) => kind === 'substitute')
              if (id !== null && substitute !== undefined) void record(substitute, id)
            }}
            without={new Set(dossier.participants.map(({ personId }) => personId))}
          />
        </div>
      )}
      {isShown && presence.state !== 'unknown' && <PresenceFacts participant={participant} />}
    </div>
  )
}

/** Was the cursor in a fact of this event? */
const isResumedIn = (eventId: string) => fieldToResume()?.startsWith(`attendance:${eventId}.`) === true

/** The items a guest was invited for, by their printed numbers. */
function GuestItems({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  if (participant.itemIds.length === 0) return null
  const rows = agendaRows(dossier).filter(({ item }) => participant.itemIds.includes(item.id))
  const numbers = rows.map(({ entry }) => entry.printedNumber).join(', ')
  return <small className="quiet-text"> {t('meeting.guestItems', { numbers })}</small>
}

function StateWords({ presence }: { readonly presence: Presence }) {
  const { t } = useTranslation()
  if (presence.state === 'unknown') return <span className="state mute">{wordsOf(presence, t)}</span>
  const Icon = icons[presence.state]
  const inside = presence.state === 'present' || presence.state === 'late' || presence.state === 'returned'
  return (
    <span className={`state ${inside ? 'ok' : 'mute'}`}>
      <Icon aria-hidden="true" size={14} />
      {wordsOf(presence, t)}
    </span>
  )
}

/** The state with its time; an absence says whether it has a reason. */
function wordsOf(presence: Presence, t: TFunction): string {
  if (presence.state === 'unknown') return t('meeting.presenceState.unknown')
  const { excused, time } = presence.event
  const state =
    presence.state === 'absent' && excused !== null
      ? t(excused ? 'meeting.absentExcused' : 'meeting.absentUnexcused')
      : t(`meeting.presenceState.${presence.state}`)
  return time === null ? state : `${state} ${time}`
}

type PresenceMenuProps = { readonly presence: Presence; readonly onRecord: (mark: PresenceMark) => void }

function PresenceMenu({ presence, onRecord }: PresenceMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu className="options" aria-label={t('meeting.presence')}>
      {presenceMarks
        .filter((mark) => isPossible(mark, presence))
        .map((mark) => (
          <MenuItem
            key={mark.id}
            className="option ws-mark"
            textValue={t(`meeting.mark.${mark.id}`)}
            onAction={() => onRecord(mark)}
          >
            <span>{t(`meeting.mark.${mark.id}`)}</span>
            <kbd>{mark.key.toUpperCase()}</kbd>
          </MenuItem>
        ))}
    </Menu>
  )
}
