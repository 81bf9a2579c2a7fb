import { expect, test } from 'vitest'
import { composeContributionSlip } from '../../../shared/documents/contribution-slip.ts'
import { profileOf } from '../../../shared/documents/profile.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { allLines, sampleDossier } from '../../support/composed.ts'

type Contribution = Dossier['contributions'][number]

/** Without what only sets where lines may break. */
const plain = (text: string) => text.replace(/[\s\u2060\u2011]+/g, ' ')

function slipOf(change: Partial<Contribution>) {
  const dossier = sampleDossier()
  const [first, ...rest] = dossier.contributions
  if (first === undefined) throw new Error('the sample has contributions')
  const said = { ...first, ...change }
  const model = composeContributionSlip(
    { ...dossier, contributions: [said, ...rest] },
    profileOf(dossier.office),
    said.id,
  )
  if (model === null) throw new Error('no slip')
  return { model, dossier, said, words: plain(allLines(model).join('\n')) }
}

test('the slip holds the item, the speaker with the title of that day, the time, every word, and room to mend and sign', () => {
  const { dossier, words, said } = slipOf({ time: '08:33', speakerId: sampleDossier().people[0]?.id ?? null })
  for (const part of [
    'PHIẾU XÁC NHẬN Ý KIẾN PHÁT BIỂU',
    dossier.items.find(({ id }) => id === said.itemId)?.title ?? '?',
    dossier.people[0]?.fullName ?? '?',
    '08:33',
    'NGƯỜI PHÁT BIỂU',
    'Thu nội địa đạt',
  ])
    expect(words).toContain(plain(part))
})

test('a speaker nobody named is a visible blank, not a guess', () => {
  const { model } = slipOf({ speakerId: null })
  expect(model.signature?.right.name.some(({ kind }) => kind === 'blank')).toBe(true)
})

test('it is as secret as the most secret of session, item and words', () => {
  const secrecy = { level: 'toi_mat', basis: 'x', markedBy: null, markedOn: null } as const
  expect(slipOf({ secrecy }).model.metadata.secrecy).toBe('toi_mat')
})

test('there is no slip of a contribution that is not there', () => {
  const dossier = sampleDossier()
  expect(composeContributionSlip(dossier, profileOf(dossier.office), dossier.session.id)).toBeNull()
})
