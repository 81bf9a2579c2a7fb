/**
 * What may not be opened at this desk now because a network is up: refused here, in main, whatever the screen asks (Luật 117/2025/QH15,
 * Art 5.2; `domain.md` 7, consequence 1).
 */
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { copiesLine, holdsTelling, secretLines } from '../../shared/documents/draft/secret-lines.ts'
import { draftLines } from '../../shared/domain/drafting/inlines.ts'
import { interfacesKey, isAbove } from '../../shared/domain/secrecy.ts'
import { partsAbove, withSealed } from '../../shared/domain/secret-parts.ts'
import type { Draft, DraftBlock, DraftContent, DraftVersion } from '../../shared/records/draft.ts'
import type { RecordName } from '../../shared/records/tables.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { type Desk, need } from './desk.ts'
import { composeInput, readDossier } from './dossiers.ts'
import { accessAt, readNetworkRule } from './network.ts'
import { markedLevel, recordsOf } from './secret-records.ts'

/** The level from below which everything opens. */
const openUpTo: SecrecyLevel = 'mat'

/** The records of the session that may not be opened here now; none where no network is up or it was declared to be safe. */
export function sealedIn(desk: Desk, sessionId: Id): ReadonlySet<Id> {
  if (accessAt(desk, sessionId, 'tuyet_mat') === 'open') return new Set()
  // Nothing is marked so high: no record has to be read to know that none is sealed.
  if (!isAbove(markedLevel(desk, sessionId), openUpTo)) return new Set()
  return partsAbove(recordsOf(desk.store.tables, sessionId), openUpTo)
}

/** How secrets of the session stand at this desk: what the screen warns of and what it may not show. */
export function secrecyState(desk: Desk, sessionId: Id): Output<'secrecy.state'> {
  need(desk.store.tables, 'session', sessionId)
  const level = markedLevel(desk, sessionId)
  return {
    level,
    rule: readNetworkRule(desk),
    interfaces: [...desk.network.interfacesUp()],
    access: accessAt(desk, sessionId, level),
    sealed: [...sealedIn(desk, sessionId)],
  }
}

/** The dossier as it may be shown here now: no word of what is sealed. */
export function readOpenDossier(desk: Desk, sessionId: Id): ReturnType<typeof readDossier> {
  const dossier = readDossier(desk.store, sessionId)
  const sealed = sealedIn(desk, sessionId)
  if (sealed.size === 0) return dossier
  return { ...withSealed(dossier, sealed, openUpTo), drafts: [] }
}

/** Refuses what carries this level: SECRET_NETWORK where the office allows no network, SECRET_UNDECLARED where a declaration opens it. */
export function requireLevelOpen(desk: Desk, sessionId: Id, level: SecrecyLevel): void {
  const access = isAbove(level, openUpTo) ? accessAt(desk, sessionId, level) : 'open'
  if (access !== 'open') refuse(desk, access)
}

/** Whether matter of this level may be shown at this desk now; of no session, nothing was declared for it. */
export function isOpenHere(desk: Desk, sessionId: Id | null, level: SecrecyLevel): boolean {
  if (!isAbove(level, openUpTo)) return true
  return sessionId === null ? desk.network.interfacesUp().length === 0 : accessAt(desk, sessionId, level) === 'open'
}

const sealedKinds = ['item', 'paper', 'contribution', 'ballot', 'decision', 'task', 'taskEvent'] as const
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** The order of the programme and where a person stands are told in ids alone. */
const mayName: ReadonlySet<string> = new Set(['agenda.reorder', 'app.keepPlace'])

/**
 * Refuses a call that names a sealed record, whichever channel it comes by and wherever in the input: nothing is read, changed, printed or
 * removed by its id. An issued document is sealed by its own level, with its files and its
 * sending list; a draft by what its blocks came from, with its remarks and its versions.
 */
export function requireCallOpen(desk: Desk, channel: string, input: unknown): void {
  if (desk.network.interfacesUp().length === 0 || mayName.has(channel) || channel.startsWith('secrecy.')) return
  const { tables } = desk.store
  for (const id of new Set(idsIn(input))) {
    const issued = issuedOf(desk, id)
    if (issued !== undefined) requireLevelOpen(desk, issued.sessionId, issued.secrecy)
    const draft = draftOf(tables, id)
    if (draft !== undefined) requireDraftOpen(desk, draft)
    const sessionId = sessionOf(tables, id)
    if (sessionId === null) continue
    const access = accessAt(desk, sessionId, 'tuyet_mat')
    if (access !== 'open' && sealedIn(desk, sessionId).has(id)) refuse(desk, access)
  }
}

/**
 * Refuses a draft that has words of what is sealed: blocks and versions that came from it, and anything a person wrote that repeats it, in a
 * block or in a remark.
 */
export function requireDraftOpen(desk: Desk, { id, sessionId }: Pick<Draft, 'id' | 'sessionId'>): void {
  if (sealedIn(desk, sessionId).size === 0) return
  const ofDraft = ({ draftId }: { readonly draftId: Id }) => draftId === id
  const versions = desk.store.tables.draftVersion.ofSession(sessionId).filter(ofDraft)
  const blocks = [...desk.store.documents.blocksOf(id), ...versions.flatMap((version) => version.blocks)]
  const remarks = desk.store.tables.draftComment.ofSession(sessionId).filter(ofDraft)
  const written = remarks.map(({ quote, text }) => [quote ?? '', text].join('\n'))
  requireWordsOpen(
    desk,
    sessionId,
    blocks.map((block) => ({ sources: block.sources, texts: textsOf(block) })),
    written,
  )
}

/**
 * Refuses words of what is sealed at this desk now: blocks that came from it, and anything that repeats it. Asked again of what a worker composed,
 * for the network may have come up since.
 */
export function requireWordsOpen(
  desk: Desk,
  sessionId: Id,
  blocks: readonly { readonly sources: readonly Id[]; readonly texts: readonly DraftContent[] }[],
  remarks: readonly string[] = [],
): void {
  const sealed = sealedIn(desk, sessionId)
  if (sealed.size === 0) return
  const lines = secretLines(composeInput(desk.store, sessionId), sealed)
  const repeats = (words: string) => holdsTelling(words, lines) || copiesLine(words, lines)
  const tells =
    blocks.some(({ sources }) => sources.some((source) => sealed.has(source))) ||
    blocks.some(({ texts }) => texts.some((text) => repeats(draftLines(text).join('\n')))) ||
    remarks.some(repeats)
  if (tells) requireLevelOpen(desk, sessionId, 'tuyet_mat')
}

/** Every text a block holds: as the records gave it, as it stands, as it waits; a frozen one has its own alone. */
function textsOf(block: DraftBlock | DraftVersion['blocks'][number]): DraftContent[] {
  const texts = 'content' in block ? [block.content] : [block.generated, block.text, block.pending?.content]
  return texts.filter((text) => text !== null && text !== undefined)
}

const partsOfDrafts = [
  'draftBlock',
  'draftComment',
  'draftVersion',
  'opinionRound',
  'opinion',
  'opinionRemark',
] as const

/** The draft of this id, or the one a block, a version, a remark or a round of opinions of this id belongs to. */
function draftOf(tables: Readers, id: Id): Draft | undefined {
  const part = partsOfDrafts.map((kind) => tables[kind].find(id)).find((record) => record !== undefined)
  return tables.draft.find(part?.draftId ?? id)
}

/** The issued document of this id, or the one a file, a line of its sending list or a change of this id belongs to. */
function issuedOf({ store: { tables, registers } }: Desk, id: Id) {
  const part = tables.issuedFile.find(id) ?? tables.delivery.find(id) ?? tables.issuedChange.find(id)
  return registers.findIssued(part?.issuedId ?? id)
}

function sessionOf(tables: Readers, id: Id): Id | null {
  for (const kind of sealedKinds satisfies readonly RecordName[]) {
    const record = tables[kind].find(id)
    if (record !== undefined) return record.sessionId
  }
  return null
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return idPattern.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : []
}

function refuse(desk: Desk, access: 'declare' | 'refused'): never {
  return fail(access === 'refused' ? 'SECRET_NETWORK' : 'SECRET_UNDECLARED', {
    params: { interfaces: interfacesKey(desk.network.interfacesUp()) },
  })
}
