/** Ids of records: UUID version 7 (`design.md` 3, decision 3). */
import { randomBytes } from 'node:crypto'
import type { Id } from '../../shared/records/values.ts'

/** A new id: 48 bits of time in ms, then random bits. Ids are never ordered by and never printed. */
export function newId(nowMs: number = Date.now()): Id {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
