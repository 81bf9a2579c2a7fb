/**
 * The paper form of the room as it is printed: A4 with room for a hand to write, nothing divided that is filled in together, each page saying
 * whose it is and which of how many. And the mark of a rehearsal across every page. Needs Chromium and poppler.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { embeddedFonts } from '../../electron/documents/embedded-fonts.ts'
import { withRehearsalMark } from '../../shared/documents/rehearsal-mark.ts'
import { roomFormHtml } from '../../shared/documents/room-form.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { toHtmlSet } from '../../shared/documents/to-html-set.ts'
import { entriesInUse } from '../../shared/domain/programme.ts'
import { formCodes } from '../../shared/domain/room/room-form.ts'
import { createPdfPrinter } from '../../tools/chromium/print-pdf.ts'
import { sampleDossier } from '../support/composed.ts'
import { pdfPages } from '../support/pdf-text.ts'
import { sampleModel } from '../support/sample-models.ts'
import { makeFolder } from '../support/store.ts'
import { measurePages, type Page, phrase, says } from './measure.ts'
import { missingPrograms } from './render.ts'

const missing = missingPrograms().filter((program) => program !== 'soffice')

describe.skipIf(missing.length > 0)(`The form of the room (needs ${missing.join(', ') || 'nothing more'})`, () => {
  let pages: Page[]
  const marked = new Map<string, { readonly plain: string[][]; readonly withMark: string[][] }>()

  beforeAll(async () => {
    const dossier = sampleDossier()
    const form = roomFormHtml(dossier, formCodes(entriesInUse(dossier), dossier.participants))
    const fontUrl = embeddedFonts()
    const model = sampleModel('party-hd05-2026', 'minutes')
    const printed = {
      form,
      minutes: toHtml(model, { fontUrl }),
      ballotPaper: toHtml(sampleModel('party-hd05-2026', 'ballot_paper'), { fontUrl }),
      set: toHtmlSet([model, sampleModel('party-hd05-2026', 'notice')], fontUrl),
    }
    const printer = await createPdfPrinter()
    const path = join(makeFolder(), 'form.pdf')
    writeFileSync(path, await printer.print(form))
    for (const [name, html] of Object.entries(printed))
      marked.set(name, {
        plain: pdfPages(await printer.print(html)),
        withMark: pdfPages(await printer.print(withRehearsalMark(html))),
      })
    await printer.close()
    pages = measurePages(path)
  }, 300_000)

  test('A4, 20 mm on the left for the binding, 15 mm on the other sides but for the line at the foot', () => {
    for (const { width, height, words, rules } of pages) {
      expect([width, height].map(Math.round)).toEqual([210, 297])
      const edges = [...words, ...rules]
      expect(Math.min(...edges.map(({ left }) => left))).toBeGreaterThan(19.5)
      expect(Math.max(...edges.map(({ right }) => right))).toBeLessThan(195.5)
      expect(Math.max(...rules.map(({ middle }) => middle))).toBeLessThan(282.5)
    }
  })

  test('every page says whose it is and which of how many', () => {
    pages.forEach((page, index) => {
      expect(says(page, 'Ban Thường vụ Tỉnh ủy, 05/6/2025')).toBe(true)
      expect(phrase(page, `Trang ${index + 1}/${pages.length}`).sizePt).toBeCloseTo(9, 0)
    })
  })

  test('lines to write on are at least 8 mm high, those of the roll 6 mm', () => {
    const [first, ...rest] = pages
    const heights = ({ rules }: Page) => {
      const places = rules.map(({ middle }) => middle).sort((a, b) => a - b)
      return places.slice(1).map((place, index) => place - (places[index] ?? 0))
    }
    expect(Math.min(...heights(first as Page).filter((height) => height > 1))).toBeGreaterThan(5.9)
    for (const page of rest) expect(heights(page).filter((height) => height > 7.9).length).toBeGreaterThan(7)
  })

  test('an item is whole on one page: its heading, its lines, its vote, its decision and its task', () => {
    const open = pages.map(({ words }) => words.map(({ text }) => text).join(' '))
    const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0
    for (const text of open) {
      const items = count(text, /\bM\d+(?:\.\d+)?\. /g)
      for (const part of [/Biểu quyết \(bq\)/g, /khoanh mức/g, /Giao việc/g]) expect(count(text, part)).toBe(items)
    }
    expect(open.join(' ').match(/\bM\d+(?:\.\d+)?\. /g)).toHaveLength(10)
  })

  test.each(['form', 'minutes', 'ballotPaper', 'set'])(
    'in a rehearsal %s has the mark on each page, and breaks where it did',
    (name) => {
      const { plain = [], withMark = [] } = marked.get(name) ?? {}
      expect(plain.length).toBeGreaterThan(0)
      expect(withMark).toHaveLength(plain.length)
      withMark.forEach((lines, index) => {
        const letters = lines.join('').replace(/\s/g, '')
        expect(letters).toContain('CHẠYTHỬ')
        expect(letters).toContain('khôngcógiátrịsửdụng')
        const own = new Set(lines)
        for (const line of (plain[index] ?? []).slice(0, 3))
          expect([...own].some((one) => one.includes(line))).toBe(true)
      })
    },
  )
})
