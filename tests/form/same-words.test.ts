/**
 * Every kind under every profile says one text: the page, its PDF by Chromium, and what LibreOffice prints of the Word file, labels of lists
 * counted by LibreOffice itself. Needs LibreOffice and poppler.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../shared/documents/to-html.ts'
import { pdfPages, readThrough } from '../support/pdf-text.ts'
import { folded, htmlText } from '../support/rendered-text.ts'
import { everySampleModel } from '../support/sample-models.ts'
import { type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

const documents = everySampleModel().map((one) => ({ ...one, file: `${one.profileId}-${one.kind}` }))

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `One text on every paper${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    let printed: PrintedKinds
    beforeAll(async () => {
      printed = await printModels(new Map(documents.map(({ file, model }) => [file, model])))
    }, 900_000)

    describe.each(['LibreOffice', 'Chromium'] as const)('printed by %s', (printer) => {
      test.each(documents)('$profileId, $kind', ({ file, model }) => {
        const html = toHtml(model, { fontUrl: (name) => name })
        const heads = [...html.matchAll(/<thead>[\s\S]*?<\/thead>/g)].map(([head]) =>
          folded(htmlText(`<body>${head}</body>`)),
        )
        const text = folded(htmlText(html))
        expect(text.length).toBeGreaterThan(300)
        expect(readThrough(pdfPages(readFileSync(printed[printer](file))), text, heads)).toBe(text)
      })
    })
  },
)
