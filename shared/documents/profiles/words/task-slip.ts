/** Words of the phiếu giao việc: the tasks one unit was given (`domain.md` 3.2, 3d). */
export type TaskSlipWords = {
  readonly [word in
    | 'opening'
    | 'ordinal'
    | 'task'
    | 'part'
    | 'leads'
    | 'joins'
    | 'ledBy'
    | 'with'
    | 'due'
    | 'reportsTo'
    | 'product'
    | 'source'
    | 'closing']: string
}

export const partyTaskSlip: TaskSlipWords = {
  opening:
    'Căn cứ kết luận của {body} tại {kind} (lần thứ {number}) ngày {date}, {archive} thông báo các nhiệm vụ giao {unit} thực hiện như sau:',
  ordinal: 'TT',
  task: 'Nhiệm vụ',
  part: 'Vai trò',
  leads: 'Chủ trì',
  joins: 'Phối hợp',
  ledBy: 'Phối hợp với {unit} (chủ trì)',
  with: 'Chủ trì, phối hợp với {units}',
  due: 'Thời hạn',
  reportsTo: 'Báo cáo: {reports}',
  product: 'Sản phẩm: {product}',
  source: 'Nội dung {number}: {title}',
  closing: 'Đề nghị {unit} triển khai thực hiện và báo cáo kết quả theo thời hạn nêu trên.',
}
