import { expect, test } from 'vitest'
import { embeddedFonts } from '../../../electron/documents/embedded-fonts.ts'
import { withoutPdfFacts } from '../../../electron/documents/pdf-facts.ts'
import { toHtml } from '../../../shared/documents/to-html.ts'
import { createPdfPrinter } from '../../../tools/chromium/print-pdf.ts'
import { composed, sampleDossier } from '../../support/composed.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test('dates become one date and the creator is blank; every byte keeps its place', () => {
  const given = bytes(
    "<</Creator (Mozilla/5.0 \\(X11\\) Chrome)\n/CreationDate (D:20261125200000+00'00')\n/ModDate (D:20261125200001-07'00')>>\xff\x00",
  )
  const made = withoutPdfFacts(given)
  expect(made.byteLength).toBe(given.byteLength)
  expect(Buffer.from(made).toString('latin1')).toBe(
    `<</Creator (${' '.repeat(26)})\n/CreationDate (D:19800101000000+00'00')\n/ModDate (D:19800101000000+00'00')>>\xff\x00`,
  )
})

test('two PDFs of one page, printed in different seconds, are the same bytes and name no browser or system', {
  timeout: 120_000,
}, async () => {
  const html = toHtml(composed('notice', sampleDossier()).model, { fontUrl: embeddedFonts() })
  const printer = await createPdfPrinter()
  try {
    const one = await printer.print(html)
    await new Promise((done) => setTimeout(done, 1_100))
    const other = await printer.print(html)
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Buffer.from(one).toString('latin1')).not.toMatch(/Mozilla|Linux|Windows/)
  } finally {
    await printer.close()
  }
})
