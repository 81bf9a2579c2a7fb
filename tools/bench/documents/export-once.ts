/**
 * One export in a process of its own, for cold times and memory: `node export-once.js ours|docx MODEL.json OUT.docx`.
 * Prints by how many KiB the export raised the greatest resident size of the process, or nothing where the system does not say (only Linux
 * does, in `/proc`; what `resourceUsage` calls so is the parent's at the start).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Packer } from 'docx'
import { toDocx, wordElements } from '../../../electron/documents/to-docx.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { plainDocument } from './plain-docx.ts'

const [engine, from = '', to = ''] = process.argv.slice(2)
const model = JSON.parse(readFileSync(from, 'utf8')) as DocModel
const before = peakKiB()
const bytes = engine === 'docx' ? await Packer.toBuffer(plainDocument(model, wordElements(model))) : await toDocx(model)
const after = peakKiB()
if (before !== null && after !== null) console.log(after - before)
writeFileSync(to, bytes)

function peakKiB(): number | null {
  const status = '/proc/self/status'
  return existsSync(status) ? Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) : null
}
