/**
 * Sổ đăng ký văn bản đi, printed on landscape A4 from the register: every number with its state, a secret book with its levels, and no
 * trích yếu of what is top secret (`domain.md` 1, 7). A working paper of the office in Vietnamese, the same under any language of the screen.
 */
import type { RegisterNumber, RegisterSeries, RegisterState } from '../records/register.ts'
import type { CivilDate } from '../records/values.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { escapeHtml } from './escape.ts'
import { bookStyle, levelWords } from './register-papers.ts'

const stateWords: Readonly<Record<RegisterState, string>> = {
  reserved: 'Giữ chỗ',
  issued: '',
  void: 'Hủy',
  outside: 'Ngoài chương trình',
}

export type PrintedBook = {
  readonly letterhead: string
  readonly series: RegisterSeries
  /** "khóa XIX" or "năm 2026". */
  readonly period: string
  /** Lowest first. */
  readonly numbers: readonly RegisterNumber[]
  readonly today: CivilDate
}

/** The book as one complete page of HTML with one style and no script. */
export function registerBookHtml({ letterhead, series, period, numbers, today }: PrintedBook): string {
  const secret = series.secret
  const head = [
    'Số, ký hiệu',
    'Ngày tháng',
    ...(secret ? ['Độ mật'] : []),
    'Tên loại và trích yếu',
    'Người ký',
    'Nơi nhận',
    'Ghi chú',
  ]
  const rows = numbers.map((number) => {
    const cells = [
      number.printedForm,
      number.date === null ? '' : shortDate(number.date),
      ...(secret ? [levelWords[number.secrecy]] : []),
      number.state === 'issued' ? `${series.documentType}${number.summary === null ? '' : ` ${number.summary}`}` : '',
      number.signerName ?? '',
      number.receivers ?? '',
      noteOf(number),
    ]
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`
  })
  const first =
    series.firstNumber > 1
      ? `<p>Sổ trong chương trình bắt đầu từ số ${series.firstNumber}; các số trước ghi ở sổ giấy.</p>`
      : ''
  const closed = series.closedOn === null ? '' : `<p>Sổ khóa ngày ${shortDate(series.closedOn)}.</p>`
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ đăng ký văn bản đi</title><style>${bookStyle}</style></head><body>
<p class="office">${escapeHtml(letterhead)}</p><h1>SỔ ĐĂNG KÝ VĂN BẢN ${secret ? 'BÍ MẬT NHÀ NƯỚC ' : ''}ĐI</h1>
<p class="about">${escapeHtml(series.documentType)}, ${escapeHtml(period)}; in ngày ${shortDate(today)}</p>${first}
<table><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${closed}
</body></html>`
}

function noteOf({ state, reason, issuedId, approvedBy }: RegisterNumber): string {
  const late = state === 'issued' && issuedId === null && approvedBy !== null ? `Ghi bổ sung, ${approvedBy} duyệt` : ''
  const why = reason === null || reason.toLowerCase() === stateWords[state].toLowerCase() ? '' : reason
  return [stateWords[state], late, why].filter((words) => words !== '').join(': ')
}
