/**
 * What both guidelines of Party documents share: their form, kinds and words. Formulae of minutes from HD 16-HD/VPTW (`domain.md` 3.1), of
 * the notice from 3.2.
 */
import type { Profile } from '../profile-type.ts'
import { partyForm } from './party-form.ts'
import { partyConclusion } from './words/conclusion.ts'
import { partyDispatch } from './words/dispatch.ts'
import { partyExtract } from './words/extract.ts'
import { partyInvitation } from './words/invitation.ts'
import { partyKinds } from './words/kinds.ts'
import { partyMinutes } from './words/minutes.ts'
import { partyProgramme } from './words/programme.ts'
import { partyReport } from './words/report.ts'
import { partyResolution } from './words/resolution.ts'
import { partyRoll } from './words/roll.ts'
import { partyTaskSlip } from './words/task-slip.ts'
import { partyBallotPaper, partyOpinionForm, partyTally } from './words/votes.ts'

export const party: Omit<Profile, 'id' | 'guideline' | 'inForceFrom' | 'inForceTo'> = {
  family: 'party',
  form: partyForm,
  spelling: { toneMarks: 'ủy', yearRange: 'spaced', date: 'short' },
  kinds: partyKinds,
  shared: {
    partyTitle: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    star: '*',
    separator: '-----',
    number: 'Số {number}-{symbol}/{office}',
    // No-break spaces: the clerk writes the number and day into this room by hand or at issue.
    blankNumber: '\u00A0\u00A0\u00A0\u00A0\u00A0',
    placeDate: '{place}, {date}',
    blankDate: 'ngày\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0tháng\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0năm {year}',
    blankYear: '\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0',
    draftMark: 'Dự thảo lần {number}',
    blank: '…………',
    blankTime: '{blank} giờ {blank}',
    contentMark: '({number}) ',
    person: 'đồng chí {name}, {title}',
    personName: 'đồng chí {name}',
    assumed: '(giả định)',
    assumedDate: '(ngày giả định)',
    omittedItems: '{count} nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
    omittedInItem: '{count} phần ghi nhận thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
    recipientsLabel: 'Nơi nhận:',
    recipientEnd: ';',
    bodyEnd: '.',
    motto: '',
    contact: '',
    and: ' và ',
  },
  signing: {
    on_behalf: 'T/M {authority}',
    by_order: 'T/L {authority}',
    deputy: 'K/T {post}',
    acting: 'Q. {post}',
    direct: '{post}',
  },
  urgencies: {
    khan: 'KHẨN',
    thuong_khan: 'THƯỢNG KHẨN',
    hoa_toc: 'HỎA TỐC',
    hoa_toc_hen_gio: 'HỎA TỐC HẸN GIỜ',
  },
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  sessionKinds: {
    regular: 'phiên họp thường kỳ',
    thematic: 'phiên họp chuyên đề',
    extraordinary: 'phiên họp bất thường',
    written_opinion: 'đợt lấy ý kiến bằng văn bản',
  },
  itemStates: {
    pending: 'Chưa xem xét',
    discussing: 'Đang thảo luận',
    decided: 'Đã kết luận',
    postponed: 'Hoãn',
    withdrawn: 'Rút khỏi chương trình',
  },
  stamps: { none: '', mat: 'MẬT', toi_mat: 'TỐI MẬT', tuyet_mat: 'TUYỆT MẬT' },
  decisionPhrases: {
    APPROVED: 'thống nhất thông qua',
    APPROVED_WITH_CHANGES: 'cơ bản thống nhất',
    APPROVED_IN_PRINCIPLE: 'thống nhất về chủ trương',
    RESUBMIT: 'cho ý kiến để hoàn thiện, trình lại',
    DEFERRED: 'để lại phiên sau xem xét',
    NOTED: 'ghi nhận',
    REJECTED: 'không thống nhất',
    TASK: 'yêu cầu',
  },
  taskVerbs: { assign: 'Giao', require: 'Yêu cầu', request: 'Đề nghị' },
  minutes: partyMinutes,
  vote: {
    open: 'Hội nghị biểu quyết{subject}: tán thành {for}/{base}{share}, không tán thành {against}, ý kiến khác {other}.',
    secret:
      'Hội nghị bỏ phiếu kín{subject}: {papers}tán thành {for}/{base}{share}, không tán thành {against}, ý kiến khác {other}.',
    written:
      'Lấy ý kiến bằng văn bản{subject}: tán thành {for}/{base}{share}, không tán thành {against}, ý kiến khác {other}.',
    subject: ' về {subject}',
    share: ' (đạt {share})',
    secretPapers:
      'phát ra {issued} phiếu, thu về {returned} phiếu, hợp lệ {valid} phiếu, không hợp lệ {invalid} phiếu; ',
    options: 'Hội nghị bỏ phiếu kín{subject}: {papers}{options}.',
    option: '{name}: đồng ý {for}/{base}{share}, không đồng ý {against}, ý kiến khác {other}',
    marked: '{name}: {for}/{base} phiếu{share}',
    writtenIn: '{name} (được giới thiệu thêm trên phiếu): {for}/{base} phiếu{share}',
    optionsCarried: ' Được thông qua: {names}.',
    optionsNotCarried: ' Không được thông qua: {names}.',
    named: ' {choice}: {names}.',
    against: 'Không tán thành',
    other: 'Ý kiến khác',
    notCarried: ' Kết quả: không được thông qua.',
    unfinished: ' Kết quả: {blank}.',
    unknown: 'Biểu quyết: {blank}.',
  },
  task: {
    alone: '{verb} {lead} {work}',
    together: '{verb} {lead} chủ trì, phối hợp với {co} {work}',
    product: '; sản phẩm: {product}',
    reportsByDate: '; hoàn thành, báo cáo {reports} {due}',
    byDate: '; hoàn thành {due}',
    reportsRecurring: '; {due} báo cáo {reports}',
    recurring: '; thực hiện {due}',
    dueUnknown: '; thời hạn hoàn thành: {due}',
    reportsUnknown: '; báo cáo {reports}; thời hạn hoàn thành: {due}',
  },
  notice: {
    opening:
      'Ngày {date}, {body} tổ chức {kind} (lần thứ {number}) dưới sự chủ trì của {chair}, xem xét, cho ý kiến về các nội dung: {content}.',
    heardUnits: 'Sau khi nghe {units} báo cáo',
    heard: 'Sau khi xem xét các nội dung trình tại phiên họp',
    discussed: ', ý kiến thảo luận của các đồng chí dự họp',
    agreed: '{after}, {body} thống nhất kết luận như sau:',
    decision: '{phrase}',
    conclusionUnknown: 'Kết luận: {blank}.',
    organisation: 'Giao {archive} theo dõi, đôn đốc, định kỳ báo cáo Thường trực Tỉnh ủy.',
    recipients: 'Thường trực Tỉnh ủy\nCác đồng chí Ủy viên {body}\nThường trực HĐND, lãnh đạo UBND tỉnh',
    recipientsFile: 'Lưu {archive}',
  },
  invitation: partyInvitation,
  programme: partyProgramme,
  roll: partyRoll,
  ballotPaper: partyBallotPaper,
  opinionForm: partyOpinionForm,
  tally: partyTally,
  dispatch: partyDispatch,
  conclusion: partyConclusion,
  resolution: partyResolution,
  extract: partyExtract,
  taskSlip: partyTaskSlip,
  report: partyReport,
}
