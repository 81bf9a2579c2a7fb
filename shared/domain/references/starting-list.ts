/**
 * The documents an office's reference list starts with: those the sample session cites, and the rules of form, minutes and
 * secrecy with what they replaced (`domain.md` 0, 5, 7, 9). What those sources do not say stays `null`.
 */
import type { ReferenceDocument } from '../../records/reference.ts'

export type StartingReference = Omit<ReferenceDocument, 'id'>

const unknown = { date: null, issuer: null, title: null, endedOn: null, replacedBy: null, note: null } as const

/** What every entry says; the rest is `null` until it is known. */
type Known = Pick<StartingReference, 'documentType' | 'numberSymbol'> & Partial<StartingReference>

/** Cited in the session of June 2025; 331 has no symbol there, 68-NQ/TW and 154/NQ-CP no date. */
const citedInSample: readonly Known[] = [
  {
    documentType: 'Nghị quyết',
    numberSymbol: '57-NQ/TW',
    date: '2024-12-22',
    issuer: 'Bộ Chính trị',
    title: 'phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
  },
  {
    documentType: 'Nghị quyết',
    numberSymbol: '59-NQ/TW',
    date: '2025-01-24',
    issuer: 'Bộ Chính trị',
    title: 'Hội nhập quốc tế trong tình hình mới',
  },
  {
    documentType: 'Nghị quyết',
    numberSymbol: '66-NQ/TW',
    date: '2025-04-30',
    issuer: 'Bộ Chính trị',
    title: 'công tác xây dựng và thi hành pháp luật',
  },
  { documentType: 'Nghị quyết', numberSymbol: '68-NQ/TW' },
  {
    documentType: 'Kết luận',
    numberSymbol: '123-KL/TW',
    date: '2025-01-24',
    issuer: 'Ban Chấp hành Trung ương Đảng',
    title: 'Đề án bổ sung về phát triển kinh tế - xã hội năm 2025 với mục tiêu tăng trưởng đạt 8% trở lên',
  },
  {
    documentType: 'Quyết định',
    numberSymbol: '204-QĐ/TW',
    date: '2024-11-29',
    issuer: 'Ban Bí thư',
    title: 'Đề án chuyển đổi số trong các cơ quan Đảng',
  },
  {
    documentType: 'Chỉ thị',
    numberSymbol: '05-CT/TU',
    date: '2021-05-23',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    title: 'phong trào thi đua “Dân vận khéo”',
  },
  { documentType: 'Kế hoạch', numberSymbol: '331', date: '2025-04-28', issuer: 'Ban Thường vụ Tỉnh ủy' },
  {
    documentType: 'Nghị quyết',
    numberSymbol: '154/NQ-CP',
    issuer: 'Chính phủ',
    title:
      'phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2025, bảo đảm mục tiêu tăng trưởng đạt 8% trở lên',
  },
]

const partyRules: readonly Known[] = [
  {
    documentType: 'Quy định',
    numberSymbol: '399-QĐ/TW',
    date: '2026-01-09',
    issuer: 'Ban Bí thư',
    note: 'Thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
  },
  {
    documentType: 'Quy định',
    numberSymbol: '66-QĐ/TW',
    date: '2017-02-06',
    replacedBy: '399-QĐ/TW',
    note: 'Thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
  },
  {
    documentType: 'Hướng dẫn',
    numberSymbol: '05-HD/VPTW',
    date: '2026-05-27',
    issuer: 'Văn phòng Trung ương Đảng',
    note: 'Thể thức và kỹ thuật trình bày văn bản của Đảng',
  },
  {
    documentType: 'Hướng dẫn',
    numberSymbol: '36-HD/VPTW',
    date: '2018-04-03',
    issuer: 'Văn phòng Trung ương Đảng',
    replacedBy: '05-HD/VPTW',
    note: 'Thể thức và kỹ thuật trình bày văn bản của Đảng',
  },
  {
    documentType: 'Hướng dẫn',
    numberSymbol: '16-HD/VPTW',
    date: '2023-02-23',
    issuer: 'Văn phòng Trung ương Đảng',
    note: 'Biên bản hội nghị ban chấp hành, ban thường vụ, thường trực tỉnh ủy',
  },
  {
    documentType: 'Hướng dẫn',
    numberSymbol: '26-HD/VPTW',
    date: '2017-06-08',
    issuer: 'Văn phòng Trung ương Đảng',
    note: 'Phục vụ hội nghị ban chấp hành, ban thường vụ tỉnh ủy',
  },
  {
    documentType: 'Hướng dẫn',
    numberSymbol: '22-HD/VPTW',
    date: '2017-03-22',
    issuer: 'Văn phòng Trung ương Đảng',
    note: 'Văn bản của cấp ủy cấp tỉnh',
  },
  {
    documentType: 'Hướng dẫn',
    numberSymbol: '35-HD/VPTW',
    date: '2010-10-18',
    issuer: 'Văn phòng Trung ương Đảng',
    note: 'Thời hạn bảo quản tài liệu của cơ quan cấp tỉnh',
  },
  {
    documentType: 'Quy định',
    numberSymbol: '4148-QĐ/VPTW',
    date: '2019-09-27',
    issuer: 'Văn phòng Trung ương Đảng',
    note: 'Viết hoa trong văn bản',
  },
  {
    documentType: 'Quyết định',
    numberSymbol: '168-QĐ/TW',
    date: '2018-12-28',
    note: 'Quy chế làm việc mẫu của cấp ủy',
  },
  { documentType: 'Kết luận', numberSymbol: '49-KL/TW', date: '2009-06-12', issuer: 'Bộ Chính trị' },
]

const stateRules: readonly Known[] = [
  {
    documentType: 'Luật',
    numberSymbol: '117/2025/QH15',
    issuer: 'Quốc hội',
    note: 'Bảo vệ bí mật nhà nước; có hiệu lực từ ngày 01/3/2026',
  },
  {
    documentType: 'Luật',
    numberSymbol: '29/2018/QH14',
    issuer: 'Quốc hội',
    endedOn: '2026-03-01',
    replacedBy: '117/2025/QH15',
    note: 'Bảo vệ bí mật nhà nước',
  },
  {
    documentType: 'Nghị định',
    numberSymbol: '63/2026/NĐ-CP',
    date: '2026-02-28',
    issuer: 'Chính phủ',
    note: 'Bảo vệ bí mật nhà nước',
  },
  {
    documentType: 'Nghị định',
    numberSymbol: '26/2020/NĐ-CP',
    issuer: 'Chính phủ',
    replacedBy: '63/2026/NĐ-CP',
    note: 'Bảo vệ bí mật nhà nước',
  },
  {
    documentType: 'Quyết định',
    numberSymbol: '1630/QĐ-TTg',
    date: '2025-07-30',
    issuer: 'Thủ tướng Chính phủ',
    note: 'Danh mục bí mật nhà nước của Đảng',
  },
  {
    documentType: 'Quyết định',
    numberSymbol: '2500/QĐ-TTg',
    date: '2025-11-17',
    issuer: 'Thủ tướng Chính phủ',
    note: 'Danh mục bí mật nhà nước, lĩnh vực tổ chức cán bộ',
  },
  {
    documentType: 'Nghị định',
    numberSymbol: '30/2020/NĐ-CP',
    issuer: 'Chính phủ',
    note: 'Công tác văn thư',
  },
  {
    documentType: 'Nghị định',
    numberSymbol: '45/2025/NĐ-CP',
    issuer: 'Chính phủ',
    note: 'Các sở của tỉnh',
  },
]

/** Each document once; ids are given when an office's list is begun. */
export const startingReferences: readonly StartingReference[] = [...citedInSample, ...partyRules, ...stateRules].map(
  (known) => ({ ...unknown, ...known }),
)
