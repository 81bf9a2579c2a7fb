import { describe, expect, it } from 'vitest'
import { ballotOutlook } from '../../../renderer/features/workspace/model/ballot-outlook.ts'
import { itemsToApply } from '../../../renderer/features/workspace/model/vote-items.ts'
import { voteSentence } from '../../../renderer/features/workspace/model/vote-sentence.ts'
import { votersOf } from '../../../renderer/features/workspace/model/voters.ts'
import type { StoredDossier } from '../../../shared/contract/views.ts'
import { profileFor } from '../../../shared/documents/profile.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { aBallot, aDossier, anItem, idOf, itemBudget, itemPersonnel, itemProject } from '../../support/dossier.ts'

/** The dossier as the workspace holds it: these functions read no revision. */
const stored = (changes: Partial<Dossier> = {}) => aDossier(changes) as unknown as StoredDossier
const profile = profileFor('party-hd05-2026')

describe('who votes by name', () => {
  const names = (itemId: string, named: Dossier['ballots'][number]['named'] = []) =>
    votersOf(stored(), { itemId: idOf(itemId), named })

  it('are the members in the room for that item, in their order', () => {
    expect(names(itemProject)).toEqual(['chair', 'deputy', 'governor', 'inspector', 'organiser'].map(idOf))
    expect(names(itemPersonnel)).toEqual(['chair', 'deputy', 'governor', 'organiser'].map(idOf))
  })

  it('with whoever is recorded as having voted, so that the contradiction is seen', () => {
    expect(names(itemPersonnel, [{ personId: idOf('inspector'), choice: 'for' }])).toContain(idOf('inspector'))
  })

  it('are all members while the roll says nothing', () => {
    expect(votersOf(stored({ attendance: [] }), { itemId: idOf(itemBudget), named: [] })).toHaveLength(6)
  })

  it('are told apart from those out before the vote is closed', () => {
    const vote = aBallot(itemPersonnel, {
      kind: 'open_named',
      state: 'open',
      named: [{ personId: idOf('inspector'), choice: 'for' }],
    })
    expect(ballotOutlook(vote, stored()).votersOut).toEqual([idOf('inspector')])
  })
})

describe('written opinions', () => {
  it('have nobody in the room and are judged by the members in office', () => {
    const vote = aBallot(itemBudget, { kind: 'written', state: 'open', base: 'present', present: null })
    const memberships = ['chair', 'deputy', 'governor'].map((name) => ({
      id: idOf(`membership ${name}`),
      bodyId: idOf('body'),
      personId: idOf(name),
      role: 'member' as const,
      from: null,
      to: null,
    }))
    const outlook = ballotOutlook({ ...vote, votesFor: 2, votesAgainst: 0, votesOther: 0 }, stored({ memberships }))
    expect(outlook).toMatchObject({ inRoom: null, needed: 2 })
    expect(outlook.closing).toMatchObject({ ok: true, value: { result: 'carried', entitled: 3 } })
  })
})

describe('the items a vote can be recorded for', () => {
  it('follow its own, have no vote yet and are on the table', () => {
    const titles = (changes: Partial<Dossier>) =>
      itemsToApply(stored({ ballots: [], ...changes }), idOf(itemBudget)).map(({ item }) => item.title)
    expect(titles({})).toEqual([itemProject, itemPersonnel])
    expect(titles({ ballots: [aBallot(itemProject)] })).toEqual([itemPersonnel])
    const items = [anItem(itemBudget), anItem(itemProject, { state: 'postponed' }), anItem(itemPersonnel)]
    expect(titles({ items })).toEqual([itemPersonnel])
  })
})

describe('the result of a vote', () => {
  it('is told in the standard formula, as the minutes say it', () => {
    expect(voteSentence(profile, aBallot(itemBudget))).toBe(
      'Hội nghị biểu quyết: tán thành 13/15 (đạt 86,7%), không tán thành 0, ý kiến khác 0.',
    )
    expect(
      voteSentence(profile, aBallot(itemBudget, { kind: 'secret', issued: 13, returned: 13, valid: 13, invalid: 0 })),
    ).toMatch(/^Hội nghị bỏ phiếu kín: .*13.*tán thành 13\/15/)
  })

  it('never says zero for a count that is not there', () => {
    expect(voteSentence(profile, aBallot(itemBudget, { votesFor: null }))).toContain('tán thành …/15,')
  })
})
