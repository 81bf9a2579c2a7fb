/** Closing a vote freezes what it rests on, so it is the one act here that asks (README of the mockups: undo over asking). */
import { CircleAlert, Lock } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { quorumBase, quorumOf } from '../../../../shared/domain/quorum.ts'
import { call } from '../../../api.ts'
import { Check } from '../../../components/check.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { flushAll } from '../../../flush.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { type BallotOutlook, ballotOutlook } from '../model/ballot-outlook.ts'
import { itemsToApply } from '../model/vote-items.ts'
import { BallotResult } from './ballot-result.tsx'

type Ballot = EditableRecords['ballot']

type CloseBallotProps = { readonly ballot: Ballot; readonly isAsked: boolean; readonly onAsk: (asked: boolean) => void }

export function CloseBallot({ ballot, isAsked, onAsk }: CloseBallotProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const outlook = ballotOutlook(ballot, desk.dossier)
  const blocked = useReasons(outlook)
  const [itemIds, setItemIds] = useState<readonly string[]>([])
  const close = async () => {
    await flushAll()
    const { id, revision } = ballot
    const closed = await desk.ask(() => call('ballot.close', { id, revision, itemIds: [...itemIds] }))
    if (closed === null) return
    onAsk(false)
    const { options } = closed
    const count = options.filter(({ result }) => result === 'carried').length
    const result =
      options.length > 0
        ? t('meeting.options.result', { count, of: options.length })
        : t(`meeting.result.${closed.result ?? 'not_carried'}`)
    desk.announce(t('meeting.ballotClosedNow', { result }))
  }
  return (
    <>
      <Button className="button small" isDisabled={!desk.isOpen} onPress={() => onAsk(true)}>
        <Lock aria-hidden="true" size={14} /> {t('meeting.closeBallot')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('meeting.closeBallotTitle')}
          onClose={() => onAsk(false)}
          foot={
            <>
              <Button className="button" autoFocus={blocked.length > 0} onPress={() => onAsk(false)}>
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
          <QuorumWarning inRoom={outlook.inRoom} />
          {blocked.map((reason) => (
            <p key={reason} className="state warn">
              {reason}
            </p>
          ))}
          {blocked.length === 0 && ballot.options.length === 0 && (
            <ApplyTo ballot={ballot} itemIds={itemIds} onChange={setItemIds} />
          )}
          <p className="quiet-text small-text">{t('meeting.closeBallotNote')}</p>
        </Dialog>
      )}
    </>
  )
}

/** A vote without a quorum is warned of and still closes: the chair decides (`domain.md` 4.6). Written opinions need no quorum of a meeting. */
function QuorumWarning({ inRoom }: { readonly inRoom: number | null }) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const { isMet, needed } = quorumOf(dossier.body, quorumBase(dossier), inRoom)
  if (isMet !== false) return null
  return (
    <p className="state warn">
      <CircleAlert aria-hidden="true" size={14} />
      {t('meeting.quorumAtVote', { inRoom, needed })}
    </p>
  )
}

type ApplyToProps = {
  readonly ballot: Ballot
  readonly itemIds: readonly string[]
  readonly onChange: (itemIds: readonly string[]) => void
}

/** The items the same vote is recorded for: Space ticks one, Enter ticks the run from the vote's item down to it. */
function ApplyTo({ ballot, itemIds, onChange }: ApplyToProps) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const rows = itemsToApply(dossier, ballot.itemId)
  if (rows.length === 0) return null
  const all = rows.map(({ item }) => item.id)
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    onChange(all.slice(0, all.indexOf(event.target.value) + 1))
  }
  return (
    <CheckboxGroup className="field" value={[...itemIds]} onChange={onChange}>
      <Label>{t('meeting.applyTo')}</Label>
      <div className="ws-apply" onKeyDownCapture={byKey}>
        {rows.map(({ item, entry }) => (
          <Check key={item.id} value={item.id} className="ws-item-check">
            <span className="ws-cut">
              {entry.printedNumber}. {item.title}
            </span>
          </Check>
        ))}
      </div>
      <span className="quiet-text small-text">
        <kbd>Tab</kbd> {t('meeting.applyReach')} <kbd>{t('meeting.spaceKey')}</kbd> {t('meeting.applyOne')}{' '}
        <kbd>Enter</kbd> {t('meeting.applyRun')} {t('meeting.applyHint')}
      </span>
    </CheckboxGroup>
  )
}

/** Why it cannot close yet, in the language of the screen. */
function useReasons(outlook: BallotOutlook): string[] {
  const { t, i18n } = useTranslation()
  if (outlook.closing === null) return [t('meeting.noSessionDate')]
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const faults = outlook.closing.ok ? [] : (outlook.closing.error.faults ?? []).map((fault) => fault[language])
  return outlook.votersOut.length === 0 ? faults : [...faults, t('meeting.votersOut')]
}
