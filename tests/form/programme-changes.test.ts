/**
 * The table of changes below a programme (`domain.md` 3.2, last paragraph), on paper: as wide as the text, its head on every page it goes over,
 * no row divided, every kind of change told. Needs LibreOffice and poppler.
 */

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../shared/documents/compose.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import type { AgendaEntry } from '../../shared/records/session.ts'
import { aDossier, anEntry, anItem } from '../support/dossier.ts'
import { pdfPages } from '../support/pdf-text.ts'
import { measurePages, type Page, phrase, says } from './measure.ts'
import { type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

const count = 30
const a = { id: '0190a000-0000-7000-8000-0000000000a1', label: 'A', issuedOn: '2025-06-03' }
const b = { id: '0190a000-0000-7000-8000-0000000000b1', label: 'B', issuedOn: null }
const title = (n: number) => `Dự án đầu tư xây dựng tuyến đường liên xã số ${n} của huyện miền núi`

/** Thirty items whose presenter or minutes changed, one that was put off, one renamed, one brought forward, one new. */
function programme(sinceVersionId: string | undefined) {
  const dossier = aDossier()
  const sessionId = dossier.session.id
  const titles = Array.from({ length: count }, (_, index) => title(index + 1))
  const items = [...titles, 'Việc để lại', 'Việc mới'].map((name) =>
    anItem(name, { state: name === 'Việc để lại' ? 'postponed' : 'pending' }),
  )
  const entry = (
    version: typeof a | typeof b,
    name: string,
    order: number,
    changes: Partial<AgendaEntry>,
  ): AgendaEntry => ({
    ...anEntry(name, order, changes),
    id: `0190a000-0000-7000-8${version.label === 'A' ? 'a' : 'b'}00-${String(order).padStart(12, '0')}`,
    versionId: version.id,
    printedNumber: String(order),
  })
  const older = [...titles, 'Việc để lại'].map((name, index) =>
    entry(a, name, index + 1, { printed: { presenter: 'Nguyễn Văn An', minutes: 15 } }),
  )
  const newer = titles.map((name, index) =>
    entry(b, name, index + 1, {
      order: index === count - 1 ? 0 : index + 1,
      ...(index === 0 ? { title: `${name} (giai đoạn 2)` } : {}),
      printed:
        index % 2 === 0 ? { presenter: 'Trần Thị Bình', minutes: 15 } : { presenter: 'Nguyễn Văn An', minutes: null },
    }),
  )
  const added = entry(b, 'Việc mới', count + 2, { printed: { presenter: null, minutes: 10 } })
  const records = {
    ...dossier,
    items,
    agendaVersions: [a, b].map((version) => ({ ...version, sessionId })),
    agendaEntries: [...older, ...newer, added],
    contributions: [],
    ballots: [],
    decisions: [],
    tasks: [],
    papers: [],
  }
  const choices = sinceVersionId === undefined ? {} : { sinceVersionId }
  return compose('programme', records, profileFor('party-hd05-2026'), choices).model
}

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `Changes of the programme on paper${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    let printed: PrintedKinds
    beforeAll(async () => {
      printed = await printModels(
        new Map([
          ['changes', programme(a.id)],
          ['plain', programme(undefined)],
        ]),
      )
    }, 600_000)

    describe.each(['LibreOffice', 'Chromium'] as const)('printed by %s', (printer) => {
      const pages = () => measurePages(printed[printer]('changes'))
      const headed = () => pages().filter((page) => says(page, 'Thứ tự xem xét') || says(page, 'Thay đổi'))

      test('what changed is told in words after the programme, with the version and its day', () => {
        const all = pages()
        const text = pdfPages(readFileSync(printed[printer]('changes')))
          .flat()
          .join(' ')
        for (const words of [
          'Thay đổi so với chương trình bản A, ngày 03/6/2025:',
          'Người trình bày: Trần Thị Bình, trước là Nguyễn Văn An',
          'Thời gian: chưa ghi, trước là 15 phút',
          'Chuyển từ thứ tự 30 sang thứ tự 1',
          'Đổi tên, trước là "Dự án',
          'Hoãn, chưa xem xét tại phiên họp này',
          'Bổ sung',
        ])
          expect(text).toContain(words)
        expect(measurePages(printed[printer]('plain')).length).toBeLessThan(all.length)
      })

      test('the table is as wide as the text: 30 mm on the left, 15 mm on the right', () => {
        const [page] = headed().slice(-1)
        if (page === undefined) throw new Error('no table')
        const wide = page.rules.filter(({ left, right }) => right - left > 20)
        expect(Math.min(...wide.map(({ left }) => left))).toBeGreaterThan(29.3)
        expect(Math.max(...wide.map(({ right }) => right))).toBeLessThan(195.7)
        expect(Math.max(...wide.map(({ right }) => right)) - Math.min(...wide.map(({ left }) => left))).toBeGreaterThan(
          163.5,
        )
      })

      test('it goes over several pages, and each begins with its head in bold', () => {
        const tables = headed()
        expect(tables.length).toBeGreaterThan(1)
        for (const page of tables.slice(1)) {
          const head = phrase(page, 'Nội dung')
          expect(head.bold).toBe(true)
          expect(head.baseline).toBeLessThan(40)
        }
      })

      test('nothing stands outside the page or on another line', () => {
        for (const { words, width } of pages()) holdsApart(words, width)
      })
    })
  },
)

/** Words on one line do not run into each other: columns are wide enough for what stands in them. */
function holdsApart(words: Page['words'], width: number): void {
  for (const one of words) {
    expect(one.right).toBeLessThan(width - 14)
    for (const other of words)
      if (other !== one && Math.abs(other.baseline - one.baseline) < 0.5 && other.left > one.left)
        expect(other.left, `${one.text} ${other.text}`).toBeGreaterThan(one.right - 0.3)
  }
}
