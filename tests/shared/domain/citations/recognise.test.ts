import { describe, expect, test } from 'vitest'
import { recogniseCitations } from '../../../../shared/domain/citations/recognise.ts'

const only = (text: string) => {
  const found = recogniseCitations(text)
  expect(found).toHaveLength(1)
  const [first] = found
  if (first === undefined) throw new Error('nothing found')
  return first
}

describe('whole citations (domain.md 5)', () => {
  test.each([
    // text, number and symbol, type, date, issuer
    [
      'Kết luận số 49-KL/TW, ngày 12/6/2009 của Bộ Chính trị khoá X về',
      '49-KL/TW',
      'Kết luận',
      '2009-06-12',
      'Bộ Chính trị',
    ],
    [
      'Thông báo số 212-TB/TU ngày 23/01/2026 của Thành ủy Hà Nội',
      '212-TB/TU',
      'Thông báo',
      '2026-01-23',
      'Thành ủy Hà Nội',
    ],
    [
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị và Nghị quyết',
      '57-NQ/TW',
      'Nghị quyết',
      '2024-12-22',
      'Bộ Chính trị',
    ],
    [
      'Chỉ thị số 05-CT/TU, ngày 23/5/2021 của Ban Thường vụ Tỉnh ủy về phong trào',
      '05-CT/TU',
      'Chỉ thị',
      '2021-05-23',
      'Ban Thường vụ Tỉnh ủy',
    ],
    [
      'Kết luận số 123-KL/TW, ngày 24/01/2025 của Ban Chấp hành Trung ương Đảng, Nghị quyết',
      '123-KL/TW',
      'Kết luận',
      '2025-01-24',
      'Ban Chấp hành Trung ương Đảng',
    ],
    ['Quy định 10-QĐi/TW', '10-QĐi/TW', 'Quy định', null, null],
    ['Quy chế số 05-QC/BTCTU-VPTU', '05-QC/BTCTU-VPTU', 'Quy chế', null, null],
    ['Nghị quyết số 154/NQ-CP của Chính phủ, trước khi', '154/NQ-CP', 'Nghị quyết', null, 'Chính phủ'],
    [
      'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về',
      '30/2020/NĐ-CP',
      'Nghị định',
      '2020-03-05',
      'Chính phủ',
    ],
    [
      'Quyết định 1630/QĐ-TTg ngày 30 tháng 7 năm 2025 của Thủ tướng Chính phủ',
      '1630/QĐ-TTg',
      'Quyết định',
      '2025-07-30',
      'Thủ tướng Chính phủ',
    ],
    ['Công văn số 2663/VPCP-NC', '2663/VPCP-NC', 'Công văn', null, null],
    ['Luật số 117/2025/QH15', '117/2025/QH15', 'Luật', null, null],
    [
      'Nghị quyết số 188/2025/QH15 ngày 19/02/2025 của Quốc hội',
      '188/2025/QH15',
      'Nghị quyết',
      '2025-02-19',
      'Quốc hội',
    ],
    [
      'Kế hoạch số 331, ngày 28/4/2025 của Ban Thường vụ Tỉnh ủy',
      '331',
      'Kế hoạch',
      '2025-04-28',
      'Ban Thường vụ Tỉnh ủy',
    ],
    ['Nghị quyết 68 của Bộ Chính trị', '68', 'Nghị quyết', null, 'Bộ Chính trị'],
    [
      'Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh Nghệ An đã',
      '12/QĐ-UBND',
      'Quyết định',
      null,
      'Ủy ban nhân dân tỉnh Nghệ An',
    ],
    [
      'Tờ trình số 45/TTr-SGDĐT của Sở Giáo dục và Đào tạo và Báo cáo',
      '45/TTr-SGDĐT',
      'Tờ trình',
      null,
      'Sở Giáo dục và Đào tạo',
    ],
    ['Quyết định số 204-QĐ/TW (29/11/2024)', '204-QĐ/TW', 'Quyết định', '2024-11-29', null],
  ])('%s', (text, numberSymbol, type, date, issuer) => {
    expect(only(text)).toMatchObject({ numberSymbol, type, date, issuer, miswritings: [] })
  })
})

test.each([
  ['theo Báo cáo số 229-BC/TU. Ban Thường vụ', 'Báo cáo số 229-BC/TU', '229-BC/TU', null],
  [
    'Kết luận số 12-KL/TU của Tỉnh ủy Nghệ An. Ban Thường vụ',
    'Kết luận số 12-KL/TU của Tỉnh ủy Nghệ An',
    '12-KL/TU',
    'Tỉnh ủy Nghệ An',
  ],
  ['Nghị quyết số 5/NQ-HĐND của HĐND. Văn bản', 'Nghị quyết số 5/NQ-HĐND của HĐND', '5/NQ-HĐND', 'HĐND'],
  [
    'Quyết định số 9/QĐ-UBND của UBND TP. Vinh',
    'Quyết định số 9/QĐ-UBND của UBND TP. Vinh',
    '9/QĐ-UBND',
    'UBND TP. Vinh',
  ],
])('the full stop of the sentence is no part of it: %s', (text, words, numberSymbol, issuer) => {
  expect(only(text)).toMatchObject({ text: words, numberSymbol, issuer, miswritings: [] })
})

describe('written otherwise than the rule has it', () => {
  test.each([
    ['Kết luận số 100 - KL/TW', '100-KL/TW', ['spaces']],
    ['Kết luận 100-KL/TƯ', '100-KL/TW', ['letters']],
    ['Kết luận 100-KL/T.Ư', '100-KL/TW', ['letters']],
    ['nghị quyết 57–NQ/TW', '57-NQ/TW', ['dash']],
    ['Nghị quyết 57/NQ-TW', '57-NQ/TW', ['swapped']],
    ['Nghị quyết 154-NQ/CP', '154/NQ-CP', ['swapped']],
    ['Nghị quyết số 15-NQ/HĐND', '15/NQ-HĐND', ['swapped']],
    ['Quyết định 204-QD/TW', '204-QĐ/TW', ['letters']],
    ['Nghị định 30/2020/ND-CP', '30/2020/NĐ-CP', ['letters']],
    ['Kết luận 1O0-KL/TW', '100-KL/TW', ['zero']],
    ['Quyết định 12 / QĐ-UBND', '12/QĐ-UBND', ['spaces']],
  ])('%s', (text, numberSymbol, miswritings) => {
    expect(only(text)).toMatchObject({ numberSymbol, miswritings })
  })

  test('the type is told by the symbol alone only when one type has it', () => {
    expect(only('theo 57-NQ/TW')).toMatchObject({ type: 'Nghị quyết', typeWritten: false })
    expect(only('theo 204-QĐ/TW')).toMatchObject({ type: null, typeWritten: false })
    expect(only('theo 08-TT/TW')).toMatchObject({ type: 'Thông tri' })
    expect(only('theo 08/2025/TT-BNV')).toMatchObject({ type: 'Thông tư' })
  })

  test('"số" may be missing, and its colon is noticed', () => {
    expect(only('Nghị quyết 57-NQ/TW').hasColon).toBe(false)
    expect(only('Số: 57-NQ/TW').hasColon).toBe(true)
    expect(only('Nghị quyết số: 57-NQ/TW')).toMatchObject({ hasColon: true, type: 'Nghị quyết' })
  })

  test('a day the calendar does not have is no date, but its place is known', () => {
    const { date, dateSpan } = only('Nghị quyết số 57-NQ/TW, ngày 31/6/2024')
    expect(date).toBeNull()
    expect(dateSpan).toEqual({ start: 29, end: 38 })
  })
})

test('each citation of a sentence has its place, and what follows belongs to the nearest', () => {
  const text =
    'thực hiện Kết luận số 123-KL/TW, ngày 24/01/2025 của Ban Bí thư, Nghị quyết số 57-NQ/TW và Nghị quyết 154/NQ-CP của Chính phủ.'
  expect(recogniseCitations(text).map(({ start, end, text: words }) => [text.slice(start, end), words])).toEqual([
    ['Kết luận số 123-KL/TW, ngày 24/01/2025 của Ban Bí thư', 'Kết luận số 123-KL/TW, ngày 24/01/2025 của Ban Bí thư'],
    ['Nghị quyết số 57-NQ/TW', 'Nghị quyết số 57-NQ/TW'],
    ['Nghị quyết 154/NQ-CP của Chính phủ', 'Nghị quyết 154/NQ-CP của Chính phủ'],
  ])
  expect(recogniseCitations(text).map(({ date, issuer }) => [date, issuer])).toEqual([
    ['2025-01-24', 'Ban Bí thư'],
    [null, null],
    [null, 'Chính phủ'],
  ])
})

test.each([
  'Báo cáo 04 năm thực hiện',
  'tăng 8,4% so với cùng kỳ, đạt 11.360 tỷ đồng',
  'ngày 05/6/2025, lúc 14 giờ 00',
  'nhiệm kỳ 2025-2030',
  'Tổng đội thanh niên xung phong 2',
  'hệ thống VNPT-iOffice',
  'tỷ lệ 12/15, đạt 80%',
  'dự án số 2, phương án số 3',
  'mô hình 5G/IoT-AI',
  'điểm a, khoản 2, Điều 5',
  'biển số 37-A/123',
  'Kế hoạch số hóa năm 2025',
  'quyết định 3 nội dung',
  'Chương trình 135',
])('is no citation: %s', (text) => {
  expect(recogniseCitations(text)).toEqual([])
})
