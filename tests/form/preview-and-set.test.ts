/** The page that is previewed breaks where the printed one does; a set printed as one job is its documents, one after the other. */
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

    test('a set is the pages of its documents, each with its own page numbers, hidden on its first page', () => {
      const alone = kinds.flatMap((kind) => pdfPages(printed.get(kind) ?? new Uint8Array()))
      expect(pdfPages(set)).toEqual(alone)
      expect(pageCountOf(set)).toBe(alone.length)
    })
  },
)
