/** A document as one complete page of HTML: preview, print and PDF all come from it. No script, no inline style or event; one style sheet. */
import { type FontUrl, styleSheet } from './css.ts'
import { escapeHtml } from './escape.ts'
import type {
  Addressees,
  Annex,
  BarsBlock,
  Block,
  DocModel,
  HeadBlock,
  Inline,
  ParagraphBlock,
  SignatureBlock,
  SignatureColumn,
  TableBlock,
  TableCell,
  TitleBlock,
} from './model.ts'
import { labelOf } from './numbering.ts'

export type { FontUrl } from './css.ts'

/**
 * Letters of a paragraph of three lines, generously: it cannot be divided with two lines on either page. Chromium would leave its last line
 * alone, so it is told to keep it whole.
 */
const indivisibleLength = 270

const paragraphTags: Readonly<Partial<Record<ParagraphBlock['role'], string>>> = {
  part: 'h2',
  heading1: 'h2',
  article: 'h3',
  heading2: 'h3',
  heading3: 'h4',
}

export type PageOptions = {
  readonly fontUrl: FontUrl
  /** Puts a link over each blank, so that its place is known in the PDF of the page. Links move nothing on it. */
  readonly markBlanks?: boolean
}

/** What stands before the path of a fact in the link over its blank. */
export const blankAddress = 'blank:'
/** A blank is a link that leads nowhere yet; words of a person are escaped, so nothing else on a page looks like this. */
const blankStart = '<a class="blank" data-path="'

/** The page. The same model and font addresses give the same bytes. */
export function toHtml(model: DocModel, { fontUrl, markBlanks = false }: PageOptions): string {
  const html = pageHtml(model.metadata, styleOf(model, fontUrl), `<main>\n${contentHtml(model)}\n</main>`)
  return markBlanks ? html.replaceAll(blankStart, `<a class="blank" href="${blankAddress}`) : html
}

/** A complete page of this style and content. */
export function pageHtml({ title, language }: DocModel['metadata'], style: string, content: string): string {
  return `<!doctype html>
<html lang="${language.slice(0, 2)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${content}
</body>
</html>
`
}

/** What stands on the pages of one document. */
export function contentHtml({ head, title, addressees, body, signature, annexes }: DocModel): string {
  const parts = [
    headHtml(head),
    title === null ? '' : titleHtml(title),
    addressees === null ? '' : addresseesHtml(addressees),
    ...body.map(blockHtml),
    signature === null ? '' : signatureHtml(signature),
    ...annexes.map(annexHtml),
  ]
  return parts.filter((html) => html !== '').join('\n')
}

/** The text between `<style>` and `</style>`: its hash is what a policy allows. */
export function styleOf({ form, contact }: DocModel, fontUrl: FontUrl): string {
  return `\n${styleSheet(form, contact, fontUrl)}\n`
}

function headHtml(head: HeadBlock): string {
  const left = [
    optional('superior', head.superior),
    part('p', 'organisation', linesHtml(head.organisation)),
    optional('star', head.star),
    head.organisationRule === null ? '' : lineHtml(head.organisationRule),
    head.number === null ? '' : part('p', 'number', inlinesHtml(head.number)),
    head.summary === null ? '' : part('p', 'headSummary', inlinesHtml(head.summary)),
    optional('stamp', head.stamp),
    optional('urgency', head.urgency),
  ]
  const right = [
    part('p', 'partyTitle', escapeHtml(head.partyTitle)),
    optional('motto', head.motto),
    '<div class="rule"></div>',
    head.placeDate === null ? '' : part('p', 'placeDate', inlinesHtml(head.placeDate)),
    optional('circulation', head.circulation),
    optional('draftMark', head.draftMark),
  ]
  return twoColumns('head', left, right)
}

function titleHtml({ typeName, summary, separator, rule }: TitleBlock): string {
  const words = [
    part('span', 'typeName block', escapeHtml(typeName)),
    ...(summary.length === 0 ? [] : [part('span', 'summary block', inlinesHtml(summary))]),
  ]
  const below =
    separator === null ? (rule === null ? '' : lineHtml(rule)) : part('p', 'separator', escapeHtml(separator))
  return `<h1>\n${words.join('\n')}\n</h1>\n${below}`
}

/** A rule in the middle of its column, of so many twips; its length is an attribute, for the page's policy allows no style of its own. */
function lineHtml(twips: number): string {
  return `<hr class="line" width="${Math.round((twips / 15) * 100) / 100}">`
}

function addresseesHtml({ label, receivers }: Addressees): string {
  const [only, ...others] = receivers
  if (only !== undefined && others.length === 0)
    return part('p', 'addressee', `${part('i', 'label', escapeHtml(label))} ${inlinesHtml(only)}`)
  return [
    part('p', 'addressee', part('i', 'label', escapeHtml(label))),
    ...receivers.map((receiver) => part('p', 'addresseeLine', inlinesHtml(receiver))),
  ].join('\n')
}

function signatureHtml({ left, recipients, right, confirmation }: SignatureBlock): string {
  const list =
    recipients === null
      ? []
      : [
          part('p', 'recipientsLabel', escapeHtml(recipients.label)),
          ...recipients.lines.map((line) => part('p', 'recipient', inlinesHtml(line))),
          optional('typist', recipients.typist),
        ]
  const confirmed =
    confirmation === null
      ? []
      : [part('p', 'confirmation', inlinesHtml(confirmation.text)), ...signerHtml(confirmation.signer)]
  const leftCell = [...(left === null ? [] : signerHtml(left)), ...list]
  return twoColumns('signature', leftCell, [...signerHtml(right), ...confirmed])
}

function annexHtml({ label, name, reference, body }: Annex): string {
  const words = [
    part('span', 'annexLabel block', escapeHtml(label)),
    part('span', 'annexName block', inlinesHtml(name)),
  ]
  const parts = [
    `<h2>${words.join('')}</h2>`,
    part('p', 'annexReference', inlinesHtml(reference)),
    ...body.map(blockHtml),
  ]
  return `<section class="annex">\n${parts.join('\n')}\n</section>`
}

function signerHtml({ authority, post, name }: SignatureColumn): string[] {
  return [
    part('p', 'authority', escapeHtml(authority)),
    post === null ? '' : part('p', 'post', inlinesHtml(post)),
    part('p', 'signerName', inlinesHtml(name)),
  ]
}

function twoColumns(name: string, left: readonly string[], right: readonly string[]): string {
  const cell = (side: string, parts: readonly string[]) =>
    `<td class="${side}">\n${parts.filter((html) => html !== '').join('\n')}\n</td>`
  return `<table class="frame ${name}" role="presentation">\n<tr>\n${cell('left', left)}\n${cell('right', right)}\n</tr>\n</table>`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return tableHtml(block)
    case 'bars':
      return barsHtml(block)
  }
}

/** Bars are drawn by attributes of SVG: the page's policy allows no style of an element's own. */
function barsHtml({ bars }: BarsBlock): string {
  const rows = bars.map(({ label, value, share }) => {
    const bar = `<svg aria-hidden="true"><rect width="${Math.round(share * 1_000) / 10}%" height="100%"/></svg>`
    return `<tr>\n<td>\n${part('p', 'tableCell', inlinesHtml(label))}\n</td>\n<td>${bar}</td>\n<td>\n${part('p', 'tableCentre', inlinesHtml(value))}\n</td>\n</tr>`
  })
  return `<table class="bars">\n<colgroup><col width="40%"><col width="48%"><col width="12%"></colgroup>\n${rows.join('\n')}\n</table>`
}

function paragraphHtml({ role, inlines, numbering, keepNext }: ParagraphBlock): string {
  const tag = paragraphTags[role] ?? 'p'
  const label = numbering === null ? '' : `${labelOf(numbering)} `
  const length = inlines.reduce((sum, inline) => sum + (inline.kind === 'break' ? 0 : inline.text.length), label.length)
  const classes = [role, ...(keepNext ? ['keep'] : []), ...(length <= indivisibleLength ? ['whole'] : [])]
  return part(tag, classes.join(' '), escapeHtml(label) + inlinesHtml(inlines))
}

function tableHtml({ columns, headRows, rows, rowHeight }: TableBlock): string {
  const widths = columns.map((share) => `<col width="${Math.round(share * 10_000) / 100}%">`).join('')
  const head = rows
    .slice(0, headRows)
    .map((row) => rowHtml(row, 'col', undefined))
    .join('\n')
  const body = rows
    .slice(headRows)
    .map((row) => rowHtml(row, 'row', rowHeight))
    .join('\n')
  const groups = [head === '' ? '' : `<thead>\n${head}\n</thead>`, body === '' ? '' : `<tbody>\n${body}\n</tbody>`]
  return `<table class="grid">\n<colgroup>${widths}</colgroup>\n${groups.filter((group) => group !== '').join('\n')}\n</table>`
}

function rowHtml(row: readonly TableCell[], scope: 'col' | 'row', height: number | undefined): string {
  const cells = row.map(({ header, centred, paragraphs }, index) => {
    const lines = paragraphs.map((inlines) => part('p', cellPart(header, centred), inlinesHtml(inlines))).join('\n')
    const least = height !== undefined && index === 0 ? ` height="${Math.round(height / 15)}"` : ''
    return header ? `<th scope="${scope}"${least}>\n${lines}\n</th>` : `<td${least}>\n${lines}\n</td>`
  })
  return `<tr>\n${cells.join('\n')}\n</tr>`
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('')
}

function inlineHtml(inline: Inline): string {
  if (inline.kind === 'break') return '<br>'
  const words = wordsHtml(inline.text)
  const styled = [inline.bold ? 'b' : '', inline.italic ? 'i' : ''].reduce(
    (html, tag) => (tag === '' ? html : `<${tag}>${html}</${tag}>`),
    words,
  )
  if (inline.kind === 'blank') return `${blankStart}${escapeHtml(inline.path)}">${styled}</a>`
  return inline.joined ? `<span class="joined">${styled}</span>` : styled
}

/** A number such as 57-NQ/TW, 154/NQ-CP or 30/2020/NĐ-CP: at most five digits, then parts of at most twelve letters and digits. */
const documentNumber = /(\b\d{1,5}(?:\/\d{4})?[-/][A-ZĐ][A-Za-zĐđ0-9]{0,11}(?:[-/][A-ZĐ][A-Za-zĐđ0-9]{0,11}){1,3})/

/** Words of a person's own, in which the number of a document is not parted at its hyphen either. */
function wordsHtml(text: string): string {
  return text
    .split(documentNumber)
    .map((piece, index) => (index % 2 === 0 ? escapeHtml(piece) : `<span class="joined">${escapeHtml(piece)}</span>`))
    .join('')
}

/** The style of a cell's paragraphs. */
function cellPart(header: boolean, centred: true | undefined): 'tableHead' | 'tableCentre' | 'tableCell' {
  if (header) return 'tableHead'
  return centred ? 'tableCentre' : 'tableCell'
}

/** A paragraph of plain words whose line breaks are kept; nothing for nothing. */
function optional(name: string, text: string | null): string {
  return text === null ? '' : part('p', name, linesHtml(text))
}

function linesHtml(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>')
}

function part(tag: string, name: string, html: string): string {
  return `<${tag} class="${name}">${html}</${tag}>`
}
