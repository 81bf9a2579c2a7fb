/** What each rule of language finds and what it leaves alone; where it mends, the mended text. */
import type { TextRuleId } from '../../../../shared/domain/checks/check-texts.ts'
import type { CheckContext } from '../../../../shared/domain/checks/checked-texts.ts'
import { idOf } from '../../../support/dossier.ts'

export type TextExample = {
  readonly context?: Partial<CheckContext>
  /** Texts in which the rule finds something. */
  readonly fails: string
  /** The failing text with the rule's own fixes put in; left out where a person has to decide. */
  readonly fixed?: string
  /** What is offered for the first finding. */
  readonly offers?: readonly string[]
  /** Texts in which the rule finds nothing. */
  readonly passes: readonly string[]
}

const state = { family: 'state' } as const

export const textExamples: Readonly<Record<TextRuleId, TextExample>> = {
  'citation.swapped': {
    fails: 'Nghị quyết số 57/NQ-TW, ngày 22/12/2024 của Bộ Chính trị và Nghị quyết số 154-NQ/CP của Chính phủ',
    fixed: 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị và Nghị quyết số 154/NQ-CP của Chính phủ',
    passes: ['Nghị quyết số 57-NQ/TW', 'Nghị quyết số 154/NQ-CP', 'Nghị định số 30/2020/NĐ-CP'],
  },
  'citation.miswritten': {
    fails: 'Kết luận số 100 - KL/TƯ, Quyết định số 204–QD/TW và Kế hoạch số 1O-KH/TU',
    fixed: 'Kết luận số 100-KL/TW, Quyết định số 204-QĐ/TW và Kế hoạch số 10-KH/TU',
    passes: ['Kết luận số 100-KL/TW', 'Quy chế số 05-QC/BTCTU-VPTU', 'Luật số 117/2025/QH15'],
  },
  'citation.typeSymbol': {
    fails: 'Kết luận số 123-TB/TW',
    offers: ['Thông báo số 123-TB/TW', 'Kết luận số 123-KL/TW'],
    passes: [
      'Kết luận số 123-KL/TW',
      'Quy định số 66-QĐ/TW',
      'Quyết định số 204-QĐ/TW',
      'Công văn số 2663/VPCP-NC',
      'Thông báo kết luận số 125-TB/TU',
    ],
  },
  'citation.ambiguousType': {
    fails: 'Căn cứ số 12-QĐ/TW của Ban Bí thư',
    offers: ['Quyết định số 12-QĐ/TW', 'Quy định số 12-QĐ/TW'],
    passes: ['Căn cứ Quyết định số 12-QĐ/TW', 'thực hiện 57-NQ/TW', 'thực hiện 1630/QĐ-TTg'],
  },
  'citation.noSymbol': {
    context: { references: [reference('Kế hoạch', '331-KH/TU', '2025-04-28', 'Ban Thường vụ Tỉnh ủy')] },
    fails: 'Kế hoạch số 331, ngày 28/4/2025 của Ban Thường vụ Tỉnh ủy',
    offers: ['331-KH/TU'],
    passes: ['Kế hoạch số 331-KH/TU, ngày 28/4/2025', 'kế hoạch 5 năm', 'dự án số 2'],
  },
  'citation.colon': {
    fails: 'Nghị quyết số: 57-NQ/TW của Bộ Chính trị',
    fixed: 'Nghị quyết số 57-NQ/TW của Bộ Chính trị',
    passes: ['Nghị quyết số 57-NQ/TW', 'Số 15-NQ/TU', 'Số: 15/NQ-HĐND'],
  },
  'citation.noColon': {
    context: state,
    fails: 'ỦY BAN NHÂN DÂN\nSố 15/NQ-HĐND\nNghệ An',
    fixed: 'ỦY BAN NHÂN DÂN\nSố: 15/NQ-HĐND\nNghệ An',
    passes: ['Số: 15/NQ-HĐND', 'Nghị quyết số 15/NQ-HĐND', 'Số 15-NQ/TU', 'theo Số 15/NQ-HĐND'],
  },
  'citation.noDate': {
    context: { references: [reference('Nghị quyết', '68-NQ/TW', '2025-05-04', 'Bộ Chính trị')] },
    fails: 'thực hiện Nghị quyết số 68-NQ/TW của Bộ Chính trị',
    offers: ['Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị'],
    passes: [
      'Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị; thực hiện Nghị quyết số 68-NQ/TW',
      'Luật số 117/2025/QH15',
    ],
  },
  'citation.noIssuer': {
    fails: 'thực hiện Nghị quyết số 68-NQ/TW, ngày 04/5/2025',
    passes: ['Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị; Nghị quyết số 68-NQ/TW, ngày 04/5/2025'],
  },
  'citation.twoDates': {
    fails: 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 và Nghị quyết số 57-NQ/TW, ngày 24/12/2024',
    offers: ['22/12/2024'],
    passes: [
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 và Nghị quyết số 57-NQ/TW, ngày 22/12/2024',
      'Quyết định số 66-QĐ/TW, ngày 01/3/2021 và Quy định số 66-QĐ/TW, ngày 06/02/2017',
    ],
  },
  'citation.twoIssuers': {
    fails: 'Nghị quyết số 57-NQ/TW của Bộ Chính trị; Nghị quyết số 57-NQ/TW của Ban Bí thư',
    offers: ['Bộ Chính trị'],
    passes: [
      'Quyết định số 204-QĐ/TW của Ban Bí thư; Quyết định số 204-QĐ/TW của Ban Bí thư Trung ương Đảng',
      'Kết luận số 123-KL/TW của BCH Trung ương; Kết luận số 123-KL/TW của Ban Chấp hành Trung ương',
    ],
  },
  'citation.otherType': {
    fails: 'Quyết định số 66-QĐ/TW, ngày 06/02/2017',
    offers: ['Quy định'],
    passes: ['Quy định số 66-QĐ/TW', 'Quyết định số 66-QĐ/TW, ngày 05/5/2021', 'Quyết định số 204-QĐ/TW'],
  },
  'citation.otherDate': {
    fails: 'Nghị quyết số 57-NQ/TW, ngày 24/12/2024',
    offers: ['22/12/2024'],
    passes: ['Nghị quyết số 57-NQ/TW, ngày 22/12/2024', 'Nghị quyết số 58-NQ/TW, ngày 24/12/2024'],
  },
  'citation.issuer': {
    fails: 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Ban Chấp hành Trung ương',
    fixed: 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị',
    offers: ['Bộ Chính trị'],
    passes: [
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị',
      'Nghị quyết số 57-NQ/TW, ngày 01/11/2020 của Ban Chấp hành Trung ương',
    ],
  },
  'citation.transposed': {
    context: { references: [reference('Kết luận', '1229-KL/TU', '2026-04-07', 'Ban Thường vụ Tỉnh ủy')] },
    fails: 'Kết luận số 1299-KL/TU, ngày 07/4/2026',
    offers: ['1229-KL/TU'],
    passes: ['Kết luận số 1229-KL/TU, ngày 07/4/2026', 'Kết luận số 1299-KL/TU, ngày 08/4/2026'],
  },
  'citation.ended': {
    context: { references: [{ ...reference('Hướng dẫn', '04-HD/VPTW', '1998-01-05', null), endedOn: '2017-06-08' }] },
    fails: 'theo Hướng dẫn số 04-HD/VPTW',
    passes: ['theo Hướng dẫn số 05-HD/VPTW', 'theo Hướng dẫn số 04-HD/VPTW, ngày 01/3/2026'],
  },
  'citation.replaced': {
    context: { day: '2026-06-05' },
    fails: 'theo Hướng dẫn số 36-HD/VPTW và Luật số 29/2018/QH14',
    passes: ['theo Hướng dẫn số 05-HD/VPTW', 'theo Luật số 117/2025/QH15'],
  },
  'body.ended': {
    context: { day: '2025-07-01' },
    fails: 'Huyện ủy Anh Sơn, UBND huyện Nghi Lộc, Ban Dân vận Tỉnh ủy',
    passes: [
      'Đảng ủy xã Nghi Lâm, Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Kết luận số 12-KL/HU, ngày 01/3/2025 của Huyện ủy Anh Sơn',
    ],
  },
  'date.form': {
    fails: 'ngày 5/6/2025, 05/06/2025, 24-1-2025, ngày 5 tháng 06 năm 2025, ngày 5/6, tháng 06 năm 2025',
    fixed: 'ngày 05/6/2025, 05/6/2025, 24/01/2025, ngày 05 tháng 6 năm 2025, ngày 05/6, tháng 6 năm 2025',
    passes: [
      'ngày 05/6/2025, 24/01/2025, 22/12/2024',
      'ngày 05 tháng 02 năm 2025',
      'Nghị định số 30/2020/NĐ-CP',
      'tăng 5/6 chỉ tiêu',
      'số 1.2.2025.4',
    ],
  },
  'date.impossible': {
    fails: 'trước ngày 31/6/2025 và ngày 30 tháng 02 năm 2025',
    passes: ['trước ngày 30/6/2025', 'ngày 29/02/2024', 'Luật số 29/2018/QH14'],
  },
  'date.weekday': {
    fails: 'vào hồi 14 giờ 00, ngày 05/6/2025 (thứ Sáu)',
    offers: ['05/6/2025 (thứ Năm)'],
    passes: ['ngày 05/6/2025 (thứ Năm)', 'thứ Năm, ngày 05/6/2025', 'Chủ nhật, ngày 08/6/2025'],
  },
  'number.thousands': {
    fails: 'thu 1,234,567 đồng, chi 11,360.5 triệu đồng',
    fixed: 'thu 1.234.567 đồng, chi 11.360,5 triệu đồng',
    passes: ['thu 1.234.567 đồng', '11.360,5 triệu đồng', 'các mục 1, 2, 3'],
  },
  'number.thousandsOrDecimals': {
    fails: 'thu 11,360 tỷ đồng',
    offers: ['11.360'],
    passes: ['thu 11.360 tỷ đồng', 'thu 722,1 tỷ đồng', 'hệ số 0,125'],
  },
  'number.decimalDot': {
    fails: 'đạt 64.1%, bằng 722.1 tỷ đồng',
    fixed: 'đạt 64,1%, bằng 722,1 tỷ đồng',
    passes: ['đạt 64,1%', 'thu 11.360 tỷ đồng', 'mục 4.1', 'ngày 05.6.2025'],
  },
  'number.percentSpace': {
    fails: 'đạt 64,1 % dự toán, tăng 8 %',
    fixed: 'đạt 64,1% dự toán, tăng 8%',
    passes: ['đạt 64,1% dự toán', 'tỷ lệ % dự toán'],
  },
  'number.ungrouped': {
    fails: 'thu 11360 tỷ đồng',
    fixed: 'thu 11.360 tỷ đồng',
    passes: ['thu 11.360 tỷ đồng', 'năm 2025 tỷ lệ', 'mã số 123456'],
  },
  'number.peopleBelowTen': {
    fails: 'có mặt 5 đồng chí, vắng 2 đại biểu',
    fixed: 'có mặt 05 đồng chí, vắng 02 đại biểu',
    passes: ['có mặt 05 đồng chí', '13 đồng chí', 'lần thứ 2 đồng chí phát biểu'],
  },
  'number.unitOnNextLine': {
    fails: 'thu 11.360 tỷ đồng, dài 12 km',
    fixed: 'thu 11.360\u00A0tỷ đồng, dài 12\u00A0km',
    passes: ['thu 11.360\u00A0tỷ đồng', 'năm 2025 tỷ lệ tăng', 'năm 2025 triệu tập', '05 đồng chí'],
  },
  'spelling.uy': {
    fails: 'Tỉnh ủy, Thành ủy và Đảng uỷ xã; thuỷ lợi',
    context: { officeSpelling: 'ủy' },
    fixed: 'Tỉnh ủy, Thành ủy và Đảng ủy xã; thủy lợi',
    passes: [
      'Tỉnh ủy, ĐẢNG ỦY, quý III, quỹ đất, quy chế',
      'Tỉnh ủy và đồng chí Nguyễn Thị Thuý',
      'Tỉnh ủy; “Quyết định của Đảng uỷ”',
    ],
  },
  'spelling.oa': {
    fails: 'khóa XIX, văn hóa, HOÀ BÌNH và xoá nhà tạm',
    fixed: 'khóa XIX, văn hóa, HÒA BÌNH và xóa nhà tạm',
    passes: ['khóa XIX, văn hóa, hoàn thành, hoạt động', 'khoá XIX, văn hoá', 'văn hóa; “Văn hoá soi đường”'],
  },
  'spelling.ty': {
    fails: '11.360 tỷ đồng, tỉ lệ 64%',
    fixed: '11.360 tỷ đồng, tỷ lệ 64%',
    passes: ['tỷ đồng, tỷ lệ', 'tỉ đồng, tỉ lệ', 'tỷ lệ làm việc tỉ mỉ'],
  },
  'spelling.decomposed': {
    fails: 'Tỉnh ủy'.normalize('NFD'),
    fixed: 'Tỉnh ủy',
    passes: ['Tỉnh ủy'],
  },
  'capital.article': {
    fails: 'theo khoản 2, điều 5 của Quy chế',
    fixed: 'theo khoản 2, Điều 5 của Quy chế',
    passes: ['theo khoản 2, Điều 5', 'những điều 5 năm qua chưa làm', 'điều chỉnh dự án'],
  },
  'capital.clause': {
    fails: 'theo Điểm a, Khoản 2, Điều 5',
    fixed: 'theo điểm a, khoản 2, Điều 5',
    passes: ['theo điểm a, khoản 2, Điều 5', 'Khoản 2 được sửa như sau', 'Điểm mới của Quy chế'],
  },
  'capital.comrade': {
    fails: 'các Đồng chí Ủy viên, Đồng chí Bí thư',
    fixed: 'các đồng chí Ủy viên, đồng chí Bí thư',
    passes: ['các đồng chí Ủy viên', 'Đồng chí Bí thư kết luận. Đồng chí yêu cầu'],
  },
  'capital.people': {
    fails: 'lấy ý kiến nhân dân',
    fixed: 'lấy ý kiến Nhân dân',
    passes: ['lấy ý kiến Nhân dân', 'Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân, Công an nhân dân'],
  },
  'capital.state': {
    fails: 'chủ trương của Đảng và nhà nước, chính sách của nhà nước',
    fixed: 'chủ trương của Đảng và Nhà nước, chính sách của Nhà nước',
    passes: ['thu ngân sách nhà nước', 'quản lý nhà nước', 'chính sách của Nhà nước'],
  },
  'capital.weekday': {
    fails: 'sáng thứ hai; thứ năm, ngày 05/6/2025; ngày 08/6/2025 (chủ nhật)',
    fixed: 'sáng thứ Hai; thứ Năm, ngày 05/6/2025; ngày 08/6/2025 (Chủ nhật)',
    passes: ['sáng thứ Hai', 'phiên thứ hai', 'dự thảo lần thứ ba, ngày 05/6/2025'],
  },
  'capital.month': {
    fails: 'Cách mạng tháng tám; tháng mười hai năm 2024',
    fixed: 'Cách mạng tháng Tám; tháng Mười Hai năm 2024',
    passes: ['Cách mạng tháng Tám', 'mỗi tháng một lần', 'ba tháng hai lần'],
  },
  'capital.body': {
    context: {
      units: [
        {
          id: idOf('so-gd'),
          name: 'Sở Giáo dục và Đào tạo',
          shortName: null,
          kind: 'state',
          from: null,
          to: null,
          successorId: null,
        },
        {
          id: idOf('anh-son'),
          name: 'Huyện Anh Sơn',
          shortName: null,
          kind: 'local',
          from: null,
          to: null,
          successorId: null,
        },
      ],
    },
    fails: 'của Ban thường vụ Tỉnh Ủy, bộ chính trị và Sở giáo dục và đào tạo',
    fixed: 'của Ban Thường vụ Tỉnh ủy, Bộ Chính trị và Sở Giáo dục và Đào tạo',
    passes: [
      'hội nghị ban chấp hành, ban thường vụ tỉnh ủy, thành ủy',
      'BAN THƯỜNG VỤ TỈNH ỦY',
      'Phó Bí thư Thường trực Tỉnh ủy, huyện Anh Sơn',
      'Thường trực Tỉnh ủy; Ủy ban nhân dân tỉnh',
    ],
  },
  'abbreviation.unexplained': {
    context: {
      units: [
        {
          id: idOf('dang-uy'),
          name: 'Đảng ủy UBND tỉnh',
          shortName: null,
          kind: 'party',
          from: null,
          to: null,
          successorId: null,
        },
      ],
    },
    fails: 'UBND tỉnh báo cáo; giao UBND tỉnh',
    fixed: 'Ủy ban nhân dân (UBND) tỉnh báo cáo; giao UBND tỉnh',
    passes: ['Ủy ban nhân dân (UBND) tỉnh; UBND tỉnh', 'Đảng ủy UBND tỉnh', 'Quyết định số 12/QĐ-UBND', 'VNPT, MDF'],
  },
  'form.stateAuthority': {
    fails: 'TM. BAN THƯỜNG VỤ',
    fixed: 'T/M BAN THƯỜNG VỤ',
    passes: ['T/M BAN THƯỜNG VỤ', 'K/T CHÁNH VĂN PHÒNG'],
  },
  'form.partyAuthority': {
    context: state,
    fails: 'T/M ỦY BAN NHÂN DÂN',
    fixed: 'TM. ỦY BAN NHÂN DÂN',
    passes: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
  },
  'form.slashEnd': {
    fails: 'Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc./.',
    fixed: 'Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc.',
    passes: ['Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc.'],
  },
  'form.shortAbout': {
    fails: 'V/v gửi tài liệu phiên họp',
    fixed: 'về việc gửi tài liệu phiên họp',
    passes: ['về việc gửi tài liệu phiên họp'],
  },
}

function reference(documentType: string, numberSymbol: string, date: string | null, issuer: string | null) {
  return { documentType, numberSymbol, date, issuer, title: null, endedOn: null, replacedBy: null }
}
