/** Parts of a Word file from outside, read with distrust: nothing is believed that is not checked, and memory is bounded throughout. */
import { crc32, inflateRawSync } from 'node:zlib'
import { fail } from '../../shared/contract/errors.ts'

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const localSize = 30
const centralSize = 46
const endSize = 22
const longestComment = 0xffff

/** Bounds: a draft of two hundred pages with every change tracked is a tenth of each. */
export const zipLimits = { file: 64 << 20, entries: 2000, part: 48 << 20, parts: 96 << 20, ratio: 400 } as const

type Entry = {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly offset: number
}

export type ZipParts = {
  readonly names: readonly string[]
  /** The bytes of a part; `null` when the file has none of this name. */
  readonly read: (name: string) => Uint8Array | null
}

/**
 * Opens a zip. Fails with DOCX_TOO_LARGE, DOCX_BOMB (sizes that lie, a part packed past all measure), DOCX_UNSAFE (too many parts, two of one name),
 * DOCX_ENCRYPTED, DOCX_NOT_WORD (no zip at all) and DOCX_DAMAGED; `read` fails likewise.
 */
export function openZip(bytes: Uint8Array): ZipParts {
  if (bytes.length > zipLimits.file) fail('DOCX_TOO_LARGE', { params: { megabytes: zipLimits.file >> 20 } })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < endSize || file.readUInt32LE(0) !== localSignature) fail('DOCX_NOT_WORD')
  const entries = directoryOf(file)
  let total = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      total += entry.size
      if (entry.size > zipLimits.part || total > zipLimits.parts)
        fail('DOCX_TOO_LARGE', { params: { megabytes: zipLimits.part >> 20 } })
      if (entry.size > zipLimits.ratio * Math.max(entry.packed, 1024)) fail('DOCX_BOMB')
      return unpacked(file, entry)
    },
  }
}

function directoryOf(file: Buffer): Map<string, Entry> {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  const size = file.readUInt32LE(end + 12)
  let at = file.readUInt32LE(end + 16)
  if (count > zipLimits.entries) fail('DOCX_UNSAFE')
  if (at + size > end) fail('DOCX_DAMAGED')
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + centralSize > end || file.readUInt32LE(at) !== centralSignature) fail('DOCX_DAMAGED')
    if ((file.readUInt16LE(at + 8) & 1) !== 0) fail('DOCX_ENCRYPTED')
    const nameLength = file.readUInt16LE(at + 28)
    const next = at + centralSize + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    if (next > end) fail('DOCX_DAMAGED')
    const name = file.toString('utf8', at + centralSize, at + centralSize + nameLength)
    if (entries.has(name)) fail('DOCX_UNSAFE')
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries
}

/** Place of the record that ends the file, which a comment may follow. */
function endOf(file: Buffer): number {
  for (let at = file.length - endSize; at >= Math.max(0, file.length - endSize - longestComment); at--)
    if (file.readUInt32LE(at) === endSignature) return at
  return fail('DOCX_DAMAGED')
}

function unpacked(file: Buffer, { method, packed, size, crc, offset }: Entry): Uint8Array {
  if (offset + localSize > file.length || file.readUInt32LE(offset) !== localSignature) fail('DOCX_DAMAGED')
  const from = offset + localSize + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (from + packed > file.length) fail('DOCX_DAMAGED')
  const data = file.subarray(from, from + packed)
  const bytes = method === 0 ? data : method === 8 ? inflated(data, size) : fail('DOCX_DAMAGED')
  if (bytes.length !== size) fail('DOCX_BOMB')
  if (crc32(bytes) !== crc) fail('DOCX_DAMAGED')
  return bytes
}

/** Unpacking stops one byte after the size that was promised. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch (cause) {
    const isLie = cause instanceof RangeError || (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return fail(isLie ? 'DOCX_BOMB' : 'DOCX_DAMAGED', {}, cause)
  }
}
