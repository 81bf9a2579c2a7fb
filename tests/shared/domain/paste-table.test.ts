import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRow, guessTable, type PasteColumn } from '../../../shared/domain/paste-table.ts'

const table = (...rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\r\n')
const columnsOf = (...heads: string[]) =>
  guessTable(
    table(
      heads,
      heads.map(() => 'x'),
    ),
  ).columns

describe('columns by their head', () => {
  it.each([
    ['Họ và tên', 'fullName'],
    ['Họ, chữ đệm và tên', 'fullName'],
    ['Họ tên đồng chí', 'fullName'],
    ['Tên', 'fullName'],
    ['ĐỒNG CHÍ', 'fullName'],
  ])('%s is the name', (head, column) => {
    expect(columnsOf(head)).toEqual([column])
  })

  it.each([
    ['STT', 'rank'],
    ['TT', 'rank'],
    ['Chức vụ', 'title'],
    ['Chức danh hiện nay', 'title'],
    ['Tên đơn vị', 'unit'],
    ['Cơ quan công tác', 'unit'],
    ['Từ ngày', 'from'],
    ['Ngày bắt đầu', 'from'],
    ['Đến ngày', 'to'],
    ['Ngày kết thúc', 'to'],
    ['Vai trò', 'role'],
    ['Ghi chú', 'ignore'],
  ])('%s is %s', (head, column) => {
    expect(columnsOf('Họ và tên', head)).toEqual(['fullName', column])
  })

  it('are found in letters composed or not, and without marks', () => {
    expect(columnsOf('Họ và tên'.normalize('NFD'), 'Chuc vu')).toEqual(['fullName', 'title'])
  })

  it('hold each thing once: a second column of the same kind is for the person to choose', () => {
    expect(columnsOf('Họ và tên', 'Chức vụ Đảng', 'Chức vụ chính quyền')).toEqual(['fullName', 'title', 'ignore'])
  })

  it('say whether the first row is a head', () => {
    expect(guessTable(table(['Họ và tên'], ['Nguyễn Văn An'])).headerRow).toBe(true)
    expect(guessTable(table(['Trần Thị Bình'], ['Nguyễn Văn An'])).headerRow).toBe(false)
  })
})

describe('columns by their content', () => {
  it('are found where the table has no head', () => {
    const rows = [
      ['1.', 'Nguyễn Văn An', 'Bí thư Tỉnh ủy', '15/10/2025', '30/6/2026'],
      ['2.', 'Đồng chí Trần Thị Bình', 'Trưởng Ban Tổ chức', '2025-10-15', ''],
    ]
    expect(guessTable(table(...rows)).columns).toEqual(['rank', 'fullName', 'title', 'from', 'to'])
  })
})

describe('rows and cells', () => {
  it('are split as spreadsheets copy them: tabs, line ends of any system, no empty rows', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(guessTable(['An\tBí thư', '', 'Bình\tỦy viên', ''].join(end)).rows).toEqual([
        ['An', 'Bí thư'],
        ['Bình', 'Ủy viên'],
      ])
  })

  it('may be quoted, with tabs, line breaks and quotes inside', () => {
    expect(guessTable('An\t"Bí thư Tỉnh ủy,\nChủ tịch ""HĐND"""\nBình\tỦy viên').rows).toEqual([
      ['An', 'Bí thư Tỉnh ủy, Chủ tịch "HĐND"'],
      ['Bình', 'Ủy viên'],
    ])
  })

  it('keep a quotation mark that quotes no cell', () => {
    expect(guessTable('"An" Nguyễn\tBí thư').rows).toEqual([['"An" Nguyễn', 'Bí thư']])
  })

  it('are filled up to the same width', () => {
    expect(guessTable('An\nBình\tỦy viên').rows).toEqual([
      ['An', ''],
      ['Bình', 'Ủy viên'],
    ])
  })

  it('come back as they were copied, whatever they hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', 'ế', '"', "'", ';', '1') }).filter((text) => text !== '')
    const quoted = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
    const cells = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(cells, (rows) => {
        expect(guessTable(rows.map((row) => row.map(quoted).join('\t')).join('\r\n')).rows).toEqual(rows)
      }),
    )
  })
})

describe('a row as a person', () => {
  const columns: PasteColumn[] = ['rank', 'fullName', 'title', 'unit', 'role', 'from', 'to']
  const row = (...cells: string[]) => checkRow(columns, cells)

  it('holds each cell as what it is', () => {
    expect(row('3.', 'Đồng chí Lê Văn Cường', 'Phó Bí thư', 'Tỉnh ủy', 'Phó Bí thư', '5/3/2026', '31-12-2030')).toEqual(
      {
        row: {
          fullName: 'Lê Văn Cường',
          title: 'Phó Bí thư',
          unit: 'Tỉnh ủy',
          rank: 3,
          role: 'deputy_secretary',
          from: '2026-03-05',
          to: '2030-12-31',
        },
        problem: null,
      },
    )
  })

  it('needs no more than a name', () => {
    expect(row('', 'An').row).toEqual({
      fullName: 'An',
      title: null,
      unit: null,
      rank: null,
      role: null,
      from: null,
      to: null,
    })
  })

  it.each([
    ['Bí thư', 'secretary'],
    ['Phó Bí thư Thường trực', 'standing_deputy_secretary'],
    ['Phó Bí thư', 'deputy_secretary'],
    ['Ủy viên Ban Thường vụ', 'member'],
    ['Uỷ viên', 'member'],
  ])('in the role %s is %s', (words, role) => {
    expect(row('', 'An', '', '', words).row?.role).toBe(role)
  })

  it.each([
    ['no name', ['', '  '], 'fullName'],
    ['a name too long to be one', ['', 'A'.repeat(501)], 'fullName'],
    ['a day that is none', ['', 'An', '', '', '', '31/02/2026'], 'from'],
    ['words where a day should be', ['', 'An', '', '', '', '', 'đến nay'], 'to'],
    ['an end before its beginning', ['', 'An', '', '', '', '05/3/2026', '04/3/2026'], 'to'],
    ['a title too long to be one line', ['', 'An', 'Bí thư '.repeat(90)], 'title'],
    ['a place that is no number', ['thứ nhất', 'An'], 'rank'],
    ['a role nobody knows', ['', 'An', '', '', 'Khách mời'], 'role'],
  ])('is left out and told when it has %s', (_, cells, problem) => {
    expect(row(...cells)).toEqual({ row: null, problem })
  })

  it('reads days day first, never month first', () => {
    expect(row('', 'An', '', '', '', '05/3/2026').row?.from).toBe('2026-03-05')
    expect(row('', 'An', '', '', '', '03/13/2026').problem).toBe('from')
  })
})
