/** Every rule says in both languages what is wrong and what to do, with the words it was found in. */
import { describe, expect, test } from 'vitest'
import { checkDossier, messageKey, type RuleId } from '../../../../shared/domain/checks/check-dossier.ts'
import { dossierRules } from '../../../../shared/domain/checks/dossier-rules.ts'
import type { Found } from '../../../../shared/domain/checks/finding.ts'
import { textRules } from '../../../../shared/domain/checks/text-rules.ts'
import en from '../../../../shared/i18n/locales/en.json' with { type: 'json' }
import vi from '../../../../shared/i18n/locales/vi.json' with { type: 'json' }
import { check, context } from './checked.ts'
import { dossierExamples } from './dossier-examples.ts'
import { textExamples } from './text-examples.ts'

/** The sentence of a rule in a catalogue. */
function sentence(catalogue: unknown, ruleId: RuleId): string {
  const words = messageKey(ruleId)
    .split('.')
    .reduce<unknown>((node, step) => Object(node)[step], catalogue)
  return typeof words === 'string' ? words : ''
}

const blanksOf = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)

const ofTexts = textRules.map(({ id }): [RuleId, Found | undefined] => {
  const { fails, context: changes = {} } = textExamples[id]
  return [id, check(fails, changes).find(({ ruleId }) => ruleId === id)]
})
const ofDossiers = dossierRules.map(({ id }): [RuleId, Found | undefined] => {
  const { fails, options = {} } = dossierExamples[id]
  return [id, checkDossier(fails, { ...context, day: '2026-06-05', ...options }).find(({ ruleId }) => ruleId === id)]
})

describe.each([...ofTexts, ...ofDossiers])('%s', (id, finding) => {
  test.each([
    ['vi', vi],
    ['en', en],
  ])('is told in %s: a sentence with every blank filled', (_language, catalogue) => {
    const words = sentence(catalogue, id)
    expect(words).toMatch(/\S/)
    for (const blank of blanksOf(words)) expect(String(finding?.params[blank] ?? '')).toMatch(/\S/)
  })
})
