import { describe, expect, test } from 'vitest'
import { ownSentences } from '../../../../shared/domain/drafting/own-sentences.ts'
import { said } from './drafts.ts'

const given = [
  said('Giao Sở Tài chính chủ trì rà soát nguồn vốn đầu tư công; báo cáo Ban Thường vụ trước ngày 30/6/2025.'),
  said('Ban Thường vụ thống nhất chủ trương điều chỉnh dự án. Tán thành.'),
]
const own = ownSentences(given)
const of = (text: string) => own(said(text))

describe('sentences no record gave', () => {
  test('what the records gave is none, also parted, joined or moved, and with a word written otherwise', () => {
    expect(given.flatMap(own)).toEqual([])
    expect(
      of('báo cáo Ban Thường vụ trước ngày 30/6/2025. Ban Thường vụ thống nhất chủ trương điều chỉnh dự án.'),
    ).toEqual([])
    expect(of('Giao Sở Tài chính chủ trì rà soát kỹ nguồn vốn đầu tư công.')).toEqual([])
    expect(of('Tán thành.')).toEqual([])
  })

  test('a sentence written inside or after a given one is told, that one alone', () => {
    expect(of('Ban Thường vụ thống nhất chủ trương điều chỉnh dự án. Các huyện chuẩn bị mặt bằng ngay.')).toEqual([
      'Các huyện chuẩn bị mặt bằng ngay.',
    ])
    expect(of('Thêm tay.')).toEqual(['Thêm tay.'])
  })

  test('an empty block has none, and without anything given every sentence is own', () => {
    expect(of('')).toEqual([])
    expect(ownSentences([])(said('Một câu. Hai câu.'))).toEqual(['Một câu.', 'Hai câu.'])
  })
})
