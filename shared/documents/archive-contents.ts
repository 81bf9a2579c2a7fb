/** Mục lục hồ sơ: the contents page of a session's archive package, to be read in any browser without the program. */
import { escapeHtml } from './escape.ts'

export type PackedFile = {
  readonly name: string
  readonly what: string
  /** What the file was called before it was kept under its hash. */
  readonly saved?: string
  readonly byteSize: number
  readonly sha256: string
}

/** Each part of the path as an address has it; the page stands beside the folders. */
function linkTo(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}

/** The page with every file of the package, which it leads to, its size and its hash. */
export function archiveContentsHtml(title: string, files: readonly PackedFile[]): string {
  const rows = files.map(
    ({ name, what, saved, byteSize, sha256 }, index) =>
      `<tr><td>${index + 1}</td><td>${escapeHtml(what)}</td><td><a href="${escapeHtml(linkTo(name))}"${saved === undefined ? '' : ` download="${escapeHtml(saved)}"`}>${escapeHtml(saved ?? name)}</a></td><td>${byteSize}</td><td>${sha256}</td></tr>`,
  )
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Mục lục hồ sơ</title><style>body{font:13pt "Times New Roman",serif;margin:15mm}
h1{font-size:15pt;text-align:center}table{border-collapse:collapse;width:100%}th,td{border:.3mm solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}td:last-child{font:9pt monospace}</style></head><body>
<h1>MỤC LỤC HỒ SƠ</h1><p>${escapeHtml(title)}</p>
<table><thead><tr><th>TT</th><th>Tài liệu</th><th>Tệp</th><th>Số byte</th><th>SHA-256</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
<p>Danh sách mã băm nằm ở tệp SHA256SUMS; lệnh “check” của chương trình kiểm tra từng tệp của gói này.</p></body></html>`
}
