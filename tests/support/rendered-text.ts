/**
 * What a reader sees in a rendered document, for tests: the text of a Word file with list labels worked out from its own numbering as
 * Word does it, and the text of a page. Neither knows anything of the program's renderers.
 */
import { strFromU8, unzipSync } from 'fflate'

export type XmlNode = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] }

/** NFC, and each run of white space one space: all that texts of different formats may differ in. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Text of the parts of a Word file, by name. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Paragraphs of the Word file in reading order, each after its label. The headers hold page numbers alone and are not part of it. */
export function docxText(docx: Uint8Array): string {
  const parts = partsOf(docx)
  const nextLabel = labeller(parseXml(parts['word/numbering.xml'] ?? '<none/>'))
  return all(parseXml(parts['word/document.xml'] ?? ''), 'w:p')
    .map((paragraph) => nextLabel(paragraph) + runText(paragraph))
    .join('\n')
}

/** Text of a page: what stands in `body`. */
export function htmlText(html: string): string {
  const body = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? ''
  return body
    .replace(/<\/?(?:p|h\d|div|table|thead|tbody|tr|td|th|main|br)\b[^>]*>|<span class="\w+ block">/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#\d+);/g, (_entity, name: string) => characterOf(name))
}

/** A tree of well-formed XML without comments or sections of data. */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [, close, name = '', attributes = '', empty, text] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(unescaped(text))
    else if (close === '/') open.pop()
    else {
      const node: XmlNode = { name, attributes: attributesOf(attributes), children: [] }
      parent.children.push(node)
      if (empty !== '/') open.push(node)
    }
  }
  return root
}

/** All nodes of a name below a node, in document order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** `w:val` of the first node of a name below a node. */
export function settingOf(node: XmlNode | undefined, name: string): string | undefined {
  return node === undefined ? undefined : all(node, name)[0]?.attributes['w:val']
}

function runText(paragraph: XmlNode): string {
  const words = { 'w:br': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '\u2011' } as const
  return all(paragraph, 'w:r')
    .flatMap(({ children }) => children)
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:t') return child.children.filter((one) => typeof one === 'string').join('')
      return child.name === 'w:br' || child.name === 'w:tab' || child.name === 'w:noBreakHyphen'
        ? words[child.name]
        : ''
    })
    .join('')
}

/** Counts as Word does: one counter a level of each definition, deeper ones start again, a list with a start of its own starts there. */
function labeller(numbering: XmlNode): (paragraph: XmlNode) => string {
  const definitions = new Map(all(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]))
  const lists = new Map(all(numbering, 'w:num').map((one) => [one.attributes['w:numId'], one]))
  const counters = new Map<string, number[]>()
  const started = new Set<string>()

  return (paragraph) => {
    const properties = all(paragraph, 'w:numPr')[0]
    const list = lists.get(settingOf(properties, 'w:numId'))
    if (properties === undefined || list === undefined) return ''
    const definitionId = settingOf(list, 'w:abstractNumId') ?? ''
    const levels = all(definitions.get(definitionId) ?? list, 'w:lvl')
    const level = Number(settingOf(properties, 'w:ilvl') ?? 0)
    const starts = levels.map((one) => Number(settingOf(one, 'w:start') ?? 1))
    const counts = counters.get(definitionId) ?? []
    const listId = list.attributes['w:numId'] ?? ''
    if (!started.has(listId)) {
      started.add(listId)
      for (const override of all(list, 'w:lvlOverride')) {
        const start = settingOf(override, 'w:startOverride')
        if (start !== undefined) counts[Number(override.attributes['w:ilvl'])] = Number(start) - 1
      }
    }
    for (let upper = 0; upper < level; upper++) counts[upper] ??= starts[upper] ?? 1
    counts[level] = (counts[level] ?? (starts[level] ?? 1) - 1) + 1
    counts.length = level + 1
    counters.set(definitionId, counts)
    return `${labelOf(levels, level, counts)} `
  }
}

function labelOf(levels: readonly XmlNode[], level: number, counts: readonly number[]): string {
  const text = settingOf(levels[level], 'w:lvlText') ?? ''
  return text.replace(/%(\d)/g, (_slot, place: string) => {
    const count = counts[Number(place) - 1] ?? 0
    const format = settingOf(levels[Number(place) - 1], 'w:numFmt')
    if (format === 'upperRoman') return roman(count)
    return format === 'lowerLetter' ? letters(count) : String(count)
  })
}

/** I to XXXIX, as many parts as a document may have. */
function roman(count: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(count / 10)) + (ones[count % 10] ?? '')
}

/** a to z, then aa, bb: as Word numbers with letters. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1)
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  )
}

function unescaped(text: string): string {
  return text.replace(/&(\w+|#\d+);/g, (_entity, name: string) => characterOf(name))
}

function characterOf(entity: string): string {
  if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)))
  return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[entity] ?? ''
}
