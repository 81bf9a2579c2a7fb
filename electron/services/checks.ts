/** The checks of form and language over a session, and what a person has taken upon themselves. */
import { fail } from '../../shared/contract/errors.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import { checkDossier, type Finding } from '../../shared/domain/checks/check-dossier.ts'
import type { CheckedKind } from '../../shared/domain/checks/finding.ts'
import { type Waiver as GateWaiver, gate, waiverOf } from '../../shared/domain/checks/gate.ts'
import { partsAbove } from '../../shared/domain/secret-parts.ts'
import type { WorkDossier } from '../../shared/records/dossier.ts'
import type { DraftBlock } from '../../shared/records/draft.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { Waiver } from '../../shared/records/waiver.ts'
import { takeSnapshot } from '../documents/snapshot.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { type DocumentRequest, profileToday } from './documents.ts'
import { composeInput } from './dossiers.ts'
import { type DraftRequest, findDraft } from './find-draft.ts'
import { sealedIn } from './seals.ts'

type AskedWaiver = {
  readonly ruleId: string
  readonly at: { readonly kind: string; readonly id: Id; readonly field: string }
  readonly words: string | null
  readonly reason: string
}
export type WaivedFinding = { readonly finding: Finding; readonly waiver: Waiver & { readonly revision: number } }
export type Checked = {
  /** In reading order, those that are waived left out. */
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}

/**
 * What is found in the records of the session for this document, against the office's reference list. A document may be issued when none of
 * the findings blocks (`domain.md` 5, 6).
 */
export function checkDocument(desk: Desk, { sessionId, kind, profileId, choices }: DocumentRequest): Checked {
  need(desk.store.tables, 'session', sessionId)
  const dossier = composeInput(desk.store, sessionId)
  const profile = profileFor(profileId ?? profileToday(desk, dossier, choices), dossier.office.profileOverrides)
  const found = checkDossier(dossier, {
    family: profile.family,
    day: choices.documentDate ?? dossier.session.documentDate ?? dossier.session.date ?? desk.clock.today(),
    references: desk.store.tables.reference.all(),
    officeSpelling: profile.spelling.toneMarks,
    document: {
      kind,
      choices,
      signing: profile.kinds[kind]?.signing,
      blocks: draftBlocks(desk, { sessionId, kind, choices }),
    },
  })
  const kept = desk.store.tables.waiver.ofSession(sessionId).map((waiver) => ({
    waiver,
    as: forGate({ ...waiver, at: { kind: waiver.recordKind, id: waiver.recordId, field: waiver.field } }),
  }))
  const { waived } = gate(
    found,
    kept.map(({ as }) => as),
  )
  const sealed = new Set([
    ...sealedIn(desk, sessionId),
    ...topSecretOutside(dossier, composedLevel(dossier, { kind, choices }, profile.id)),
  ])
  const isWaived = new Set(waived.map(({ finding }) => finding))
  return {
    findings: found.filter((finding) => !isWaived.has(finding) && !sealed.has(finding.at.id)),
    waived: waived.flatMap(({ finding, waiver }) => {
      const own = kept.find(({ as }) => as === waiver)
      return own === undefined || sealed.has(finding.at.id) ? [] : [{ finding, waiver: own.waiver }]
    }),
  }
}

/** The blocks of the document's draft; none where nobody began one. */
function draftBlocks({ store }: Desk, request: DraftRequest): DraftBlock[] {
  const draft = findDraft(store.tables, request)
  return draft === undefined ? [] : store.documents.blocksOf(draft.id)
}

/** What is top secret is told of beside its own documents alone (`domain.md` 7, consequence 4). */
function topSecretOutside(dossier: WorkDossier, level: () => SecrecyLevel): Iterable<Id> {
  const hidden = partsAbove(dossier, 'toi_mat')
  return hidden.size === 0 || level() === 'tuyet_mat' ? [] : hidden
}

function composedLevel(
  dossier: WorkDossier,
  { kind, choices }: Pick<DocumentRequest, 'kind' | 'choices'>,
  profileId: string,
): () => SecrecyLevel {
  return () => takeSnapshot(kind, dossier, profileId, choices).composed.model.metadata.secrecy
}

/**
 * Takes a finding that blocks upon the person at the keyboard, with the reason; the record, the change log and the audit log keep who and
 * when. Fails with NOT_FOUND when nothing like it is found and blocks.
 */
export function waiveFinding(
  desk: Desk,
  request: DocumentRequest & { readonly finding: Omit<AskedWaiver, 'reason'>; readonly reason: string },
): Waiver {
  requireEditable(desk, request.sessionId)
  const asked = forGate({ ...request.finding, reason: request.reason })
  const finding = checkDocument(desk, request).findings.find((one) => gate([one], [asked]).waived.length > 0)
  if (finding === undefined) fail('NOT_FOUND')
  const { ruleId, at, words, reason } = waiverOf(finding, request.reason)
  const actor = actorOf(desk)
  const waiver: Waiver = {
    id: desk.newId(),
    sessionId: request.sessionId,
    ruleId,
    recordKind: at.kind,
    recordId: at.id,
    field: at.field,
    words,
    reason,
    waivedBy: actor.personId,
    waivedOn: desk.clock.today(),
  }
  return desk.store.command({ name: 'waiver.add', actor, sessionId: request.sessionId }, (w) => w.waiver.insert(waiver))
}

/** Rule and kind of record are only compared with those of a finding: what no rule or record has any more waives nothing. */
function forGate({ ruleId, at, words, reason }: AskedWaiver): GateWaiver {
  return { ruleId: ruleId as GateWaiver['ruleId'], at: { ...at, kind: at.kind as CheckedKind }, words, reason }
}
