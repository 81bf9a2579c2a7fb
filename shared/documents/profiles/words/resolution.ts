/** Words of the nghị quyết: its skeleton is tình hình, quan điểm và mục tiêu, nhiệm vụ và giải pháp, tổ chức thực hiện (`domain.md` 3.2). */
export type ResolutionWords = {
  readonly [word in
    | 'about'
    | 'legalBasis'
    | 'heard'
    | 'enacting'
    | 'situation'
    | 'aims'
    | 'tasks'
    | 'organisation'
    | 'part']: string
} & {
  /** Parts with Roman numbers, or articles (điều). */
  readonly layout: 'parts' | 'articles'
}

export const partyResolution: ResolutionWords = {
  layout: 'parts',
  about: 'về nội dung: {title}',
  legalBasis: '- Căn cứ {blank};',
  heard: '- Xét {subject},',
  enacting: '{body} quyết nghị:',
  situation: 'TÌNH HÌNH',
  aims: 'QUAN ĐIỂM, MỤC TIÊU',
  tasks: 'NHIỆM VỤ, GIẢI PHÁP',
  organisation: 'TỔ CHỨC THỰC HIỆN',
  part: '{blank}.',
}
