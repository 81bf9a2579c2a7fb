/** How the room changed: each coming and going with its time and item, how many members were there after it, and the quorum. */
import { CircleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { roomSteps } from '../../../../shared/domain/presence-timeline.ts'
import { quorumBase } from '../../../../shared/domain/quorum.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { useDesk } from '../desk.ts'
import { agendaRows } from '../model/agenda.ts'

export function RoomHistory({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { dossier, names } = useDesk()
  const steps = roomSteps(dossier.participants, dossier.attendance, dossier.body, quorumBase(dossier))
  const numbers = new Map(agendaRows(dossier).map(({ item, entry }) => [item.id, entry.printedNumber]))
  return (
    <Dialog
      title={t('meeting.roomHistory')}
      wide
      onClose={onClose}
      foot={
        <Button className="button primary" autoFocus onPress={onClose}>
          {t('common.close')} <kbd>Esc</kbd>
        </Button>
      }
    >
      {steps.length === 0 && <p className="ws-empty">{t('meeting.nothingRecorded')}</p>}
      <ol className="ws-room-steps">
        {steps.map(({ event, inRoom, quorum, isTurn }) => (
          <li key={event.id}>
            <span className="ws-time">{event.time ?? '–'}</span>
            <span className="quiet-text">
              {event.itemId === null
                ? t('meeting.atOpening')
                : t('meeting.atItem', { number: numbers.get(event.itemId) ?? '' })}
            </span>
            <span>
              {names.participant(event.participantId)}: {t(`meeting.presenceState.${event.kind}`)}
              {event.substituteId !== null && ` (${names.person(event.substituteId) ?? ''})`}
            </span>
            <span>{t('meeting.membersAfter', { count: inRoom ?? '…' })}</span>
            {isTurn ? (
              <span className={`state ${quorum === 'met' ? 'ok' : 'warn'}`}>
                <CircleAlert aria-hidden="true" size={14} />
                {t(`meeting.quorumTurn.${quorum === 'met' ? 'met' : 'lost'}`)}
              </span>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ol>
      <p className="quiet-text small-text">{t('meeting.correctionsKept')}</p>
    </Dialog>
  )
}
