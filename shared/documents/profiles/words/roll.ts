/** Words of the danh sách điểm danh: the sheet everyone signs. */
export type RollWords = {
  readonly [word in
    | 'members'
    | 'invited'
    | 'press'
    | 'undetermined'
    | 'ordinal'
    | 'name'
    | 'post'
    | 'sign'
    | 'note'
    | 'group']: string
}

export const partyRoll: RollWords = {
  members: 'Đại biểu chính thức',
  invited: 'Đại biểu mời dự',
  press: 'Cơ quan báo chí',
  undetermined: 'Đại biểu khác',
  ordinal: 'TT',
  name: 'Họ và tên',
  post: 'Chức vụ, cơ quan, đơn vị',
  sign: 'Ký tên',
  note: 'Ghi chú',
  group: '{label} ({count} đồng chí)',
}
