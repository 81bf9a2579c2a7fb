/** Issued documents after their issue: what they are, the signed scan, what later documents did to them, and who was sent them. */
import { basename, extname } from 'node:path'
import type { Output } from '../../shared/contract/contract.ts'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { blockText } from '../../shared/documents/issued-facts.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { sendingSlipHtml } from '../../shared/documents/sending-slip.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { IssuedChange, IssuedFile } from '../../shared/records/register.ts'
import type { Id } from '../../shared/records/values.ts'
import { actorOf, type Desk, found, need } from './desk.ts'
import { readWhole } from './papers.ts'
import type { Ports } from './ports.ts'
import { validated } from './record-rules.ts'
import { noteChanged } from './review-steps.ts'
import { isOpenHere } from './seals.ts'
import { type Confirmed, letPaperOut } from './secret-print.ts'

type Listed = Output<'issued.list'>[number]

/** Every issued document, newest first; of a top-secret one no summary is known here (`domain.md` 7). */
export function listIssued(desk: Desk): Listed[] {
  const { tables, registers } = desk.store
  const numbers = new Map(
    tables.registerNumber.all().flatMap((one) => (one.issuedId === null ? [] : [[one.issuedId, one]])),
  )
  const changes = Map.groupBy(tables.issuedChange.all(), ({ issuedId }) => issuedId)
  const series = new Map(tables.series.all().map((one) => [one.id, one]))
  return registers
    .issued()
    .map((issued) => {
      const number = numbers.get(issued.id)
      return {
        ...issued,
        seriesId: number?.seriesId ?? null,
        documentType: (number && series.get(number.seriesId)?.documentType) ?? null,
        summary: isOpenHere(desk, issued.sessionId, issued.secrecy) ? (number?.summary ?? null) : null,
        changes: (changes.get(issued.id) ?? []).map(({ kind }) => kind),
      }
    })
    .reverse()
    .sort((one, other) => other.issuedOn.localeCompare(one.issuedOn, 'en'))
}

/** One issued document with all that hangs on it. */
export function readIssued(desk: Desk, issuedId: Id): Output<'issued.read'> {
  const { store } = desk
  const { tables, registers } = store
  const issued = needIssued(desk, issuedId)
  const own = <T extends { issuedId: Id }>(records: readonly T[]) => records.filter((one) => one.issuedId === issuedId)
  const named = (id: Id | null) => (id === null ? null : (registers.findIssued(id)?.printedNumber ?? null))
  const number = tables.registerNumber.all().find((one) => one.issuedId === issuedId)
  const session = need(tables, 'session', issued.sessionId)
  return {
    issued,
    summary: number?.summary ?? null,
    documentType: number === undefined ? null : need(tables, 'series', number.seriesId).documentType,
    session: { id: session.id, date: session.date, bodyName: need(tables, 'body', session.bodyId).name },
    files: own(tables.issuedFile.ofSession(issued.sessionId)),
    tasks: own(tables.issuedTask.ofSession(issued.sessionId)),
    deliveries: own(tables.delivery.ofSession(issued.sessionId)),
    changes: own(tables.issuedChange.ofSession(issued.sessionId)).map((change) => ({
      ...change,
      by: named(change.byId),
    })),
    did: tables.issuedChange
      .all()
      .filter(({ byId }) => byId === issuedId)
      .map((change) => ({ ...change, to: named(change.issuedId) })),
  }
}

/** The frozen text, block by block, as it stands in what was issued: its sentences are found in it by their place. */
export function readIssuedText(desk: Desk, issuedId: Id): Output<'issued.readText'> {
  const { snapshotId } = needIssued(desk, issuedId)
  const { modelJson } = found(desk.store.documents.findSnapshot(snapshotId))
  // What issuing kept is what composing made.
  const { body } = JSON.parse(modelJson) as Pick<DocModel, 'body'>
  return { issuedId, blocks: body.map(blockText) }
}

export function needIssued({ store }: Desk, issuedId: Id): Stored<IssuedDocument> {
  return found(store.registers.findIssued(issuedId))
}

const scanEndings = new Set(['.pdf', '.jpg', '.jpeg', '.png', '.tif', '.tiff'])

/** Asks for the signed, sealed scan and keeps it with its hash; `null` when the person cancelled. INVALID_INPUT for what is no picture or PDF. */
export async function attachScan(
  desk: Desk,
  { dialogs }: Pick<Ports, 'dialogs'>,
  issuedId: Id,
): Promise<Stored<IssuedFile> | null> {
  const { sessionId } = needIssued(desk, issuedId)
  const [path] = await dialogs.openFiles({ title: 'dialogs.chooseScan', kind: 'any', many: false })
  if (path === undefined) return null
  if (!scanEndings.has(extname(path).toLowerCase())) fail('INVALID_INPUT', { params: { field: basename(path) } })
  const kept = desk.files.put(readWhole(path))
  const file = { sessionId, issuedId, role: 'scan', fileName: basename(path).normalize('NFC').slice(0, 255), ...kept }
  return desk.store.command({ name: 'document.attachScan', actor: actorOf(desk), sessionId }, (w) =>
    w.issuedFile.insert(validated('issuedFile', { ...file, id: desk.newId() })),
  )
}

/** Takes a scan off that was attached by mistake; the files of the frozen text stay. FORBIDDEN for those. */
export function removeScan(desk: Desk, { id, revision }: { id: Id; revision: number }): null {
  const file = need(desk.store.tables, 'issuedFile', id)
  if (file.role !== 'scan') fail('FORBIDDEN')
  desk.store.command({ name: 'issuedFile.remove', actor: actorOf(desk), sessionId: file.sessionId }, (w) =>
    w.issuedFile.remove(id, revision),
  )
  return null
}

/** Opens a private read-only copy of a file in the system's own program. */
export async function openIssuedFile(desk: Desk, { openPath }: Pick<Ports, 'openPath'>, fileId: Id): Promise<null> {
  const { sha256, fileName } = need(desk.store.tables, 'issuedFile', fileId)
  await openPath(desk.files.openCopy(sha256, fileName))
  return null
}

/**
 * Notes what was done to an issued document: withdrawn for a reason, or corrected, replaced or revoked by another issued one. INVALID_INPUT
 * when the reason or the other document is missing, or it is the document itself.
 */
export function changeIssued(
  desk: Desk,
  { issuedId, kind, byId, reason }: Pick<IssuedChange, 'issuedId' | 'kind' | 'byId' | 'reason'>,
): Stored<IssuedChange> {
  const { sessionId } = needIssued(desk, issuedId)
  if (kind === 'withdrawn' ? reason === null : byId === null)
    fail('INVALID_INPUT', { params: { field: kind === 'withdrawn' ? 'reason' : 'byId' } })
  if (byId !== null) needIssued(desk, byId)
  if (byId === issuedId) fail('INVALID_INPUT', { params: { field: 'byId' } })
  const change = { id: desk.newId(), sessionId, issuedId, kind, byId, reason, on: desk.clock.today() }
  return desk.store.command({ name: 'document.change', actor: actorOf(desk), sessionId }, (w) => {
    const kept = w.issuedChange.insert(validated('issuedChange', change))
    noteChanged(desk, w, issuedId)
    return kept
  })
}

/** Takes back what was noted by mistake. */
export function removeChange(desk: Desk, { id, revision }: { id: Id; revision: number }): null {
  const { sessionId, issuedId } = need(desk.store.tables, 'issuedChange', id)
  desk.store.command({ name: 'issuedChange.remove', actor: actorOf(desk), sessionId }, (w) => {
    w.issuedChange.remove(id, revision)
    noteChanged(desk, w, issuedId)
  })
  return null
}

/** Begins the sending list with the receivers on the document that are not on it yet; the copy that is filed goes nowhere. */
export function fillDeliveries(desk: Desk, issuedId: Id): { added: number } {
  const { sessionId, recipients } = needIssued(desk, issuedId)
  const listed = desk.store.tables.delivery.ofSession(sessionId).filter((one) => one.issuedId === issuedId)
  const known = new Set(listed.map(({ receiver }) => receiver))
  const lacking = recipients.filter((receiver) => !known.has(receiver) && !/^lưu\b/i.test(receiver))
  const blank = { copies: null, way: null, sentOn: null, receivedOn: null, receivedBy: null, note: null }
  const first = listed.reduce((most, { order }) => Math.max(most, order + 1), 0)
  if (lacking.length > 0)
    desk.store.command({ name: 'delivery.fill', actor: actorOf(desk), sessionId }, (w) => {
      for (const [index, receiver] of lacking.entries())
        w.delivery.insert(
          validated('delivery', { id: desk.newId(), sessionId, issuedId, receiver, ...blank, order: first + index }),
        )
    })
  return { added: lacking.length }
}

/** Prints the sending list; of a secret document as `letPaperOut`. */
export async function printSending(
  desk: Desk,
  { pages }: Pick<Ports, 'pages'>,
  { issuedId, ...confirmed }: { issuedId: Id } & Confirmed,
): Promise<{ printed: boolean }> {
  const { sessionId, secrecy } = needIssued(desk, issuedId)
  const paper = { sessionId, level: secrecy, what: 'issued.printSending' }
  const print = () => pages.print(sendingHtml(desk, issuedId))
  return { printed: await letPaperOut(desk, paper, confirmed, print, (isPrinted) => isPrinted) }
}

/** The sending list of a document as a paper to sign on: phiếu gửi, sổ chuyển giao. */
export function sendingHtml(desk: Desk, issuedId: Id): string {
  const { issued, summary, documentType, deliveries } = readIssued(desk, issuedId)
  const { letterhead } = found(desk.store.tables.office.all()[0])
  return sendingSlipHtml({ letterhead, issued, summary, documentType, deliveries })
}
