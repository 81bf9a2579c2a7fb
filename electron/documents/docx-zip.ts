/** The zip around the parts of a Word file: no clock, no system, nothing but names and bytes. */
import { crc32, deflateRawSync } from 'node:zlib'

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const localSize = 30
const centralSize = 46
const endSize = 22
/** Of zip 2.0: folders and deflate. */
const version = 20
const deflated = 8
/** 1 January 1980, the earliest day an entry can carry. */
const earliestDay = 0x0021

/**
 * The file with these entries in this order; names are ASCII. Node's own zlib packs a megabyte in half the time that script needs, and
 * smaller: level 6 is where more time no longer makes office text smaller (`perf.md` 1).
 */
export function zip(entries: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, bytes] of entries) {
    const packed = deflateRawSync(bytes, { level: 6 })
    const facts = factsOf(name, bytes, packed)
    const local = Buffer.alloc(localSize)
    local.writeUInt32LE(localSignature, 0)
    facts.copy(local, 4)
    const central = Buffer.alloc(centralSize)
    central.writeUInt32LE(centralSignature, 0)
    central.writeUInt16LE(version, 4)
    facts.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    const label = Buffer.from(name, 'ascii')
    files.push(local, label, packed)
    directory.push(central, label)
    offset += localSize + label.length + packed.length
  }
  const end = Buffer.alloc(endSize)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(lengthOf(directory), 12)
  end.writeUInt32LE(offset, 16)
  return concatenated([...files, ...directory, end])
}

/** What the header of an entry and its line in the directory have in common, from the version needed to the length of the name. */
function factsOf(name: string, bytes: Uint8Array, packed: Uint8Array): Buffer {
  const facts = Buffer.alloc(24)
  facts.writeUInt16LE(version, 0)
  facts.writeUInt16LE(deflated, 4)
  facts.writeUInt16LE(earliestDay, 8)
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(bytes.length, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}

/** In memory of its own, so that it can be handed from a worker to its owner without a copy. */
function concatenated(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces))
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}
