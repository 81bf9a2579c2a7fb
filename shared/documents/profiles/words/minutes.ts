/** Formulae of the minutes (HD 16-HD/VPTW; `domain.md` 3.1). */
export type MinutesWords = {
  readonly [word in
    | 'time'
    | 'place'
    | 'content'
    | 'chair'
    | 'minuteTaker'
    | 'documents'
    | 'otherInformation'
    | 'recordingPermitted'
    | 'participants'
    | 'members'
    | 'membersPresent'
    | 'membersPresentList'
    | 'membersPresentSome'
    | 'membersAbsent'
    | 'membersAbsentList'
    | 'membersAbsentSome'
    | 'noneAbsent'
    | 'absent'
    | 'excused'
    | 'unexcused'
    | 'absentPlain'
    | 'substitute'
    | 'late'
    | 'left'
    | 'returned'
    | 'atTime'
    | 'atTimeOtherDay'
    | 'atItem'
    | 'invited'
    | 'guestAbsent'
    | 'guestMoved'
    | 'guestCame'
    | 'guestLeft'
    | 'guestReturned'
    | 'group'
    | 'press'
    | 'undetermined'
    | 'undeterminedEntry'
    | 'proceedings'
    | 'programmeNumber'
    | 'postponed'
    | 'withdrawn'
    | 'presents'
    | 'presentsText'
    | 'comments'
    | 'explains'
    | 'chairSpeaks'
    | 'noConclusion'
    | 'concludes'
    | 'decision'
    | 'supersedesHere'
    | 'supersedes'
    | 'consentGroup'
    | 'consentExcept'
    | 'supersedesEarlier'
    | 'closing'
    | 'conclusionsAbove'
    | 'endSameDay'
    | 'endOtherDay'
    | 'readOut'
    | 'signLeft'
    | 'signRight'
    | 'confirmation']: string
} & { readonly printPlaceDate: boolean }

export const partyMinutes: MinutesWords = {
  printPlaceDate: true,
  time: 'Thời gian: Bắt đầu vào hồi {time}, ngày {date}',
  place: 'Địa điểm: {place}',
  content: 'Nội dung: {content}',
  chair: 'Người chủ trì: {person}',
  minuteTaker: 'Người ghi biên bản: {person}',
  documents: 'Tài liệu sử dụng: {documents}',
  otherInformation: 'Thông tin khác: {information}',
  recordingPermitted: '{person} cho phép ghi âm, ghi hình hội nghị',
  participants: 'Thành phần',
  members: 'Đại biểu chính thức',
  membersPresent: 'Có mặt: {count} đồng chí.',
  membersPresentList: 'Có mặt: {count} đồng chí, gồm:',
  membersPresentSome: 'Có mặt: {count} đồng chí, trong đó có:',
  membersAbsent: 'Vắng mặt: {count} đồng chí.',
  membersAbsentList: 'Vắng mặt: {count} đồng chí:',
  membersAbsentSome: 'Vắng mặt: {count} đồng chí, trong đó có:',
  noneAbsent: 'Vắng mặt: không.',
  absent: '{person}: {excuse} (lý do: {reason})',
  excused: 'vắng mặt có lý do',
  unexcused: 'vắng mặt không có lý do',
  absentPlain: 'vắng mặt',
  substitute: '; {person} dự thay',
  late: '{person} đến muộn{when}',
  left: '{person} rời hội nghị{when}',
  returned: '{person} trở lại hội nghị{when}',
  atTime: ', lúc {time}',
  atTimeOtherDay: ', lúc {time}, ngày {date}',
  atItem: ', khi thảo luận nội dung {number}',
  invited: 'Đại biểu mời dự',
  guestAbsent: '{person} (vắng mặt)',
  guestMoved: '{person} ({movements})',
  guestCame: 'đến dự{when}',
  guestLeft: 'rời hội nghị{when}',
  guestReturned: 'trở lại hội nghị{when}',
  group: '{label}: {count} đồng chí',
  press: 'Cơ quan báo chí',
  undetermined: 'Đại biểu khác',
  undeterminedEntry: '{person} (tư cách dự họp: {capacity})',
  proceedings: 'Diễn biến hội nghị',
  programmeNumber: ' (mục {number} của chương trình)',
  postponed: 'Nội dung này được hoãn, chưa xem xét tại hội nghị.',
  withdrawn: 'Nội dung này được rút khỏi chương trình hội nghị.',
  presents: '{person} trình bày {subject}',
  presentsText: 'nội dung trình bày{person}:',
  comments: '{person} phát biểu:',
  explains: '{person} báo cáo giải trình, tiếp thu:',
  chairSpeaks: '{person} (chủ trì) phát biểu:',
  noConclusion: 'Đồng chí chủ trì kết luận: {blank}.',
  concludes: 'Đồng chí chủ trì kết luận:',
  decision: '{phrase}',
  supersedesHere: 'Quyết định này thay cho quyết định trước về cùng nội dung.',
  supersedes: 'Quyết định này thay cho quyết định trước tại mục {number} của chương trình.',
  consentGroup: 'Quyết định chung cho các nội dung {numbers}.',
  consentExcept: 'Quyết định chung cho các nội dung {numbers}, không gồm nội dung {exceptions}.',
  supersedesEarlier: 'Quyết định này thay cho quyết định tại mục {number} của chương trình phiên họp ngày {date}.',
  closing: 'Kết luận',
  conclusionsAbove: 'Kết luận của đồng chí chủ trì về từng nội dung được ghi tại mục 2 của biên bản này.',
  endSameDay: 'Hội nghị kết thúc vào hồi {time} cùng ngày.',
  endOtherDay: 'Hội nghị kết thúc vào hồi {time}, ngày {date}.',
  readOut: 'Biên bản đã được thông qua hội nghị.',
  signLeft: 'NGƯỜI GHI BIÊN BẢN',
  signRight: 'CHỦ TRÌ HỘI NGHỊ',
  confirmation: 'Xác nhận chữ ký của đồng chí {chair}',
}
