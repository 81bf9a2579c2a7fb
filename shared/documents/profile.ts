/** The profiles the program knows, and the single values an office sets otherwise (`domain.md` 0). */

import { fail } from '../contract/errors.ts'
import type { Office } from '../records/directory.ts'
import { signingForms } from '../records/documents.ts'
import type { Session } from '../records/session.ts'
import type { CivilDate } from '../records/values.ts'
import { dateForms } from '../vietnamese/dates.ts'
import { toneMarkings } from '../vietnamese/tone-marks.ts'
import { yearRangeForms } from '../vietnamese/year-ranges.ts'
import type { Profile } from './profile-type.ts'
import { partyHd05 } from './profiles/party-hd05-2026.ts'
import { partyHd36 } from './profiles/party-hd36-2018.ts'
import { stateNd30 } from './profiles/state-nd30-2020.ts'
import { acceptsPattern, sentenceSettings } from './sentence-settings.ts'

export type { Profile } from './profile-type.ts'

/** What a profile is, which no office sets otherwise. */
const identity: ReadonlySet<string> = new Set(['id', 'guideline', 'family', 'inForceFrom', 'inForceTo'])

export type Override = Overrides[string]
export type Overrides = Readonly<Office['profileOverrides']>

const profiles: ReadonlyMap<string, Profile> = new Map(
  [partyHd05, partyHd36, stateNd30].map((profile) => [profile.id, profile]),
)

/** Values that are one of a few words. */
const closedWords: Readonly<Record<string, readonly Override[]>> = {
  'spelling.toneMarks': toneMarkings,
  'spelling.yearRange': yearRangeForms,
  'spelling.date': dateForms,
  'resolution.layout': ['parts', 'articles'],
}

/** Sentences with slots, by the path of each. */
const patterns = new Map(
  sentenceSettings.flatMap(({ paths, control }) => paths.map((path) => [path, control] as const)),
)

/**
 * The profile with the office's values in place, named by path (`form.styles.body.line`, `notice.organisation`). A value that only
 * another profile has is left out. Fails with PROFILE_UNKNOWN for an id it does not know, with INVALID_INPUT (param `field`) for a
 * value that no profile has or that is of another kind or out of range.
 */
export function profileFor(id: string, overrides: Overrides = {}): Profile {
  const profile = profiles.get(id)
  if (profile === undefined) fail('PROFILE_UNKNOWN', { params: { profile: id } })
  checkOverrides(overrides)
  return Object.entries(overrides).reduce(
    (current, [path, value]) => (valueAt(profile, path) === undefined ? current : withValue(current, path, value)),
    profile,
  )
}

/** Fails with INVALID_INPUT (param `field`) for a value that no profile has, or that is of another kind or out of range. */
export function checkOverrides(overrides: Overrides): void {
  for (const [path, value] of Object.entries(overrides)) {
    const leaf = [...profiles.values()].map((profile) => valueAt(profile, path)).find((known) => known !== undefined)
    if (leaf === undefined || identity.has(path) || !takes(leaf, value, path))
      fail('INVALID_INPUT', { params: { field: `profileOverrides.${path}` } })
  }
}

/** A single value of a profile; `undefined` where it has none of that name. */
export function valueAt(profile: Profile, path: string): Override | undefined {
  const leaf = path
    .split('.')
    .reduce<unknown>(
      (node, key) => (isBranch(node) && Object.keys(node).includes(key) ? node[key] : undefined),
      profile,
    )
  return typeof leaf === 'string' || typeof leaf === 'number' || typeof leaf === 'boolean' ? leaf : undefined
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

/** What the documents of a session are composed with: the profile in force on their day, an undated draft being of `today`. */
export function profileOfSession(
  { office, session }: { readonly office: Office; readonly session: Pick<Session, 'documentDate'> },
  today: CivilDate,
): Profile {
  return profileFor(profileInForce(office.profileId, session.documentDate ?? today), office.profileOverrides)
}

type Branch = Readonly<Record<string, unknown>>

function isBranch(node: unknown): node is Branch {
  return node !== null && typeof node === 'object'
}

function withValue(profile: Profile, path: string, value: Override): Profile {
  // The replaced leaf was found to be of the same kind, so the shape stays that of a profile.
  return withLeaf(profile, path.split('.'), value) as Profile
}

function withLeaf(node: unknown, [key, ...rest]: readonly string[], value: Override): unknown {
  if (key === undefined || !isBranch(node)) return value
  const entries = Object.entries(node).map(([name, part]) => [name, name === key ? withLeaf(part, rest, value) : part])
  return Array.isArray(node) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}

/** Distances are whole twips up to a metre, sizes whole or half points, as Word counts them; words are taken as they are. */
function takes(leaf: Override, value: Override, path: string): boolean {
  if (typeof leaf !== typeof value) return false
  const pattern = patterns.get(path)
  if (pattern?.kind === 'pattern' && typeof value === 'string') return acceptsPattern(pattern, value)
  if (/^kinds\.\w+\.signing$/.test(path)) return signingForms.some((form) => form === value)
  if (typeof value !== 'number') return closedWords[path]?.includes(value) ?? true
  const steps = path.endsWith('.pt') ? value * 2 : value
  return Number.isInteger(steps) && value >= 0 && value <= 56_693
}
