/** Words of the report of a session: tables of attendance, items, speakers, decisions, tasks, figures. */
export type ReportWords = {
  readonly [word in
    | 'opening'
    | 'attendance'
    | 'membersRow'
    | 'absentRow'
    | 'invitedRow'
    | 'pressRow'
    | 'undeterminedRow'
    | 'kindOfParticipant'
    | 'count'
    | 'names'
    | 'items'
    | 'ordinal'
    | 'item'
    | 'presenter'
    | 'state'
    | 'speakers'
    | 'speaker'
    | 'part'
    | 'presents'
    | 'comments'
    | 'explains'
    | 'chair'
    | 'decisions'
    | 'effect'
    | 'decision'
    | 'tasks'
    | 'unit'
    | 'task'
    | 'withUnits'
    | 'due'
    | 'speaking'
    | 'contributions'
    | 'share'
    | 'figures'
    | 'figure'
    | 'unnamedFigure'
    | 'value'
    | 'nothingRecorded']: string
} & { readonly recipients: string; readonly recipientsFile: string }

export const partyReport: ReportWords = {
  opening:
    'Ngày {date}, {body} tổ chức {kind} (lần thứ {number}) dưới sự chủ trì của {chair}. {body} báo cáo kết quả như sau:',
  attendance: 'Thành phần dự họp',
  membersRow: 'Đại biểu chính thức có mặt',
  absentRow: 'Đại biểu chính thức vắng mặt',
  invitedRow: 'Đại biểu mời dự',
  pressRow: 'Cơ quan báo chí',
  undeterminedRow: 'Chưa rõ tư cách dự họp',
  kindOfParticipant: 'Thành phần',
  count: 'Số lượng',
  names: 'Họ tên, chức vụ',
  items: 'Nội dung phiên họp',
  ordinal: 'TT',
  item: 'Nội dung',
  presenter: 'Người trình bày',
  state: 'Kết quả',
  speakers: 'Các đồng chí phát biểu',
  speaker: 'Họ tên, chức vụ',
  part: 'Hình thức',
  presents: 'Trình bày',
  comments: 'Phát biểu',
  explains: 'Giải trình',
  chair: 'Chủ trì',
  decisions: 'Các quyết định theo mức độ thống nhất',
  effect: 'Mức độ',
  decision: 'Quyết định',
  tasks: 'Nhiệm vụ theo cơ quan, đơn vị',
  unit: 'Cơ quan, đơn vị',
  task: 'Nhiệm vụ',
  withUnits: ' (phối hợp: {units})',
  due: 'Thời hạn',
  speaking: 'Số lượt ý kiến theo nội dung',
  contributions: '{count} lượt',
  share: '{count} (đạt {share})',
  figures: 'Số liệu nêu tại phiên họp',
  figure: 'Chỉ tiêu',
  unnamedFigure: 'Chưa ghi tên chỉ tiêu',
  value: 'Số liệu',
  nothingRecorded: 'Chưa có ghi nhận.',
  recipients: 'Thường trực Tỉnh ủy\nCác đồng chí Ủy viên {body}',
  recipientsFile: 'Lưu {archive}',
}
