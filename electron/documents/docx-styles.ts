/** The named styles of the Word file, made from the form's one table of styles: a person restyles the document by changing them in Word. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { type Form, type PartStyle, type StyledPart, styledParts } from '../../shared/documents/form.ts'

/** Style id of each part in Word. Headings are Word's own, so that its navigation pane lists them. */
export const styleIds: Readonly<Record<StyledPart, string>> = {
  partyTitle: 'TenDang',
  superior: 'CoQuanCapTren',
  organisation: 'CoQuanBanHanh',
  star: 'DauSao',
  number: 'SoKyHieu',
  stamp: 'DauDoMat',
  placeDate: 'DiaDanhNgay',
  draftMark: 'DuThao',
  typeName: 'TenLoai',
  summary: 'TrichYeu',
  separator: 'DauNgan',
  body: 'NoiDung',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  tableHead: 'DauBang',
  tableCell: 'OBang',
  authority: 'QuyenHan',
  post: 'ChucVu',
  signerName: 'NguoiKy',
  recipientsLabel: 'NoiNhan',
  recipient: 'DongNoiNhan',
  pageNumber: 'SoTrang',
}

/** Names a person sees in Word's list of styles. */
const styleNames: Readonly<Record<StyledPart, string>> = {
  partyTitle: 'Tên Đảng',
  superior: 'Cơ quan cấp trên',
  organisation: 'Cơ quan ban hành',
  star: 'Dấu sao',
  number: 'Số và ký hiệu',
  stamp: 'Dấu độ mật',
  placeDate: 'Địa danh và ngày tháng',
  draftMark: 'Dự thảo lần',
  typeName: 'Tên loại văn bản',
  summary: 'Trích yếu',
  separator: 'Dấu ngăn cách',
  body: 'Nội dung',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  tableHead: 'Đầu bảng',
  tableCell: 'Ô bảng',
  authority: 'Quyền hạn ký',
  post: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  recipientsLabel: 'Nơi nhận',
  recipient: 'Dòng nơi nhận',
  pageNumber: 'Số trang',
}

/** Character style of a blank: plain in print, easy to find in Word. */
export const blankStyleId = 'ChoThieu'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const

const outlineLevels: Readonly<Partial<Record<StyledPart, number>>> = { heading1: 0, heading2: 1, heading3: 2 }

/** Styles for the `docx` package. Vietnamese is the language of every run. */
export function docxStyles(form: Form): IStylesOptions {
  const { font, styles } = form
  const fonts = { ascii: font, hAnsi: font, cs: font, eastAsia: font }
  const language = { value: 'vi-VN', eastAsia: 'vi-VN' }
  return {
    default: { document: { run: { font: fonts, size: styles.body.pt * 2, color: '000000', language } } },
    paragraphStyles: styledParts.map((part) => ({
      id: styleIds[part],
      name: styleNames[part],
      basedOn: 'Normal',
      quickFormat: true,
      run: runStyle(styles[part]),
      paragraph: { ...paragraphStyle(styles[part]), ...outline(outlineLevels[part]) },
    })),
    characterStyles: [{ id: blankStyleId, name: 'Chỗ thiếu', basedOn: 'DefaultParagraphFont', quickFormat: true }],
  }
}

function outline(outlineLevel: number | undefined) {
  return outlineLevel === undefined ? {} : { outlineLevel }
}

function runStyle({ pt, bold, italic, underline }: PartStyle) {
  return { size: pt * 2, bold, italics: italic, ...(underline ? { underline: {} } : {}) }
}

function paragraphStyle({ align, firstLine, before, after, line, keepNext }: PartStyle) {
  return {
    alignment: alignments[align],
    indent: { left: 0, firstLine },
    spacing: { before, after, line, lineRule: LineRuleType.EXACT },
    keepNext,
    widowControl: true,
  }
}
