/** The style sheet of a document page, made from its form: sizes in points, distances from twips; A4 with the page number in the margin. */
import { cssString } from './escape.ts'
import { type Form, type PartStyle, signingGap, styledParts, textWidth } from './form.ts'

/** Gives the address of a font file of `@fontsource/tinos`, such as `tinos-vietnamese-400-normal.woff2`. */
export type FontUrl = (file: string) => string

/** Ranges of the font files: each is fetched only when the page holds such letters. */
const subsets = [
  [
    'latin',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
  [
    'latin-ext',
    'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AA,U+20AC-20C0,U+2C60-2C7F,U+A720-A7FF',
  ],
  [
    'vietnamese',
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  ],
] as const

const faces = [
  [400, 'normal', ''],
  [400, 'italic', ' Italic'],
  [700, 'normal', ' Bold'],
  [700, 'italic', ' Bold Italic'],
] as const

/**
 * The style sheet of one document; `contact` is the line at the foot of page 1. The machine's own Times New Roman comes first, Tinos, which
 * has its widths, behind it.
 */
export function styleSheet(form: Form, contact: string | null, fontUrl: FontUrl): string {
  return [
    fontFaces(form, fontUrl),
    pageRules(form, contact),
    layoutRules(form),
    ...styledParts.map((part) => partRule(part, form.styles[part])),
    `.signerName{margin-top:${points(signingGap(form))}}`,
    screenRules(form),
  ].join('\n')
}

function fontFaces({ font }: Form, fontUrl: FontUrl): string {
  return faces
    .flatMap(([weight, style, suffix]) =>
      subsets.map(
        ([subset, range]) =>
          `@font-face{font-family:${cssString(font)};font-weight:${weight};font-style:${style};src:local(${cssString(font + suffix)}),url(${cssString(fontUrl(`tinos-${subset}-${weight}-${style}.woff2`))}) format("woff2");unicode-range:${range}}`,
      ),
    )
    .join('\n')
}

/** Page number centred in the top margin from page 2 (`domain.md` 2); the box is part of the page, so print and PDF show the same. */
function pageRules(form: Form, contact: string | null): string {
  const { page, styles } = form
  const number = `font:${fontOf(form, styles.pageNumber)};vertical-align:top;padding-top:${points(page.header)}`
  const margin = (right: number, left: number) =>
    `margin:${points(page.top)} ${points(right)} ${points(page.bottom)} ${points(left)}`
  const contactBox = contact === null ? '' : `@bottom-center{content:${cssString(contact)};${contactRules(form)}}`
  return [
    `@page{size:${points(page.width)} ${points(page.height)};${margin(page.right, page.left)};@top-center{content:counter(page);${number}}}`,
    ...(page.mirrored ? [`@page :left{${margin(page.left, page.right)}}`] : []),
    `@page :first{@top-center{content:none}${contactBox}}`,
  ].join('\n')
}

/** How the contact line stands at the foot of a first page (row 13). */
export function contactRules(form: Form): string {
  return `font:${fontOf(form, form.styles.contact)};vertical-align:bottom;padding-bottom:${points(form.page.header)}`
}

function layoutRules(form: Form): string {
  const { head, signature, page } = form
  return `html{-webkit-text-size-adjust:100%}
body{margin:0;color:#000;background:#fff;font-family:${cssString(form.font)},Tinos,"Liberation Serif",serif;font-kerning:normal}
p,h1,h2,h3,h4{margin:0;font-weight:inherit;font-size:inherit;overflow-wrap:anywhere;orphans:2;widows:2}
p,h2,h3,h4,.block{white-space:pre-wrap}
table{border-collapse:collapse;table-layout:fixed}
td,th{padding:0;vertical-align:top;font-weight:inherit}
.frame{width:${points(textWidth(form))}}
.head .left{width:${points(head.left)}}
.head .right{width:${points(head.right)}}
.superior,.organisation,.headSummary{padding:0 ${points(head.inset)}}
.recipient{padding-right:${points(head.inset)}}
.rule{width:${points(head.rule)};height:14pt;margin:0 auto;border-top:${head.ruleEighths / 8}pt solid #000;box-sizing:border-box}
.line{margin:1pt auto 6pt;border:0;border-top:${head.ruleEighths / 8}pt solid #000}
.signature{margin-top:${points(signature.before)};break-before:avoid;break-inside:avoid}
.signature .left{width:${points(signature.left)}}
.signature .right{width:${points(signature.right)}}
.signature tr{break-inside:avoid}
.keep{break-after:avoid}
.whole{break-inside:avoid}
.grid{width:calc(100% - 1pt);margin:4pt 0 0 0.25pt}
.grid td,.grid th{border:0.5pt solid #000;padding:0 4pt}
.grid tr{break-inside:avoid}
.grid thead{display:table-header-group}
.bars{width:100%;break-inside:avoid}
.bars td{vertical-align:middle;padding-right:6pt}
.bars svg{display:block;width:100%;height:9pt}
.bars rect{fill:#7f7f7f}
.annex{break-before:page}
.block{display:block}
.stamp{width:${points(head.stampWidth)};margin-left:auto;margin-right:auto;border:1pt solid #000;box-sizing:border-box}
.joined{white-space:nowrap}
.blank{color:inherit;text-decoration:none}
b{font-weight:700}
i{font-style:italic}
@media print{body{width:${points(page.width - page.left - page.right)}}}`
}

/** On the screen the page is one long sheet with its margins, and blanks are lit so that they are found. */
function screenRules({ page }: Form): string {
  return `@media screen{body{box-sizing:border-box;width:${points(page.width)};min-height:${points(page.height)};margin:0 auto;padding:${points(page.top)} ${points(page.right)} ${points(page.bottom)} ${points(page.left)}}.blank{background:#fde68a;outline:1px solid #b45309}}`
}

function partRule(part: string, style: PartStyle): string {
  const rules = [
    `font-size:${style.pt}pt`,
    `font-weight:${style.bold ? 700 : 400}`,
    `font-style:${style.italic ? 'italic' : 'normal'}`,
    `text-align:${style.align}`,
    `text-indent:${points(style.firstLine)}`,
    `line-height:${points(style.line)}`,
    `margin-top:${points(style.before)}`,
    `margin-bottom:${points(style.after)}`,
    ...(style.underline ? ['text-decoration:underline'] : []),
    ...(style.keepNext ? ['break-after:avoid'] : []),
  ]
  return `.${part}{${rules.join(';')}}`
}

function fontOf({ font }: Form, { bold, italic, pt, line }: PartStyle): string {
  return `${italic ? 'italic' : 'normal'} ${bold ? 700 : 400} ${pt}pt/${points(line)} ${cssString(font)},Tinos,serif`
}

function points(twips: number): string {
  return `${twips / 20}pt`
}
