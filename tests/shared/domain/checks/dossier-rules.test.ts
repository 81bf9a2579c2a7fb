import { describe, expect, test } from 'vitest'
import { type CheckOptions, checkDossier } from '../../../../shared/domain/checks/check-dossier.ts'
import { dossierRules } from '../../../../shared/domain/checks/dossier-rules.ts'
import type { Dossier } from '../../../../shared/records/dossier.ts'
import { type DossierExample, dossierExamples } from './dossier-examples.ts'

const options: CheckOptions = { family: 'party', day: '2026-06-05', references: [], officeSpelling: null }

function found(id: string, dossier: Dossier, changes: Partial<CheckOptions> = {}) {
  return checkDossier(dossier, { ...options, ...changes }).filter(({ ruleId }) => ruleId === id)
}

const cases = dossierRules.map(({ id }): [typeof id, DossierExample] => [id, dossierExamples[id]])

describe.each(cases)('%s', (id, example) => {
  test('finds its failing example, and says where', () => {
    const findings = found(id, example.fails, example.options)
    expect(findings.map(({ at }) => `${at.kind} ${at.field}`)).toEqual(example.at)
  })

  test('leaves its passing examples alone', () => {
    for (const dossier of example.passes) expect(found(id, dossier, example.options)).toEqual([])
    if (example.passesWith !== undefined)
      expect(found(id, { ...example.fails, issued: [] }, example.passesWith)).toEqual([])
  })

  test('leaves what to do to a person', () => {
    for (const { fix } of found(id, example.fails, example.options)) expect(fix).toBeNull()
  })
})

test('every rule has a failing and a passing example, and no example stands without a rule', () => {
  expect(Object.keys(dossierExamples).sort()).toEqual(dossierRules.map(({ id }) => id).sort())
  for (const { at, passes, passesWith } of Object.values(dossierExamples)) {
    expect(at.length).toBeGreaterThan(0)
    expect(passes.length > 0 || passesWith !== undefined).toBe(true)
  }
})

describe('names and units nearly known', () => {
  test('the directory offers the name that was meant', () => {
    const [finding] = found('person.unknownName', dossierExamples['person.unknownName'].fails)
    expect(finding).toMatchObject({ words: 'Nguyễn Văn Ân', offers: ['Nguyễn Văn An'] })
  })

  test('a unit that ended offers the one that took its place', () => {
    const { fails } = dossierExamples['unit.ended']
    const [first, second] = fails.units
    const units = fails.units.map((unit) => (unit === first ? { ...unit, successorId: second?.id ?? null } : unit))
    expect(found('unit.ended', { ...fails, units })[0]?.offers).toEqual([second?.name])
  })
})
