/** One participant's presence: what was last recorded, and what can be recorded next. */
import type { TFunction } from 'i18next'
import { Check, DoorOpen, LogIn, LogOut, type LucideIcon, UserRoundX, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type EditableRecords, useDesk } from '../desk.ts'
import { nextOrder, type Presence, presenceNow } from '../model/presence.ts'
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
  const { t } = useTranslation()
  const desk = useDesk()
  const [isShown, setShown] = useState(false)
  const presence = presenceNow(desk.dossier.attendance, participant.id)
  const name = desk.names.participant(participant.id) ?? t('prepare.nameless')

  const record = async (kind: Kind, excused: boolean | null = null) => {
    const id = await desk.add('attendance', {
      sessionId: desk.sessionId,
      participantId: participant.id,
      kind,
      excused,
      reason: null,
      time: null,
      itemId: kind === 'present' || kind === 'absent' || kind === 'substitute' ? null : desk.itemId,
      substituteId: null,
      order: nextOrder(desk.dossier.attendance),
    })
    if (id === null) return
    desk.announce(t('meeting.marked', { name, state: t(`meeting.presenceState.${kind}`) }))
    if (kind === 'present') return desk.focus(`presence:${participant.id}`)
    setShown(true)
    desk.focus(
      kind === 'absent'
        ? `attendance:${id}.reason`
        : kind === 'substitute'
          ? `attendance:${id}.substituteId`
          : `attendance:${id}.time`,
    )
  }
  return (
    <li className="ws-presence-line">
      <div className="ws-presence-head">
        <Button
          className="ws-presence-name"
          aria-expanded={isShown}
          isDisabled={presence.state === 'unknown'}
          onPress={() => setShown(!isShown)}
        >
          {name}
        </Button>
        <MenuTrigger>
          <Button
            className="ws-presence-state"
            data-field={`presence:${participant.id}`}
            isDisabled={!desk.isOpen}
            aria-label={t('meeting.markPresence', { name, state: wordsOf(presence, t) })}
          >
            <StateWords presence={presence} />
          </Button>
          <Popover className="popover" placement="bottom end">
            <PresenceMenu onRecord={(kind, excused) => void record(kind, excused)} />
          </Popover>
        </MenuTrigger>
      </div>
      {isShown && presence.state !== 'unknown' && <PresenceFacts participant={participant} />}
    </li>
  )
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

function PresenceMenu({ onRecord }: { readonly onRecord: (kind: Kind, excused?: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Menu className="options" aria-label={t('meeting.presence')}>
      <MenuItem className="option" onAction={() => onRecord('present')}>
        {t('meeting.presenceState.present')}
      </MenuItem>
      <MenuItem className="option" onAction={() => onRecord('late')}>
        {t('meeting.presenceState.late')}
      </MenuItem>
      <MenuItem className="option" onAction={() => onRecord('absent', true)}>
        {t('meeting.absentExcused')}
      </MenuItem>
      <MenuItem className="option" onAction={() => onRecord('absent', false)}>
        {t('meeting.absentUnexcused')}
      </MenuItem>
      <MenuItem className="option" onAction={() => onRecord('left')}>
        {t('meeting.presenceState.left')}
      </MenuItem>
      <MenuItem className="option" onAction={() => onRecord('returned')}>
        {t('meeting.presenceState.returned')}
      </MenuItem>
      <MenuItem className="option" onAction={() => onRecord('substitute')}>
        {t('meeting.presenceState.substitute')}
      </MenuItem>
    </Menu>
  )
}
