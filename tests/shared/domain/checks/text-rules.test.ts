import { describe, expect, test } from 'vitest'
import { applyAll, compatibleFixes } from '../../../../shared/domain/checks/apply-fix.ts'
import { severities } from '../../../../shared/domain/checks/finding.ts'
import { textRules } from '../../../../shared/domain/checks/text-rules.ts'
import { check } from './checked.ts'
import { type TextExample, textExamples } from './text-examples.ts'

const found = (id: string, words: string, { context = {} }: TextExample) =>
  check(words, context).filter(({ ruleId }) => ruleId === id)

describe.each(textRules.map((rule) => [rule.id, rule, textExamples[rule.id]] as const))('%s', (id, rule, example) => {
  test('says how grave it is and where it stands', () => {
    expect(severities).toContain(rule.severity)
    expect(rule.source).toMatch(/\S/)
  })

  test('finds its failing example', () => {
    const findings = found(id, example.fails, example)
    expect(findings.length).toBeGreaterThan(0)
    for (const { at, words } of findings) expect(example.fails.slice(at.start ?? 0, at.end ?? 0)).toBe(words)
    if (example.offers !== undefined) expect(findings[0]?.offers).toEqual(example.offers)
  })

  test.each(example.passes)('leaves alone: %s', (words) => {
    expect(found(id, words, example)).toEqual([])
  })

  test('mends its failing example to the text given, or leaves it to a person', () => {
    const findings = found(id, example.fails, example)
    const fixed = applyAll(example.fails, compatibleFixes(findings))
    expect(fixed).toBe(example.fixed ?? example.fails)
    if (example.fixed !== undefined) expect(found(id, fixed, example)).toEqual([])
  })
})

test('every rule has a failing and a passing example, and no example stands without a rule', () => {
  expect(Object.keys(textExamples).sort()).toEqual(textRules.map(({ id }) => id).sort())
  for (const { fails, passes } of Object.values(textExamples)) {
    expect(fails).toMatch(/\S/)
    expect(passes.length).toBeGreaterThan(0)
  }
})

test('no two rules have one name', () => {
  expect(new Set(textRules.map(({ id }) => id)).size).toBe(textRules.length)
})
