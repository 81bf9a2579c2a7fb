/**
 * Issues notices of the session of the store named on the command line, one after the other, each under the next number. Before each
 * it says `begin N` on standard output, after each `done N`.
 */
import { writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newId } from '../../../electron/db/new-id.ts'
import { openStore } from '../../../electron/db/open-store.ts'
import { createFileStore } from '../../../electron/files/file-store.ts'
import { checkDocument, waiveFinding } from '../../../electron/services/checks.ts'
import type { Desk } from '../../../electron/services/desk.ts'
import { previewDocument } from '../../../electron/services/documents.ts'
import { issueDocument } from '../../../electron/services/issuing.ts'
import { makePorts } from '../../support/desk.ts'

const [path = '', sessionId = ''] = process.argv.slice(2)
const folder = dirname(path)
const store = openStore({ path, now: Date.now, newId })
const desk: Desk = {
  store,
  files: createFileStore(join(folder, 'papers'), store.files),
  clock: { nowMs: Date.now, today: () => '2025-06-03' },
  newId,
  network: { interfacesUp: () => [], declared: new Map() },
}
const ports = makePorts(folder)
const signer = { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn An' } as const

for (;;) {
  const number = 1 + Math.max(0, ...store.tables.registerNumber.all().map((one) => one.number))
  const choices = { number: String(number), documentDate: '2025-06-10', signer }
  const request = { sessionId, kind: 'notice' as const, profileId: null, choices }
  for (const finding of checkDocument(desk, request).findings)
    if (finding.severity === 'block') waiveFinding(desk, { ...request, finding, reason: 'đã xem' })
  const { snapshotId } = await previewDocument(desk, ports, request)
  writeSync(1, `begin ${number}\n`)
  await issueDocument(desk, ports, { ...request, snapshotId, jobId: newId(), changes: [] })
  writeSync(1, `done ${number}\n`)
}
