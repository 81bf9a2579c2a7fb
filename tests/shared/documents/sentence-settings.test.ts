/** The sentences an office writes its own way: nothing may drop out of them, and what is written is what is printed (domain.md 3.2). */
import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../shared/documents/deviations.ts'
import { profileFor } from '../../../shared/documents/profile.ts'
import { sentenceSample } from '../../../shared/documents/sentence-sample.ts'
import { acceptsPattern, type SentenceId, sentenceSettings } from '../../../shared/documents/sentence-settings.ts'
import { profileIds } from '../../../shared/records/documents.ts'
import { decisionCodes } from '../../../shared/records/session.ts'
import { allLines, composed } from '../../support/composed.ts'
import { aDecision, aDossier, anItem, aTask, itemBudget, rich } from '../../support/dossier.ts'

const hd05 = 'party-hd05-2026'
const patternsOf = (profileId: string) =>
  settingsOf(profileId).flatMap(({ setting, ruleValue }) =>
    setting.control.kind === 'pattern' ? [{ id: setting.id, control: setting.control, own: String(ruleValue) }] : [],
  )

describe('what a sentence must hold', () => {
  test.each(profileIds)('the own sentences of %s pass', (profileId) => {
    const patterns = patternsOf(profileId)
    expect(patterns).toHaveLength(sentenceSettings.length)
    for (const { id, control, own } of patterns) expect(acceptsPattern(control, own), id).toBe(true)
  })

  test('every decision code has its phrase', () => {
    const ids = sentenceSettings.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([...decisionCodes]))
  })

  test.each([
    ['task.alone', '{verb} {lead} làm ngay', 'the work would drop out'],
    ['task.alone', '{verb} {lead} {work} {due}', 'a slot it does not know'],
    ['task.alone', '{verb} {lead} {work', 'a brace alone'],
    ['task.byDate', '  ', 'nothing'],
    ['decisionPhrases.APPROVED', '{phrase}', 'a phrase has no slot'],
  ])('%s as "%s" is refused by name: %s', (path, value) => {
    expect(() => profileFor(hd05, { [path]: value })).toThrow(
      expect.objectContaining({ error: { code: 'INVALID_INPUT', params: { field: `profileOverrides.${path}` } } }),
    )
  })
})

test('what an office writes is what the notice prints, and what its sample shows', () => {
  const overrides = {
    'decisionPhrases.APPROVED': 'nhất trí ban hành',
    'notice.decision': '{body} {phrase}',
    'task.alone': '{lead} {verb} {work}',
    'notice.recipients': 'Thường trực Tỉnh ủy\n\n  Đảng ủy UBND tỉnh ',
  }
  const dossier = aDossier({
    items: [anItem(itemBudget)],
    decisions: [aDecision(itemBudget, 1, { code: 'APPROVED', text: rich('báo cáo ngân sách') })],
    tasks: [aTask(itemBudget, 1, { work: 'rà soát chi', coUnitIds: [] })],
  })
  const lines = allLines(
    composed('notice', { ...dossier, office: { ...dossier.office, profileOverrides: overrides } }).model,
  )
  const text = lines.join('\n')
  expect(text).toContain('Ban Thường vụ Tỉnh ủy nhất trí ban hành báo cáo ngân sách.')
  expect(text).toMatch(/^(?:1\.\d\. )?Sở Tài chính Giao rà soát chi/m)
  expect(lines).toEqual(expect.arrayContaining(['- Thường trực Tỉnh ủy;', '- Đảng ủy UBND tỉnh;']))
  const profile = profileFor(hd05, overrides)
  const sample = (id: SentenceId) => sentenceSample(id, profile)
  expect(sample('APPROVED')).toMatch(/^Ban Thường vụ Tỉnh ủy nhất trí ban hành /)
  expect(sample('taskAlone')).toMatch(/^Sở Tài chính Giao rà soát /)
  expect(sample('noticeRecipients')).toBe('- Thường trực Tỉnh ủy;\n- Đảng ủy UBND tỉnh;')
})

test.each(profileIds)('each sentence of %s has a sample without a slot left', (profileId) => {
  const profile = profileFor(profileId)
  for (const { id } of sentenceSettings) {
    const sample = sentenceSample(id as SentenceId, profile)
    expect(sample, id).not.toBe('')
    expect(sample, id).not.toMatch(/[{}]/)
  }
})

test('a unit of the standing list that is given work too is named once', () => {
  const dossier = aDossier()
  const unit = dossier.units[0]
  const tasks = [aTask(itemBudget, 1, { leadUnitId: unit?.id ?? null, coUnitIds: [] })]
  const profileOverrides = { 'notice.recipients': `Thường trực Tỉnh ủy\n${unit?.name}` }
  const office = { ...dossier.office, profileOverrides }
  const lines = allLines(composed('notice', aDossier({ office, tasks })).model)
  expect(lines.filter((line) => line === `- ${unit?.name};`)).toHaveLength(1)
})

test('units given work stand in nơi nhận by protocol: the Party first, then the State, the Front, localities', () => {
  const whole = aDossier()
  const [first, second] = whole.units
  const units = whole.units.map((unit) =>
    unit.id === first?.id
      ? { ...unit, kind: 'local' as const }
      : unit.id === second?.id
        ? { ...unit, kind: 'party' as const }
        : unit,
  )
  const tasks = [
    aTask(itemBudget, 1, { leadUnitId: first?.id ?? null, coUnitIds: second === undefined ? [] : [second.id] }),
  ]
  const lines = allLines(composed('notice', aDossier({ units, tasks })).model)
  const place = (name = '') => lines.indexOf(`- ${name};`)
  expect(place(second?.name)).toBeGreaterThan(-1)
  expect(place(second?.name)).toBeLessThan(place(first?.name))
})
