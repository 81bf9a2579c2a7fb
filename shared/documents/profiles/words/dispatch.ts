/** Words of the công văn that sends other documents (`domain.md` 2, rows 5b and 9a). */
export type DispatchWords = {
  readonly [word in 'regarding' | 'about' | 'sends' | 'asks' | 'addressees' | 'sameAsAbove' | 'dated']: string
}

export const partyDispatch: DispatchWords = {
  regarding: 'về việc',
  about: '{regarding} gửi {documents}',
  addressees: 'Kính gửi:',
  sends: '{archive} gửi kèm theo Công văn này: {documents}.',
  asks: 'Đề nghị các cơ quan, đơn vị nghiên cứu, tổ chức thực hiện.',
  sameAsAbove: 'Như trên',
  dated: 'ngày {date}',
}
