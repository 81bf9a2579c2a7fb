/** What an office sets otherwise than the rule, told apart by what the rule allows (domain.md 0-2). */
import { describe, expect, test } from 'vitest'
import { deviations, formDeviations, settingsOf, withSetting } from '../../../shared/documents/deviations.ts'
import { type Overrides, profileFor, profileOf, valueAt } from '../../../shared/documents/profile.ts'
import {
  profileSettings,
  type SettingId,
  shownNumber,
  storedNumber,
} from '../../../shared/documents/profile-settings.ts'
import { profileIds } from '../../../shared/records/documents.ts'
import { allLines, composed } from '../../support/composed.ts'
import { aDossier } from '../../support/dossier.ts'

const hd05 = 'party-hd05-2026'
const settingOf = (id: SettingId) => {
  const found = settingsOf(hd05).find(({ setting }) => setting.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
/** The office's values with one setting entered as a person enters it. */
function set(id: SettingId, value: string | number | boolean, before: Overrides = {}): Overrides {
  const { setting, ruleValue } = settingOf(id)
  const { control } = setting
  const stored = typeof value === 'number' && control.kind === 'number' ? storedNumber(value, control) : value
  return withSetting(before, setting, stored, ruleValue)
}

describe('the settings stand on the profiles', () => {
  test.each(profileIds)('%s has one rule value in all places of a setting', (id) => {
    for (const { paths, id: name } of profileSettings) {
      const values = paths.flatMap((path) => valueAt(profileFor(id), path) ?? [])
      expect(new Set(values).size, name).toBe(1)
    }
  })

  test.each(profileIds)('what the rules of %s allow holds its own values', (id) => {
    for (const { setting, ruleValue, rule } of settingsOf(id)) {
      if (rule.source === 'custom' || rule.allows === 'own') continue
      const { control } = setting
      if (!('from' in rule.allows)) expect(rule.allows, setting.id).toContain(ruleValue)
      else if (typeof ruleValue === 'number' && control.kind === 'number') {
        const shown = shownNumber(ruleValue, control)
        expect(shown, setting.id).toBeGreaterThanOrEqual(rule.allows.from)
        expect(shown, setting.id).toBeLessThanOrEqual(rule.allows.to)
      }
    }
  })

  test('a number that is entered comes back as it was entered', () => {
    for (const { control, id } of profileSettings) {
      if (control.kind !== 'number') continue
      const step = control.measure === 'lines' ? 1 : 0.5
      for (let shown = control.from; shown <= control.to; shown += step)
        expect(shownNumber(storedNumber(shown, control), control), id).toBe(shown)
    }
  })
})

describe('a deviation is a value other than the rule (HD 05-HD/VPTW)', () => {
  test('an office of the rule has none, and a value set back to the rule is none', () => {
    expect(deviations(hd05, {})).toEqual([])
    expect(set('linePitch', 19, set('linePitch', 20))).toEqual({})
    expect(deviations(hd05, { 'shared.recipientEnd': ';' })).toEqual([])
  })

  test.each<[SettingId, string | number | boolean, boolean]>([
    ['linePitch', 18, true],
    ['linePitch', 22, true],
    ['linePitch', 22.5, false],
    ['linePitch', 17.5, false],
    ['paragraphGap', 8, true],
    ['paragraphGap', 5.5, false],
    ['firstLine', 12.7, false],
    ['bodySize', 15, true],
    ['bodySize', 13.5, false],
    ['typeNameSize', 15, true],
    ['typeNameSize', 14, false],
    ['summarySize', 15, true],
    ['pageNumberSize', 13, false],
    ['mirrored', true, true],
    ['regarding', 'V/v', false],
    ['bodyEnd', './.', false],
    ['recipientEnd', ',', false],
    ['signingGap', 5, false],
    ['bodyPost', 'PHÓ BÍ THƯ', true],
    ['bodyPost', 'PHÓ BÍ THƯ THƯỜNG TRỰC', false],
    ['officePost', 'PHÓ CHÁNH VĂN PHÒNG', true],
    ['minutesPlaceDate', false, false],
    ['toneMarks', 'uỷ', true],
    ['yearRange', 'closed', true],
    ['dateInText', 'long', true],
  ])('%s set to %s: allowed is %s', (id, value, within) => {
    const [deviation, ...others] = deviations(hd05, set(id, value))
    expect(others).toEqual([])
    expect([deviation?.setting?.id, deviation?.within]).toEqual([id, within])
  })

  test('it tells the rule with its source, where there is one', () => {
    expect(deviations(hd05, set('linePitch', 20))[0]).toMatchObject({
      path: 'form.styles.body.line',
      ruleValue: 380,
      value: 400,
      source: '05-HD/VPTW',
    })
    expect(deviations(hd05, set('minutesPlaceDate', false))[0]?.source).toBe('16-HD/VPTW')
    expect(deviations(hd05, set('toneMarks', 'uỷ'))[0]?.source).toBeNull()
  })

  test('a value that no setting stands for is told by its path, and nothing is known to allow it', () => {
    expect(
      deviations(hd05, { 'minutes.decision': '{phrase}', 'shared.and': ', ', 'form.styles.body.line': 400 }),
    ).toMatchObject([
      { setting: { id: 'linePitch' } },
      { setting: null, path: 'shared.and', value: ', ', within: false },
    ])
  })
})

test("an office's own sentence is told as one of its own, and is no other form", () => {
  const own = { 'notice.organisation': '' }
  expect(deviations(hd05, own)).toMatchObject([{ setting: { id: 'noticeOrganisation' }, within: true }])
  expect(formDeviations(hd05, own)).toEqual([])
})

describe('the same values under another profile', () => {
  test('what is the rule there is no deviation there', () => {
    const comma = set('recipientEnd', ',')
    expect(deviations('party-hd36-2018', comma)).toEqual([])
    expect(deviations(hd05, comma)).toHaveLength(1)
    expect(deviations('state-nd30-2020', set('regarding', 'V/v'))).toEqual([])
  })

  test('what a profile lacks is no deviation there', () => {
    const overrides = { 'kinds.conclusion.signerPost': 'BÍ THƯ' }
    expect(deviations('state-nd30-2020', overrides)).toEqual([])
    expect(deviations(hd05, overrides)).toHaveLength(1)
  })

  test('what no profile has is refused', () => {
    expect(() => deviations(hd05, { 'notice.organization': '' })).toThrow('INVALID_INPUT')
  })
})

describe('a setting is seen on the page', () => {
  const office = (overrides: Overrides) => ({ ...aDossier().office, profileOverrides: overrides })

  test('line pitch, gap, indent and size hold for text and headings alike', () => {
    const steps: [SettingId, number][] = [
      ['linePitch', 20],
      ['paragraphGap', 8],
      ['firstLine', 12.5],
      ['bodySize', 15],
    ]
    const { styles } = profileOf(office(steps.reduce<Overrides>((all, [id, value]) => set(id, value, all), {}))).form
    for (const part of ['body', 'heading1', 'heading2', 'heading3', 'article', 'legalBasis'] as const)
      expect(styles[part], part).toMatchObject({ line: 400, before: 160, firstLine: 709, pt: 15 })
    expect(styles.partName).toMatchObject({ line: 400, before: 0, firstLine: 0, pt: 15 })
    expect(styles.number.pt).toBe(14)
  })

  test('"V/v" under the number of a công văn; the post of the signer, ";" or ","; no place and date', () => {
    const overrides = set('bodyPost', 'PHÓ BÍ THƯ THƯỜNG TRỰC', set('regarding', 'V/v', set('recipientEnd', ',')))
    const dossier = { ...aDossier(), office: office(set('minutesPlaceDate', false, overrides)) }
    const lines = (kind: 'notice' | 'dispatch' | 'minutes') =>
      allLines(composed(kind, dossier, { encloses: ['notice'] }).model)
    expect(lines('dispatch').some((line) => line.startsWith('V/v gửi Thông báo'))).toBe(true)
    expect(lines('notice')).toEqual(
      expect.arrayContaining(['PHÓ BÍ THƯ THƯỜNG TRỰC', '- Thường trực Tỉnh ủy,', '- Lưu Văn phòng Tỉnh ủy.']),
    )
    expect(lines('minutes').join()).not.toContain('Thái Nguyên, ngày')
  })
})
