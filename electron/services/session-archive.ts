/**
 * `.phien.zip`: the session file and its papers. Reading trusts nothing: entries, names and sizes are judged from the central directory
 * before a byte is inflated, inflating stops at the size that was promised, and a paper must have the hash it is named by.
 */
import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { fail } from '../../shared/contract/errors.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import { serializeSessionFile } from '../../shared/session-file/serialize.ts'

const sessionEntry = 'session.phien.json'
const mostEntries = 5_001
const mostBytes = 1_000_000_000
const mostRatio = 200

export type SessionArchive = {
  readonly text: string
  /** Papers by SHA-256. */
  readonly papers: ReadonlyMap<string, Uint8Array>
}

/** The archive of a session: same content, same bytes. `paperOf` gives a paper's content by hash. */
export function writeSessionArchive(dossier: Dossier, paperOf: (sha256: string) => Uint8Array): Uint8Array {
  const hashes = [...new Set(dossier.papers.flatMap(({ sha256 }) => sha256 ?? []))].sort()
  const entries = [
    [sessionEntry, new TextEncoder().encode(serializeSessionFile(dossier))] as const,
    ...hashes.map((sha256) => [`papers/${sha256}`, paperOf(sha256)] as const),
  ]
  // A fixed time, so that equal sessions give equal files.
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00', level: 6 })
}

/** True for bytes that begin as a zip does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** What the archive holds. Fails with ARCHIVE_DAMAGED (param `reason`) before anything is used. */
export function readSessionArchive(bytes: Uint8Array): SessionArchive {
  const entries = readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const papers = new Map<string, Uint8Array>()
  let text: string | null = null
  for (const entry of entries) {
    const content = inflate(entry)
    if (entry.name === sessionEntry) text = decodeText(content)
    else {
      const sha256 = /^papers\/([0-9a-f]{64})$/.exec(entry.name)?.[1] ?? refuse('name')
      if (createHash('sha256').update(content).digest('hex') !== sha256) refuse('hash')
      papers.set(sha256, content)
    }
  }
  return text === null ? refuse('session') : { text, papers }
}

type Entry = { readonly name: string; readonly method: number; readonly size: number; readonly packed: Buffer }

function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length) return refuse('directory')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostEntries) return refuse('entries')
  const entries: Entry[] = []
  const names = new Set<string>()
  let total = 0
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return refuse('directory')
    const [nameBytes, extraBytes, commentBytes] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes)
    const packedSize = bytes.readUInt32LE(at + 20)
    const size = bytes.readUInt32LE(at + 24)
    total += size
    if (total > mostBytes || size > packedSize * mostRatio + 1_024) return refuse('size')
    if (names.has(name)) return refuse('twice')
    names.add(name)
    const packed = packedContent(bytes, bytes.readUInt32LE(at + 42), packedSize)
    entries.push({ name, size, packed, method: bytes.readUInt16LE(at + 10) })
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

function packedContent(bytes: Buffer, at: number, size: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return refuse('directory')
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return start + size > bytes.length ? refuse('cut') : bytes.subarray(start, start + size)
}

function inflate({ method, packed, size }: Entry): Uint8Array {
  if (method !== 0 && method !== 8) return refuse('method')
  const content = method === 0 ? packed : inflateAtMost(packed, size)
  return content.length === size ? content : refuse('size')
}

function inflateAtMost(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    return refuse('content')
  }
}

function decodeText(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return refuse('text')
  }
}

function refuse(reason: string): never {
  return fail('ARCHIVE_DAMAGED', { params: { reason } })
}
