/** Words of the giấy mời (`domain.md` 3.2, last paragraph). */
export type InvitationWords = {
  readonly [word in
    | 'invites'
    | 'invitesListed'
    | 'attend'
    | 'content'
    | 'time'
    | 'place'
    | 'chair'
    | 'papers'
    | 'closing'
    | 'annexLabel'
    | 'annexName'
    | 'annexReference'
    | 'ordinal'
    | 'receiver']: string
}

export const partyInvitation: InvitationWords = {
  invites: '{body} trân trọng kính mời: {receiver}.',
  invitesListed: '{body} trân trọng kính mời các đồng chí và cơ quan, đơn vị có tên trong danh sách kèm theo.',
  attend: 'Đến dự: {kind} {body} (lần thứ {number}).',
  content: 'Nội dung: {content}.',
  time: 'Thời gian: {time}, ngày {date}{weekday}.',
  place: 'Địa điểm: {place}.',
  chair: 'Chủ trì: {chair}.',
  papers: 'Tài liệu kèm theo: {papers}.',
  closing: 'Trân trọng kính mời.',
  annexLabel: 'PHỤ LỤC',
  annexName: 'Danh sách mời dự {kind} {body}',
  annexReference: '(Kèm theo Giấy mời {number}, {date} của {body})',
  ordinal: 'TT',
  receiver: 'Họ tên, cơ quan, đơn vị',
}
