/**
 * The room's fallback on paper: roll, items with lines to write on, boxes for votes and decisions, each with the code by which it is keyed in
 * again. A working paper of the secretary in Vietnamese, no document of the office; the highest secrecy of what it names stands on top.
 */
import { decisionNumbers, type FormCodes } from '../domain/room/room-form.ts'
import { highestLevel } from '../domain/secrecy.ts'
import type { WorkDossier } from '../records/dossier.ts'
import type { DecisionCode } from '../records/session.ts'
import type { SecrecyLevel } from '../records/values.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { cssString, escapeHtml } from './escape.ts'

const decisionWords: Readonly<Record<DecisionCode, string>> = {
  APPROVED: 'thông qua',
  APPROVED_WITH_CHANGES: 'cơ bản thống nhất, hoàn thiện',
  APPROVED_IN_PRINCIPLE: 'thống nhất chủ trương',
  RESUBMIT: 'trình lại',
  DEFERRED: 'để phiên sau',
  NOTED: 'ghi nhận',
  REJECTED: 'không thông qua',
  TASK: 'giao nhiệm vụ',
}
const levelWords: Readonly<Record<SecrecyLevel, string>> = {
  none: '',
  mat: 'MẬT',
  toi_mat: 'TỐI MẬT',
  tuyet_mat: 'TUYỆT MẬT',
}
/** Lines to write on: an item, one of its sub-items, an item that is only the head of its sub-items. */
const linesOf = { item: 8, subItem: 4, head: 2 } as const

const style = (
  footer: string,
) => `@page{size:A4;margin:15mm 15mm 15mm 20mm;@bottom-left{content:${cssString(footer)};font:9pt "Times New Roman",serif}@bottom-right{content:"Trang " counter(page) "/" counter(pages);font:9pt "Times New Roman",serif}}
body{font:12pt/1.25 "Times New Roman",serif;margin:0}
h1{font-size:15pt;text-align:center;margin:0 0 1mm}
h2{font-size:12pt;margin:4mm 0 1mm;break-after:avoid}
p{margin:0 0 1mm}
.on{text-align:center}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{border:.25mm solid #000;padding:.8mm 1.5mm;text-align:left;font-weight:normal;vertical-align:top}
tr,section{break-inside:avoid}
.code{width:13mm;font-weight:bold}
.box{width:16mm;text-align:center}
.secret{display:inline-block;border:.6mm solid #000;padding:1mm 3mm;font-weight:bold}
.whole{white-space:nowrap}
.facts td{height:8mm}
.facts td:nth-child(-n+2){width:30mm}
.roll td{height:6mm}
.lines td{height:8mm}
.lines th{font-size:10pt}
.help{font-size:10pt}
.help td{border:0;padding:0 3mm .4mm 0;vertical-align:top}
.help td:first-child,.help td:nth-child(3){width:28mm;font-weight:bold}`

/** How each thing is keyed in again, as the form is read (`domain/room/room-form.ts`). */
const help = [
  ['N05 c / v / p', 'có mặt / vắng / vắng có phép'],
  ['N05 m 08:20', 'đến muộn lúc 08:20'],
  ['N05 r 10:05', 'ra về lúc 10:05'],
  ['M2 N05 08:30 …', 'lời phát biểu ở M2, giờ nếu có'],
  ['M2 >1 …', 'quyết định mức 1 và nội dung quyết định'],
  ['M2 ! …', 'việc giao'],
  ['M2 bq 12/1/0', 'tán thành / không tán thành / ý kiến khác'],
] as const

/** The form as one complete page of HTML with one style and no script. */
export function roomFormHtml(dossier: WorkDossier, { items, people }: FormCodes): string {
  const { session, body } = dossier
  const level = highestLevel([session, ...dossier.items].map(({ secrecy }) => secrecy.level))
  const named = new Map(dossier.people.map(({ id, fullName }) => [id, fullName]))
  const roll = [...people].map(([code, { personId, groupLabel }]) => {
    const name = personId === null ? (groupLabel ?? '') : (named.get(personId) ?? '')
    return `<tr><td class="code">${code}</td><td>${escapeHtml(name)}</td>${'<td class="box"></td>'.repeat(3)}${time.repeat(2)}</tr>`
  })
  const parents = new Set(dossier.items.map(({ parentId }) => parentId))
  const parts = [...items].map(([code, { itemId, title }]) => {
    const isSubItem = (dossier.items.find(({ id }) => id === itemId)?.parentId ?? null) !== null
    return itemHtml(code, title, linesOf[parents.has(itemId) ? 'head' : isSubItem ? 'subItem' : 'item'])
  })
  const secret = level === 'none' ? '' : `<p><span class="secret">${levelWords[level]}</span></p>`
  const on = body.name + (session.date === null ? '' : `, ${shortDate(session.date)}`)
  const nameOf = (id: string | null) => escapeHtml((id === null ? undefined : named.get(id)) ?? '')
  const footer = [on, levelWords[level]].filter((words) => words !== '').join(' - ')
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu ghi tay</title><style>${style(footer)}</style></head><body>
${secret}<h1>PHIẾU GHI TAY PHIÊN HỌP</h1><p class="on">${escapeHtml(on)}</p>
<table class="facts"><tr><td>Bắt đầu:</td><td>Kết thúc:</td><td>Chủ trì: ${nameOf(session.chairId)}</td><td>Người ghi: ${nameOf(session.minuteTakerId)}</td></tr></table>
<h2>Cách ghi để nhập lại</h2><table class="help">${helpRows()}</table>
<p class="help">Mức quyết định: ${decisionNumbers.map((decision, index) => `<b>${index + 1}</b> ${decisionWords[decision]}`).join('; ')}.</p>
<h2>Điểm danh</h2><table class="roll"><thead><tr><th class="code">Mã</th><th>Họ và tên</th><th class="box">Có (c)</th><th class="box">Vắng (v)</th><th class="box">Phép (p)</th><th class="box">Đến (m)</th><th class="box">Về (r)</th></tr></thead><tbody>${roll.join('')}</tbody></table>
${parts.join('\n')}
</body></html>`
}

const time = '<td class="box">… : …</td>'

function helpRows(): string {
  const half = Math.ceil(help.length / 2)
  const cells = (row: readonly [string, string] | undefined) =>
    (row ?? ['', '']).map((words) => `<td>${escapeHtml(words)}</td>`).join('')
  return help
    .slice(0, half)
    .map((row, index) => `<tr>${cells(row)}${cells(help[half + index])}</tr>`)
    .join('')
}

/** Numbers of documents are not parted at the end of a line. */
function whole(html: string): string {
  return html.replace(/\S*\d\S*-\S+/g, '<span class="whole">$&</span>')
}

/** An item stays whole on its page: heading, lines, vote and decision are filled in together. */
function itemHtml(code: string, title: string, lines: number): string {
  const line = `<tr><td class="code">N</td>${time}<td></td></tr>`
  const wide = (words: string) => `<tr><td colspan="3">${words}</td></tr>`
  const numbers = decisionNumbers.map((_, index) => index + 1).join(' &nbsp; ')
  return `<section><h2>${escapeHtml(code)}. ${whole(escapeHtml(title))}</h2>
<table class="lines"><tr><th class="code">Mã</th><th class="box">Giờ</th><th>Ý kiến</th></tr>${line.repeat(lines)}${wide('Biểu quyết (bq): tán thành ………… / không tán thành ………… / ý kiến khác …………')}${wide(`Quyết định (&gt;), khoanh mức ${numbers} và ghi nội dung:`)}${wide('')}${wide('Giao việc (!), ghi ai làm, việc gì, hạn nào:')}</table></section>`
}
