/** A vote that is closed: what it came to, and the way to open it again, which asks for a reason. */
import { Lock, LockOpen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { type EditableRecords, useDesk } from '../desk.ts'
import { BallotResult } from './ballot-result.tsx'

type ClosedBallotProps = { readonly ballot: EditableRecords['ballot']; readonly onRemove: () => void }

export function ClosedBallot({ ballot, onRemove }: ClosedBallotProps) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const [isAsked, setAsked] = useState(false)
  return (
    <article
      className="ws-ballot"
      aria-label={ballot.subject ?? t('meeting.ballot')}
      data-field={`ballot:${ballot.id}.subject`}
    >
      <div className="ws-ballot-head">
        <b>{ballot.subject ?? t('meeting.ballot')}</b>
        <span className="tag">{t(`meeting.ballotKinds.${ballot.kind}`)}</span>
        <span className="ws-space" />
        <span className="state mute">
          <Lock aria-hidden="true" size={14} /> {t('meeting.ballotClosed')}
        </span>
        <Button className="button small quiet" isDisabled={!isOpen} onPress={() => setAsked(true)}>
          <LockOpen aria-hidden="true" size={14} /> {t('meeting.reopen')}
        </Button>
        <Button
          className="button square quiet"
          aria-label={t('meeting.removeBallot')}
          isDisabled={!isOpen}
          onPress={onRemove}
        >
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      </div>
      <BallotResult ballot={ballot} outlook={null} />
      <ReopenedBecause ballot={ballot} />
      {isAsked && <ReopenBallot ballot={ballot} onClose={() => setAsked(false)} />}
    </article>
  )
}

/** Why it was opened again, the last time; earlier reasons are in the history. */
export function ReopenedBecause({ ballot }: { readonly ballot: EditableRecords['ballot'] }) {
  const { t } = useTranslation()
  if (ballot.reopenReason === null) return null
  return <span className="quiet-text small-text">{t('meeting.reopenedBecause', { reason: ballot.reopenReason })}</span>
}

function ReopenBallot({
  ballot,
  onClose,
}: {
  readonly ballot: EditableRecords['ballot']
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [reason, setReason] = useState('')
  const reopen = async () => {
    if (reason.trim() === '') return
    const { id, revision } = ballot
    const done = await desk.run(() => call('ballot.reopen', { id, revision, reason }), t('meeting.reopened'))
    if (!done) return
    desk.focus(`ballot:${id}.votesFor`)
    onClose()
  }
  return (
    <Dialog
      title={t('meeting.reopenTitle')}
      onClose={onClose}
      onSubmit={() => void reopen()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')} <kbd>Esc</kbd>
          </Button>
          <Button className="button primary" type="submit" isDisabled={reason.trim() === ''}>
            {t('meeting.reopen')} <kbd>Enter</kbd>
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('meeting.reopenWords')}</p>
      <TextField label={t('meeting.reopenReason')} value={reason} onChange={setReason} autoFocus isRequired />
    </Dialog>
  )
}
