/** Closing a vote cannot be taken back, so it is the one act here that asks (README of the mockups: undo over asking). */
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { flushAll } from '../../../flush.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { type BallotOutlook, ballotOutlook } from '../model/ballot-outlook.ts'
import { BallotResult } from './ballot-result.tsx'

type Ballot = EditableRecords['ballot']

export function CloseBallot({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const outlook = ballotOutlook(ballot, desk.dossier)
  const blocked = useReasons(outlook)
  const [isAsked, setAsked] = useState(false)
  const close = async () => {
    await flushAll()
    const closed = await desk.ask(() => call('ballot.close', { id: ballot.id, revision: ballot.revision }))
    if (closed === null) return
    setAsked(false)
    desk.announce(t('meeting.ballotClosedNow', { result: t(`meeting.result.${closed.result ?? 'not_carried'}`) }))
  }
  return (
    <>
      <Button className="button small" isDisabled={!desk.isOpen} onPress={() => setAsked(true)}>
        <Lock aria-hidden="true" size={14} /> {t('meeting.closeBallot')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('meeting.closeBallotTitle')}
          onClose={() => setAsked(false)}
          foot={
            <>
              <Button className="button" autoFocus={blocked.length > 0} onPress={() => setAsked(false)}>
                {t('meeting.goBack')} <kbd>Esc</kbd>
              </Button>
              {blocked.length === 0 && (
                <Button className="button primary" autoFocus onPress={() => void close()}>
                  {t('meeting.closeBallot')} <kbd>Enter</kbd>
                </Button>
              )}
            </>
          }
        >
          <BallotResult ballot={ballot} outlook={outlook} />
          {blocked.map((reason) => (
            <p key={reason} className="state warn">
              {reason}
            </p>
          ))}
          <p className="quiet-text small-text">{t('meeting.closeBallotNote')}</p>
        </Dialog>
      )}
    </>
  )
}

/** Why it cannot close yet, in the language of the screen. */
function useReasons(outlook: BallotOutlook): string[] {
  const { t, i18n } = useTranslation()
  if (outlook.closing === null) return [t('meeting.noSessionDate')]
  if (outlook.closing.ok) return []
  const language = i18n.language === 'en' ? 'en' : 'vi'
  return (outlook.closing.error.faults ?? []).map((fault) => fault[language])
}
