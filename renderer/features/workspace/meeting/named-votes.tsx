/** An open vote by name: each member in the room, and what they chose; nobody's choice is assumed. T, K, Y mark the name that has the focus. */
import type { KeyboardEvent } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { choices } from '../../../../shared/records/session.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf, useChosen } from '../fields/binding.ts'
import { Outcome } from '../fields/outcome.tsx'
import { fieldName } from '../model/gap-target.ts'
import { votersOf } from '../model/voters.ts'

type Ballot = EditableRecords['ballot']
type Choice = (typeof choices)[number]

const keys: Readonly<Record<string, Choice>> = { t: 'for', k: 'against', y: 'other' }

export function NamedVotes({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const saver = useChosen(bindingOf('ballot', ballot)('named'))
  const named = saver.value
  const voters = votersOf(desk.dossier, { itemId: ballot.itemId, named })
  const choose = (personId: string, choice: Choice | null) => {
    const others = named.filter((vote) => vote.personId !== personId)
    saver.choose(choice === null ? others : [...others, { personId, choice }])
  }
  const rest = voters.filter((personId) => named.every((vote) => vote.personId !== personId))
  const chooseRest = () => {
    const added = rest.map((personId) => ({ personId, choice: 'for' as const }))
    saver.choose([...named, ...added])
  }
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || !desk.isOpen) return
    const groups = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radiogroup"]')]
    const here = groups.findIndex((group) => event.target instanceof Node && group.contains(event.target))
    const personId = voters[here]
    const choice = keys[event.key.toLowerCase()]
    if (personId === undefined || choice === undefined) return
    event.preventDefault()
    choose(personId, choice)
    const next = groups[here + 1]
    const radio = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
    radio?.focus()
  }
  if (voters.length === 0) return <p className="ws-empty">{t('meeting.noVoters')}</p>
  return (
    <div className="ws-votes" data-field={fieldName('ballot', ballot.id, 'votesFor')} onKeyDownCapture={byKey}>
      {voters.map((personId) => (
        <RadioGroup
          key={personId}
          className="ws-vote"
          orientation="horizontal"
          isDisabled={!desk.isOpen}
          value={named.find((vote) => vote.personId === personId)?.choice ?? 'none'}
          onChange={(value) => choose(personId, choices.find((choice) => choice === value) ?? null)}
        >
          <Label>{desk.names.person(personId)}</Label>
          {[...choices, 'none' as const].map((choice) => (
            <Radio key={choice} value={choice} className="ws-choice">
              {t(`meeting.choice.${choice}`)}
            </Radio>
          ))}
        </RadioGroup>
      ))}
      <div className="ws-actions">
        {rest.length > 0 && (
          <Button className="button small" isDisabled={!desk.isOpen} onPress={chooseRest}>
            {t('meeting.restFor', { count: rest.length })}
          </Button>
        )}
        <span className="quiet-text small-text">
          <kbd>T</kbd> {t('meeting.choice.for')} <kbd>K</kbd> {t('meeting.choice.against')} <kbd>Y</kbd>{' '}
          {t('meeting.choice.other')}
        </span>
      </div>
      <Outcome
        saver={saver}
        show={(votes) => votes.map(({ personId }) => desk.names.person(personId) ?? '').join(', ')}
      />
    </div>
  )
}
