/**
 * What happens at the foot of a page (`domain.md` 2, build note): a table's head is repeated, its rows are not divided, the signature block is
 * whole and never alone on a page. Lengths are driven until each must happen. Needs LibreOffice and poppler.
 */
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../electron/documents/to-docx.ts'
import type { Block, DocModel, Inline, SignatureBlock } from '../../shared/documents/model.ts'
import { composed } from '../support/composed.ts'
import { aContribution, aDossier, itemProject, points, rich } from '../support/dossier.ts'
import { pdfPages } from '../support/pdf-text.ts'
import { sampleModel } from '../support/sample-models.ts'
import { makeFolder } from '../support/store.ts'
import { measurePages } from './measure.ts'
import { convertWithLibreOffice, type PrintedKinds, printModels } from './print-models.ts'
import { missingPrograms } from './render.ts'

const printers = ['LibreOffice', 'Chromium'] as const
const words = (text: string): Inline[] => [{ kind: 'text', text }]
const signer = (authority: string, post: string, name: string) => ({ authority, post: words(post), name: words(name) })

/** How the text above the signature ends. */
const endings = ['line', 'lines', 'table'] as const
/** What signs, by its words: two receivers, thirty receivers, two signers with the confirmation below. */
const signatures: Readonly<Record<string, SignatureBlock>> = {
  short: signedBy(2),
  long: signedBy(30),
  confirmed: {
    left: signer('NGƯỜI GHI BIÊN BẢN', '', 'Phạm Thị Ngọc Ánh'),
    recipients: null,
    right: signer('CHỦ TRÌ HỘI NGHỊ', '', 'Nguyễn Văn An'),
    confirmation: {
      text: words('Xác nhận chữ ký của đồng chí Nguyễn Văn An'),
      signer: signer('T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Đỗ Quang Minh'),
    },
  },
}
/** Words each signature must have on its one page. */
const signatureWords: Readonly<Record<string, readonly string[]>> = {
  short: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Hoàng Nghĩa Hiếu', 'Nơi nhận:', '- Đơn vị 1;', '- Lưu Văn phòng.'],
  long: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Hoàng Nghĩa Hiếu', 'Nơi nhận:', '- Đơn vị 29;', '- Lưu Văn phòng.'],
  confirmed: ['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ', 'Phạm Thị Ngọc Ánh', 'T/L BAN THƯỜNG VỤ', 'Đỗ Quang Minh'],
}
/** From a text that leaves the signature its page to one that fills the page: each offset at the foot of page 1 comes by. */
const lengths: Readonly<Record<string, readonly [number, number]>> = {
  short: [13, 24],
  long: [1, 24],
  confirmed: [6, 24],
}

const cases = Object.entries(lengths).flatMap(([signature, [from, to]]) =>
  endings
    .filter((ending) => ending === 'line' || signature === 'short')
    .flatMap((ending) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({ signature, ending, length: from + index })),
    ),
)
const nameOf = ({ signature, ending, length }: (typeof cases)[number]) => `${signature}-${ending}-${length}`

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `At the foot of a page${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    let printed: PrintedKinds
    const letters = Array.from({ length: 30 }, (_, index) => `điểm thứ ${index + 1}`)

    beforeAll(async () => {
      const models = new Map<string, DocModel>(cases.map((one) => [nameOf(one), signedModel(one)]))
      models.set('table', tableModel())
      const text = rich(
        points('letter', ...letters),
        'giữa hai danh sách',
        points('letter', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu'),
        points('decimal', 'khoản đầu', 'khoản sau'),
        points('decimal', 'khoản khác'),
      )
      models.set(
        'lists',
        composed('minutes', aDossier({ contributions: [aContribution('deputy', itemProject, 1, { text })] })).model,
      )
      printed = await printModels(models)
    }, 900_000)

    test.each(printers)(
      'printed by %s: the head of a table opens each page it goes on, and no row is divided',
      (printer) => {
        const pages = measurePages(printed[printer]('table'))
        expect(pages.length).toBeGreaterThan(3)
        for (const page of pages.slice(0, -1)) {
          const heads = page.words.filter(({ text }) => text === 'ĐẦUBẢNG')
          expect(heads.length).toBe(1)
          expect(heads[0]?.fonts.every((font) => font.includes('Bold'))).toBe(true)
          const rows = page.words.filter(({ text }) => /^hàng\d+[ab]$/.test(text))
          expect(rows.length).toBeGreaterThan(2)
          expect(rows.every(({ baseline }) => baseline > (heads[0]?.baseline ?? 297))).toBe(true)
          const first = rows.filter(({ text }) => text.endsWith('a')).map(({ text }) => text.slice(0, -1))
          expect(rows.filter(({ text }) => text.endsWith('b')).map(({ text }) => text.slice(0, -1))).toEqual(first)
        }
      },
    )

    test.each(printers)('printed by %s: each list begins again, points count a, b, c, d, đ, e, g', (printer) => {
      const lines = pdfPages(readFileSync(printed[printer]('lists'))).flat()
      expect(lines).toEqual(
        expect.arrayContaining([
          ...['a) điểm thứ 1', 'd) điểm thứ 4', 'đ) điểm thứ 5', 'e) điểm thứ 6', 'g) điểm thứ 7', 'y) điểm thứ 23'],
          ...['a) một', 'd) bốn', 'đ) năm', 'e) sáu', '1. khoản đầu', '2. khoản sau', '1. khoản khác'],
        ]),
      )
    })

    describe.each(printers)('printed by %s', (printer) => {
      test.each(Object.keys(signatures))(
        '%s signature: whole, and under the end of the text, at every length',
        (signature) => {
          const pageCounts = new Set<number>()
          for (const one of cases.filter((some) => some.signature === signature)) {
            const pages = pdfPages(readFileSync(printed[printer](nameOf(one))))
            pageCounts.add(pages.length)
            expect(loneSignature(pages, signature), nameOf(one)).toBe(false)
          }
          // The foot of the page was passed.
          expect(pageCounts.size).toBeGreaterThan(1)
        },
      )
    })

    test('a text that does not stay with its signature is noticed', async () => {
      const folder = makeFolder()
      const files = new Map<string, Uint8Array>()
      const driven = cases.filter(({ signature, ending }) => signature === 'short' && ending === 'line')
      for (const one of driven) files.set(nameOf(one), withoutKeeping(await toDocx(signedModel(one))))
      await convertWithLibreOffice(folder, files)
      const alone = driven.filter((one) =>
        loneSignature(pdfPages(readFileSync(`${folder}/${nameOf(one)}.pdf`)), one.signature),
      )
      expect(alone.length).toBeGreaterThan(0)
    })
  },
)

/** True when the signature is divided or has no line of the text above it on its page. */
function loneSignature(pages: readonly (readonly string[])[], signature: string): boolean {
  const wanted = signatureWords[signature] ?? []
  const page = pages.find((lines) => lines.join('\n').includes(wanted[0] ?? ''))?.join('\n') ?? ''
  return !wanted.every((some) => page.includes(some)) || !/văn bản|trong ô/.test(page)
}

function signedBy(receivers: number): SignatureBlock {
  const lines = Array.from({ length: receivers - 1 }, (_, index) => words(`- Đơn vị ${index + 1};`))
  return {
    left: null,
    recipients: { label: 'Nơi nhận:', lines: [...lines, words('- Lưu Văn phòng.')], typist: null },
    right: signer('T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Hoàng Nghĩa Hiếu'),
    confirmation: null,
  }
}

function signedModel({ signature, ending, length }: (typeof cases)[number]): DocModel {
  const block = signatures[signature]
  if (block === undefined) throw new Error(`No signature ${signature}`)
  const lines: Block[] = Array.from({ length }, (_, index) => paragraph(`Dòng ${index + 1} của văn bản.`, false))
  const end: Record<(typeof endings)[number], Block> = {
    line: paragraph('Dòng cuối của văn bản.', true),
    lines: paragraph(`Đoạn cuối của văn bản ${'dài hơn một dòng '.repeat(8)}để kết thúc.`, true),
    table: {
      kind: 'table',
      columns: [0.3, 0.7],
      headRows: 1,
      rows: [
        [cell('Cột một', true), cell('Cột hai', true)],
        ...[1, 2, 3].map((row) => [cell(String(row), false), cell('chữ trong ô', false)]),
      ],
      sources: [],
    },
  }
  return { ...sampleModel('party-hd05-2026', 'notice'), body: [...lines, end[ending]], signature: block }
}

/** A table of rows of two lines, over several pages. */
function tableModel(): DocModel {
  const rows = Array.from({ length: 70 }, (_, index) => [
    cell(String(index + 1), false),
    { header: false, paragraphs: [words(`hàng${index}a`), words(`hàng${index}b`)] },
  ])
  const table: Block = {
    kind: 'table',
    columns: [0.2, 0.8],
    headRows: 1,
    rows: [[cell('TT', true), cell('ĐẦUBẢNG', true)], ...rows],
    sources: [],
  }
  return { ...sampleModel('party-hd05-2026', 'notice'), body: [paragraph('Mở đầu.', false), table] }
}

function cell(text: string, header: boolean) {
  return { header, paragraphs: [words(text)] }
}

function paragraph(text: string, keepNext: boolean): Block {
  return { kind: 'paragraph', role: 'body', inlines: words(text), numbering: null, keepNext, sources: [] }
}

function withoutKeeping(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replaceAll('<w:keepNext/>', '')) })
}
