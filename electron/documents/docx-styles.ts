/** The named styles of the Word file, made from the form's one table of styles: a person restyles the document by changing them in Word. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx'
import { type Form, type PartStyle, type StyledPart, signingGap, styledParts } from '../../shared/documents/form.ts'
import type { ParagraphRole } from '../../shared/documents/model.ts'
import { type DraftRole, draftRoles } from '../../shared/records/draft.ts'

/** Style id of each part in Word. Headings are Word's own, so that its navigation pane lists them. */
export const styleIds: Readonly<Record<StyledPart, string>> = {
  partyTitle: 'TenDang',
  motto: 'TieuNgu',
  superior: 'CoQuanCapTren',
  organisation: 'CoQuanBanHanh',
  star: 'DauSao',
  number: 'SoKyHieu',
  headSummary: 'TrichYeuCongVan',
  stamp: 'DauDoMat',
  urgency: 'DauDoKhan',
  placeDate: 'DiaDanhNgay',
  circulation: 'PhamViLuuHanh',
  draftMark: 'DuThao',
  typeName: 'TenLoai',
  summary: 'TrichYeu',
  separator: 'DauNgan',
  addressee: 'KinhGui',
  addresseeLine: 'DongKinhGui',
  legalBasis: 'CanCu',
  part: 'PhanChuongMuc',
  partName: 'TenPhan',
  article: 'Dieu',
  body: 'NoiDung',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  fillLine: 'DongDien',
  tableHead: 'DauBang',
  tableCell: 'OBang',
  tableCentre: 'OBangGiua',
  bar: 'CotBieuDo',
  authority: 'QuyenHan',
  post: 'ChucVu',
  signerName: 'NguoiKy',
  confirmation: 'XacNhan',
  recipientsLabel: 'NoiNhan',
  recipient: 'DongNoiNhan',
  typist: 'NguoiDanhMay',
  annexLabel: 'PhuLuc',
  annexName: 'TenPhuLuc',
  annexReference: 'KemTheo',
  contact: 'ThongTinLienHe',
  pageNumber: 'SoTrang',
}

/** Names a person sees in Word's list of styles. */
const styleNames: Readonly<Record<StyledPart, string>> = {
  partyTitle: 'Tên Đảng',
  motto: 'Tiêu ngữ',
  superior: 'Cơ quan cấp trên',
  organisation: 'Cơ quan ban hành',
  star: 'Dấu sao',
  number: 'Số và ký hiệu',
  headSummary: 'Trích yếu công văn',
  stamp: 'Dấu độ mật',
  urgency: 'Dấu độ khẩn',
  placeDate: 'Địa danh và ngày tháng',
  circulation: 'Chỉ dẫn lưu hành',
  draftMark: 'Dự thảo lần',
  typeName: 'Tên loại văn bản',
  summary: 'Trích yếu',
  separator: 'Dấu ngăn cách',
  addressee: 'Kính gửi',
  addresseeLine: 'Dòng kính gửi',
  legalBasis: 'Căn cứ',
  part: 'Phần chương mục',
  partName: 'Tên phần chương mục',
  article: 'Điều',
  body: 'Nội dung',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  fillLine: 'Dòng để điền',
  tableHead: 'Đầu bảng',
  tableCell: 'Ô bảng',
  tableCentre: 'Ô bảng căn giữa',
  bar: 'Cột biểu đồ',
  authority: 'Quyền hạn ký',
  post: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  confirmation: 'Xác nhận chữ ký',
  recipientsLabel: 'Nơi nhận',
  recipient: 'Dòng nơi nhận',
  typist: 'Ký hiệu người đánh máy',
  annexLabel: 'Phụ lục',
  annexName: 'Tên phụ lục',
  annexReference: 'Kèm theo văn bản',
  contact: 'Thông tin liên hệ',
  pageNumber: 'Số trang',
}

/** The role of a paragraph by the name its style has for a person, in small letters; plain body where it is none of ours. */
export function roleOfStyle(name: string | null): DraftRole {
  const role = draftRoles.find((one) => styleNames[one].normalize('NFC').toLowerCase() === name)
  return role ?? 'body'
}

/** The rule under the name of the Party or the motto: the upper border of an empty line, for an underline would break at marks. */
export const ruleStyleId = 'KeNgang'
/** The paragraph that parts two tables. */
export const thinStyleId = 'NganBang'
const ruleRoomTwips = 280
const tableRoomTwips = 80

/** Style of a paragraph above a table: its own with room below. */
export function beforeTableStyleId(role: ParagraphRole): string {
  return `${styleIds[role]}TruocBang`
}

type RunLook = { readonly blank: boolean; readonly bold: boolean; readonly italic: boolean }

/** Character style of some words, `null` for those that look as their paragraph does. A blank is plain in print and easy to find in Word. */
export function runStyleId({ blank, bold, italic }: RunLook): string | null {
  const id = [blank ? 'ChoThieu' : '', bold ? 'Dam' : '', italic ? 'Nghieng' : ''].join('')
  return id === '' ? null : id
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const

/** Levels of Word's navigation pane. */
const outlineLevels: Readonly<Partial<Record<StyledPart, number>>> = {
  part: 0,
  annexLabel: 0,
  article: 1,
  heading1: 0,
  heading2: 1,
  heading3: 2,
}

const rolesBeforeTables = ['body', 'heading1', 'heading2', 'heading3', 'article', 'partName'] as const

/** Styles for the `docx` package. Vietnamese is the language of every run. */
export function docxStyles(form: Form): IStylesOptions {
  const { font, styles } = form
  const fonts = { ascii: font, hAnsi: font, cs: font, eastAsia: font }
  const language = { value: 'vi-VN', eastAsia: 'vi-VN' }
  return {
    default: { document: { run: { font: fonts, size: styles.body.pt * 2, color: '000000', language } } },
    paragraphStyles: [
      ...styledParts.map((part) => partStyle(part, form)),
      ...rolesBeforeTables.map((role) => beforeTableStyle(role, form)),
      ruleStyle(form),
      thinStyle,
    ],
    characterStyles: runLooks.map(({ id, name, look }) => ({
      id,
      name,
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { ...(look.bold ? { bold: true } : {}), ...(look.italic ? { italics: true } : {}) },
    })),
  }
}

const runLooks = [true, false].flatMap((blank) =>
  [false, true].flatMap((bold) =>
    [false, true].flatMap((italic) => {
      const look: RunLook = { blank, bold, italic }
      const id = runStyleId(look)
      const name = [blank ? 'Chỗ thiếu' : '', bold ? 'Đậm' : '', italic ? 'Nghiêng' : ''].filter((word) => word !== '')
      return id === null ? [] : [{ id, name: name.join(' '), look }]
    }),
  ),
)

function partStyle(part: StyledPart, form: Form): IParagraphStyleOptions {
  const outlineLevel = outlineLevels[part]
  return {
    id: styleIds[part],
    name: styleNames[part],
    basedOn: 'Normal',
    quickFormat: true,
    run: runStyle(form.styles[part]),
    paragraph: {
      ...paragraphStyle(form.styles[part]),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
      ...placeOf(part, form),
    },
  }
}

/** What a part has beside its text: room for the hand, a frame, a shade. */
function placeOf(part: StyledPart, form: Form): IParagraphStyleOptions['paragraph'] {
  const { styles, head, signature } = form
  const withRoom = (before: number) => ({
    spacing: { before, after: styles[part].after, line: styles[part].line, lineRule: LineRuleType.EXACT },
  })
  switch (part) {
    case 'authority':
    case 'recipientsLabel':
      return withRoom(signature.before)
    case 'signerName':
      return withRoom(signingGap(form))
    case 'superior':
    case 'organisation':
    case 'headSummary':
      return { indent: { left: head.inset, right: head.inset } }
    case 'recipient':
      return { indent: { left: 0, right: head.inset } }
    case 'stamp': {
      // Word draws the frame outside the indents: a line of 1 pt, 1 pt from the words.
      const indent = Math.floor((head.left - head.stampWidth) / 2) + 40
      const box = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } as const
      return { indent: { left: indent, right: indent }, border: { top: box, bottom: box, left: box, right: box } }
    }
    case 'bar':
      return { shading: { type: ShadingType.CLEAR, fill: '7F7F7F', color: 'auto' } }
    default:
      return {}
  }
}

function beforeTableStyle(role: (typeof rolesBeforeTables)[number], { styles }: Form): IParagraphStyleOptions {
  const { before, line } = styles[role]
  return {
    id: beforeTableStyleId(role),
    name: `${styleNames[role]} trước bảng`,
    basedOn: styleIds[role],
    paragraph: { spacing: { before, after: tableRoomTwips, line, lineRule: LineRuleType.EXACT } },
  }
}

function ruleStyle({ head }: Form): IParagraphStyleOptions {
  const indent = Math.floor((head.right - head.rule) / 2)
  return {
    id: ruleStyleId,
    name: 'Kẻ ngang',
    basedOn: 'Normal',
    paragraph: {
      spacing: {
        before: 0,
        after: 0,
        line: ruleRoomTwips - Math.round((head.ruleEighths * 20) / 8),
        lineRule: LineRuleType.EXACT,
      },
      indent: { left: indent, right: head.right - head.rule - indent },
      border: { top: { style: BorderStyle.SINGLE, size: head.ruleEighths, color: '000000', space: 0 } },
    },
  }
}

const thinStyle: IParagraphStyleOptions = {
  id: thinStyleId,
  name: 'Ngăn bảng',
  basedOn: 'Normal',
  paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
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
