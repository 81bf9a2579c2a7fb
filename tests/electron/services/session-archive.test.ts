import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isArchive, readSessionArchive, writeSessionArchive } from '../../../electron/services/session-archive.ts'
import { serializeSessionFile } from '../../../shared/session-file/serialize.ts'
import { refusal } from '../../support/desk.ts'
import { aDossier, aPaper } from '../../support/dossier.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const json = Buffer.from('{}')

type Part = {
  readonly name: string
  readonly content: Buffer
  /** What the headers say instead of the truth. */
  readonly saysBytes?: number
  readonly saysCrc?: number
  readonly flags?: number
  readonly method?: number
  readonly localName?: string
}

/** A zip written byte by byte, so that it can lie. */
function zipOf(parts: readonly Part[], saysCount = parts.length): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const {
    name,
    content,
    saysBytes = content.length,
    saysCrc = crc32(content),
    flags = 0,
    method = 8,
    localName = name,
  } of parts) {
    const packed = method === 8 ? deflateRawSync(content) : content
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(saysCrc, 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(saysBytes, 22)
    local.writeUInt16LE(Buffer.byteLength(localName), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(saysCrc, 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(saysBytes, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(localName), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + Buffer.byteLength(localName) + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(saysCount, 8)
  end.writeUInt16LE(saysCount, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}
const session: Part = { name: 'session.phien.json', content: json }
const paper = (text: string, changes: Partial<Part> = {}): Part => ({
  name: `papers/${hashOf(text)}`,
  content: Buffer.from(text),
  ...changes,
})

/** Reads everything, papers too. */
function readAll(bytes: Uint8Array) {
  const archive = readSessionArchive(bytes)
  return [...archive.papers.values()].map((read) => new TextDecoder().decode(read()))
}

describe('an archive of ours', () => {
  const dossier = aDossier({
    papers: [aPaper('một', { sha256: hashOf('một') }), aPaper('hai', { sha256: hashOf('hai') })],
  })
  const contents = new Map(['một', 'hai'].map((text) => [hashOf(text), new TextEncoder().encode(text)]))

  test('holds the session file first and each paper under its hash', () => {
    const bytes = writeSessionArchive(dossier, (sha256) => contents.get(sha256) ?? null)
    expect(isArchive(bytes)).toBe(true)
    const { json: text, papers } = readSessionArchive(bytes)
    expect(new TextDecoder().decode(text)).toBe(serializeSessionFile(dossier))
    expect([...papers.keys()].sort()).toEqual([hashOf('một'), hashOf('hai')].sort())
    expect(readAll(bytes).sort()).toEqual(['hai', 'một'])
    expect(Object.keys(unzipSync(bytes))[0]).toBe('session.phien.json')
  })

  test('is the same bytes every time, and leaves out papers that were never kept', () => {
    const write = () =>
      writeSessionArchive(dossier, (sha256) => (sha256 === hashOf('hai') ? null : (contents.get(sha256) ?? null)))
    expect(write()).toEqual(write())
    expect([...readSessionArchive(write()).papers.keys()]).toEqual([hashOf('một')])
  })

  test('an empty paper is a paper', () => {
    expect(readAll(zipOf([session, paper('')]))).toEqual([''])
  })
})

describe('an archive of unknown origin is refused with a reason', () => {
  const bomb = Buffer.alloc(8_000_000, 32)
  test.each<[string, Uint8Array, string]>([
    ['no zip at all', Buffer.from('PK, nhưng không phải'), 'not a zip'],
    ['nothing', Buffer.alloc(0), 'not a zip'],
    ['a zip that was cut', zipOf([session, paper('a')]).subarray(0, -30), 'not a zip'],
    ['a zip that lost its beginning', zipOf([session, paper('a')]).subarray(40), 'directory'],
    ['a directory that counts too many', zipOf([session], 9_999), 'too many entries'],
    ['a directory that counts more than there is', zipOf([session], 2), 'cut'],
    ['no session file', zipOf([paper('a')]), 'no session file'],
    ['a name that leads out', zipOf([session, { name: '../../etc/passwd', content: json }]), 'foreign name'],
    ['an absolute name', zipOf([session, { name: '/papers/x', content: json }]), 'foreign name'],
    ['a folder', zipOf([session, { name: 'papers/', content: json }]), 'foreign name'],
    ['a name twice', zipOf([session, session]), 'repeated name'],
    ['an encrypted entry', zipOf([{ ...session, flags: 1 }]), 'packing'],
    ['a packing we do not know', zipOf([{ ...session, method: 12 }]), 'packing'],
    ['a local name that differs', zipOf([{ ...session, localName: 'session.phien.exe1' }]), 'header'],
    ['a wrong checksum', zipOf([{ ...session, saysCrc: 1 }]), 'content'],
    ['a size that is too small', zipOf([session, paper('dài hơn', { saysBytes: 3 })]), 'content'],
    ['a size that is too large', zipOf([session, paper('ngắn', { saysBytes: 30 })]), 'content'],
    [
      'a paper that is not what its hash says',
      zipOf([session, { ...paper('một'), content: Buffer.from('hai') }]),
      'paper',
    ],
    ['a bomb', zipOf([session, { name: paper('x').name, content: bomb }]), 'too large'],
    ['a paper larger than any', zipOf([session, paper('x', { saysBytes: 300_000_000 })]), 'too large'],
  ])('%s', (_, bytes, reason) => {
    expect(refusal(() => readAll(bytes))).toBe(`ARCHIVE_DAMAGED ${reason}`)
  })

  test('whatever byte of an archive is changed, it is refused or reads as it was', () => {
    const bytes = zipOf([session, paper('tờ trình')])
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x15
      const outcome = refusal(() => expect(readAll(changed)).toEqual(['tờ trình']))
      expect(outcome === 'done' || outcome.startsWith('ARCHIVE_DAMAGED')).toBe(true)
    }
  })
})
