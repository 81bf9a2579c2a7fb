/** Votes on an item: counts checked as they are typed, the result frozen by the rule when the vote closes. */
import { Lock, Trash2, Vote } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ballotKinds } from '../../../../shared/records/session.ts'
import { useCommands } from '../commands.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { TextOf } from '../fields/text-fields.tsx'
import { onPaper } from '../model/ballot-check.ts'
import { ballotOutlook } from '../model/ballot-outlook.ts'
import { neighbour, ofItem } from '../model/ordered.ts'
import { nextOrder } from '../model/presence.ts'
import { BallotResult } from './ballot-result.tsx'
import { CloseBallot } from './close-ballot.tsx'
import { NamedVotes } from './named-votes.tsx'

type Ballot = EditableRecords['ballot']

const blankBallot = {
  kind: 'open_counts',
  subject: null,
  state: 'open',
  entitled: null,
  present: null,
  issued: null,
  returned: null,
  valid: null,
  invalid: null,
  votesFor: null,
  votesAgainst: null,
  votesOther: null,
  named: [],
  result: null,
} as const

export function Ballots({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.ballots, item.id)
  const add = async () => {
    const { sessionId, dossier } = desk
    const base = dossier.body.majorityBase
    const order = nextOrder(dossier.ballots)
    const id = await desk.add('ballot', { ...blankBallot, named: [], sessionId, itemId: item.id, base, order })
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
}

function BallotForm({ ballot, list }: { readonly ballot: Ballot; readonly list: readonly Ballot[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('ballot', ballot)
  const remove = async () => {
    const next = neighbour(list, ballot.id)
    await desk.remove('ballot', ballot, t('meeting.ballotRemoved'))
    desk.focus(next === null ? 'ballots.add' : `ballot:${next}.subject`)
  }
  if (ballot.state === 'closed') return <ClosedBallot ballot={ballot} onRemove={() => void remove()} />
  return (
    <article className="ws-ballot" aria-label={ballot.subject ?? t('meeting.ballot')}>
      <div className="ws-pair ws-pair-wide">
        <TextOf bound={of('subject')} label={t('meeting.ballotSubject')} placeholder={t('meeting.ballotSubjectHint')} />
        <ChoiceField
          bound={of('kind')}
          label={t('meeting.ballotKind')}
          options={ballotKinds.map((id) => ({ id, label: t(`meeting.ballotKinds.${id}`) }))}
        />
      </div>
      {ballot.kind === 'open_named' ? <NamedVotes ballot={ballot} /> : <Counts ballot={ballot} />}
      <BallotResult ballot={ballot} outlook={ballotOutlook(ballot, desk.dossier)} />
      <div className="ws-actions">
        <CloseBallot ballot={ballot} />
        <Button className="button small quiet" isDisabled={!desk.isOpen} onPress={() => void remove()}>
          <Trash2 aria-hidden="true" size={14} /> {t('meeting.removeBallot')}
        </Button>
      </div>
    </article>
  )
}

function Counts({ ballot }: { readonly ballot: Ballot }) {
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
        <NumberField bound={of('votesFor')} label={t('meeting.votesFor')} min={0} />
        <NumberField bound={of('votesAgainst')} label={t('meeting.votesAgainst')} min={0} />
        <NumberField bound={of('votesOther')} label={t('meeting.votesOther')} min={0} />
        {!onPaper(ballot) && <NumberField bound={of('present')} label={t('meeting.presentAtVote')} min={0} />}
      </div>
    </>
  )
}

function ClosedBallot({ ballot, onRemove }: { readonly ballot: Ballot; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const desk = useDesk()
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
        <Button
          className="button square quiet"
          aria-label={t('meeting.removeBallot')}
          isDisabled={!desk.isOpen}
          onPress={onRemove}
        >
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      </div>
      <BallotResult ballot={ballot} outlook={null} />
    </article>
  )
}
