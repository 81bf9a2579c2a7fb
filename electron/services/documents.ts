/** Documents of a session: previewed, exported and printed from one snapshot, so that what was seen is what is filed. */
import { basename, dirname, extname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import type { Cleaned, Gap } from '../../shared/contract/views.ts'
import type { PlacedBlock } from '../../shared/documents/draft/with-draft.ts'
import { documentFileName } from '../../shared/documents/file-name.ts'
import { profileInForce } from '../../shared/documents/profile.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { highestLevel } from '../../shared/domain/secrecy.ts'
import type { DocumentChoices, DocumentKind } from '../../shared/records/documents.ts'
import type { WorkDossier } from '../../shared/records/dossier.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import { contentOf, type KeptSnapshot } from '../db/documents-store.ts'
import { docxInWorker } from '../documents/docx-in-worker.ts'
import { embeddedFonts } from '../documents/embedded-fonts.ts'
import { type Snapshot, takeSnapshot } from '../documents/snapshot.ts'
import { checkTargets, writeTogether } from '../files/write-together.ts'
import { type Desk, exportFolderSetting, need } from './desk.ts'
import { composeInput } from './dossiers.ts'
import { findDraft } from './find-draft.ts'
import type { Job } from './jobs.ts'
import { noteExport } from './network.ts'
import type { Ports } from './ports.ts'
import { requireLevelOpen } from './seals.ts'
import { type Confirmed, requireLevelConfirmed } from './secret-print.ts'

export type DocumentRequest = {
  readonly sessionId: Id
  readonly kind: DocumentKind
  readonly profileId: string | null
  readonly choices: DocumentChoices
}
/** The document as it was shown. */
export type ShownRequest = DocumentRequest & { readonly snapshotId: string } & Confirmed
/** The level a person has confirmed that what leaves the store goes out under. */
export type ExportFormat = 'docx' | 'pdf'
export type Preview = {
  snapshotId: string
  profileId: string
  url: string
  secrecy: SecrecyLevel
  gaps: Gap[]
  cleaned: Cleaned[]
}
export type ExportedFile = { fileName: string; folder: string }

/** Composes the document and makes the PDF of it that the screen shows. Nothing is written to the store. Fails with PDF_FAILED. */
export async function previewDocument(
  desk: Desk,
  ports: Pick<Ports, 'pages' | 'shown'>,
  request: DocumentRequest,
): Promise<Preview> {
  const snapshot = composeNow(desk, request)
  ports.shown.hold(snapshot)
  const { id, profileId, composed } = snapshot
  const html = toHtml(composed.model, { fontUrl: ports.pages.fontUrl, markBlanks: true })
  const url = await ports.pages.preview(id, html)
  const { secrecy } = composed.model.metadata
  return { snapshotId: id, profileId, url, secrecy, gaps: composed.gaps, cleaned: composed.cleaned }
}

/**
 * Asks where to, then writes every format of the document that was shown, all or none, and keeps its snapshot. An empty list of files when
 * the person cancelled or stopped the job. Fails with DOCUMENT_CHANGED as `snapshotShown`, and as `checkTargets` and `writeTogether`.
 */
export async function exportDocument(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'pdf' | 'fontFolder' | 'documentsFolder' | 'onWritten' | 'shown' | 'jobs'>,
  request: ShownRequest & { formats: readonly ExportFormat[]; jobId: Id },
): Promise<{ snapshotId: string; files: ExportedFile[] }> {
  const snapshot = snapshotShown(desk, ports, request)
  const level = requireConfirmed([snapshot], request)
  const nothing = { snapshotId: snapshot.id, files: [] }
  const [first = 'docx'] = request.formats
  const folder = desk.store.settings.get(exportFolderSetting) ?? ports.documentsFolder
  const dossier = composeInput(desk.store, request.sessionId)
  const asked = await ports.dialogs.saveFile({
    title: 'dialogs.exportTitle',
    defaultPath: join(folder, documentFileName(request.kind, dossier, first)),
    kind: first,
  })
  if (asked === null) return nothing
  const stem = extname(asked).toLowerCase() === `.${first}` ? asked.slice(0, -first.length - 1) : asked
  const targets = request.formats.map((format) => {
    const path = `${stem}.${format}`
    // The system's dialog has asked about the first name only; another file of the same name is not written over.
    return { format, path, overwrite: path === asked }
  })
  checkTargets(targets)
  const rendered = await ports.jobs.run(request.jobId, (job) =>
    renderAll(
      targets.map(({ format }) => ({ snapshot, format })),
      ports,
      job,
    ),
  )
  if (rendered === null) return nothing
  writeTogether(targets.map((target, index) => ({ ...target, bytes: rendered[index] ?? new Uint8Array() })))
  keepSnapshot(desk, snapshot)
  if (level !== 'none') noteExport(desk, request.sessionId, level, request.kind)
  for (const { path } of targets) ports.onWritten(path)
  desk.store.settings.set(exportFolderSetting, dirname(asked))
  return {
    snapshotId: snapshot.id,
    files: targets.map(({ path }) => ({ fileName: basename(path), folder: dirname(path) })),
  }
}

/** Prints the document that was shown through the system's dialog; the snapshot is kept when something was printed. */
export async function printDocument(
  desk: Desk,
  ports: Pick<Ports, 'pages' | 'shown'>,
  request: ShownRequest,
): Promise<{ printed: boolean }> {
  const snapshot = snapshotShown(desk, ports, request)
  const level = requireConfirmed([snapshot], request)
  const html = toHtml(snapshot.composed.model, { fontUrl: ports.pages.fontUrl })
  const printed = await ports.pages.print(html)
  if (printed) keepSnapshot(desk, snapshot)
  if (printed && level !== 'none') noteExport(desk, request.sessionId, level, request.kind)
  return { printed }
}

/** The bytes of several formats, one after the other, each a step of the job. A stopped job throws what its signal gives. */
export async function renderAll(
  wanted: readonly { snapshot: Snapshot; format: ExportFormat }[],
  ports: Pick<Ports, 'pdf' | 'fontFolder'>,
  { signal, step }: Job,
): Promise<Uint8Array[]> {
  const rendered: Uint8Array[] = []
  for (const { snapshot, format } of wanted) {
    step(rendered.length, wanted.length)
    rendered.push(await renderDocument(snapshot, format, ports, signal))
    signal.throwIfAborted()
  }
  step(wanted.length, wanted.length)
  return rendered
}

/** The bytes of one format of a snapshot. */
export async function renderDocument(
  { composed }: Snapshot,
  format: ExportFormat,
  { pdf, fontFolder }: Pick<Ports, 'pdf' | 'fontFolder'>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'docx') return docxInWorker(composed.model, signal === undefined ? {} : { signal })
  return pdf.print(toHtml(composed.model, { fontUrl: embeddedFonts(fontFolder) }), signal)
}

/** Composes the document as it stands now: from its draft where one was begun, otherwise from the records alone. */
export function composeNow(desk: Desk, request: DocumentRequest): Snapshot {
  const draft = findDraft(desk.store.tables, request)
  if (draft === undefined) return composeFromRecords(desk, request)
  const profileId = request.profileId ?? draft.profileId
  return composeFromRecords(desk, { ...request, profileId }, standingBlocks(desk, draft.id))
}

/** Composes the document from the records as they are now, in the profile of its day unless one is forced; `blocks` of a draft take the words over. */
export function composeFromRecords(
  desk: Desk,
  { sessionId, kind, profileId, choices }: DocumentRequest,
  blocks?: readonly PlacedBlock[],
): Snapshot {
  need(desk.store.tables, 'session', sessionId)
  const dossier = composeInput(desk.store, sessionId)
  const snapshot = takeSnapshot(kind, dossier, profileId ?? profileToday(desk, dossier, choices), choices, blocks)
  requireLevelOpen(desk, sessionId, snapshot.composed.model.metadata.secrecy)
  return snapshot
}

/** The blocks of a draft that stand in its document. */
export function standingBlocks({ store }: Desk, draftId: Id): PlacedBlock[] {
  return store.documents
    .blocksOf(draftId)
    .flatMap(({ id, place, sources, text }) => (text === null ? [] : [{ id, place, sources, content: text }]))
}

/**
 * The very document that was shown under this id. One shown too long ago is composed again, and refused with DOCUMENT_CHANGED
 * when the records have changed since.
 */
export function snapshotShown(desk: Desk, { shown }: Pick<Ports, 'shown'>, request: ShownRequest): Snapshot {
  const held = shown.find(request.snapshotId)
  if (held !== undefined) {
    requireLevelOpen(desk, request.sessionId, held.composed.model.metadata.secrecy)
    return held
  }
  const composed = composeNow(desk, request)
  if (composed.id !== request.snapshotId) fail('DOCUMENT_CHANGED')
  return composed
}

/**
 * The level these documents go out under. What is secret leaves the store only under the level a person has confirmed:
 * SECRET_UNCONFIRMED (param `level`) otherwise (`domain.md` 7).
 */
export function requireConfirmed(snapshots: readonly Snapshot[], confirmed: Confirmed): SecrecyLevel {
  const level = highestLevel(snapshots.map(({ composed }) => composed.model.metadata.secrecy))
  requireLevelConfirmed(level, confirmed)
  return level
}

/** Keeps what was composed for good: it is what was printed or exported (`design.md` 3, decision 7). */
export function keepSnapshot(desk: Desk, snapshot: Snapshot): void {
  desk.store.documents.keepSnapshot(keptForm(snapshot))
}

/** What was composed, as the store keeps it. */
export function keptForm({ id, json, profileId, composerVersion, composed }: Snapshot): KeptSnapshot {
  const modelJson = JSON.stringify(composed.model)
  const contentSha256 = contentOf({ json, modelJson })
  return { id, json, profileId, composerVersion: String(composerVersion), modelJson, contentSha256 }
}

/** The profile in force on the day of the document; an undated draft is of today. */
export function profileToday(
  { clock }: Desk,
  { office, session }: WorkDossier,
  { documentDate }: DocumentChoices,
): string {
  return profileInForce(office.profileId, documentDate ?? session.documentDate ?? clock.today())
}
