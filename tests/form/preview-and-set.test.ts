/** The page that is previewed breaks where the printed one does; a set printed as one job is its documents, one after the other. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { embeddedFonts } from '../../electron/documents/embedded-fonts.ts'
import { pageCountOf } from '../../electron/documents/pdf-facts.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import { toHtml } from '../../shared/documents/to-html.ts'
import { toHtmlSet } from '../../shared/documents/to-html-set.ts'
import { type DocumentKind, documentKinds, profileIds } from '../../shared/records/documents.ts'
import { createPdfPrinter } from '../../tools/chromium/print-pdf.ts'
import { pdfPages } from '../support/pdf-text.ts'
import { sampleModel } from '../support/sample-models.ts'
import { missingPrograms } from './render.ts'

const fontUrl = embeddedFonts()

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] }
const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)])
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
const headingRoles: ReadonlySet<string> = new Set(['part', 'article', 'heading1', 'heading2', 'heading3'])
/** The headings of the body, by their letters. */
const headingsOf = ({ body }: DocModel) =>
  body.flatMap((block) =>
    block.kind === 'paragraph' && headingRoles.has(block.role)
      ? [lettersOf(block.inlines.map((inline) => (inline.kind === 'break' ? '' : inline.text)).join(''))]
      : [],
  )
const missing = missingPrograms()
const kindsOf = (profileId: string) => documentKinds.filter((kind) => profileFor(profileId).kinds[kind] !== undefined)

describe.skipIf(missing.length > 0).each(profileIds)(
  `%s (needs ${missing.join(', ') || 'nothing more'})`,
  (profileId) => {
    const kinds = kindsOf(profileId)
    const printed = new Map<DocumentKind, Uint8Array>()
    const previewed = new Map<DocumentKind, Uint8Array>()
    let set: Uint8Array

    beforeAll(async () => {
      const printer = await createPdfPrinter()
      const models = kinds.map((kind) => sampleModel(profileId, kind))
      for (const model of models) {
        printed.set(model.kind, await printer.print(toHtml(model, { fontUrl })))
        previewed.set(model.kind, await printer.print(toHtml(model, { fontUrl, markBlanks: true })))
      }
      set = await printer.print(toHtmlSet(models as [DocModel, ...DocModel[]], fontUrl))
      await printer.close()
    }, 300_000)

    test.each(kinds)('%s: every page of the preview has the lines of the printed page, and no more pages', (kind) => {
      const [paper, screen] = [printed, previewed].map((pdfs) => pdfPages(pdfs.get(kind) ?? new Uint8Array()))
      expect(paper?.length).toBeGreaterThan(0)
      expect(screen).toEqual(paper)
    })

    test.each(kinds)('%s: its pages are counted from the PDF itself', (kind) => {
      const pdf = printed.get(kind) ?? new Uint8Array()
      expect(pageCountOf(pdf)).toBe(pdfPages(pdf).length)
    })

    test.each(kinds)(
      '%s: the PDF is A4, tagged for readers, and has its parts and items as bookmarks',
      async (kind) => {
        const pdf = await getDocument({ data: new Uint8Array(printed.get(kind) ?? []), verbosity: 0 }).promise
        expect((await pdf.getMarkInfo()) as unknown).toContainEqual(['Marked', true])
        const page = await pdf.getPage(1)
        expect((await page.getStructTree())?.children.length).toBeGreaterThan(0)
        // 210 x 297 mm in points; Chromium keeps whole pixels.
        expect(page.view[2]).toBeCloseTo(595.3, -0.5)
        expect(page.view[3]).toBeCloseTo(841.9, -0.5)
        const bookmarks = titlesOf((await pdf.getOutline()) ?? [])
        const headings = headingsOf(sampleModel(profileId, kind))
        expect(headings.filter((heading) => !bookmarks.some((title) => lettersOf(title).endsWith(heading)))).toEqual([])
        await pdf.loadingTask.destroy()
      },
    )

    test('a set is the pages of its documents, each with its own page numbers, hidden on its first page', () => {
      const alone = kinds.flatMap((kind) => pdfPages(printed.get(kind) ?? new Uint8Array()))
      expect(pdfPages(set)).toEqual(alone)
      expect(pageCountOf(set)).toBe(alone.length)
    })
  },
)
