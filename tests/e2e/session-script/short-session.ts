/** A session with one happening of each kind: what the kills are tried on. */
import type { Script } from './script.ts'

const first = 'Tình hình tháng 11'

export const shortSession: Script = {
  items: [
    { title: first, presenter: 'lhc', subject: 'báo cáo tình hình tháng 11' },
    { title: 'Công tác cán bộ', presenter: 'pmd', subject: 'tờ trình về công tác cán bộ', secret: true },
    { title: 'Công tác nội chính', presenter: 'dtl', subject: 'báo cáo công tác nội chính' },
  ],
  happenings: [
    { do: 'start' },
    { do: 'roll' },
    { do: 'mark', who: 'vqh', as: 'excused', reason: 'đi công tác nước ngoài' },
    { do: 'substitute', who: 'nxp', by: 'cvu' },
    { do: 'say', who: 'lhc', kind: 'presents', words: ['Thu ngân sách đạt khá.', 'Giải ngân còn chậm.'] },
    { do: 'queue', who: 'pmd' },
    { do: 'mark', who: 'htg', as: 'late' },
    { do: 'call' },
    { do: 'say', who: 'pmd', kind: 'comments', words: ['Đồng ý. Cần làm rõ thêm.'], called: true },
    { do: 'split', before: 'Cần làm rõ' },
    { do: 'undo' },
    { do: 'redo' },
    { do: 'addItem', title: 'Việc phát sinh' },
    { do: 'sooner' },
    { do: 'postpone' },
    { do: 'toItem', title: first },
    { do: 'say', who: 'nva', kind: 'chair', words: ['Thống nhất.'] },
    { do: 'decide', code: 'APPROVED', words: 'báo cáo tháng 11' },
    { do: 'task', work: 'rà soát dự án chậm', units: ['so tai chinh', 'cong an tinh'], due: 'trước ngày 30/6/2040' },
    { do: 'vote', vote: { form: 'counts', for: 9, against: 0, other: 0 } },
    { do: 'nextItem' },
    { do: 'mark', who: 'bdm', as: 'left' },
    { do: 'vote', vote: { form: 'names', against: ['pmd'], other: ['htg'] } },
    { do: 'nextItem' },
    { do: 'mark', who: 'bdm', as: 'returned' },
    {
      do: 'vote',
      vote: { form: 'secret', issued: 9, returned: 9, valid: 8, invalid: 1, for: 7, against: 1, other: 0 },
    },
    { do: 'close' },
  ],
}
