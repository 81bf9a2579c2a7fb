/**
 * The session archive `*.phien.zip`: `session.phien.json` and its papers as `papers/<sha256>`. A zip of unknown origin is judged by
 * its directory before anything is unpacked, unpacked with a cap, and each content must be what its name says (`perf.md` faults 39-41).
 */
import { createHash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { fail } from '../../shared/contract/errors.ts'
import type { PackedFile } from '../../shared/documents/archive-contents.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import { serializeSessionFile } from '../../shared/session-file/serialize.ts'

const sessionEntry = 'session.phien.json'
const paperName = /^papers\/([0-9a-f]{64})$/
/** What an archive package holds beside: issued documents, the contents page, the list of hashes. */
const documentName = /^van-ban\/[^./\\][^/\\]{0,250}$/
const contentsEntry = 'muc-luc.html'
const hashesEntry = 'SHA256SUMS'

const mostJsonBytes = 64 * 1024 * 1024
const mostPaperBytes = 200 * 1024 * 1024
/** Papers of a session together, and the archive itself. */
export const mostArchiveBytes = 1024 * 1024 * 1024
/** Text packs to a hundredth at most; what would swell more is a bomb. */
const mostRatio = 200
const ratioFreeBytes = 1024 * 1024
const mostEntries = 5_001

export type SessionArchive = {
  /** The session file as it stands in the archive. */
  readonly json: Uint8Array
  /** Contents by hash; each is unpacked and checked when it is read. */
  readonly papers: ReadonlyMap<string, () => Uint8Array>
  /** Files of issued documents by name, each checked against the list of hashes when it is read; empty but in a package. */
  readonly documents: ReadonlyMap<string, () => Uint8Array>
}

/** A file of an issued document in a package, and what it is in words. */
export type ArchivedDocument = { readonly name: string; readonly what: string; readonly bytes: Uint8Array }

/** What makes an archive a package: its documents, and the page that lists everything in it. */
export type Package = {
  readonly documents: readonly ArchivedDocument[]
  readonly contentsOf: (packed: readonly PackedFile[]) => string
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly byteSize: number
  readonly headerAt: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
const endLength = 22
const mostCommentBytes = 65_535

/** True for bytes that begin as a zip does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Judges an archive by its directory. ARCHIVE_DAMAGED (param `reason`) when it is cut, foreign, too large or lies about itself. */
export function readSessionArchive(bytes: Uint8Array): SessionArchive {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => readDirectory(zip))
  const json = entries.find(({ name }) => name === sessionEntry) ?? damaged('no session file')
  const papers = entries.flatMap((entry) => {
    const sha256 = paperName.exec(entry.name)?.[1]
    return sha256 === undefined ? [] : [[sha256, () => readPaper(zip, entry, sha256)] as const]
  })
  const documents = entries.flatMap((entry) =>
    documentName.test(entry.name) ? [[entry.name, () => guarded(() => unpack(zip, entry))] as const] : [],
  )
  const found = { json: guarded(() => unpack(zip, json)), papers: new Map(papers), documents: new Map(documents) }
  const hashes = entries.find(({ name }) => name === hashesEntry)
  if (hashes === undefined) {
    if (documents.length > 0) damaged('no list of hashes')
    return found
  }
  const listed = guarded(() => listedHashes(unpack(zip, hashes).toString('utf8')))
  const others = entries.filter(({ name }) => name !== hashesEntry)
  if (others.length !== listed.size || others.some(({ name }) => !listed.has(name))) damaged('list of hashes')
  const held = (name: string, read: () => Uint8Array) => () => {
    const content = read()
    return hashOf(content) === listed.get(name) ? content : damaged('hash')
  }
  const contents = entries.find(({ name }) => name === contentsEntry)
  for (const entry of [json, ...(contents === undefined ? [] : [contents])])
    held(entry.name, () => guarded(() => unpack(zip, entry)))()
  return { ...found, documents: new Map(documents.map(([name, read]) => [name, held(name, read)])) }
}

/** The archive of a session: same content, same bytes. `paperOf` gives a paper's content by hash, `null` where the file was never kept. */
export function writeSessionArchive(
  dossier: Dossier,
  paperOf: (sha256: string) => Uint8Array | null,
  more?: Package,
): Uint8Array {
  const hashes = [...new Set(dossier.papers.flatMap(({ sha256 }) => sha256 ?? []))].sort()
  const papers = hashes.flatMap((sha256) => {
    const content = paperOf(sha256)
    return content === null ? [] : [[`papers/${sha256}`, content] as const]
  })
  const json = new TextEncoder().encode(serializeSessionFile(dossier))
  const files: (readonly [string, Uint8Array])[] = [[sessionEntry, json], ...papers]
  // A fixed time and system, so that equal sessions give equal files.
  return zipSync(Object.fromEntries(more === undefined ? files : packaged(dossier, files, more)), {
    mtime: new Date(1980, 0, 1),
    level: 6,
    os: 0,
  })
}

/** The files of the archive with the documents, the contents page, and last the hashes of all of them. */
function packaged(
  dossier: Dossier,
  files: readonly (readonly [string, Uint8Array])[],
  { documents, contentsOf }: Package,
): (readonly [string, Uint8Array])[] {
  const papers = new Map(dossier.papers.map((paper) => [`papers/${paper.sha256}`, paper]))
  const named = new Map(documents.map(({ name, what }) => [name, what]))
  const all = [...files, ...documents.map(({ name, bytes }) => [name, bytes] as const)]
  const packed = all.map(([name, bytes]) => ({
    name,
    what: named.get(name) ?? papers.get(name)?.title ?? 'Tệp phiên họp',
    ...savedAs(papers.get(name)?.fileName),
    byteSize: bytes.byteLength,
    sha256: hashOf(bytes),
  }))
  const encoder = new TextEncoder()
  const contents = encoder.encode(contentsOf(packed))
  const lines = [...packed, { name: contentsEntry, sha256: hashOf(contents) }].map(
    ({ name, sha256 }) => `${sha256}  ${name}\n`,
  )
  return [...all, [contentsEntry, contents], [hashesEntry, encoder.encode(lines.join(''))]]
}

/** The name a paper came with. */
function savedAs(fileName: string | null | undefined): { saved: string } | undefined {
  return fileName == null ? undefined : { saved: fileName }
}

/** Lines as `sha256sum` writes and checks them. */
function listedHashes(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [, sha256 = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? damaged('list of hashes')
      return [name, sha256]
    }),
  )
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A read beyond the end means that the archive was cut. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return damaged('cut', error)
    throw error
  }
}

function readDirectory(zip: Buffer): Entry[] {
  const end = endRecordAt(zip)
  const count = zip.readUInt16LE(end + 10)
  const size = zip.readUInt32LE(end + 12)
  let at = zip.readUInt32LE(end + 16)
  if (count > mostEntries) damaged('too many entries')
  if (zip.readUInt16LE(end + 8) !== count || at + size > end) damaged('directory')
  const entries: Entry[] = []
  for (let n = 0; n < count; n += 1) {
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push(readEntry(zip, at, nameLength))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  judge(entries)
  return entries
}

function endRecordAt(zip: Buffer): number {
  const first = Math.max(0, zip.length - endLength - mostCommentBytes)
  for (let at = zip.length - endLength; at >= first; at -= 1) if (zip.readUInt32LE(at) === endSignature) return at
  return damaged('not a zip')
}

function readEntry(zip: Buffer, at: number, nameLength: number): Entry {
  if (zip.readUInt32LE(at) !== entrySignature) damaged('directory')
  const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1
  const method = zip.readUInt16LE(at + 10)
  if (isEncrypted || (method !== 0 && method !== 8)) damaged('packing')
  return {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    method,
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    byteSize: zip.readUInt32LE(at + 24),
    headerAt: zip.readUInt32LE(at + 42),
  }
}

/** Names that are not ours (`../`, folders, links) and sizes no session has are refused before anything is unpacked. */
function judge(entries: readonly Entry[]): void {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) damaged('repeated name')
  let total = 0
  for (const { name, packedBytes, byteSize } of entries) {
    const isJson = name === sessionEntry
    const isOurs = [contentsEntry, hashesEntry].includes(name) || documentName.test(name)
    if (!isJson && !isOurs && !paperName.test(name)) damaged('foreign name')
    if (byteSize > (isJson ? mostJsonBytes : mostPaperBytes)) damaged('too large')
    if (byteSize > packedBytes * mostRatio + ratioFreeBytes) damaged('too large')
    total += byteSize
  }
  if (total > mostArchiveBytes) damaged('too large')
}

function unpack(zip: Buffer, entry: Entry): Buffer {
  const { headerAt, packedBytes, byteSize, method } = entry
  if (zip.readUInt32LE(headerAt) !== headerSignature) damaged('header')
  const nameLength = zip.readUInt16LE(headerAt + 26)
  if (zip.toString('utf8', headerAt + 30, headerAt + 30 + nameLength) !== entry.name) damaged('header')
  const start = headerAt + 30 + nameLength + zip.readUInt16LE(headerAt + 28)
  if (start + packedBytes > zip.length) damaged('cut')
  const packed = zip.subarray(start, start + packedBytes)
  const content = method === 0 ? packed : inflate(packed, byteSize)
  if (content.length !== byteSize || crc32(content) !== entry.crc) damaged('content')
  return content
}

/** Never unpacks more than the directory said; an empty content still needs a cap of one. */
function inflate(packed: Buffer, byteSize: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(byteSize, 1) })
  } catch (error) {
    return damaged('content', error)
  }
}

function readPaper(zip: Buffer, entry: Entry, sha256: string): Uint8Array {
  const content = guarded(() => unpack(zip, entry))
  if (hashOf(content) !== sha256) damaged('paper')
  return content
}

function damaged(reason: string, cause?: unknown): never {
  return fail('ARCHIVE_DAMAGED', { params: { reason } }, cause)
}
