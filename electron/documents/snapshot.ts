/** Snapshots: what a document was composed from, named by its own hash (`design.md` 3, decision 7). The page previewed is the page issued. */
import { createHash } from 'node:crypto'
import { type Composed, type ComposeInput, compose, composerVersion } from '../../shared/documents/compose.ts'
import { type PlacedBlock, withDraft } from '../../shared/documents/draft/with-draft.ts'
import { withFingerprint } from '../../shared/documents/fingerprint.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import type { DocumentChoices, DocumentKind } from '../../shared/records/documents.ts'
import type { TaskEvent } from '../../shared/records/session.ts'

export type Snapshot = {
  /** SHA-256 of `json`, in lower-case hexadecimal. */
  readonly id: string
  /** Canonical JSON of the kind, the composed records, the options, the profile with the office's values, the composer's version. */
  readonly json: string
  readonly profileId: string
  readonly composerVersion: number
  readonly composed: Composed
}

/** The records of a session; those that are only evidence of a task are told by its events. */
type Composable = ComposeInput & { readonly taskEvents?: readonly Pick<TaskEvent, 'paperId'>[] }

/** Composes and names what was composed; `blocks` of its draft give the words where there is one. Fails as `profileFor` and `compose` do. */
export function takeSnapshot(
  kind: DocumentKind,
  dossier: Composable,
  profileId: string,
  options: DocumentChoices = {},
  blocks?: readonly PlacedBlock[],
): Snapshot {
  const profile = profileFor(profileId, dossier.office.profileOverrides)
  const input = composeInputOf(dossier)
  const json = canonicalJson({
    kind,
    input,
    options,
    profile,
    composerVersion,
    ...(blocks === undefined ? {} : { blocks }),
  })
  const id = createHash('sha256').update(json, 'utf8').digest('hex')
  const composed = compose(kind, input, profile, options)
  const drafted = blocks === undefined ? composed : withDraft(composed, blocks, input)
  const model = options.fingerprint === true ? withFingerprint(drafted.model, id) : drafted.model
  return { id, json, profileId, composerVersion, composed: { ...drafted, model } }
}

/** Drafts, issued documents, task events and their evidence come after composing: they are no part of what was composed. */
function composeInputOf(dossier: Composable): ComposeInput {
  const { office, term, body, units, people, posts, memberships, session, agendaVersions, items, agendaEntries } =
    dossier
  const evidence = new Set((dossier.taskEvents ?? []).map(({ paperId }) => paperId))
  const papers = dossier.papers.filter(({ id }) => !evidence.has(id))
  const { participants, attendance, contributions, ballots, decisions, tasks } = dossier
  const directory = { office, term, body, units, people, posts, memberships }
  const programme = { session, agendaVersions, items, agendaEntries, papers }
  return { ...directory, ...programme, participants, attendance, contributions, ballots, decisions, tasks }
}

/** JSON with keys in code-unit order and no white space: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part === null || typeof part !== 'object' || Array.isArray(part)
      ? part
      : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
  )
}
