/** Words of the papers of a vote: phiếu biểu quyết, phiếu xin ý kiến, biên bản kiểm phiếu (`domain.md` 4.7-4.9). */
export type BallotPaperWords = {
  readonly [word in
    | 'subject'
    | 'mark'
    | 'markEach'
    | 'markSeats'
    | 'ordinal'
    | 'option'
    | 'choose'
    | 'name'
    | 'for'
    | 'against'
    | 'other'
    | 'words'
    | 'fillLine']: string
}
export type OpinionFormWords = {
  readonly [word in
    | 'opening'
    | 'ordinal'
    | 'content'
    | 'for'
    | 'against'
    | 'other'
    | 'mark'
    | 'words'
    | 'fillLine'
    | 'returnTo'
    | 'signer'
    | 'nothing']: string
}
export type TallyWords = {
  readonly [word in
    | 'opening'
    | 'counters'
    | 'subject'
    | 'fact'
    | 'count'
    | 'share'
    | 'inOffice'
    | 'present'
    | 'issued'
    | 'returned'
    | 'valid'
    | 'invalid'
    | 'for'
    | 'against'
    | 'other'
    | 'rule'
    | 'ruleUnknown'
    | 'inOfficeBase'
    | 'presentBase'
    | 'carried'
    | 'notCarried'
    | 'unfinished'
    | 'options'
    | 'optionsOfSeats'
    | 'writtenIn'
    | 'ordinal'
    | 'option'
    | 'optionFor'
    | 'optionAgainst'
    | 'optionOther'
    | 'marks'
    | 'result'
    | 'optionCarried'
    | 'optionNotCarried'
    | 'carriedOnes'
    | 'noneCarried'
    | 'ruleOfList'
    | 'ruleOfSeats'
    | 'signLeft'
    | 'signRight']: string
}

/** As many dots as fill a line of 165 mm at 14 pt. */
export const dottedLine = '…'.repeat(33)

export const partyBallotPaper: BallotPaperWords = {
  subject: 'Nội dung biểu quyết: {subject}.',
  mark: 'Đồng chí đánh dấu (x) vào một trong các ô dưới đây.',
  markEach: 'Đồng chí đánh dấu (x) vào một ô ở mỗi dòng.',
  markSeats: 'Đồng chí đánh dấu (x) vào không quá {seats} dòng.',
  ordinal: 'TT',
  option: 'Họ và tên, phương án',
  choose: 'Chọn',
  name: 'Họ và tên: {dots}',
  for: 'Đồng ý',
  against: 'Không đồng ý',
  other: 'Ý kiến khác',
  words: 'Ý kiến khác (nếu có):',
  fillLine: dottedLine,
}

export const partyOpinionForm: OpinionFormWords = {
  opening: '{body} xin ý kiến đồng chí về các nội dung sau:',
  ordinal: 'TT',
  content: 'Nội dung',
  for: 'Tán thành',
  against: 'Không tán thành',
  other: 'Ý kiến khác',
  mark: 'Đồng chí đánh dấu (x) vào một ô ở mỗi nội dung.',
  words: 'Ý kiến cụ thể:',
  fillLine: dottedLine,
  returnTo: 'Đề nghị đồng chí gửi phiếu về {archive} trước ngày {blank}.',
  signer: 'NGƯỜI CHO Ý KIẾN',
  nothing: 'Không có nội dung nào được xin ý kiến.',
}

export const partyTally: TallyWords = {
  opening: 'Tại {kind} {body} (lần thứ {number}) ngày {date}, Tổ kiểm phiếu đã kiểm phiếu biểu quyết.',
  counters: 'Tổ kiểm phiếu gồm: {blank}.',
  subject: 'Nội dung biểu quyết: {subject}.',
  fact: 'Nội dung',
  count: 'Số lượng',
  share: 'Tỷ lệ',
  inOffice: 'Ủy viên đương nhiệm',
  present: 'Ủy viên có mặt khi biểu quyết',
  issued: 'Phiếu phát ra',
  returned: 'Phiếu thu về',
  valid: 'Phiếu hợp lệ',
  invalid: 'Phiếu không hợp lệ',
  for: 'Tán thành',
  against: 'Không tán thành',
  other: 'Ý kiến khác',
  rule: 'Nội dung được thông qua khi có quá nửa số {base} tán thành, ít nhất {needed}/{whole}.',
  ruleUnknown: 'Nội dung được thông qua khi có quá nửa số {base} tán thành.',
  inOfficeBase: 'ủy viên đương nhiệm',
  presentBase: 'ủy viên có mặt',
  carried: 'Kết quả: nội dung được thông qua.',
  notCarried: 'Kết quả: nội dung không được thông qua.',
  unfinished: 'Kết quả: {blank}.',
  options: 'Kết quả từng phương án, từng người:',
  optionsOfSeats: 'Kết quả từng phương án, từng người (mỗi phiếu chọn không quá {seats}):',
  writtenIn: 'Người, phương án được giới thiệu thêm trên phiếu:',
  ordinal: 'TT',
  option: 'Họ và tên, phương án',
  optionFor: 'Đồng ý',
  optionAgainst: 'Không đồng ý',
  optionOther: 'Ý kiến khác',
  marks: 'Số phiếu',
  result: 'Kết quả',
  optionCarried: 'Được thông qua',
  optionNotCarried: 'Không được thông qua',
  carriedOnes: 'Kết quả: được thông qua: {names}.',
  noneCarried: 'Kết quả: không có phương án, không có ai được thông qua.',
  ruleOfList: 'Mỗi phương án, mỗi người được thông qua khi có quá nửa số {base} đồng ý, ít nhất {needed}/{whole}.',
  ruleOfSeats: ' Lấy không quá {seats}, theo số phiếu từ cao xuống thấp.',
  signLeft: 'T/M TỔ KIỂM PHIẾU',
  signRight: 'CHỦ TRÌ HỘI NGHỊ',
}
