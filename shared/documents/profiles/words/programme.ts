/** Words of the chương trình: a table of time, content and who presents (`domain.md` 3.2, last paragraph). */
import type { ProgrammeChange } from '../../../domain/programme-difference.ts'

export type ProgrammeWords = {
  readonly [word in
    | 'time'
    | 'content'
    | 'presenter'
    | 'place'
    | 'chair'
    | 'changes'
    | 'noChanges'
    | 'version'
    | 'versionIssued'
    | 'number'
    | 'order'
    | 'change'
    | 'minutes'
    | 'unknown'
    | ProgrammeChange]: string
}

export const partyProgramme: ProgrammeWords = {
  place: 'Địa điểm: {place}.',
  chair: 'Chủ trì: {chair}.',
  time: 'Thời gian',
  content: 'Nội dung',
  presenter: 'Người trình bày, điều hành',
  changes: 'Thay đổi so với chương trình {version}:',
  noChanges: 'Không có thay đổi so với chương trình {version}.',
  version: 'bản {label}',
  versionIssued: 'bản {label}, ngày {date}',
  number: 'Số trong chương trình',
  order: 'Thứ tự xem xét',
  change: 'Thay đổi',
  added: 'Bổ sung',
  postponed: 'Hoãn, chưa xem xét tại phiên họp này',
  withdrawn: 'Rút khỏi chương trình',
  dropped: 'Đưa ra khỏi chương trình',
  moved: 'Chuyển từ thứ tự {before} sang thứ tự {after}',
  renumbered: 'Đổi số từ {before} thành {after}',
  retitled: 'Đổi tên, trước là "{before}"',
  presented: 'Người trình bày: {after}, trước là {before}',
  planned: 'Thời gian: {after}, trước là {before}',
  minutes: '{minutes} phút',
  unknown: 'chưa ghi',
}
