/** The mark of a rehearsal on paper: what is printed to practise is never taken for the real thing, whichever page of it is found. */

const words = 'CHẠY THỬ'
const notice = 'Chạy thử, không có giá trị sử dụng'

/** The words are fixed to the page, so that they stand on each page again; the notice stands in its margin. Neither moves anything. */
const style = `.rehearsal{position:fixed;inset:0;z-index:2;display:flex;align-items:center;justify-content:center;pointer-events:none}
.rehearsal b{transform:rotate(-52deg);font:bold 118pt "Times New Roman",serif;white-space:nowrap;color:transparent;-webkit-text-stroke:1.2mm rgba(0,0,0,.28)}
@page{@top-right{content:"${notice}";font:bold 10pt "Times New Roman",serif;white-space:nowrap}}`

/** The page with the mark across each of its printed pages. Stops where it could not be put: no page leaves a rehearsal without it. */
export function withRehearsalMark(html: string): string {
  const styleEnd = html.indexOf('</style>')
  const body = html.indexOf('<body>', styleEnd)
  if (styleEnd < 0 || body < 0) throw new Error('a page of a rehearsal has no place for its mark')
  const content = body + '<body>'.length
  const mark = `\n<div class="rehearsal"><b>${words}</b></div>`
  return `${html.slice(0, styleEnd)}\n${style}\n${html.slice(styleEnd, content)}${mark}${html.slice(content)}`
}
