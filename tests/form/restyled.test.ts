/**
 * The named styles carry the form: one style is changed in `styles.xml`, and the page LibreOffice prints follows, where that style is used
 * and nowhere else.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../electron/documents/to-docx.ts'
import { all, parseXml, partsOf, settingOf } from '../support/rendered-text.ts'
import { fullModel, sampleModel } from '../support/sample-models.ts'
import { makeFolder } from '../support/store.ts'
import { leftColumnMm, looks, rightColumnMm, stands, textMiddleMm } from './expectations.ts'
import { measurePages, type Page, pageWith, phrase, says } from './measure.ts'
import { convertWithLibreOffice } from './print-models.ts'
import { missingPrograms } from './render.ts'

/** A size no style has, in half points. */
const strangeSize = 18

/** Every paragraph style that has words on the page, by id, as a person finds it in Word. */
const styles = [
  ...['CoQuanCapTren', 'CoQuanBanHanh', 'DauSao', 'SoKyHieu', 'TrichYeuCongVan', 'DauDoMat', 'DauDoKhan', 'TenDang'],
  ...['TieuNgu', 'DiaDanhNgay', 'PhamViLuuHanh', 'DuThao', 'TenLoai', 'TrichYeu', 'DauNgan', 'KinhGui', 'DongKinhGui'],
  ...['PhanChuongMuc', 'TenPhan', 'CanCu', 'Dieu', 'Heading1', 'Heading2', 'Heading3', 'NoiDung', 'DongDien'],
  ...['DauBang', 'OBang', 'OBangGiua', 'NoiNhan', 'DongNoiNhan', 'NguoiDanhMay', 'QuyenHan', 'ChucVu', 'NguoiKy'],
  ...['XacNhan', 'PhuLuc', 'TenPhuLuc', 'KemTheo', 'ThongTinLienHe', 'SoTrang'],
]

type Change = {
  readonly what: string
  readonly style: string
  readonly from: string
  readonly to: string
  /** Holds on the page of the changed file; `unchanged` is the page as it was. */
  readonly follows: (pages: readonly Page[], unchanged: readonly Page[]) => void
}

const found = (pages: readonly Page[], words: string) => phrase(pageWith(pages, words), words)
/** How much lower the second words stand than the first, on one page. */
const below = (pages: readonly Page[], upper: string, lower: string) => {
  const page = pageWith(pages, upper)
  return phrase(page, lower).baseline - phrase(page, upper).baseline
}

const changes: readonly Change[] = [
  {
    what: 'text: first line from 10 to 15 mm',
    style: 'NoiDung',
    from: 'w:firstLine="567"',
    to: 'w:firstLine="850"',
    follows: (pages) => stands('the first line', found(pages, 'Đoạn văn thường').left, 45),
  },
  {
    what: 'text: paragraphs 5 mm further apart',
    style: 'NoiDung',
    from: 'w:before="120"',
    to: 'w:before="403"',
    follows: (pages, unchanged) => {
      const [upper, lower] = ['Đề mục bậc ba', 'Đoạn văn thường'] as const
      stands('the paragraph', below(pages, upper, lower), below(unchanged, upper, lower) + 5)
    },
  },
  {
    what: 'text: set in the middle',
    style: 'NoiDung',
    from: '<w:jc w:val="both"/>',
    to: '<w:jc w:val="center"/>',
    follows: (pages) => stands('the middle', found(pages, 'Nội dung phụ lục').centre, textMiddleMm + 5),
  },
  {
    what: 'heading: upright and thin',
    style: 'Heading3',
    from: '<w:b/><w:bCs/><w:i/><w:iCs/>',
    to: '',
    follows: (pages) => looks(found(pages, 'Đề mục bậc ba'), { pt: 14 }),
  },
  {
    what: 'type name: on the left',
    style: 'TenLoai',
    from: '<w:jc w:val="center"/>',
    to: '<w:jc w:val="left"/>',
    follows: (pages) => looks(found(pages, 'THÔNG BÁO'), { left: 30, pt: 16, bold: true }),
  },
  {
    what: 'name of the Party: in italics',
    style: 'TenDang',
    from: '<w:i w:val="false"/><w:iCs w:val="false"/>',
    to: '<w:i/><w:iCs/>',
    follows: (pages) => looks(found(pages, 'ĐẢNG CỘNG SẢN'), { pt: 15, bold: true, italic: true }),
  },
  {
    what: 'rule under it: 3 pt thick',
    style: 'KeNgang',
    from: 'w:sz="6"',
    to: 'w:sz="24"',
    follows: ([first]) =>
      expect(first?.rules.find(({ left, right }) => Math.abs((left + right) / 2 - rightColumnMm) < 0.5)).toMatchObject({
        thicknessPt: expect.closeTo(3, 1),
      }),
  },
  {
    what: 'body: on the left of its column',
    style: 'CoQuanBanHanh',
    from: '<w:jc w:val="center"/>',
    to: '<w:jc w:val="left"/>',
    // 2 mm are kept free at the edges of the column.
    follows: (pages) => looks(found(pages, 'TỈNH ỦY NGHỆ AN'), { left: 32, pt: 14, bold: true }),
  },
  {
    what: 'authority: 10 mm under the text instead of 4',
    style: 'QuyenHan',
    from: 'w:before="240"',
    to: 'w:before="580"',
    follows: (pages, unchanged) => {
      const words = ['Đoạn văn cuối.', 'T/M BAN THƯỜNG VỤ'] as const
      stands('the authority', below(pages, ...words), below(unchanged, ...words) + 6)
    },
  },
  {
    what: 'name of the signer: room of three lines instead of four',
    style: 'NguoiKy',
    from: 'w:before="1440"',
    to: 'w:before="1080"',
    follows: (pages) => stands('the name', below(pages, 'PHÓ BÍ THƯ', 'Trần Thị Bình'), 31.75 - 6.35),
  },
  {
    what: 'receivers: lines 20 pt apart instead of 15',
    style: 'DongNoiNhan',
    from: 'w:line="300"',
    to: 'w:line="400"',
    follows: (pages) => stands('the line', below(pages, '- Như trên;', '- Lưu Văn phòng.'), (20 * 25.4) / 72),
  },
  {
    what: '"Nơi nhận:": without a line under it',
    style: 'NoiNhan',
    from: '<w:u w:val="single"/>',
    to: '',
    follows: (pages) => {
      const page = pageWith(pages, 'Nơi nhận:')
      const { baseline } = phrase(page, 'Nơi nhận:')
      expect(page.rules.filter(({ left, middle }) => left < 31 && Math.abs(middle - baseline) < 3)).toEqual([])
    },
  },
  {
    what: 'phụ lục: no longer on a page of its own',
    style: 'PhuLuc',
    from: '<w:pageBreakBefore/>',
    to: '',
    follows: (pages, unchanged) => {
      expect(says(pageWith(unchanged, 'PHỤ LỤC'), 'CHÁNH VĂN PHÒNG')).toBe(false)
      expect(says(pageWith(pages, 'PHỤ LỤC'), 'CHÁNH VĂN PHÒNG')).toBe(true)
    },
  },
  {
    what: 'page number: on the right',
    style: 'SoTrang',
    from: '<w:jc w:val="center"/>',
    to: '<w:jc w:val="right"/>',
    follows: ([, second]) => {
      if (second === undefined) throw new Error('One page only')
      stands('the end of the page number', phrase(second, '2').right, 195)
    },
  },
  {
    what: 'columns of head and signature: 10 mm of room on the left of a cell',
    style: 'BangHaiCot',
    from: '<w:left w:w="0" w:type="dxa"/>',
    to: '<w:left w:w="567" w:type="dxa"/>',
    follows: (pages) => stands('the body', found(pages, 'TỈNH ỦY NGHỆ AN').centre, leftColumnMm + 5),
  },
  {
    what: 'ruled table: without rules',
    style: 'BangKeKhung',
    from: 'w:val="single"',
    to: 'w:val="none"',
    follows: (pages, unchanged) => {
      const wide = (some: readonly Page[]) =>
        some.flatMap(({ rules }) => rules).filter(({ left, right }) => right - left > 100)
      expect(wide(unchanged)).not.toEqual([])
      expect(wide(pages)).toEqual([])
    },
  },
  {
    what: 'words a person set in bold: thin',
    style: 'Dam',
    from: '<w:b/><w:bCs/>',
    to: '',
    follows: (pages, unchanged) => {
      expect(found(unchanged, 'chữ đậm').bold).toBe(true)
      looks(found(pages, 'chữ đậm'), { pt: 14 })
    },
  },
  {
    what: 'words a person set in italics: bold',
    style: 'Nghieng',
    from: '<w:i/><w:iCs/>',
    to: '<w:b/><w:bCs/>',
    follows: (pages) => looks(found(pages, 'chữ nghiêng'), { pt: 14, bold: true }),
  },
  {
    what: 'blanks: 9 pt',
    style: 'ChoThieu',
    from: '</w:style>',
    to: '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>',
    follows: (pages) => expect(found(pages, '……').sizePt).toBe(9),
  },
]

const isMissing = missingPrograms().length > 0
describe.skipIf(isMissing)(
  `A changed style${isMissing ? ' (skipped: LibreOffice or poppler is not installed)' : ''}`,
  () => {
    const folder = makeFolder()
    const pagesOf = (name: string) => measurePages(`${folder}/${name}.pdf`)
    const fileOf = ({ style, what }: Change) => `${style}-${changes.findIndex((one) => one.what === what)}`
    let file: Uint8Array
    let unchanged: Page[]

    beforeAll(async () => {
      file = await toDocx(fullModel())
      const files = new Map([['unchanged', file]])
      for (const style of styles)
        files.set(style, restyled(file, style, /<w:sz w:val="\d+"\/>/, `<w:sz w:val="${strangeSize}"/>`))
      for (const change of changes)
        files.set(fileOf(change), restyled(file, change.style, new RegExp(change.from, 'g'), change.to))
      files.set('numbering', renumbered(await toDocx(sampleModel('party-hd05-2026', 'notice'))))
      await convertWithLibreOffice(folder, files)
      unchanged = pagesOf('unchanged')
    }, 900_000)

    test('every paragraph style with words on the page is tried', () => {
      const parts = partsOf(file)
      const used = Object.entries(parts)
        .filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
        .flatMap(([, xml]) => all(parseXml(xml), 'w:p'))
        .filter((paragraph) => all(paragraph, 'w:r').length > 0)
        // A style before a table is made from that of the text and follows it.
        .map((paragraph) => (settingOf(paragraph, 'w:pStyle') ?? '').replace(/TruocBang$/, ''))
      expect([...new Set(used)].sort()).toEqual([...styles].sort())
    })

    test.each(styles)('%s: another size is that of its own words and no others', (style) => {
      const strange = pagesOf(style)
        .flatMap(({ words }) => words)
        .filter(({ sizePt }) => sizePt === strangeSize / 2)
      expect(strange.map(({ text }) => text).sort()).toEqual(wordsOfStyle(file, style, pagesOf(style).length))
    })

    test.each(changes)('$what', (change) => {
      expect(() => change.follows(unchanged, unchanged)).toThrow()
      change.follows(pagesOf(fileOf(change)), unchanged)
    })

    test('numbering: the indent of a list is set for all its lines at one place', () => {
      const pages = pagesOf('numbering')
      for (const words of ['1. Kết quả thực hiện', '1.4. Yêu cầu đẩy nhanh'])
        stands(words, found(pages, words).left, 45)
      stands('a paragraph without a number', found(pages, 'Sau khi xem xét').left, 40)
    })
  },
)

/** The file with one style changed at every place in it that matches. */
function restyled(docx: Uint8Array, style: string, from: RegExp, to: string): Uint8Array {
  return rewritten(docx, 'word/styles.xml', (xml) =>
    xml.replace(new RegExp(`<w:style [^>]*w:styleId="${style}".*?</w:style>`), (own) => own.replace(from, to)),
  )
}

/** The file with lists that begin 15 mm in. */
function renumbered(docx: Uint8Array): Uint8Array {
  return rewritten(docx, 'word/numbering.xml', (xml) => xml.replaceAll('w:firstLine="567"', 'w:firstLine="850"'))
}

function rewritten(docx: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  const changed = change(xml)
  if (changed === xml) throw new Error(`Nothing to change in ${part}`)
  return zipSync({ ...parts, [part]: strToU8(changed) })
}

/** The words of paragraphs of a style or of one made from it, sorted; the page number has one for each page after the first. */
function wordsOfStyle(docx: Uint8Array, style: string, pages: number): string[] {
  const parts = partsOf(docx)
  const derived = all(parseXml(parts['word/styles.xml'] ?? ''), 'w:style')
    .filter((one) => settingOf(one, 'w:basedOn') === style)
    .map((one) => one.attributes['w:styleId'])
  if (style === 'SoTrang') return Array.from({ length: pages - 1 }, (_, index) => String(index + 2))
  return ['word/document.xml', 'word/footer1.xml']
    .flatMap((name) => all(parseXml(parts[name] ?? ''), 'w:p'))
    .filter((paragraph) => [style, ...derived].includes(settingOf(paragraph, 'w:pStyle')))
    .flatMap((paragraph) => all(paragraph, 'w:t').flatMap(({ children }) => children.join('').split(/\s+/)))
    .filter((word) => word !== '')
    .sort()
}
