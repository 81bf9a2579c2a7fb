import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { blockBookmark } from '../../../electron/documents/block-bookmark.ts'
import { zip } from '../../../electron/documents/docx-zip.ts'
import { readDocx } from '../../../electron/documents/read-docx.ts'
import { sentParts } from '../../../electron/documents/sent-parts.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { toRedlineDocx } from '../../../electron/documents/to-redline-docx.ts'
import { AppFailure } from '../../../shared/contract/errors.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { matchReturned } from '../../../shared/domain/returned/match.ts'
import { type ReturnedParagraph, returnedText } from '../../../shared/domain/returned/returned.ts'
import { fullModel } from '../../support/sample-models.ts'

const idAt = (place: number) => `01973d63-3bbe-75a3-8106-${String(place).padStart(12, '0')}`
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const typesXml = (type = mainType, more = '') =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/>${more}</Types>`
const documentXml = (body: string, prolog = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`

/** A file built by hand after the structure Word writes. */
function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const all = { '[Content_Types].xml': typesXml(), 'word/document.xml': documentXml(body), ...parts }
  return zip(Object.entries(all).map(([name, xml]) => [name, Buffer.from(xml)]))
}

function paragraphsOf(docx: Uint8Array): ReturnedParagraph[] {
  return readDocx(docx).elements.flatMap((one) =>
    one.kind === 'paragraph' ? [one] : one.rows.flatMap(({ cells }) => cells.flat()),
  )
}

const bare = (text: string) => ({ text, look: '', inserted: null, deleted: null })
const stamp = 'w:id="9" w:author="Trần Thị Bình" w:date="2026-11-25T09:00:00Z"'
const binh = { author: 'Trần Thị Bình', at: '2026-11-25T09:00:00Z' }

describe('what Word writes is read', () => {
  test('runs cut up by spelling marks and revision ids are one text', () => {
    const [one] = paragraphsOf(
      wordFile(
        '<w:p w:rsidR="00A1" w14:paraId="1A2B3C4D"><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A2"><w:t>Thống</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r w:rsidRPr="00A3"><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve"> nhất</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>.</w:t></w:r></w:p>',
      ),
    )
    expect(one?.runs).toEqual([bare('Thống nhất.')])
  })

  test('words inside smart tags, controls, links, fields and equations are read once; instructions and old copies are not', () => {
    const [one] = paragraphsOf(
      wordFile(
        '<w:p><w:smartTag w:element="place"><w:r><w:t>A </w:t></w:r></w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>B </w:t></w:r></w:sdtContent></w:sdt><w:hyperlink w:anchor="y"><w:r><w:t>C </w:t></w:r></w:hyperlink><w:fldSimple w:instr=" DATE "><w:r><w:t>D </w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>E</w:t></w:r><w:r><w:tab/><w:t>F</w:t><w:br/><w:t>G</w:t><w:noBreakHyphen/></w:r></w:p>',
      ),
    )
    expect(returnedText(one as ReturnedParagraph)).toBe('A B C D E\tF\nG\u2011')
  })

  test('tracked changes have their author and time, nested ones both', () => {
    const [one] = paragraphsOf(
      wordFile(
        `<w:p><w:pPr><w:rPr><w:ins ${stamp}/></w:rPr><w:pPrChange ${stamp}><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r><w:ins ${stamp}><w:r><w:t>b</w:t></w:r><w:del w:id="3" w:author="Đỗ Quang"><w:r><w:delText>c</w:delText></w:r></w:del></w:ins><w:moveFrom ${stamp}><w:r><w:t>d</w:t></w:r></w:moveFrom><w:r><w:rPr><w:b/><w:i w:val="0"/><w:rPrChange ${stamp}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>e</w:t></w:r></w:p>`,
      ),
    )
    expect(one?.runs).toEqual([
      bare('a'),
      { ...bare('b'), inserted: binh },
      { ...bare('c'), inserted: binh, deleted: { author: 'Đỗ Quang', at: null } },
      { ...bare('d'), deleted: binh },
      { ...bare('e'), look: 'b' },
    ])
    expect([one?.end.inserted, one?.style]).toEqual([binh, null])
  })

  test('tables with tracked rows, styles by their names, levels of numbering', () => {
    const cell = (text: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const { elements } = readDocx(
      wordFile(
        `<w:tbl><w:tblPr><w:tblStyle w:val="T1"/></w:tblPr><w:tr>${cell('x')}${cell('y')}</w:tr><w:tr><w:trPr><w:del ${stamp}/></w:trPr>${cell('z')}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:p>`,
        {
          'word/styles.xml': `<w:styles ${namespaces}><w:style w:styleId="T1"><w:name w:val="Bảng kẻ khung"/></w:style><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`,
        },
      ),
    )
    const [table, last] = elements
    if (table?.kind !== 'table' || last?.kind !== 'paragraph') throw new Error('Another order')
    expect([table.style, last.style, last.level]).toEqual(['bảng kẻ khung', 'heading 1', 1])
    expect(table.rows.map(({ deleted, cells }) => [deleted?.author ?? null, cells.length])).toEqual([
      [null, 2],
      ['Trần Thị Bình', 1],
    ])
  })

  test('comments with their words, answers and state; notes and frames are words outside the text', () => {
    const comment = (id: number, text: string, paraId: string) =>
      `<w:comment w:id="${id}" w:author="Trần Thị Bình" w:date="2026-11-25T09:00:00Z"><w:p w14:paraId="${paraId}"><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
    const frame = '<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>'
    const read = readDocx(
      wordFile(
        `<w:p><w:r><w:t>một </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>hai</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${frame}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${frame}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
        {
          'word/comments.xml': `<w:comments ${namespaces}>${comment(0, 'xem lại', '00000001')}${comment(1, 'đã sửa', '00000002')}</w:comments>`,
          'word/commentsExtended.xml':
            '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>',
          'word/footnotes.xml': `<w:footnotes ${namespaces}><w:footnote w:id="2"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        },
      ),
    )
    expect(read.comments.map(({ text, parent, resolved }) => [text, parent, resolved])).toEqual([
      ['xem lại', null, true],
      ['đã sửa', '0', false],
    ])
    expect(read.elements[0]).toMatchObject({ comments: [{ comment: '0', from: 4, to: 7 }] })
    expect(read.loose.map(returnedText)).toEqual(['trong khung', 'chú thích'])
  })

  test('a bookmark that lies on two paragraphs names both; an empty one the paragraph it stands in', () => {
    const start = (id: number, place: number) =>
      `<w:bookmarkStart w:id="${id}" w:name="${blockBookmark(idAt(place))}"/>`
    const read = paragraphsOf(
      wordFile(
        `<w:p>${start(1, 1)}<w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p>${start(2, 2)}<w:bookmarkEnd w:id="2"/><w:r><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p>`,
      ),
    )
    expect(read.map(({ blocks }) => blocks)).toEqual([[idAt(1)], [idAt(1)], [idAt(2)], []])
  })
})

describe('our own files come back whole', () => {
  const model = (): DocModel => {
    const full = fullModel()
    return { ...full, body: full.body.map((block, place) => ({ ...block, blockId: idAt(place) })) }
  }

  test('an untouched file has every block kept and nothing unmatched', async () => {
    const match = matchReturned(sentParts(model()), readDocx(await toDocx(model())))
    expect(match.changes.map(({ kind }) => kind)).toEqual(model().body.map(() => 'kept'))
    expect(match.unmatched).toEqual([])
  })

  test('a redline comes back as the edits it was made of, by their author', () => {
    const [first, ...rest] = model().body
    if (first?.kind !== 'paragraph') throw new Error('The model begins with no paragraph')
    const edited = { ...first, inlines: [{ kind: 'text' as const, text: 'PHẦN THỨ HAI' }] }
    const redline = toRedlineDocx(
      model(),
      { ...model(), body: [edited, ...rest] },
      { author: 'Bình', date: '2026-11-26T08:00:00Z', comments: [] },
    )
    const { changes } = matchReturned(sentParts(model()), readDocx(redline))
    expect(
      changes.filter(({ kind }) => kind !== 'kept').map(({ kind, blocks, people }) => [kind, blocks, people]),
    ).toEqual([['edited', [idAt(0)], ['Bình']]])
  })
})

function codeOf(bytes: Uint8Array): string {
  try {
    readDocx(bytes)
    return 'read'
  } catch (error) {
    return error instanceof AppFailure ? error.error.code : String(error)
  }
}

/** A file with bytes of one of its headers changed. */
function patched(docx: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const file = Buffer.from(docx)
  for (let at = 0; at + 4 <= file.length; at++)
    if (file.readUInt32LE(at) === signature) file.writeUIntLE(value, at + offset, size)
  return file
}

describe('a hostile or damaged file is refused with its reason', () => {
  const good = wordFile('<w:p><w:r><w:t>a</w:t></w:r></w:p>')
  const central = 0x02014b50

  test('the file these are made of is read', () => expect(codeOf(good)).toBe('read'))

  test.each([
    ['nothing', new Uint8Array(), 'DOCX_NOT_WORD'],
    ['text', strToU8('đây không phải tệp Word'), 'DOCX_NOT_WORD'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'DOCX_NOT_WORD'],
    [
      'a workbook',
      wordFile('', {
        '[Content_Types].xml': typesXml('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      }),
      'DOCX_NOT_WORD',
    ],
    ['an old .doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), 'DOCX_OLD_FORMAT'],
    [
      'a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'DOCX_ENCRYPTED',
    ],
    ['a zip with a password', patched(good, central, 8, 1, 2), 'DOCX_ENCRYPTED'],
    [
      'macros by type',
      wordFile('', { '[Content_Types].xml': typesXml('application/vnd.ms-word.document.macroEnabled.main+xml') }),
      'DOCX_MACROS',
    ],
    ['macros by part', wordFile('', { 'word/vbaProject.bin': 'x' }), 'DOCX_MACROS'],
    ['no document', zipSync({ '[Content_Types].xml': strToU8(typesXml()) }), 'DOCX_DAMAGED'],
    ['half a file', good.slice(0, good.length / 2), 'DOCX_DAMAGED'],
    ['broken XML', wordFile('<w:p><w:r>'), 'DOCX_DAMAGED'],
    ['a wrong check sum', patched(good, central, 16, 7), 'DOCX_DAMAGED'],
    ['an offset outside', patched(good, central, 42, 0x7fffffff), 'DOCX_DAMAGED'],
    ['a size that is too small', patched(good, central, 24, 10), 'DOCX_BOMB'],
    ['a size that is too large', patched(good, central, 24, 5000), 'DOCX_BOMB'],
    ['a size past all measure', patched(good, central, 24, 0x7fffffff), 'DOCX_TOO_LARGE'],
    [
      'an external entity',
      wordFile('', {
        'word/document.xml': documentXml(
          '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      }),
      'DOCX_ENTITIES',
    ],
    [
      'entities of entities',
      wordFile('', {
        'word/document.xml': documentXml('', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
      }),
      'DOCX_ENTITIES',
    ],
    ['an unknown entity', wordFile('<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>'), 'DOCX_DAMAGED'],
    ['elements nested past all measure', wordFile('<w:sdt>'.repeat(400) + '</w:sdt>'.repeat(400)), 'DOCX_UNSAFE'],
    [
      'bytes that are no text',
      zip([
        ['[Content_Types].xml', Buffer.from(typesXml())],
        ['word/document.xml', Buffer.from([0xc3, 0x28, 0x3c])],
      ]),
      'DOCX_DAMAGED',
    ],
  ])('%s', (_name, bytes, code) => expect(codeOf(bytes)).toBe(code))

  test('a bomb: forty megabytes of one letter in forty kilobytes', () => {
    const bomb = wordFile(`<w:p><w:r><w:t>${'a'.repeat(40_000_000)}</w:t></w:r></w:p>`)
    expect(bomb.length).toBeLessThan(100_000)
    expect(codeOf(bomb)).toBe('DOCX_BOMB')
  })

  test('thousands of entries, and two of one name', () => {
    const many = Array.from({ length: 2100 }, (_, place) => [`x${place}`, Buffer.from('')] as const)
    expect(codeOf(zip(many))).toBe('DOCX_UNSAFE')
    const twice = [['word/document.xml', Buffer.from(documentXml(''))] as const]
    expect(codeOf(zip([['[Content_Types].xml', Buffer.from(typesXml())], ...twice, ...twice]))).toBe('DOCX_UNSAFE')
  })

  test('cut anywhere, or with any byte changed, it is read or refused, never anything else', () => {
    const codes = new Set<string>()
    for (let at = 0; at < good.length; at += 3) {
      codes.add(codeOf(good.slice(0, at)))
      const changed = Uint8Array.from(good)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      codes.add(codeOf(changed))
    }
    expect([...codes].filter((code) => code !== 'read' && !code.startsWith('DOCX_'))).toEqual([])
  })

  test('the parts of a good file are read whatever packed them', () => {
    expect(codeOf(zipSync(unzipSync(good), { level: 0 }))).toBe('read')
  })
})
