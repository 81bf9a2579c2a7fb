import { describe, expect, it } from 'vitest'
import { namesInText } from '../../../shared/vietnamese/names-in-text.ts'
import { placeToneMarks } from '../../../shared/vietnamese/tone-marks.ts'

const found = (text: string) => namesInText(text).map(({ start, end }) => text.slice(start, end))

describe('personal names in running text', () => {
  it.each([
    ['Đồng chí Lê Thị Thúy, Phó Giám đốc Sở Tài chính', 'Lê Thị Thúy'],
    ['bổ nhiệm đồng chí Nguyễn Văn Khoá giữ chức vụ', 'Nguyễn Văn Khoá'],
    ['theo đề nghị của đồng chí Hoà và các sở', 'Hoà'],
    ['bà Thuý, ông Hoá', 'Thuý'],
    ['gia đình Trần Hòa', 'Trần Hòa'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(name)
  })

  it.each([
    'Ban Thường vụ Tỉnh ủy',
    'đồng chí Ủy viên Ban Thường vụ',
    'các đồng chí trong Đảng ủy',
    'Tòa án nhân dân tỉnh',
    'đồng chí Chánh án',
    'Sở Văn hóa, Thể thao và Du lịch',
    'TỈNH ỦY HÀ TĨNH',
    'Lưu Văn phòng Tỉnh ủy',
  ])('no name with a movable tone in: %s', (text) => {
    const names = found(text).join(' ')
    expect(placeToneMarks(names, 'uỷ')).toBe(placeToneMarks(names, 'ủy'))
  })
})
