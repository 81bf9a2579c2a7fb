/** A document as one complete page of HTML: preview, print and PDF all come from it. No script, no inline style or event; one style sheet. */
import { type FontUrl, styleSheet } from './css.ts'
import { escapeHtml } from './escape.ts'
import type {
  Block,
  DocModel,
  HeadBlock,
  Inline,
  ParagraphBlock,
  SignatureBlock,
  SignatureColumn,
  TableBlock,
  TableCell,
} from './model.ts'
import { labelOf } from './numbering.ts'

export type { FontUrl } from './css.ts'

/**
 * Letters of a paragraph of three lines, generously: it cannot be divided with two lines on either page. Chromium would leave its last line
 * alone, so it is told to keep it whole.
 */
const indivisibleLength = 270

const headingTags = { heading1: 'h2', heading2: 'h3', heading3: 'h4' } as const

/** The page. The same model and font addresses give the same bytes. */
export function toHtml(model: DocModel, { fontUrl }: { readonly fontUrl: FontUrl }): string {
  const { metadata, head, title, body, signature } = model
  return `<!doctype html>
<html lang="${metadata.language.slice(0, 2)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(metadata.title)}</title>
<style>${styleOf(model, fontUrl)}</style>
</head>
<body>
<main>
${headHtml(head)}
<h1>
${part('span', 'typeName block', escapeHtml(title.typeName))}
${part('span', 'summary block', inlinesHtml(title.summary))}
</h1>
${part('p', 'separator', escapeHtml(title.separator))}
${body.map(blockHtml).join('\n')}
${signatureHtml(signature)}
</main>
</body>
</html>
`
}

/** The text between `<style>` and `</style>`: its hash is what a policy allows. */
export function styleOf({ form, signature }: DocModel, fontUrl: FontUrl): string {
  const gap = form.signature.gapLines * form.styles[signature.right.post === null ? 'authority' : 'post'].line
  return `\n${styleSheet(form, fontUrl)}\n.signerName{margin-top:${gap / 20}pt}\n`
}

function headHtml(head: HeadBlock): string {
  const left = [
    head.superior === null ? '' : part('p', 'superior', escapeHtml(head.superior)),
    part('p', 'organisation', escapeHtml(head.organisation)),
    part('p', 'star', escapeHtml(head.star)),
    part('p', 'number', inlinesHtml(head.number)),
    head.stamp === null ? '' : part('p', 'stamp', escapeHtml(head.stamp)),
  ]
  const right = [
    part('p', 'partyTitle', escapeHtml(head.partyTitle)),
    '<div class="rule"></div>',
    head.placeDate === null ? '' : part('p', 'placeDate', inlinesHtml(head.placeDate)),
    head.draftMark === null ? '' : part('p', 'draftMark', escapeHtml(head.draftMark)),
  ]
  return twoColumns('head', left, right)
}

function signatureHtml({ left, recipients, right }: SignatureBlock): string {
  const lines = recipients === null ? [] : recipients.lines.map((line) => part('p', 'recipient', inlinesHtml(line)))
  const label = recipients === null ? [] : [part('p', 'recipientsLabel', escapeHtml(recipients.label))]
  return twoColumns('signature', [...(left === null ? [] : signerHtml(left)), ...label, ...lines], signerHtml(right))
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
  return block.kind === 'paragraph' ? paragraphHtml(block) : tableHtml(block)
}

function paragraphHtml({ role, inlines, numbering, keepNext }: ParagraphBlock): string {
  const tag = role === 'heading1' || role === 'heading2' || role === 'heading3' ? headingTags[role] : 'p'
  const label = numbering === null ? '' : `${labelOf(numbering)} `
  const length = inlines.reduce((sum, inline) => sum + (inline.kind === 'break' ? 0 : inline.text.length), label.length)
  const classes = [role, ...(keepNext ? ['keep'] : []), ...(length <= indivisibleLength ? ['whole'] : [])]
  return part(tag, classes.join(' '), escapeHtml(label) + inlinesHtml(inlines))
}

function tableHtml({ columns, headRows, rows }: TableBlock): string {
  const widths = columns.map((share) => `<col width="${Math.round(share * 10_000) / 100}%">`).join('')
  const head = rows
    .slice(0, headRows)
    .map((row) => rowHtml(row, 'col'))
    .join('\n')
  const body = rows
    .slice(headRows)
    .map((row) => rowHtml(row, 'row'))
    .join('\n')
  const groups = [head === '' ? '' : `<thead>\n${head}\n</thead>`, body === '' ? '' : `<tbody>\n${body}\n</tbody>`]
  return `<table class="grid">\n<colgroup>${widths}</colgroup>\n${groups.filter((group) => group !== '').join('\n')}\n</table>`
}

function rowHtml(row: readonly TableCell[], scope: 'col' | 'row'): string {
  const cells = row.map(({ header, paragraphs }) => {
    const lines = paragraphs
      .map((inlines) => part('p', header ? 'tableHead' : 'tableCell', inlinesHtml(inlines)))
      .join('\n')
    return header ? `<th scope="${scope}">\n${lines}\n</th>` : `<td>\n${lines}\n</td>`
  })
  return `<tr>\n${cells.join('\n')}\n</tr>`
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('')
}

function inlineHtml(inline: Inline): string {
  if (inline.kind === 'break') return '<br>'
  const words = escapeHtml(inline.text)
  const styled = [inline.bold ? 'b' : '', inline.italic ? 'i' : ''].reduce(
    (html, tag) => (tag === '' ? html : `<${tag}>${html}</${tag}>`),
    words,
  )
  if (inline.kind === 'blank') return `<span class="blank" data-path="${escapeHtml(inline.path)}">${styled}</span>`
  return inline.joined ? `<span class="joined">${styled}</span>` : styled
}

function part(tag: string, name: string, html: string): string {
  return `<${tag} class="${name}">${html}</${tag}>`
}
