/** The parts of a dossier and how their records name each other, as data: read by the session file's checks, import and export. */
import type { Dossier } from '../records/dossier.ts'
import type { RecordName } from '../records/tables.ts'
import type { Id } from '../records/values.ts'

export type DossierPart = keyof Dossier

/** What kind of record each part holds, in the order of the dossier. */
export const recordOfPart = {
  office: 'office',
  term: 'term',
  body: 'body',
  units: 'unit',
  people: 'person',
  posts: 'post',
  memberships: 'membership',
  session: 'session',
  agendaVersions: 'agendaVersion',
  items: 'item',
  agendaEntries: 'agendaEntry',
  papers: 'paper',
  participants: 'participant',
  attendance: 'attendance',
  contributions: 'contribution',
  ballots: 'ballot',
  decisions: 'decision',
  tasks: 'task',
  taskEvents: 'taskEvent',
  drafts: 'draft',
  draftBlocks: 'draftBlock',
  draftVersions: 'draftVersion',
  draftComments: 'draftComment',
  draftSteps: 'draftStep',
  opinionRounds: 'opinionRound',
  opinions: 'opinion',
  opinionRemarks: 'opinionRemark',
  issued: 'issued',
} as const satisfies Record<DossierPart, RecordName | 'issued'>

export const dossierParts = Object.keys(recordOfPart) as DossierPart[]

/** Parts that belong to the office and are shared by its sessions. */
export const directoryParts = ['office', 'term', 'body', 'units', 'people', 'posts', 'memberships'] as const
export type DirectoryPart = (typeof directoryParts)[number]

/** Parts of documents being drafted. */
export const draftingParts = [
  'drafts',
  'draftBlocks',
  'draftVersions',
  'draftComments',
  'draftSteps',
  'opinionRounds',
  'opinions',
  'opinionRemarks',
] as const

/** A dossier in which no document is being drafted has these. */
export const noDrafts = Object.fromEntries(draftingParts.map((part) => [part, []])) as unknown as {
  readonly [P in (typeof draftingParts)[number]]: []
}

/** Parts that belong to the one session. */
export const sessionParts = dossierParts.filter(
  (part): part is Exclude<DossierPart, DirectoryPart> => !directoryParts.some((directory) => directory === part),
)

/** A field that names another record: `secrecy.markedBy`; `[]` walks a list: `named[].personId`. */
export type Reference = { readonly field: string; readonly to: DossierPart | 'any' }

const sessionId: Reference = { field: 'sessionId', to: 'session' }
const itemId: Reference = { field: 'itemId', to: 'items' }
const markedBy: Reference = { field: 'secrecy.markedBy', to: 'people' }

/**
 * Every reference a record may hold. `copiedFrom` and `supersedesEarlier` are none: they name records of another session's file, and a session file
 * stands by itself.
 */
export const references: Readonly<Record<DossierPart, readonly Reference[]>> = {
  office: [],
  term: [],
  body: [],
  units: [{ field: 'successorId', to: 'units' }],
  people: [],
  posts: [
    { field: 'personId', to: 'people' },
    { field: 'unitId', to: 'units' },
  ],
  memberships: [
    { field: 'bodyId', to: 'body' },
    { field: 'personId', to: 'people' },
  ],
  session: [
    { field: 'bodyId', to: 'body' },
    { field: 'termId', to: 'term' },
    { field: 'chairId', to: 'people' },
    { field: 'minuteTakerId', to: 'people' },
    { field: 'recordingPermittedBy', to: 'people' },
    markedBy,
  ],
  agendaVersions: [sessionId],
  items: [
    sessionId,
    { field: 'parentId', to: 'items' },
    { field: 'presenterId', to: 'people' },
    { field: 'presentingUnitId', to: 'units' },
    { field: 'invitedUnitIds[]', to: 'units' },
    markedBy,
  ],
  agendaEntries: [sessionId, { field: 'versionId', to: 'agendaVersions' }, itemId],
  papers: [sessionId, itemId, markedBy],
  participants: [sessionId, { field: 'personId', to: 'people' }, { field: 'itemIds[]', to: 'items' }],
  attendance: [
    sessionId,
    { field: 'participantId', to: 'participants' },
    itemId,
    { field: 'substituteId', to: 'people' },
  ],
  contributions: [sessionId, itemId, { field: 'speakerId', to: 'people' }, markedBy],
  ballots: [sessionId, itemId, { field: 'named[].personId', to: 'people' }],
  decisions: [
    sessionId,
    itemId,
    { field: 'sourceIds[]', to: 'contributions' },
    { field: 'supersedesId', to: 'decisions' },
    { field: 'ballotId', to: 'ballots' },
    { field: 'exceptItemIds[]', to: 'items' },
    markedBy,
  ],
  tasks: [
    sessionId,
    itemId,
    { field: 'decisionId', to: 'decisions' },
    { field: 'leadUnitId', to: 'units' },
    { field: 'coUnitIds[]', to: 'units' },
    markedBy,
  ],
  taskEvents: [sessionId, { field: 'taskId', to: 'tasks' }, { field: 'paperId', to: 'papers' }],
  drafts: [
    sessionId,
    { field: 'choices.itemId', to: 'items' },
    { field: 'choices.ballotId', to: 'ballots' },
    { field: 'choices.unitId', to: 'units' },
    { field: 'choices.participantId', to: 'participants' },
    { field: 'choices.sinceVersionId', to: 'agendaVersions' },
  ],
  draftBlocks: [sessionId, { field: 'draftId', to: 'drafts' }],
  draftVersions: [sessionId, { field: 'draftId', to: 'drafts' }, { field: 'frozenBy', to: 'people' }],
  draftComments: [
    sessionId,
    { field: 'draftId', to: 'drafts' },
    { field: 'blockId', to: 'draftBlocks' },
    { field: 'answersId', to: 'draftComments' },
    { field: 'authorId', to: 'people' },
    { field: 'resolvedBy', to: 'people' },
  ],
  draftSteps: [
    sessionId,
    { field: 'draftId', to: 'drafts' },
    { field: 'holderId', to: 'people' },
    { field: 'byId', to: 'people' },
    { field: 'issuedId', to: 'issued' },
  ],
  opinionRounds: [sessionId, { field: 'draftId', to: 'drafts' }, { field: 'versionId', to: 'draftVersions' }],
  opinions: [
    sessionId,
    { field: 'draftId', to: 'drafts' },
    { field: 'roundId', to: 'opinionRounds' },
    { field: 'personId', to: 'people' },
  ],
  opinionRemarks: [
    sessionId,
    { field: 'draftId', to: 'drafts' },
    { field: 'opinionId', to: 'opinions' },
    { field: 'settledBy', to: 'people' },
  ],
  issued: [sessionId],
}

export type FoundReference = { readonly path: string; readonly id: Id; readonly to: Reference['to'] }

/** The ids a record names, each with its path below the record (`named[2].personId`). Takes any shape: what does not fit is passed over. */
export function referencesOf(part: DossierPart, record: unknown): FoundReference[] {
  return references[part].flatMap(({ field, to }) =>
    valuesAt(record, stepsOf(field), '').flatMap(({ path, value }) =>
      typeof value === 'string' ? [{ path, id: value, to }] : [],
    ),
  )
}

function stepsOf(field: string): string[] {
  return field.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), '[]'] : [step]))
}

function valuesAt(value: unknown, steps: readonly string[], path: string): { path: string; value: unknown }[] {
  const [step, ...rest] = steps
  if (step === undefined) return [{ path, value }]
  if (step === '[]')
    return Array.isArray(value) ? value.flatMap((element, index) => valuesAt(element, rest, `${path}[${index}]`)) : []
  return valuesAt(fieldOf(value, step), rest, path === '' ? step : `${path}.${step}`)
}

function fieldOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
