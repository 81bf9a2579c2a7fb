/** Votes: counts that add up, a result that follows, voters who were there (QĐ 168-QĐ/TW, Art 30; `domain.md` 4.7-4.9). */
import type { Ballot } from '../../records/session.ts'
import { closeBallot } from '../ballot.ts'
import { membersInOffice } from '../majority.ts'
import { votersOut } from '../voters.ts'
import { type CheckedDossier, dossierRule, fieldOf } from './checked-dossier.ts'
import { inOrder } from './dossier-texts.ts'
import { aboutRecord, type Found } from './finding.ts'

type Session = CheckedDossier['dossier']

/** Faults of a count that is not there yet; an open vote may still lack it. */
const missingCounts = new Set([
  'ballot.counts',
  'ballot.papers',
  'ballot.present',
  'ballot.entitled',
  'ballot.optionCounts',
])

/** The counts do not add up: more votes than voters, valid and invalid other than returned, votes other than valid. */
const sums = dossierRule({
  id: 'ballot.sums',
  severity: 'block',
  source: 'QĐ 168-QĐ/TW; domain.md 4.9',
  find: ({ dossier }) =>
    inOrder(dossier.ballots).flatMap((ballot) => {
      const closed = closedAgain(ballot, dossier)
      if (closed === null || closed.ok) return []
      return (closed.error.faults ?? [])
        .filter(({ code }) => ballot.state === 'closed' || !missingCounts.has(code))
        .map(({ path }) => aboutRecord(fieldOf('ballot', ballot, path.slice(2))))
    }),
})

/** A closed vote says carried or not carried against its own counts. */
const result = dossierRule({
  id: 'ballot.result',
  severity: 'block',
  source: 'QĐ 168-QĐ/TW; domain.md 4.7',
  find: ({ dossier }) =>
    inOrder(dossier.ballots)
      .filter((ballot) => {
        const closed = ballot.state === 'closed' ? closedAgain(ballot, dossier) : null
        return closed?.ok === true && !sameResults(closed.value, ballot)
      })
      .map((ballot) => aboutRecord(fieldOf('ballot', ballot, 'result'))),
})

/** Someone recorded as voting who was not in the room for that item. */
const absentVoter = dossierRule({
  id: 'ballot.absentVoter',
  severity: 'block',
  source: 'domain.md 4.7',
  find: ({ dossier }) =>
    inOrder(dossier.ballots).flatMap((ballot) =>
      votersOut(ballot, dossier).map((personId): Found => {
        const name = dossier.people.find(({ id }) => id === personId)?.fullName ?? ''
        return aboutRecord(fieldOf('ballot', ballot, 'named'), { name })
      }),
    ),
})

export const ballotRules = [sums, result, absentVoter] as const

function sameResults(one: Ballot, other: Ballot): boolean {
  return (
    one.result === other.result && one.options.every(({ result }, index) => result === other.options[index]?.result)
  )
}

/** What closing the vote on its own counts would give; `null` for an open one nothing has been counted in. */
function closedAgain(ballot: Ballot, { memberships, body, session }: Session) {
  const { votesFor, votesAgainst, votesOther, issued, named, options } = ballot
  const counts = [votesFor, votesAgainst, votesOther, issued, ...options.map((option) => option.votesFor)]
  const isCounted = counts.some((count) => count !== null) || named.length > 0
  if (ballot.state === 'open' && !isCounted) return null
  const members =
    ballot.entitled ?? (session.date === null ? 0 : membersInOffice(memberships, body.id, session.date).length)
  if (members === 0) return null
  return closeBallot({ ...ballot, state: 'open' }, { membersInOffice: members, present: ballot.present })
}
