/** One document in three formats says one text: the Word file with its labels worked out, the page, and the PDF's own text layer. */
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedFonts } from '../../../electron/documents/embedded-fonts.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { toHtml } from '../../../shared/documents/to-html.ts'
import type { DocumentKind } from '../../../shared/records/documents.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { type ClosablePdfPrinter, createPdfPrinter } from '../../../tools/chromium/print-pdf.ts'
import { composed, sampleDossier } from '../../support/composed.ts'
import { canReadPdf, pdfPages, readThrough } from '../../support/pdf-text.ts'
import { printableWords, randomDossier, randomDossierOf } from '../../support/random-dossier.ts'
import { docxText, folded, htmlText } from '../../support/rendered-text.ts'
import { everySampleModel } from '../../support/sample-models.ts'

const page = (kind: DocumentKind, dossier: Dossier, fontUrl = (file: string) => `/fonts/${file}`) =>
  toHtml(composed(kind, dossier).model, { fontUrl })
const file = (kind: DocumentKind, dossier: Dossier) => toDocx(composed(kind, dossier).model)

async function expectSameText(kind: DocumentKind, dossier: Dossier): Promise<void> {
  const text = folded(htmlText(page(kind, dossier)))
  expect(text.length).toBeGreaterThan(300)
  expect(folded(docxText(await file(kind, dossier))), kind).toBe(text)
}

describe('the Word file says what the page says', () => {
  test('of the sample, every kind under every profile', async () => {
    for (const { profileId, kind, model } of everySampleModel()) {
      const text = folded(htmlText(toHtml(model, { fontUrl: (name) => name })))
      expect(text.length).toBeGreaterThan(300)
      expect(folded(docxText(await toDocx(model))), `${profileId}, ${kind}`).toBe(text)
    }
  })

  test('of sessions at random with any letters a person can paste', async () => {
    await fc.assert(
      fc.asyncProperty(randomDossier, fc.constantFrom(...documentKinds), (dossier, kind) =>
        expectSameText(kind, dossier),
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })

  test('one label or letter less in the Word file is noticed', async () => {
    const parts = unzipSync(await file('minutes', sampleDossier()))
    const text = folded(htmlText(page('minutes', sampleDossier())))
    const changed = (from: RegExp, to: string) => {
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      expect(xml).toMatch(from)
      return folded(docxText(zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) })))
    }
    expect(changed(/$/, '')).toBe(text)
    expect(changed(/<w:numPr>.*?<\/w:numPr>/, '')).not.toBe(text)
    expect(changed(/Địa điểm/, 'Địa diểm')).not.toBe(text)
  })
})

const readsPdf = canReadPdf()

test.runIf(process.env['REQUIRE_LIBREOFFICE'] === '1')('where PDFs must be read, poppler is installed', () => {
  expect(readsPdf).toBe(true)
})

describe.skipIf(!readsPdf)(
  `the PDF says what the page says${readsPdf ? '' : ' (skipped: pdftotext is not installed)'}`,
  () => {
    const fontUrl = embeddedFonts()
    let printer: ClosablePdfPrinter
    beforeAll(async () => {
      printer = await createPdfPrinter()
    })
    afterAll(() => printer.close())

    async function texts(kind: DocumentKind, dossier: Dossier) {
      const html = page(kind, dossier, fontUrl)
      const text = folded(htmlText(html))
      const heads = [...html.matchAll(/<thead>[\s\S]*?<\/thead>/g)].map(([head]) =>
        folded(htmlText(`<body>${head}</body>`)),
      )
      const pages = pdfPages(await printer.print(html))
      return { text, heads, pages, read: readThrough(pages, text, heads) }
    }

    test('of the sample, every kind', async () => {
      for (const kind of documentKinds) {
        const { text, read } = await texts(kind, sampleDossier())
        expect(read, kind).toBe(text)
      }
    })

    test('no number of a document is parted at its hyphen, in a title as little as in a citation', async () => {
      for (const kind of ['minutes', 'notice', 'report'] as const) {
        const { pages } = await texts(kind, sampleDossier())
        const lines = pages.flat()
        expect(lines.join(' '), kind).toContain('57-NQ/TW')
        expect(
          lines.filter((line) => /\d[-/]$/.test(line)),
          kind,
        ).toEqual([])
      }
    })

    test('of sessions at random', { timeout: 900_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(randomDossierOf(printableWords), async (dossier) => {
          for (const kind of documentKinds) {
            const { text, read } = await texts(kind, dossier)
            expect(read, kind).toBe(text)
            expect(folded(docxText(await file(kind, dossier))), kind).toBe(text)
          }
        }),
        { numRuns: 3, endOnFailure: true },
      )
    })

    test('a lost letter, a lost space and a head repeated within a page are noticed', async () => {
      const { text, heads, pages } = await texts('report', sampleDossier())
      const [first = [], second = [], ...rest] = pages
      const read = (...changed: string[][]) => readThrough([...changed, ...rest], text, heads)
      expect(read(first, second)).toBe(text)
      expect(
        read(
          first.map((line) => line.replace('Nghĩa', 'Ngĩa')),
          second,
        ),
      ).not.toBe(text)
      expect(
        read(
          first.map((line) => line.replace('Bí thư Tỉnh', 'Bí thưTỉnh')),
          second,
        ),
      ).not.toBe(text)
      expect(read([...first, heads[1] ?? ''], second)).not.toBe(text)
      expect(() => read(first, second.slice(1))).toThrow('Page 2 opens with')
    })
  },
)
