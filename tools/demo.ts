/**
 * The main job without a screen, on a fresh store: the sample session is imported by the program's own services, its documents are composed,
 * and everything is left in one folder. `npm run demo -- --out DIR [--json]`.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../electron/app/system-clock.ts'
import { newId } from '../electron/db/new-id.ts'
import { openStore } from '../electron/db/open-store.ts'
import { checkoutFontFolder } from '../electron/documents/embedded-fonts.ts'
import { takeSnapshot } from '../electron/documents/snapshot.ts'
import { createFileStore } from '../electron/files/file-store.ts'
import { noNetwork } from '../electron/services/desk.ts'
import { renderDocument } from '../electron/services/documents.ts'
import { composeInput } from '../electron/services/dossiers.ts'
import { loadSample, sessionFileBytes } from '../electron/services/session-files.ts'
import { closingKinds } from '../shared/records/documents.ts'
import { createPdfPrinter } from './chromium/print-pdf.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/phien-mau' },
    json: { type: 'boolean', default: false },
    profile: { type: 'string', default: 'party-hd05-2026' },
  },
})
const names = { minutes: 'bien-ban', notice: 'thong-bao-ket-luan', report: 'bao-cao-phien-hop' } as const
const folder = resolve(values.out)
const work = mkdtempSync(join(tmpdir(), 'thu-ky-demo-'))
mkdirSync(folder, { recursive: true })

const clock = systemClock()
const store = openStore({ path: join(work, 'thu-ky.db'), now: clock.nowMs, newId })
const files = createFileStore(join(work, 'papers'), store.files)
const printer = await createPdfPrinter()
try {
  const { sessionId } = loadSample(
    { store, files, clock, newId, network: noNetwork() },
    resolve(import.meta.dirname, '../assets/phien-2025-06.phien.json'),
  )
  const dossier = composeInput(store, sessionId)
  const documents = []
  for (const kind of closingKinds) {
    const snapshot = takeSnapshot(kind, dossier, values.profile)
    for (const format of ['docx', 'pdf'] as const) {
      const bytes = await renderDocument(snapshot, format, { pdf: printer, fontFolder: checkoutFontFolder })
      writeFileSync(join(folder, `${names[kind]}.${format}`), bytes)
    }
    const { gaps } = snapshot.composed
    documents.push({ kind, snapshotId: snapshot.id, gaps: gaps.map(({ path, code }) => ({ path, code })) })
  }
  writeFileSync(
    join(folder, 'phien-2025-06.phien.json'),
    sessionFileBytes({ store, files, clock, newId, network: noNetwork() }, sessionId, false),
  )
  const counts = {
    items: dossier.items.length,
    contributions: dossier.contributions.length,
    decisions: dossier.decisions.length,
    tasks: dossier.tasks.length,
    people: dossier.people.length,
  }
  const summary = { sessionId, folder, profile: values.profile, counts, documents }
  writeFileSync(join(folder, 'tom-tat.json'), `${JSON.stringify(summary, null, 2)}\n`)
  if (values.json) console.log(JSON.stringify(summary))
  else {
    console.log(
      `Phiên mẫu: ${counts.items} nội dung, ${counts.contributions} ý kiến, ${counts.decisions} quyết định, ${counts.tasks} nhiệm vụ.`,
    )
    for (const { kind, gaps } of documents)
      console.log(`  ${names[kind]}.docx, ${names[kind]}.pdf: ${gaps.length} chỗ thiếu hoặc giả định`)
    console.log(`Đã để tại / left in: ${folder}`)
  }
} finally {
  await printer.close()
  store.close()
  rmSync(work, { recursive: true, force: true })
}
