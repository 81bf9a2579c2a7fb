/** Our writing of the body beside that of the `docx` package: the same file, byte for byte. */
import { Document, Packer } from 'docx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { WordCell, WordElement, WordParagraph, WordTable } from '../../../electron/documents/docx-elements.ts'
import { fixedParts, packParts } from '../../../electron/documents/docx-package.ts'
import { elementXml, markCounter } from '../../../electron/documents/docx-xml.ts'
import { toDocx, wordElements } from '../../../electron/documents/to-docx.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import { longSession } from '../../../tools/bench/documents/long-session.ts'
import { elementOf, plainDocument } from '../../../tools/bench/documents/plain-docx.ts'
import { composed, sampleDossier } from '../../support/composed.ts'
import { randomDossier } from '../../support/random-dossier.ts'
import { partsOf } from '../../support/rendered-text.ts'

async function expectSameFile(model: DocModel): Promise<void> {
  const plain = fixedParts(partsOf(await Packer.toBuffer(plainDocument(model, wordElements(model)))), model)
  const ours = await toDocx(model)
  expect(partsOf(ours)).toEqual(plain)
  expect(Buffer.compare(ours, packParts(plain))).toBe(0)
}

describe('a document is the file that the docx package alone would make', () => {
  test.each(documentKinds)('%s of the sample', async (kind) => {
    await expectSameFile(composed(kind, sampleDossier()).model)
  })

  test('minutes of two hundred pages', async () => {
    await expectSameFile(composed('minutes', longSession(108)).model)
  })

  test('of any session, of every kind, with a contact line and two-sided margins or without', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDossier,
        fc.constantFrom(...documentKinds),
        fc.option(fc.string({ minLength: 1 })),
        fc.boolean(),
        async (dossier, kind, contact, mirrored) => {
          const { model } = composed(kind, dossier)
          const { form } = model
          await expectSameFile({ ...model, contact, form: { ...form, page: { ...form.page, mirrored } } })
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })
})

const style = fc.constantFrom('NoiDung', 'Heading1', 'OBang')
const twips = fc.nat(20_000)
const lineBreak = fc.constant(true as const)
const text = fc.string({ unit: 'binary' })
const runs = fc.array(
  fc.oneof(
    fc.record({ text, break: lineBreak, style }, { requiredKeys: ['text'] }),
    fc.record({ break: lineBreak, style }, { requiredKeys: ['break'] }),
  ),
  { maxLength: 4 },
)
const paragraph: fc.Arbitrary<WordParagraph> = fc.record(
  {
    kind: fc.constant('paragraph' as const),
    style,
    keepNext: fc.boolean(),
    numbering: fc.record({ reference: fc.constantFrom('a', 'b'), level: fc.nat(2), instance: fc.nat(3) }),
    indent: fc.record({ left: twips, right: twips }, { requiredKeys: ['right'] }),
    runs,
  },
  { requiredKeys: ['kind', 'style', 'runs'] },
)
const cell: fc.Arbitrary<WordCell> = fc.record({
  width: twips,
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
})
const row = fc.record(
  { header: fc.boolean(), height: twips, cells: fc.array(cell, { minLength: 1, maxLength: 3 }) },
  { requiredKeys: ['cells'] },
)
const table: fc.Arbitrary<WordTable> = fc.record({
  kind: fc.constant('table' as const),
  style,
  columns: fc.array(twips, { minLength: 1, maxLength: 3 }),
  rows: fc.array(row, { minLength: 1, maxLength: 3 }),
})
const levels = [0, 1, 2].map((level) => ({ level, format: 'decimal' as const, text: '%1.', start: 1 }))

test('any element with any text is written as the docx package writes it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(paragraph, table), { maxLength: 6 }), async (elements: WordElement[]) => {
      const config = ['a', 'b'].map((reference) => ({ reference, levels }))
      const plain = new Document({ numbering: { config }, sections: [{ children: elements.map(elementOf) }] })
      const xml = strFromU8(unzipSync(await Packer.toBuffer(plain))['word/document.xml'] ?? new Uint8Array())
      const numbers = new Map<string, number>()
      // The package gives 1 to a list of bullets of its own.
      const numberOf = ({ reference, instance }: { reference: string; instance: number }) => {
        const key = `${reference} ${instance}`
        numbers.set(key, numbers.get(key) ?? numbers.size + 2)
        return numbers.get(key) ?? 0
      }
      const facts = { numberOf, nextMark: markCounter() }
      const ours = elements.map((element) => elementXml(element, facts)).join('')
      expect(ours.toWellFormed()).toBe(/<w:body>(.*)<w:sectPr>/s.exec(xml)?.[1])
    }),
    { numRuns: 200 },
  )
})
