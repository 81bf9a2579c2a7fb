/** An open vote by name: each member in the room, and what they chose; nobody's choice is assumed. */
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { choices } from '../../../../shared/records/session.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { fieldName } from '../model/gap-target.ts'
import { inOrder } from '../model/names.ts'

type Ballot = EditableRecords['ballot']
type Choice = (typeof choices)[number]

export function NamedVotes({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const voters = inOrder(desk.dossier.participants).flatMap((participant) =>
    participant.capacity === 'member' && participant.personId !== null ? [participant.personId] : [],
  )
  const choose = (personId: string, choice: Choice | null) => {
    const others = ballot.named.filter((vote) => vote.personId !== personId)
    const named = choice === null ? others : [...others, { personId, choice }]
    void desk.update('ballot', ballot, { named })
  }
  if (voters.length === 0) return <p className="ws-empty">{t('meeting.noVoters')}</p>
  return (
    <div className="ws-votes" data-field={fieldName('ballot', ballot.id, 'votesFor')}>
      {voters.map((personId) => (
        <RadioGroup
          key={personId}
          className="ws-vote"
          orientation="horizontal"
          isDisabled={!desk.isOpen}
          value={ballot.named.find((vote) => vote.personId === personId)?.choice ?? 'none'}
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
    </div>
  )
}
