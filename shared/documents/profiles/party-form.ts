/**
 * The form of Party documents (`domain.md` 2): the same under HD 36-HD/VPTW and HD 05-HD/VPTW as far as it is known (`domain.md` 0, point 6).
 * Distances are twips; a point is 20 of them.
 */
import type { Form, PartStyle } from '../form.ts'

const plain: PartStyle = {
  pt: 14,
  bold: false,
  italic: false,
  underline: false,
  align: 'center',
  firstLine: 0,
  before: 0,
  after: 0,
  line: 360,
  keepNext: false,
}
const body: PartStyle = { ...plain, align: 'justify', firstLine: 567, before: 120, line: 380 }

export const partyForm: Form = {
  font: 'Times New Roman',
  page: { width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, mirrored: false },
  head: { left: 4155, right: 5200, rule: 4133, ruleEighths: 6, stampWidth: 1700, inset: 113, ruleShare: 0 },
  signature: { left: 4155, right: 5200, gapLines: 4, before: 240 },
  styles: {
    partyTitle: { ...plain, pt: 15, bold: true },
    motto: plain,
    superior: plain,
    organisation: { ...plain, bold: true },
    star: { ...plain, line: 280 },
    number: plain,
    headSummary: { ...plain, pt: 12, italic: true, line: 300 },
    stamp: { ...plain, bold: true, before: 120 },
    urgency: { ...plain, bold: true, before: 120 },
    placeDate: { ...plain, italic: true },
    circulation: { ...plain, pt: 12, bold: true, line: 300 },
    draftMark: { ...plain, italic: true },
    typeName: { ...plain, pt: 16, bold: true, before: 360, line: 400, keepNext: true },
    summary: { ...plain, bold: true, line: 380, keepNext: true },
    separator: { ...plain, line: 320, keepNext: true },
    addressee: { ...plain, before: 240, after: 120, line: 380 },
    addresseeLine: { ...plain, align: 'left', firstLine: 3402, line: 380 },
    legalBasis: body,
    part: { ...body, align: 'center', firstLine: 0, bold: true, keepNext: true },
    partName: { ...body, align: 'center', firstLine: 0, before: 0, bold: true, keepNext: true },
    article: { ...body, bold: true, keepNext: true },
    body,
    heading1: { ...body, bold: true, keepNext: true },
    heading2: { ...body, bold: true, keepNext: true },
    heading3: { ...body, bold: true, italic: true, keepNext: true },
    tableHead: { ...plain, pt: 13, bold: true, before: 40, after: 40, line: 320 },
    tableCell: { ...plain, pt: 13, align: 'left', before: 40, after: 40, line: 320 },
    tableCentre: { ...plain, pt: 13, before: 40, after: 40, line: 320 },
    bar: { ...plain, align: 'left', line: 200 },
    fillLine: { ...body, align: 'left', firstLine: 0, before: 60 },
    authority: { ...plain, bold: true, keepNext: true },
    post: { ...plain, keepNext: true },
    signerName: { ...plain, bold: true },
    confirmation: { ...plain, before: 240, italic: true, keepNext: true },
    recipientsLabel: { ...plain, underline: true, align: 'left', keepNext: true },
    recipient: { ...plain, pt: 12, align: 'left', line: 300 },
    typist: { ...plain, pt: 8, align: 'left', before: 60, line: 200 },
    annexLabel: { ...plain, bold: true, line: 380, keepNext: true },
    annexName: { ...plain, bold: true, line: 380, keepNext: true },
    annexReference: { ...plain, italic: true, after: 120, line: 380, keepNext: true },
    contact: { ...plain, pt: 10, line: 240 },
    // As high as its letters, so that 10 mm are left above the number itself.
    pageNumber: { ...plain, line: 310 },
  },
}
