/** Votes on an item: counts checked as they are typed, the result frozen by the rule when the vote closes. */
import { Trash2, Vote } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { onPaper } from '../../../../shared/domain/ballot.ts'
import { ballotKinds, openedBallot } from '../../../../shared/records/session.ts'
import { Choice } from '../../../components/fields.tsx'
import { flushAll } from '../../../flush.ts'
import { useCommands } from '../commands.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { NumberField } from '../fields/number-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'
import { ballotOutlook } from '../model/ballot-outlook.ts'
import { neighbour, ofItem } from '../model/ordered.ts'
import { nextOrder } from '../model/presence.ts'
import { updateNow } from '../record-commands.ts'
import { BallotOptions } from './ballot-options.tsx'
import { BallotResult } from './ballot-result.tsx'
import { CloseBallot } from './close-ballot.tsx'
import { ClosedBallot, ReopenedBecause } from './closed-ballot.tsx'
import { NamedVotes } from './named-votes.tsx'

type Ballot = EditableRecords['ballot']

export const Ballots = memo(function Ballots({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.ballots, item.id)
  const add = async () => {
    const { sessionId, dossier } = desk
    const base = dossier.body.majorityBase
    const order = nextOrder(dossier.ballots)
    const kind = dossier.session.kind === 'written_opinion' ? 'written' : 'open_counts'
    const id = await desk.add('ballot', openedBallot({ sessionId, itemId: item.id, kind, base, order }))
    if (id !== null) desk.focus(`ballot:${id}.votesFor`)
  }
  useCommands({ F8: () => void add() })
  return (
    <section className="ws-part" aria-label={t('meeting.ballots')}>
      <h3 className="ws-section">{t('meeting.ballots')}</h3>
      {list.map((ballot) => (
        <BallotForm key={ballot.id} ballot={ballot} list={list} />
      ))}
      <Button className="button small" data-field="ballots.add" isDisabled={!desk.isOpen} onPress={() => void add()}>
        <Vote aria-hidden="true" size={14} /> {t('meeting.addBallot')} <kbd>F8</kbd>
      </Button>
    </section>
  )
})

function BallotForm({ ballot, list }: { readonly ballot: Ballot; readonly list: readonly Ballot[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('ballot', ballot)
  const remove = async () => {
    const next = neighbour(list, ballot.id)
    await desk.remove('ballot', ballot, t('meeting.ballotRemoved'))
    desk.focus(next === null ? 'ballots.add' : `ballot:${next}.subject`)
  }
  const [isAsked, setAsked] = useState(false)
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || !desk.isOpen) return
    const kind = event.altKey && !event.ctrlKey ? ballotKinds[Number(event.key) - 1] : undefined
    const isVote =
      event.target instanceof HTMLInputElement && event.target.closest('.ws-counts, .ws-count, .ws-votes') !== null
    if (kind !== undefined) void changeKind(kind)
    else if (event.key === 'Enter' && isVote) void flushAll().then(() => setAsked(true))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // The fields of the form before are gone, and the focus with them: it goes on in the first of the new ones.
  const wanted = useRef<Ballot['kind'] | null>(null)
  useEffect(() => {
    if (wanted.current !== ballot.kind) return
    wanted.current = null
    desk.focus(`ballot:${ballot.id}.${onPaper(ballot) ? 'issued' : 'votesFor'}`)
  })
  const changeKind = async (kind: Ballot['kind']) => {
    await flushAll()
    // Names belong to a vote by name alone: with another form they go, whoever was named meanwhile.
    // A list belongs to a secret ballot alone.
    const list = kind === 'secret' ? {} : { options: [], seats: null }
    const patch = { kind, ...list, ...(kind === 'open_named' ? {} : { named: [] }) }
    wanted.current = kind
    await desk.ask(() => updateNow('ballot', ballot, patch, { judged: ['kind'] }))
    desk.announce(t(`meeting.ballotKinds.${kind}`))
  }
  if (ballot.state === 'closed') return <ClosedBallot ballot={ballot} onRemove={() => void remove()} />
  const outlook = ballotOutlook(ballot, desk.dossier)
  return (
    <article className="ws-ballot" aria-label={ballot.subject ?? t('meeting.ballot')} onKeyDownCapture={byKey}>
      <div className="ws-pair ws-pair-wide">
        <TextOf bound={of('subject')} label={t('meeting.ballotSubject')} placeholder={t('meeting.ballotSubjectHint')} />
        <Choice
          label={t('meeting.ballotKind')}
          value={ballot.kind}
          onChange={(kind) => void changeKind(kind)}
          options={ballotKinds.map((id) => ({ id, label: t(`meeting.ballotKinds.${id}`) }))}
        />
      </div>
      {ballot.kind === 'open_named' ? (
        <NamedVotes ballot={ballot} />
      ) : (
        <Counts ballot={ballot} inRoom={outlook.inRoom} />
      )}
      {ballot.kind === 'secret' && <BallotOptions ballot={ballot} />}
      <BallotResult ballot={ballot} outlook={outlook} />
      <ReopenedBecause ballot={ballot} />
      <div className="ws-actions">
        <CloseBallot ballot={ballot} isAsked={isAsked} onAsk={setAsked} />
        <Button className="button small quiet" isDisabled={!desk.isOpen} onPress={() => void remove()}>
          <Trash2 aria-hidden="true" size={14} /> {t('meeting.removeBallot')}
        </Button>
        <span className="quiet-text small-text">
          <kbd>Alt</kbd> <kbd>1–4</kbd> {t('meeting.ballotKind')} <kbd>Enter</kbd> {t('meeting.closeBallot')}
        </span>
      </div>
    </article>
  )
}

/** Those present come from the roll; their number is typed only while the roll does not tell it. */
function Counts({ ballot, inRoom }: { readonly ballot: Ballot; readonly inRoom: number | null }) {
  const { t } = useTranslation()
  const of = bindingOf('ballot', ballot)
  return (
    <>
      {onPaper(ballot) && (
        <div className="ws-counts">
          <NumberField bound={of('issued')} label={t('meeting.issued')} min={0} />
          <NumberField bound={of('returned')} label={t('meeting.returned')} min={0} />
          <NumberField bound={of('valid')} label={t('meeting.valid')} min={0} />
          <NumberField bound={of('invalid')} label={t('meeting.invalid')} min={0} />
        </div>
      )}
      <div className="ws-counts">
        {ballot.options.length === 0 && (
          <>
            <NumberField bound={of('votesFor')} label={t('meeting.votesFor')} min={0} />
            <NumberField bound={of('votesAgainst')} label={t('meeting.votesAgainst')} min={0} />
            <NumberField bound={of('votesOther')} label={t('meeting.votesOther')} min={0} />
          </>
        )}
        {!onPaper(ballot) && inRoom === null && (
          <NumberField bound={of('present')} label={t('meeting.presentAtVote')} min={0} />
        )}
      </div>
      {inRoom !== null && <span className="quiet-text small-text">{t('meeting.votersByRoll', { count: inRoom })}</span>}
    </>
  )
}
