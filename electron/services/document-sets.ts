/** Bộ tài liệu phiên họp: a chosen set of documents, looked at, written or printed as one job. */
import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { documentFileName, safeFileName, setFolderName } from '../../shared/documents/file-name.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { toHtmlSet } from '../../shared/documents/to-html-set.ts'
import type { DocumentChoices } from '../../shared/records/documents.ts'
import type { WorkDossier } from '../../shared/records/dossier.ts'
import type { Id } from '../../shared/records/values.ts'
import { pageCountOf } from '../documents/pdf-facts.ts'
import type { Snapshot } from '../documents/snapshot.ts'
import { errnoOf, toFileFailure } from '../files/file-failure.ts'
import { writeTogether } from '../files/write-together.ts'
import { type Desk, exportFolderSetting } from './desk.ts'
import {
  composeNow,
  type DocumentRequest,
  type ExportedFile,
  type ExportFormat,
  keepSnapshot,
  renderAll,
  requireConfirmed,
  snapshotShown,
} from './documents.ts'
import { composeInput } from './dossiers.ts'
import { noteExport } from './network.ts'
import type { Ports } from './ports.ts'
import type { Confirmed } from './secret-print.ts'

export type SetEntry = Pick<DocumentRequest, 'kind' | 'choices'>
export type SetRequest<Entry> = {
  readonly sessionId: Id
  readonly profileId: string | null
  readonly documents: readonly Entry[]
  readonly jobId: Id
}
export type ShownEntry = SetEntry & { readonly snapshotId: string }
type SetPorts = Pick<Ports, 'pages' | 'pdf' | 'shown' | 'jobs' | 'fontFolder'>
export type Counted = { snapshotId: string; pages: number; gaps: number }

/** Composes each document and counts its pages as they will be printed; `null` when the job was stopped. */
export function countSet(desk: Desk, ports: SetPorts, request: SetRequest<SetEntry>): Promise<Counted[] | null> {
  const snapshots = request.documents.map((entry) => composeNow(desk, asRequest(request, entry)))
  return ports.jobs.run(request.jobId, async ({ signal, step }) => {
    const counted: Counted[] = []
    for (const snapshot of snapshots) {
      step(counted.length, snapshots.length)
      const pdf = await ports.pdf.print(toHtml(snapshot.composed.model, { fontUrl: ports.pages.fontUrl }), signal)
      signal.throwIfAborted()
      ports.shown.hold(snapshot)
      counted.push({ snapshotId: snapshot.id, pages: pageCountOf(pdf), gaps: snapshot.composed.gaps.length })
    }
    step(snapshots.length, snapshots.length)
    return counted
  })
}

/**
 * Asks for a folder and writes the set into a new one inside it, all files or none. An empty list when the person cancelled or stopped
 * the job. Fails as `snapshotShown` and `writeTogether`.
 */
export async function exportSet(
  desk: Desk,
  ports: SetPorts & Pick<Ports, 'dialogs' | 'documentsFolder' | 'onWritten'>,
  request: SetRequest<ShownEntry> & Confirmed & { readonly formats: readonly ExportFormat[] },
): Promise<{ files: ExportedFile[] }> {
  const documents = shownDocuments(desk, ports, request)
  const level = requireConfirmed(snapshotsOf(documents), request)
  const remembered = desk.store.settings.get(exportFolderSetting) ?? ports.documentsFolder
  const parent = await ports.dialogs.openFolder({ title: 'dialogs.exportSetTitle', defaultPath: remembered })
  if (parent === null) return { files: [] }
  const dossier = composeInput(desk.store, request.sessionId)
  const files = filesOf(documents, request.formats, dossier)
  const rendered = await ports.jobs.run(request.jobId, (job) => renderAll(files, ports, job))
  if (rendered === null) return { files: [] }
  const folder = makeNewFolder(parent, setFolderName(dossier))
  try {
    writeTogether(
      files.map(({ name }, index) => ({
        path: join(folder, name),
        bytes: rendered[index] ?? new Uint8Array(),
        overwrite: false,
      })),
    )
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  for (const { snapshot } of documents) keepSnapshot(desk, snapshot)
  if (level !== 'none') noteExport(desk, request.sessionId, level, kindsIn(documents))
  for (const { name } of files) ports.onWritten(join(folder, name))
  desk.store.settings.set(exportFolderSetting, parent)
  return { files: files.map(({ name }) => ({ fileName: name, folder })) }
}

/** Prints the set as one job through the system's dialog; snapshots are kept when something was printed. */
export async function printSet(
  desk: Desk,
  ports: SetPorts,
  request: SetRequest<ShownEntry> & Confirmed,
): Promise<{ printed: boolean }> {
  const documents = shownDocuments(desk, ports, request)
  const level = requireConfirmed(snapshotsOf(documents), request)
  const [first, ...others] = documents.map(({ snapshot }) => snapshot.composed.model)
  if (first === undefined) fail('INVALID_INPUT', { params: { field: 'documents' } })
  const printed = await ports.pages.print(toHtmlSet([first, ...others], ports.pages.fontUrl))
  if (printed) for (const { snapshot } of documents) keepSnapshot(desk, snapshot)
  if (printed && level !== 'none') noteExport(desk, request.sessionId, level, kindsIn(documents))
  return { printed }
}

type ShownDocument = { readonly entry: ShownEntry; readonly snapshot: Snapshot }

function snapshotsOf(documents: readonly ShownDocument[]): Snapshot[] {
  return documents.map(({ snapshot }) => snapshot)
}

function kindsIn(documents: readonly ShownDocument[]): string {
  return [...new Set(documents.map(({ entry }) => entry.kind))].join(', ')
}

function shownDocuments(desk: Desk, ports: SetPorts, request: SetRequest<ShownEntry>): ShownDocument[] {
  return request.documents.map((entry) => ({
    entry,
    snapshot: snapshotShown(desk, ports, { ...asRequest(request, entry), snapshotId: entry.snapshotId }),
  }))
}

function asRequest({ sessionId, profileId }: SetRequest<unknown>, { kind, choices }: SetEntry): DocumentRequest {
  return { sessionId, profileId, kind, choices }
}

/** The files of a set: what is for one unit or person is named after it; names that would be the same are counted. */
function filesOf(documents: readonly ShownDocument[], formats: readonly ExportFormat[], dossier: WorkDossier) {
  const taken = new Map<string, number>()
  return documents.flatMap(({ entry, snapshot }) => {
    const receiver = receiverOf(entry.choices, dossier)
    const name = documentFileName(entry.kind, dossier, null)
    const stem = receiver === null ? name : `${name} - ${receiver}`
    const count = (taken.get(stem) ?? 0) + 1
    taken.set(stem, count)
    const counted = count === 1 ? stem : `${stem} (${count})`
    return formats.map((format) => ({ snapshot, format, name: safeFileName(counted, format) }))
  })
}

/** Units and people are no secret; titles of items may be, so they name no file. */
function receiverOf(
  { unitId, participantId }: DocumentChoices,
  { units, participants, people }: WorkDossier,
): string | null {
  const unit = units.find(({ id }) => id === unitId)
  const participant = participants.find(({ id }) => id === participantId)
  const person = people.find(({ id }) => id === participant?.personId)
  return unit?.name ?? person?.fullName ?? participant?.groupLabel ?? null
}

/** A folder that was not there: `Tài liệu`, or `Tài liệu (2)` where that one is. */
function makeNewFolder(parent: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const folder = join(parent, count === 1 ? name : `${name} (${count})`)
    try {
      mkdirSync(folder)
      return folder
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') continue
      if (errnoOf(error) === 'ENOENT') fail('FOLDER_GONE', { params: { folder: parent, fileName: name } }, error)
      throw toFileFailure(error, folder)
    }
  }
}
