import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFileName, safeFileName } from '../../../shared/documents/file-name.ts'
import { sampleDossier } from '../../support/composed.ts'
import { aDossier, anItem, aSession, marked } from '../../support/dossier.ts'

const bytesOf = (name: string) => new TextEncoder().encode(name).length

describe('documents are saved under Vietnamese names', () => {
  test('kind, body and day of the session; no title of an item', () => {
    const dossier = aDossier({ items: [anItem('việc bí mật', { secrecy: marked('tuyet_mat') })] })
    expect(documentFileName('minutes', dossier, 'docx')).toBe('Biên bản hội nghị Ban Thường vụ Tỉnh ủy 05-6-2026.docx')
    expect(documentFileName('notice', dossier, 'pdf')).toBe('Thông báo kết luận Ban Thường vụ Tỉnh ủy 05-6-2026.pdf')
    expect(documentFileName('report', sampleDossier(), 'html')).toBe(
      'Báo cáo phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025.html',
    )
  })

  test('without a day the name ends with the body', () => {
    const dossier = aDossier({ session: aSession({ date: null }) })
    expect(documentFileName('notice', dossier, 'docx')).toBe('Thông báo kết luận Ban Thường vụ Tỉnh ủy.docx')
  })

  test('words of a record are never read as a slot', () => {
    const { body } = aDossier()
    expect(documentFileName('notice', aDossier({ body: { ...body, name: 'Tổ {date}' } }), 'docx')).toBe(
      'Thông báo kết luận Tổ {date} 05-6-2026.docx',
    )
  })
})

describe('a file name is one that every system takes (perf.md faults 34, 37, 38)', () => {
  test('whatever the title: at most 255 bytes, no refused character, no device, the extension kept', () => {
    const troublesome = fc.constantFrom(
      ...[
        'CON',
        'nul',
        'COM1',
        'lpt9.x',
        '.',
        '..',
        ' ',
        '/',
        '\\',
        ':',
        '\u0000',
        '\n',
        '\u202E',
        'ế',
        '👩‍👩‍👧',
        '\uD800',
      ],
    )
    const title = fc
      .array(fc.oneof(troublesome, fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(title, (words) => {
        const name = safeFileName(words, 'docx')
        const stem = name.slice(0, -'.docx'.length)
        expect(name.endsWith('.docx')).toBe(true)
        expect(bytesOf(name)).toBeLessThanOrEqual(255)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that a file system refuses
        expect(stem).not.toMatch(/[<>:"/\\|?*\u0000-\u001F\u007F]|^[. ]|[. ]$|^$/)
        expect(name.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$/i)
        expect(name.isWellFormed() && name === name.normalize('NFC')).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('a long title is cut between whole letters, and the extension stays', () => {
    expect(safeFileName('ế'.repeat(84), 'docx')).toBe(`${'ế'.repeat(83)}.docx`)
    expect(bytesOf(safeFileName('👩‍👩‍👧'.repeat(40), 'docx'))).toBe(18 * 13 + 5)
  })

  test('names of devices are not used, with any extension', () => {
    expect(['CON', 'nul', 'com1', 'LPT9', 'aux', 'Con.txt', 'COM¹'].map((name) => safeFileName(name, 'pdf'))).toEqual([
      '_CON.pdf',
      '_nul.pdf',
      '_com1.pdf',
      '_LPT9.pdf',
      '_aux.pdf',
      '_Con.txt.pdf',
      '_COM¹.pdf',
    ])
    expect(safeFileName('Concord', 'pdf')).toBe('Concord.pdf')
  })

  test('nothing left is still a name', () => {
    expect([safeFileName('', 'pdf'), safeFileName('???', 'pdf'), safeFileName('. .', 'pdf')]).toEqual([
      '_.pdf',
      '_.pdf',
      '_.pdf',
    ])
  })

  test('decomposed letters become composed: one file, not two', () => {
    expect(safeFileName('Biên bản hội nghị'.normalize('NFD'), 'pdf')).toBe('Biên bản hội nghị.pdf')
  })
})
