/**
 * State documents after Nghị định 30/2020/NĐ-CP, appendix I (`domain.md` 2, Party vs State): what differs from a Party document. Kết luận and
 * trích kết luận are no types of State documents, so the profile does not declare them.
 */
import type { Form, PartStyle } from '../form.ts'
import type { KindWords, Profile } from '../profile-type.ts'
import { party } from './party.ts'
import { partyForm } from './party-form.ts'

const { styles } = partyForm
const sized = (style: PartStyle, pt: number): PartStyle => ({ ...style, pt })

const form: Form = {
  ...partyForm,
  // The rule is as long as the motto at 14 pt bold; those under organisation and summary 1/3 to 1/2 of the words above.
  head: { ...partyForm.head, left: 3855, right: 5500, rule: 3432, ruleShare: 0.4 },
  styles: {
    ...styles,
    partyTitle: { ...sized(styles.partyTitle, 13), line: 340 },
    motto: { ...styles.motto, bold: true },
    superior: { ...sized(styles.superior, 13), line: 340 },
    organisation: { ...sized(styles.organisation, 13), line: 340 },
    number: sized(styles.number, 13),
    headSummary: { ...sized(styles.headSummary, 12), italic: false },
    placeDate: sized(styles.placeDate, 13),
    urgency: sized(styles.urgency, 13),
    typeName: sized(styles.typeName, 14),
    legalBasis: { ...styles.legalBasis, italic: true },
    post: { ...styles.post, bold: true },
    recipientsLabel: { ...sized(styles.recipientsLabel, 12), underline: false, bold: true, italic: true },
    recipient: { ...sized(styles.recipient, 11), line: 280 },
  },
}

/** The symbol stands after a slash, the body after a hyphen; a công văn has no symbol of its kind. */
const { conclusion: _conclusion, conclusion_extract: _extract, ...declared } = party.kinds
const dispatch: KindWords = {
  symbol: 'CV',
  typeName: 'CÔNG VĂN',
  summary: '{about}',
  fileName: 'Công văn {body} {date}',
  number: 'Số: {number}/{office}',
  signing: 'by_order',
  signerPost: 'CHÁNH VĂN PHÒNG',
}
const standing = { recipients: 'Các thành viên {body}', recipientsFile: 'Lưu: VT' } as const

export const stateNd30: Profile = {
  ...party,
  id: 'state-nd30-2020',
  guideline: '30/2020/NĐ-CP',
  family: 'state',
  inForceFrom: '2020-03-05',
  inForceTo: null,
  form,
  kinds: { ...declared, dispatch },
  shared: {
    ...party.shared,
    partyTitle: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    star: '',
    separator: '',
    number: 'Số: {number}/{symbol}-{office}',
    bodyEnd: './.',
  },
  signing: {
    on_behalf: 'TM. {authority}',
    by_order: 'TL. {authority}',
    deputy: 'KT. {post}',
    acting: 'Q. {post}',
    direct: '{post}',
  },
  notice: { ...party.notice, ...standing, organisation: 'Giao {archive} theo dõi, đôn đốc việc thực hiện.' },
  report: { ...party.report, ...standing },
  resolution: {
    ...party.resolution,
    layout: 'articles',
    legalBasis: 'Căn cứ {blank};',
    heard: 'Xét {subject}.',
    enacting: 'QUYẾT NGHỊ:',
    situation: 'Tình hình',
    aims: 'Quan điểm, mục tiêu',
    tasks: 'Nhiệm vụ, giải pháp',
    organisation: 'Tổ chức thực hiện',
  },
  tally: { ...party.tally, signLeft: 'TM. TỔ KIỂM PHIẾU' },
  dispatch: { ...party.dispatch, regarding: 'V/v' },
}
