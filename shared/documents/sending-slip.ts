/** Phiếu gửi, which serves as the page of the sổ chuyển giao: what was sent to whom, how, and a line for the hand that receives it. */
import type { IssuedDocument } from '../records/documents.ts'
import type { Delivery } from '../records/register.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { escapeHtml } from './escape.ts'
import { bookStyle, levelWords } from './register-papers.ts'

const wayWords: Readonly<Record<NonNullable<Delivery['way']>, string>> = {
  by_hand: 'Trao tay',
  post: 'Bưu điện',
  secret_post: 'Quân bưu, cơ yếu',
  electronic: 'Liên thông điện tử',
  other: 'Cách khác',
}

export type PrintedSending = {
  readonly letterhead: string
  readonly issued: IssuedDocument
  /** `null` for a top-secret document (`domain.md` 7). */
  readonly summary: string | null
  readonly documentType: string | null
  readonly deliveries: readonly Delivery[]
}

/** The list as one complete page of HTML with one style and no script. */
export function sendingSlipHtml({ letterhead, issued, summary, documentType, deliveries }: PrintedSending): string {
  const level = levelWords[issued.secrecy]
  const about = `${documentType ?? ''} số ${issued.printedNumber}, ngày ${shortDate(issued.issuedOn)}${summary === null ? '' : ` ${summary}`}`
  const head = [
    'TT',
    'Nơi nhận',
    'Số bản',
    'Cách gửi',
    'Ngày gửi',
    'Ngày nhận',
    'Người nhận (ký, ghi rõ họ tên)',
    'Ghi chú',
  ]
  const rows = deliveries.map((one, index) => {
    const day = (date: string | null) => (date === null ? '' : shortDate(date))
    const cells = [
      String(index + 1),
      one.receiver,
      one.copies === null ? '' : String(one.copies).padStart(2, '0'),
      one.way === null ? '' : wayWords[one.way],
      day(one.sentOn),
      day(one.receivedOn),
      one.receivedBy ?? '',
      one.note ?? '',
    ]
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
  })
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu gửi</title><style>${bookStyle}
tbody td{height:9mm}</style></head><body>
<p class="office">${escapeHtml(letterhead)}</p>${level === '' ? '' : `<p class="office">${level.toUpperCase()}</p>`}
<h1>PHIẾU GỬI VĂN BẢN</h1><p class="about">${escapeHtml(about)}</p>
<table><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
</body></html>`
}
