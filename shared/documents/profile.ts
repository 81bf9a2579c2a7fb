/** The profiles the program knows, and the single values an office sets otherwise (`domain.md` 0). */
import { fail } from '../contract/errors.ts'
import type { Office } from '../records/directory.ts'
import type { CivilDate } from '../records/values.ts'
import type { Profile } from './profile-type.ts'
import { partyHd05 } from './profiles/party-hd05-2026.ts'
import { partyHd36 } from './profiles/party-hd36-2018.ts'
import { stateNd30 } from './profiles/state-nd30-2020.ts'

export type { Profile } from './profile-type.ts'

/** What a profile is, which no office sets otherwise. */
const identity: ReadonlySet<string> = new Set(['id', 'guideline', 'family', 'inForceFrom', 'inForceTo'])

type Override = string | number | boolean

const profiles: ReadonlyMap<string, Profile> = new Map(
  [partyHd05, partyHd36, stateNd30].map((profile) => [profile.id, profile]),
)

/**
 * The profile with the office's values in place, named by path (`form.styles.body.line`, `notice.organisation`).
 * Fails with PROFILE_UNKNOWN for an id it does not know, with INVALID_INPUT (param `field`) for a value that the profile
 * does not have or that is of another kind or out of range.
 */
export function profileFor(id: string, overrides: Readonly<Record<string, Override>> = {}): Profile {
  const profile = profiles.get(id)
  if (profile === undefined) fail('PROFILE_UNKNOWN', { params: { profile: id } })
  return Object.entries(overrides).reduce((current, [path, value]) => withValue(current, path, value), profile)
}

/**
 * The profile a document of this day follows: the one in force among those of the same family as the office's own, or the office's own
 * when none was (`domain.md` 0). Fails with PROFILE_UNKNOWN for an office whose profile is not known.
 */
export function profileInForce(officeProfileId: string, day: CivilDate): string {
  const { family } = profileFor(officeProfileId)
  const inForce = [...profiles.values()].find(
    (profile) =>
      profile.family === family &&
      profile.inForceFrom <= day &&
      (profile.inForceTo === null || day <= profile.inForceTo),
  )
  return inForce?.id ?? officeProfileId
}

/** The office's profile with its own values in place. Fails as `profileFor` does. */
export function profileOf({ profileId, profileOverrides }: Pick<Office, 'profileId' | 'profileOverrides'>): Profile {
  return profileFor(profileId, profileOverrides)
}

function withValue(profile: Profile, path: string, value: Override): Profile {
  // The replaced leaf is checked to be of the same kind, so the shape stays that of a profile.
  return replaceLeaf(profile, path.split('.'), value, path) as Profile
}

function replaceLeaf(node: unknown, [key, ...rest]: readonly string[], value: Override, path: string): unknown {
  if (key === undefined) return checkedLeaf(node, value, path)
  if (node === null || typeof node !== 'object' || !Object.keys(node).includes(key) || identity.has(path))
    return refuse(path)
  const entries = Object.entries(node).map(([name, part]) => [
    name,
    name === key ? replaceLeaf(part, rest, value, path) : part,
  ])
  return Array.isArray(node) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}

/** Distances are whole twips up to a metre, sizes whole or half points, as Word counts them; words are taken as they are. */
function checkedLeaf(leaf: unknown, value: Override, path: string): Override {
  if (typeof leaf !== typeof value || typeof leaf === 'object') return refuse(path)
  if (typeof value !== 'number') return value
  const steps = path.endsWith('.pt') ? value * 2 : value
  return Number.isInteger(steps) && value >= 0 && value <= 56_693 ? value : refuse(path)
}

function refuse(path: string): never {
  fail('INVALID_INPUT', { params: { field: `profileOverrides.${path}` } })
}
