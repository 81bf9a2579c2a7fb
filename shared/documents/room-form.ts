/**
 * The room's fallback on paper: roll, items with lines to write on, boxes for votes and decisions, each with the code by which it is keyed in
 * again. A working paper of the secretary in Vietnamese, no document of the office; the highest secrecy of what it names stands on top.
 */
import { decisionNumbers, type FormCodes } from '../domain/room/room-form.ts'
import { highestLevel } from '../domain/secrecy.ts'
import type { Dossier } from '../records/dossier.ts'
import type { DecisionCode } from '../records/session.ts'
import type { SecrecyLevel } from '../records/values.ts'
import { shortDate } from '../vietnamese/dates.ts'
import { escapeHtml } from './escape.ts'

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
const linesPerItem = 8

const style = `@page{size:A4;margin:15mm 15mm 15mm 20mm}
body{font:12pt "Times New Roman",serif;margin:0}
h1{font-size:15pt;text-align:center;margin:0 0 2mm}
h2{font-size:12pt;margin:5mm 0 1mm;break-after:avoid}
p{margin:0 0 1mm}
table{border-collapse:collapse;width:100%}
td,th{border:.3mm solid #000;padding:1mm 1.5mm;text-align:left;font-weight:normal}
tr,.item{break-inside:avoid}
.code{width:13mm;font-weight:bold}
.box{width:16mm;text-align:center}
.secret{display:inline-block;border:.6mm solid #000;padding:1mm 3mm;font-weight:bold}
.lines td{height:7mm}
.small{font-size:10pt}`

/** The form as one complete page of HTML with one style and no script. */
export function roomFormHtml(dossier: Dossier, { items, people }: FormCodes): string {
  const { session, body } = dossier
  const level = highestLevel([session, ...dossier.items].map(({ secrecy }) => secrecy.level))
  const named = new Map(dossier.people.map(({ id, fullName }) => [id, fullName]))
  const roll = [...people].map(([code, { personId, groupLabel }]) => {
    const name = personId === null ? (groupLabel ?? '') : (named.get(personId) ?? '')
    return `<tr><td class="code">${code}</td><td>${escapeHtml(name)}</td>${'<td class="box"></td>'.repeat(3)}<td class="box">...:...</td><td class="box">...:...</td></tr>`
  })
  const parts = [...items].map(([code, { title }]) => itemHtml(code, title))
  const secret = level === 'none' ? '' : `<p><span class="secret">${levelWords[level]}</span></p>`
  const on = session.date === null ? '' : `, ${shortDate(session.date)}`
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu ghi tay</title><style>${style}</style></head><body>
${secret}<h1>PHIẾU GHI TAY PHIÊN HỌP</h1><p>${escapeHtml(body.name + on)}</p>
<p class="small">Nhập lại: N05 c (có mặt), v (vắng), p (vắng có phép), m 08:20 (đến muộn), r 10:05 (ra về); M2 N05 08:30 lời phát biểu; M2 &gt;1 nội dung quyết định; M2 ! việc giao; M2 bq 12/1/0.</p>
<p class="small">Quyết định: ${decisionNumbers.map((decision, index) => `${index + 1} ${decisionWords[decision]}`).join('; ')}.</p>
<h2>Điểm danh</h2><table><tr><th class="code">Mã</th><th>Họ và tên</th><th class="box">Có (c)</th><th class="box">Vắng (v)</th><th class="box">Phép (p)</th><th class="box">Đến (m)</th><th class="box">Về (r)</th></tr>${roll.join('')}</table>
${parts.join('\n')}
</body></html>`
}

function itemHtml(code: string, title: string): string {
  const line = '<tr><td class="code">N</td><td class="box">...:...</td><td></td></tr>'
  return `<section><div class="item"><h2>${escapeHtml(code)}. ${escapeHtml(title)}</h2>
<table class="lines"><tr><th class="code">Mã</th><th class="box">Giờ</th><th>Ý kiến</th></tr>${line.repeat(2)}</table></div>
<table class="lines">${line.repeat(linesPerItem - 2)}</table>
<table class="lines"><tr><td>Biểu quyết (bq): tán thành ........ / không tán thành ........ / ý kiến khác ........</td></tr><tr><td>Quyết định (&gt; số):</td></tr><tr><td>Giao việc (!):</td></tr></table></section>`
}
