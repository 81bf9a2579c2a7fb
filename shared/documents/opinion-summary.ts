/** Bảng tổng hợp ý kiến, tiếp thu, giải trình: who said what in each round, what was done about it, and what the place says now. */
import { countRound, type Followed } from '../domain/review/opinions.ts'
import type { Opinion, OpinionAnswer, OpinionRemark, OpinionRound, RemarkOutcome } from '../records/review.ts'
import type { CivilDate, SecrecyLevel } from '../records/values.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { escapeHtml } from './escape.ts'
import { bookStyle, levelWords } from './register-papers.ts'

const answerWords: Readonly<Record<OpinionAnswer, string>> = {
  agree: 'Đồng ý',
  agree_with_remarks: 'Đồng ý, có ý kiến',
  disagree: 'Không đồng ý',
}
const outcomeWords: Readonly<Record<RemarkOutcome, string>> = {
  taken: 'Tiếp thu',
  explained: 'Không tiếp thu',
}

export type PrintedRound = {
  readonly round: OpinionRound
  /** "Dự thảo lần n" that was sent round. */
  readonly version: number
  readonly opinions: readonly {
    readonly opinion: Opinion
    readonly late: boolean
    readonly remarks: readonly { readonly remark: OpinionRemark; readonly change: Followed | null }[]
  }[]
}
export type PrintedOpinions = {
  readonly letterhead: string
  readonly typeName: string
  readonly summary: string | null
  readonly level: SecrecyLevel
  readonly rounds: readonly PrintedRound[]
  readonly today: CivilDate
}

/** The table as one complete page of HTML with one style and no script. */
export function opinionSummaryHtml({ letterhead, typeName, summary, level, rounds, today }: PrintedOpinions): string {
  const mark = levelWords[level]
  const about = `Dự thảo ${typeName}${summary === null ? '' : `, ${summary}`}`
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bảng tổng hợp ý kiến</title><style>${bookStyle}
h2{font-size:13pt;margin:5mm 0 1mm}
td:nth-child(2){white-space:normal}
.change{font-style:italic}</style></head><body>
<p class="office">${escapeHtml(letterhead)}</p>${mark === '' ? '' : `<p class="office">${mark.toUpperCase()}</p>`}
<h1>BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH</h1><p class="about">${escapeHtml(about)}</p>
${rounds.map((round) => roundHtml(round, today)).join('\n')}
</body></html>`
}

const head = ['TT', 'Người, cơ quan góp ý', 'Ý kiến', 'Nội dung góp ý', 'Tiếp thu, giải trình']

function roundHtml({ round, version, opinions }: PrintedRound, today: CivilDate): string {
  const { asked, agree, remarks, disagree, unanswered, late } = countRound(
    round,
    opinions.map(({ opinion }) => opinion),
    today,
  )
  const two = (count: number) => String(count).padStart(2, '0')
  const counts = [
    `xin ý kiến ${two(asked)}`,
    `đồng ý ${two(agree)}`,
    `đồng ý, có ý kiến ${two(remarks)}`,
    `không đồng ý ${two(disagree)}`,
    `chưa trả lời ${two(unanswered)}`,
    ...(late > 0 ? [`quá hạn ${two(late)}`] : []),
  ]
  const rows = opinions.flatMap((one, index) => rowsOf(one, index + 1))
  return `<h2>Lần ${round.number}: dự thảo lần ${version}, gửi ngày ${shortDate(round.askedOn)}, hạn trả lời ${shortDate(round.dueOn)}</h2>
<p>Tổng hợp: ${counts.join('; ')}.</p>
<table><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function rowsOf({ opinion, late, remarks }: PrintedRound['opinions'][number], number: number): string[] {
  const { name, answer, answeredOn } = opinion
  const said = answer === null ? 'Chưa trả lời' : answerWords[answer]
  const when = answeredOn === null ? '' : ` (${shortDate(answeredOn)})`
  const who = [String(number), name, `${said}${when}${late ? ', quá hạn' : ''}`]
  if (remarks.length === 0) return [row([...who, '', ''].map(escapeHtml))]
  return remarks.map(({ remark, change }, index) =>
    row([...(index === 0 ? who : ['', '', '']).map(escapeHtml), lines(remark.text), doneHtml(remark, change)]),
  )
}

function doneHtml({ outcome, reason }: OpinionRemark, change: Followed | null): string {
  const done = outcome === null ? 'Chưa xử lý' : outcomeWords[outcome]
  const words = escapeHtml(done) + (reason === null ? '' : `: ${lines(reason)}`)
  if (change === null || outcome !== 'taken') return words
  const before = change.before === null ? '(chưa có)' : `“${change.before}”`
  const now = change.now === null ? '(bỏ)' : `“${change.now}”`
  return `${words}<p class="change">${escapeHtml(`Dự thảo gửi: ${before}`)}<br>${escapeHtml(`Nay viết: ${now}`)}</p>`
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
