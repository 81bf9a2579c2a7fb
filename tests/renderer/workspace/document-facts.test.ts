import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { factsOf, requestOf, typedOf } from '../../../renderer/features/workspace/model/document-facts.ts'
import { DocumentFacts, profileIds, signingForms, urgencies } from '../../../shared/records/documents.ts'

const words = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const facts: fc.Arbitrary<DocumentFacts> = fc.record(
  {
    profileId: fc.constantFrom(null, ...profileIds),
    number: words,
    documentDate: fc.constantFrom('2025-06-09', '2026-01-31'),
    draftNumber: fc.integer({ min: 1, max: 99 }),
    signer: fc.record({ form: fc.constantFrom(...signingForms), post: words, name: words }),
    confirmedBy: fc.record({ post: words, name: words }),
    urgency: fc.constantFrom(...urgencies),
    circulation: words,
    typist: words,
  },
  { requiredKeys: ['profileId'] },
)

describe('facts of a document', () => {
  test('come back from the form as they went in, and are what main keeps', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(factsOf(typedOf(given, 'on_behalf'))).toEqual(given)
        expect(v.safeParse(DocumentFacts, factsOf(typedOf(given, 'on_behalf'))).success).toBe(true)
      }),
    )
  })

  test('left empty print the blank of the rule: half a signer is none, and no number is no number', () => {
    const typed = {
      ...typedOf({ profileId: null }, 'on_behalf'),
      name: 'Nguyễn Đức Trung',
      draftNumber: 'hai',
      number: '  ',
    }
    expect(factsOf(typed)).toEqual({ profileId: null })
  })

  test('stand beside what the document is about', () => {
    const asked = requestOf({ profileId: 'party-hd36-2018', number: '12' }, { unitId: 'u' })
    expect(asked).toEqual({ profileId: 'party-hd36-2018', choices: { number: '12', unitId: 'u' } })
  })
})
