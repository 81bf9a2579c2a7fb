/** What the papers of the register share: the look of a landscape book, and the words of the levels of secrecy. */
import type { SecrecyLevel } from '../records/values.ts'

export const levelWords: Readonly<Record<SecrecyLevel, string>> = {
  none: '',
  mat: 'Mật',
  toi_mat: 'Tối mật',
  tuyet_mat: 'Tuyệt mật',
}

export const bookStyle = `@page{size:A4 landscape;margin:15mm 12mm 15mm 15mm;@bottom-center{content:counter(page);font:10pt "Times New Roman",serif}}
body{font:12pt "Times New Roman",serif;margin:0}
h1{font-size:15pt;text-align:center;margin:2mm 0}
p{margin:0 0 2mm}
.office{font-weight:bold}
.about{text-align:center;font-style:italic}
table{border-collapse:collapse;width:100%;margin-top:3mm}
th,td{border:.3mm solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top}
th{text-align:center}
td:first-child,td:nth-child(2){white-space:nowrap}
tr{break-inside:avoid}
thead{display:table-header-group}`
