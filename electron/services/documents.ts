/** Documents of a session: previewed, exported and printed from one snapshot, so that what was seen is what is filed. */
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import type { Cleaned, Gap } from '../../shared/contract/views.ts'
import { documentFileName } from '../../shared/documents/file-name.ts'
import { profileInForce } from '../../shared/documents/profile.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import type { DocumentChoices, DocumentKind } from '../../shared/records/documents.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import type { Id } from '../../shared/records/values.ts'
import { embeddedFonts } from '../documents/embedded-fonts.ts'
import { type Snapshot, takeSnapshot } from '../documents/snapshot.ts'
import { toDocx } from '../documents/to-docx.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { type Desk, exportFolderSetting, need } from './desk.ts'
import { composeInput } from './dossiers.ts'
import type { Ports } from './ports.ts'

export type DocumentRequest = {
  readonly sessionId: Id
  readonly kind: DocumentKind
  readonly profileId: string | null
  readonly choices: DocumentChoices
}
export type ExportFormat = 'docx' | 'pdf'
export type Preview = { snapshotId: string; profileId: string; url: string; gaps: Gap[]; cleaned: Cleaned[] }
export type ExportedFile = { fileName: string; folder: string }

/** Composes the document and keeps its page to be shown. Nothing is written to the store. */
export function previewDocument(desk: Desk, ports: Pick<Ports, 'pages'>, request: DocumentRequest): Preview {
  const { snapshot } = snapshotOf(desk, request)
  return {
    snapshotId: snapshot.id,
    profileId: snapshot.profileId,
    url: showPage(ports, snapshot),
    gaps: snapshot.composed.gaps,
    cleaned: snapshot.composed.cleaned,
  }
}

/** Asks where to, writes each format whole, keeps the snapshot. An empty list of files when the person cancelled. */
export async function exportDocument(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'pdf' | 'fontFolder' | 'documentsFolder' | 'onWritten'>,
  request: DocumentRequest & { formats: readonly ExportFormat[] },
): Promise<{ snapshotId: string; files: ExportedFile[] }> {
  const { snapshot, dossier } = snapshotOf(desk, request)
  const [first = 'docx'] = request.formats
  const folder = desk.store.settings.get(exportFolderSetting) ?? ports.documentsFolder
  const asked = await ports.dialogs.saveFile({
    title: 'dialogs.exportTitle',
    defaultPath: join(folder, documentFileName(request.kind, dossier, first)),
    kind: first,
  })
  if (asked === null) return { snapshotId: snapshot.id, files: [] }
  const stem = extname(asked).toLowerCase() === `.${first}` ? asked.slice(0, -first.length - 1) : asked
  const targets = request.formats.map((format) => ({ format, path: `${stem}.${format}` }))
  // The system's dialog has asked about the first name only; another file of the same name is not written over.
  for (const { path } of targets)
    if (path !== asked && existsSync(path)) fail('FILE_EXISTS', { params: { fileName: basename(path) } })
  const rendered = await Promise.all(
    targets.map(async ({ format, path }) => ({ path, bytes: await renderDocument(snapshot, format, ports) })),
  )
  keep(desk, snapshot)
  for (const { path, bytes } of rendered) {
    writeFileAtomic(path, bytes, { overwrite: path === asked })
    ports.onWritten(path)
  }
  desk.store.settings.set(exportFolderSetting, dirname(asked))
  return {
    snapshotId: snapshot.id,
    files: rendered.map(({ path }) => ({ fileName: basename(path), folder: dirname(path) })),
  }
}

/** Prints the document through the system's dialog; the snapshot is kept when something was printed. */
export async function printDocument(
  desk: Desk,
  ports: Pick<Ports, 'pages'>,
  request: DocumentRequest,
): Promise<{ printed: boolean }> {
  const { snapshot } = snapshotOf(desk, request)
  showPage(ports, snapshot)
  const printed = await ports.pages.print(snapshot.id)
  if (printed) keep(desk, snapshot)
  return { printed }
}

/** The bytes of one format of a snapshot. */
export async function renderDocument(
  snapshot: Snapshot,
  format: ExportFormat,
  { pdf, fontFolder }: Pick<Ports, 'pdf' | 'fontFolder'>,
): Promise<Uint8Array> {
  const { model } = snapshot.composed
  return format === 'docx' ? toDocx(model) : pdf.print(toHtml(model, { fontUrl: embeddedFonts(fontFolder) }))
}

function snapshotOf(
  desk: Desk,
  { sessionId, kind, profileId, choices }: DocumentRequest,
): { snapshot: Snapshot; dossier: Dossier } {
  need(desk.store.tables, 'session', sessionId)
  const dossier = composeInput(desk.store, sessionId)
  return { dossier, snapshot: takeSnapshot(kind, dossier, profileId ?? profileToday(desk, dossier, choices), choices) }
}

/** The profile in force on the day of the document; an undated draft is of today. */
function profileToday({ clock }: Desk, { office, session }: Dossier, { documentDate }: DocumentChoices): string {
  return profileInForce(office.profileId, documentDate ?? session.documentDate ?? clock.today())
}

function showPage({ pages }: Pick<Ports, 'pages'>, { id, composed }: Snapshot): string {
  return pages.show(id, toHtml(composed.model, { fontUrl: (file) => `/fonts/${file}` }))
}

function keep(desk: Desk, { id, json, profileId, composerVersion, composed }: Snapshot): void {
  desk.store.documents.keepSnapshot({
    id,
    json,
    profileId,
    composerVersion: String(composerVersion),
    modelJson: JSON.stringify(composed.model),
  })
}
