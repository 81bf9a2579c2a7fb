/** First start: the office, its term and body, and who is at the keyboard, in one step. */

import type { ParsedInput } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { actorOf, type Desk, setUser } from './desk.ts'

/** Makes the records the program starts from. Refused when there is an office already. */
export function completeWelcome(desk: Desk, input: ParsedInput<'welcome.complete'>): null {
  if (desk.store.tables.office.all().length > 0) fail('INVALID_INPUT', { params: { field: 'office' } })
  const personId = desk.newId()
  desk.store.command({ name: 'welcome.complete', actor: actorOf(desk), sessionId: null }, (w) => {
    w.office.insert({
      id: desk.newId(),
      name: input.officeName,
      superiorName: null,
      letterhead: input.letterhead,
      placeName: input.placeName,
      symbol: 'TU',
      archiveName: 'Văn phòng Tỉnh ủy',
      profileId: 'party-hd05-2026',
      profileOverrides: {},
    })
    w.term.insert({ id: desk.newId(), name: input.termName, startsOn: null, endsOn: null })
    w.body.insert({
      id: desk.newId(),
      kind: 'standing_committee',
      name: input.bodyName,
      authorityName: 'BAN THƯỜNG VỤ',
      quorum: { numerator: 2, denominator: 3 },
      majorityBase: 'in_office',
    })
    w.person.insert({ id: personId, fullName: input.personName, note: null })
    if (input.personTitle !== null)
      w.post.insert({
        id: desk.newId(),
        personId,
        unitId: null,
        title: input.personTitle,
        shortTitle: null,
        rank: null,
        exclusive: false,
        from: null,
        to: null,
      })
  })
  setUser(desk, personId)
  return null
}
