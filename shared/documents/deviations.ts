/** What an office has set otherwise than the rule of a profile, and whether the rule allows it. */
import { type Override, type Overrides, profileFor, valueAt } from './profile.ts'
import { type ProfileSetting, profileSettings, type SettingRule, shownNumber } from './profile-settings.ts'
import type { Profile } from './profile-type.ts'
import { sentenceSettings } from './sentence-settings.ts'

/** All an office may set otherwise: values of the form, then sentences. */
const allSettings: readonly ProfileSetting[] = [...profileSettings, ...sentenceSettings]

export type Deviation = {
  /** `null` for a value that no setting stands for, such as one written by hand into a session file. */
  readonly setting: ProfileSetting | null
  /** The first of its values that differs. */
  readonly path: string
  readonly ruleValue: Override
  readonly value: Override
  /** Symbol of the guideline that has the rule; `null` where custom alone is known. */
  readonly source: string | null
  /** True when the rule allows this value too. */
  readonly within: boolean
}

/**
 * The deviations from a profile, one a setting in the order of the settings, then the values no setting stands for. What the profile lacks
 * is none. Fails as `profileFor` does.
 */
export function deviations(profileId: string, overrides: Overrides): Deviation[] {
  const profile = profileFor(profileId)
  // Values the program would refuse to print with are refused here too.
  profileFor(profileId, overrides)
  const settled = allSettings.flatMap((setting) => {
    const found = firstDiffering(profile, overrides, setting.paths)
    if (found === null) return []
    const rule = setting.rules[profile.family]
    return [{ setting, ...found, source: sourceOf(rule, profile), within: allows(rule, setting, found) }]
  })
  const known = new Set(allSettings.flatMap(({ paths }) => paths))
  const others = Object.keys(overrides)
    .filter((path) => !known.has(path))
    .sort()
    .flatMap((path) => {
      const found = firstDiffering(profile, overrides, [path])
      return found === null ? [] : [{ setting: null, ...found, source: profile.guideline, within: false }]
    })
  return [...settled, ...others]
}

/** Those of the form alone: an office's own sentences are no other form. Fails as `profileFor` does. */
export function formDeviations(profileId: string, overrides: Overrides): Deviation[] {
  return deviations(profileId, overrides).filter(({ setting }) => setting?.control.kind !== 'pattern')
}

export type SettingOfProfile = {
  readonly setting: ProfileSetting
  readonly ruleValue: Override
  readonly rule: SettingRule
  /** As in `Deviation`. */
  readonly source: string | null
}

/** The settings a profile has, each with the rule for it. Fails with PROFILE_UNKNOWN. */
export function settingsOf(profileId: string): SettingOfProfile[] {
  const profile = profileFor(profileId)
  return allSettings.flatMap((setting) => {
    const [ruleValue] = setting.paths.flatMap((path) => valueAt(profile, path) ?? [])
    const rule = setting.rules[profile.family]
    return ruleValue === undefined ? [] : [{ setting, ruleValue, rule, source: sourceOf(rule, profile) }]
  })
}

/** The office's values with one setting given a value in all its places; the rule's own value is no value of the office's. */
export function withSetting(
  overrides: Overrides,
  { paths }: ProfileSetting,
  value: Override,
  ruleValue: Override,
): Record<string, Override> {
  const others = Object.fromEntries(Object.entries(overrides).filter(([path]) => !paths.includes(path)))
  return value === ruleValue ? others : { ...others, ...Object.fromEntries(paths.map((path) => [path, value])) }
}

type Differing = Pick<Deviation, 'path' | 'ruleValue' | 'value'>

function firstDiffering(profile: Profile, overrides: Overrides, paths: readonly string[]): Differing | null {
  for (const path of paths) {
    const [value, ruleValue] = [overrides[path], valueAt(profile, path)]
    if (value !== undefined && ruleValue !== undefined && value !== ruleValue) return { path, ruleValue, value }
  }
  return null
}

function sourceOf({ source }: SettingRule, profile: Profile): string | null {
  if (source === 'custom') return null
  return source === 'guideline' ? profile.guideline : source
}

function allows(rule: SettingRule, { control }: ProfileSetting, { value }: Differing): boolean {
  if (rule.source === 'custom') return true
  if (rule.allows === 'own') return false
  if (!('from' in rule.allows)) return rule.allows.some((allowed) => allowed === value)
  if (typeof value !== 'number' || control.kind !== 'number') return false
  const shown = shownNumber(value, control)
  return rule.allows.from <= shown && shown <= rule.allows.to
}
