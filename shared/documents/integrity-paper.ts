/** The report of the check of integrity on paper: what was looked at, what was found, what it proves and what it does not. */
import { escapeHtml } from './escape.ts'

export type PrintedIntegrity = {
  readonly ok: boolean
  readonly at: number
  readonly storeFaults: readonly string[]
  readonly auditEntries: number
  readonly auditHead: { readonly seq: number; readonly hash: string }
  readonly auditFaults: readonly {
    readonly kind: string
    readonly seq: number | null
    readonly record: string | null
  }[]
  readonly files: number
  readonly damagedFiles: readonly string[]
  readonly snapshotFaults: number
  readonly issued: number
  readonly documentFaults: readonly { readonly printedNumber: string; readonly what: 'snapshot' | 'missing' | 'file' }[]
}

const faultWords = {
  snapshot: 'không còn bản chụp nội dung',
  missing: 'thiếu tệp Word hoặc PDF đã khóa',
  file: 'tệp bị mất hoặc đã khác mã băm',
} as const

/** Hà Nội keeps UTC+7 the year round; no zone of the machine is asked. */
const momentOf = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The report as one complete page of HTML with one style and no script. */
export function integrityHtml(letterhead: string, report: PrintedIntegrity): string {
  const lines = [
    ['Kho dữ liệu', report.storeFaults.length === 0 ? 'nguyên vẹn' : report.storeFaults.join('; ')],
    [
      'Chuỗi nhật ký',
      `${report.auditEntries} mục, ${report.auditFaults.length === 0 ? 'liền mạch, khớp mọi bản ghi' : `${report.auditFaults.length} chỗ sai`}`,
    ],
    ['Mục cuối', `${report.auditHead.seq}, SHA-256 ${report.auditHead.hash}`],
    [
      'Tệp trong kho',
      `${report.files} tệp, ${report.damagedFiles.length === 0 ? 'khớp mã băm' : `${report.damagedFiles.length} tệp mất hoặc đã khác`}`,
    ],
    ['Bản chụp nội dung', report.snapshotFaults === 0 ? 'khớp' : `${report.snapshotFaults} bản đã khác`],
    [
      'Văn bản đã ban hành',
      `${report.issued} văn bản, ${report.documentFaults.length === 0 ? 'đủ bản chụp và tệp' : `${report.documentFaults.length} chỗ sai`}`,
    ],
  ]
  const faults = report.documentFaults.map(
    ({ printedNumber, what }) => `<li>${escapeHtml(printedNumber)}: ${faultWords[what]}</li>`,
  )
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kiểm tra tính toàn vẹn</title><style>@page{size:A4;margin:20mm}
body{font:13pt "Times New Roman",serif;margin:0}h1{font-size:15pt;text-align:center}p{margin:0 0 3mm}
table{border-collapse:collapse;width:100%;margin:4mm 0}td{border:.3mm solid #000;padding:1.5mm 2mm;vertical-align:top;overflow-wrap:anywhere}td:first-child{width:45mm}</style></head><body>
<p><b>${escapeHtml(letterhead)}</b></p><h1>BIÊN BẢN KIỂM TRA TÍNH TOÀN VẸN</h1><p>Lúc ${momentOf(report.at)} (giờ Hà Nội). Kết quả: <b>${report.ok ? 'không phát hiện sai khác' : 'CÓ SAI KHÁC'}</b>.</p>
<table>${lines.map(([name = '', words = '']) => `<tr><td>${name}</td><td>${escapeHtml(words)}</td></tr>`).join('')}</table>${faults.length === 0 ? '' : `<ul>${faults.join('')}</ul>`}
<p>Việc kiểm tra này chứng tỏ: dữ liệu đọc được trọn vẹn; mọi bản ghi đúng như lần cuối chương trình ghi; mọi tệp và văn bản đã ban hành đúng như khi khóa; không mục nhật ký nào bị sửa, bớt hay chèn riêng lẻ.</p>
<p>Việc kiểm tra này không chứng tỏ: rằng không ai có cả ổ đĩa lẫn chương trình đã dựng lại toàn bộ chuỗi từ đầu. Muốn loại trừ điều đó, đối chiếu mã của mục cuối với mã đã in hoặc với bản sao lưu cất ở nơi khác.</p>
</body></html>`
}
