/**
 * Danh sách nhiệm vụ theo dõi, on landscape A4: an inside paper of the office in Vietnamese, the same under any language of the screen. It
 * carries the highest level of what is on it; of what is top secret it tells no words (`domain.md` 7).
 */
import type { Followed, FollowState } from '../domain/follow-up.ts'
import { sealedTitle } from '../domain/secret-parts.ts'
import type { CivilDate, SecrecyLevel } from '../records/values.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { escapeHtml } from './escape.ts'
import { bookStyle, levelWords } from './register-papers.ts'

const stateWords: Readonly<Record<FollowState, string>> = {
  overdue: 'Quá hạn',
  soon: 'Sắp đến hạn',
  in_time: 'Trong hạn',
  undated: 'Đang thực hiện',
  done: 'Hoàn thành',
}

/** A class gives a column its width; the work has what is left. */
const columns = [
  { name: 'TT', className: 'n' },
  { name: 'Nhiệm vụ', className: 'work' },
  { name: 'Chủ trì', className: 'who' },
  { name: 'Phối hợp', className: 'who' },
  { name: 'Văn bản', className: 'doc' },
  { name: 'Thời hạn', className: 'due' },
  { name: 'Báo cáo', className: 'on' },
  { name: 'Tình hình', className: 'is' },
] as const
const nobody = 'Chưa rõ đơn vị chủ trì'

export type PrintedTask = Pick<Followed, 'state' | 'dueOn' | 'outcome'> & {
  readonly unit: string | null
  readonly coUnits: readonly { readonly name: string }[]
  /** `null` for what is top secret. */
  readonly work: string | null
  readonly due: string | null
  readonly extended: number
  readonly lastReportOn: CivilDate | null
  readonly places: readonly { readonly printedNumber: string }[]
}

export type PrintedTasks = {
  readonly letterhead: string
  /** In the order of the list: the most pressing first. */
  readonly tasks: readonly PrintedTask[]
  readonly by: 'unit' | 'due'
  readonly today: CivilDate
  /** The highest level on it. */
  readonly level: SecrecyLevel
}

/** The list as one complete page of HTML with one style and no script; by unit each unit has its own head. */
export function followUpListHtml({ letterhead, tasks, by, today, level }: PrintedTasks): string {
  const head = columns.filter(({ name }) => by === 'due' || name !== 'Chủ trì')
  const rowOf = (task: PrintedTask, index: number) => {
    const cells = [
      String(index + 1),
      task.work ?? sealedTitle,
      ...(by === 'unit' ? [] : [task.unit ?? '']),
      task.coUnits.map(({ name }) => name).join(', '),
      task.places.map(({ printedNumber }) => printedNumber).join(', '),
      dueOf(task),
      task.lastReportOn === null ? '' : shortDate(task.lastReportOn),
      stateOf(task),
    ]
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
  }
  const groups =
    by === 'unit'
      ? [...Map.groupBy(tasks, ({ unit }) => unit ?? nobody)].sort(([one], [other]) =>
          // Those nobody leads come last.
          one === nobody ? 1 : other === nobody ? -1 : one.localeCompare(other, 'vi'),
        )
      : [[null, tasks] as const]
  const body = groups.map(([unit, own]) => {
    const name =
      unit === null ? '' : `<tr><th colspan="${head.length}" class="unit">${escapeHtml(unit)} (${own.length})</th></tr>`
    return `<tbody>${name}${own.map(rowOf).join('\n')}</tbody>`
  })
  const overdue = tasks.filter(({ state }) => state === 'overdue').length
  const stamp = level === 'none' ? '' : `<p class="stamp">${levelWords[level].toUpperCase()}</p>`
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Danh sách nhiệm vụ</title><style>${bookStyle}
table{table-layout:fixed}td:nth-child(2){white-space:normal}
.n{width:9mm}.who{width:34mm}.doc{width:27mm}.due{width:42mm}.on{width:24mm}.is{width:26mm}.unit{text-align:left;background:#eee;break-after:avoid}.stamp{font-weight:bold;border:.5mm solid #000;display:inline-block;padding:1mm 4mm}</style></head><body>
<p class="office">${escapeHtml(letterhead)}</p>${stamp}<h1>DANH SÁCH NHIỆM VỤ THEO DÕI</h1>
<p class="about">${by === 'unit' ? 'Xếp theo đơn vị chủ trì' : 'Xếp theo thời hạn'}; ${tasks.length} nhiệm vụ, ${overdue} quá hạn; in ngày ${shortDate(today)}</p>
<table><thead><tr>${head.map(({ name, className }) => `<th class="${className}">${name}</th>`).join('')}</tr></thead>${body.join('\n')}</table>
</body></html>`
}

function dueOf({ due, dueOn, extended }: PrintedTask): string {
  const last = dueOn === null ? '' : `đến hết ${shortDate(dueOn)}`
  return [due, last, extended === 0 ? '' : `gia hạn ${extended} lần`].filter(Boolean).join('; ')
}

function stateOf({ state, outcome }: PrintedTask): string {
  return state === 'done' && outcome === 'ended' ? 'Kết thúc, không thực hiện tiếp' : stateWords[state]
}
