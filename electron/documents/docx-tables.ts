/** The named styles of tables: lines and the room in cells are changed for all tables at once in Word. */

/** Style id of each table: two columns without lines, ruled grid, chart. */
export const tableStyleIds = { columns: 'BangHaiCot', grid: 'BangKeKhung', chart: 'BangBieuDo' } as const
const tableKinds = ['columns', 'grid', 'chart'] as const
type TableKind = (typeof tableKinds)[number]

type TableLook = {
  readonly name: string
  readonly ruled: boolean
  /** Room in a cell beside its words, in twips. */
  readonly left: number
  readonly right: number
  readonly align: 'top' | 'center'
}

/** Space in a cell of a chart, right of what stands in it. */
export const chartGapTwips = 120

const looks: Readonly<Record<TableKind, TableLook>> = {
  columns: { name: 'Bảng hai cột', ruled: false, left: 0, right: 0, align: 'top' },
  grid: { name: 'Bảng kẻ khung', ruled: true, left: 80, right: 80, align: 'top' },
  chart: { name: 'Bảng biểu đồ', ruled: false, left: 0, right: chartGapTwips, align: 'center' },
}

/** The three styles as `styles.xml` holds them: the `docx` package has no option for styles of tables. */
export function tableStylesXml(): string {
  return tableKinds.map((kind) => styleXml(tableStyleIds[kind], looks[kind])).join('')
}

function styleXml(id: string, { name, ruled, left, right, align }: TableLook): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
  const lines = ruled ? ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('') : ''
  const room = (side: string, twips: number) => `<w:${side} w:w="${twips}" w:type="dxa"/>`
  const margins = room('top', 0) + room('left', left) + room('bottom', 0) + room('right', right)
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr>${
    ruled ? `<w:tblBorders>${lines}</w:tblBorders>` : ''
  }<w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="${align}"/></w:tcPr></w:style>`
}
