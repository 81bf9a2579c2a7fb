/** One spelling through a document, and what it never touches (domain.md 6). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '../../../shared/documents/compose.ts'
import { documentFileName } from '../../../shared/documents/file-name.ts'
import { profileFor, profileOf } from '../../../shared/documents/profile.ts'
import { inOneSpelling } from '../../../shared/documents/spelling.ts'
import type { DocumentChoices, DocumentKind } from '../../../shared/records/documents.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { toneMarkings } from '../../../shared/vietnamese/tone-marks.ts'
import { allLines, sampleDossier } from '../../support/composed.ts'
import {
  aContribution,
  aDossier,
  anItem,
  aPaper,
  citation,
  idOf,
  itemBudget,
  paragraph,
  rich,
} from '../../support/dossier.ts'

type Overrides = Dossier['office']['profileOverrides']
const old = { 'spelling.toneMarks': 'uỷ' }

function written(kind: DocumentKind, dossier: Dossier, overrides: Overrides, choices: DocumentChoices = {}): string {
  const office = { ...dossier.office, profileOverrides: overrides }
  return allLines(compose(kind, { ...dossier, office }, profileOf(office), choices).model).join('\n')
}
const said = (...blocks: Parameters<typeof rich>) =>
  aDossier({ contributions: [aContribution('deputy', itemBudget, 1, { text: rich(...blocks) })] })
const spoken = (text: string, overrides: Overrides = old) => written('minutes', said(text), overrides)

describe('an office of uỷ', () => {
  test('letterhead, words of the profile and of records are all written its way', () => {
    const lines = written('minutes', said('Đề nghị Đảng ủy, Ủy ban nhân dân tỉnh hòa giải.'), old)
    expect(lines).toContain('TỈNH UỶ THÁI NGUYÊN')
    expect(lines).toContain('Hội nghị Ban Thường vụ Tỉnh uỷ')
    expect(lines).toContain('Bí thư Tỉnh uỷ')
    expect(lines).toContain('Đề nghị Đảng uỷ, Uỷ ban nhân dân tỉnh hoà giải.')
    expect(lines).not.toMatch(/ủy/i)
  })

  test('an office of ủy writes uỷ of its records as ủy', () => {
    expect(spoken('Đề nghị Đảng uỷ hoà giải.', {})).toContain('Đề nghị Đảng ủy hòa giải.')
  })

  test('the name of the file and what names a gap follow', () => {
    const dossier = aDossier({ items: [anItem('Kiện toàn cấp ủy', { assessment: null, presenterId: null })] })
    const office = { ...dossier.office, profileOverrides: old }
    expect(documentFileName('minutes', { ...dossier, office }, 'docx')).toBe(
      'Biên bản hội nghị Ban Thường vụ Tỉnh uỷ 05-6-2026.docx',
    )
    const { gaps } = compose('minutes', { ...dossier, office }, profileOf(office))
    expect(gaps.map(({ where }) => where)).toContain('1. Kiện toàn cấp uỷ')
  })
})

describe('personal names stay as typed', () => {
  const people = [
    { id: idOf('chair'), fullName: 'Lê Thị Thúy', note: null },
    { id: idOf('deputy'), fullName: 'Nguyễn Văn Khoá', note: null },
    { id: idOf('governor'), fullName: 'Ksor Hoà', note: null },
  ]
  const dossier = (text: string) => ({ ...said(text), people })

  test.each(toneMarkings)('of records and in running text, in an office of %s', (marking) => {
    const lines = written(
      'minutes',
      dossier('Đồng chí Nguyễn Văn Khoá và chị Thúy nhất trí; giao Ksor Hoà, KSOR HOÀ, Trần Thị Thùy chuẩn bị.'),
      { 'spelling.toneMarks': marking },
    )
    for (const name of ['Lê Thị Thúy', 'Nguyễn Văn Khoá', 'chị Thúy', 'Ksor Hoà, KSOR HOÀ, Trần Thị Thùy'])
      expect(lines).toContain(name)
  })

  test.each(toneMarkings)('of who signs and who confirms, in an office of %s', (marking) => {
    const signer = { form: 'on_behalf', post: 'PHÓ BÍ THƯ TỈNH ỦY', name: 'Lò Thuỳ' } as const
    const overrides = { 'spelling.toneMarks': marking }
    const lines = written('notice', aDossier(), overrides, { signer })
    expect(lines).toContain('Lò Thuỳ')
    expect(lines).toContain(`PHÓ BÍ THƯ TỈNH ${marking.toUpperCase()}`)
    const confirmedBy = { post: 'CHÁNH VĂN PHÒNG', name: 'Y Hoá' }
    expect(written('minutes', aDossier(), overrides, { confirmedBy })).toContain('Y Hoá')
  })
})

describe('quoted words and titles of cited documents stay as typed', () => {
  test.each([
    ['curved marks', 'Cuộc vận động “Văn hóa, hòa bình” của Tỉnh ủy', 'Cuộc vận động “Văn hóa, hòa bình” của Tỉnh uỷ'],
    ['straight marks', 'Đề án "Số hóa" của Tỉnh ủy', 'Đề án "Số hóa" của Tỉnh uỷ'],
    ['a lonely mark', 'màn hình 32" của Tỉnh ủy', 'màn hình 32" của Tỉnh uỷ'],
    [
      'a cited title',
      'Nghị quyết số 33-NQ/TW, ngày 09/6/2014 về xây dựng văn hóa, con người Việt Nam. Tỉnh ủy giao',
      'Nghị quyết số 33-NQ/TW, ngày 09/6/2014 về xây dựng văn hóa, con người Việt Nam. Tỉnh uỷ giao',
    ],
    [
      'a cited title before a clause of its own',
      'Theo Kế hoạch số 12-KH/TU về hóa chất, Ban Thường vụ Tỉnh ủy yêu cầu',
      'Theo Kế hoạch số 12-KH/TU về hóa chất, Ban Thường vụ Tỉnh uỷ yêu cầu',
    ],
  ])('%s', (_what, typed, printed) => {
    expect(spoken(typed)).toContain(printed)
  })

  test('a quotation over words of different looks, and a citation from the list', () => {
    const dossier = said(
      paragraph(
        'Phong trào “Toàn dân ',
        { type: 'text', text: 'hòa', marks: [{ type: 'bold' }] },
        ' thuận” theo ',
        citation('Chỉ thị số 05-CT/TU của Tỉnh ủy về hòa giải', '05-CT/TU'),
        '. Tỉnh ủy giao',
      ),
    )
    expect(written('minutes', dossier, old)).toContain(
      'Phong trào “Toàn dân hòa thuận” theo Chỉ thị số 05-CT/TU của Tỉnh ủy về hòa giải. Tỉnh uỷ giao',
    )
  })

  test('titles of the papers of the session', () => {
    const dossier = aDossier({ papers: [aPaper('Báo cáo của Đảng ủy xã Hòa Sơn')] })
    expect(written('minutes', dossier, old)).toContain('Tài liệu sử dụng: Báo cáo của Đảng ủy xã Hòa Sơn.')
  })
})

describe('ranges of years and days within sentences', () => {
  test('a range of years is spaced by custom, closed where the office says so, and kept in a quotation', () => {
    const typed = 'Nhiệm kỳ 2025-2030 và 2020 – 2025, “giai đoạn 2021-2030”.'
    expect(spoken(typed, {})).toContain('Nhiệm kỳ 2025 - 2030 và 2020 - 2025, “giai đoạn 2021-2030”.')
    expect(spoken(typed, { 'spelling.yearRange': 'closed' })).toContain('Nhiệm kỳ 2025-2030 và 2020-2025, “giai đoạn')
  })

  test('the day of the session in the long form where the office says so; the head has its own', () => {
    const lines = written('notice', aDossier(), { 'spelling.date': 'long' }, { documentDate: '2026-06-08' })
    expect(lines).toContain('Ngày 05 tháng 6 năm 2026, Ban Thường vụ Tỉnh ủy')
    expect(lines).toContain('Thái Nguyên, ngày 08 tháng 6 năm 2026')
    expect(written('notice', aDossier(), {})).toContain('Ngày 05/6/2026, Ban Thường vụ Tỉnh ủy')
  })

  test.each(['spelling.toneMarks', 'spelling.yearRange', 'spelling.date'])('%s takes no other word', (path) => {
    expect(() => profileFor('party-hd05-2026', { [path]: 'khác' })).toThrow('INVALID_INPUT')
  })
})

describe('over whole sessions', () => {
  test('the sample: only marks move, and one spelling after the other is the second alone', () => {
    const dossier = sampleDossier()
    for (const kind of ['minutes', 'notice', 'report'] as const) {
      const [first, second] = toneMarkings.map((marking) => written(kind, dossier, { 'spelling.toneMarks': marking }))
      expect(second).not.toBe(first)
      expect(fold(second ?? '')).toBe(fold(first ?? ''))
    }
  })

  test('whatever the records: twice is once', () => {
    const word = fc.constantFrom(
      'Tỉnh ủy',
      'hoà',
      '“',
      '”',
      '"',
      'Lê Thúy',
      '05-CT/TU',
      ' về ',
      'khoá',
      '2025-2030',
      '.',
    )
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    const marking = fc.constantFrom(...toneMarkings)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'note', 'people'), text), marking, (record, toneMarks) => {
        const spelling = { toneMarks, yearRange: 'spaced', date: 'short' } as const
        const once = inOneSpelling(record, spelling, [])
        expect(inOneSpelling(once, spelling, [])).toEqual(once)
        expect(fold(JSON.stringify(once)).replace(/[ -]/g, '')).toBe(fold(JSON.stringify(record)).replace(/[ -]/g, ''))
      }),
    )
  })
})
