/**
 * What a printed page looks like, measured in its PDF by poppler: words with the place of their baseline, their size, weight and font, and the
 * ruled lines. All places are millimetres from the upper left corner of the paper.
 */
import { execFileSync } from 'node:child_process'

export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly sizePt: number
  /** Name in the file, without the mark of a subset: `Tinos-Bold`. */
  readonly fonts: readonly string[]
}

export type Rule = {
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly thicknessPt: number
}

export type Page = {
  readonly width: number
  readonly height: number
  /** In reading order. */
  readonly words: readonly Word[]
  /** Horizontal lines in black, from the top of the page. */
  readonly rules: readonly Rule[]
}

/** Words that stand beside each other, taken as one. */
export type Phrase = Word & { readonly centre: number; readonly bold: boolean; readonly italic: boolean }

type Box = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
type Run = Box & { readonly sizePt: number; readonly font: string }
type Point = { readonly x: number; readonly y: number }

export function pageCount(pdf: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [pdf]))?.[1])
}

export function measurePage(pdf: string, number: number): Page {
  const only = ['-f', String(number), '-l', String(number)]
  const text = run('pdftotext', [...only, '-bbox', pdf, '-'])
  // Without these two switches poppler 22 scales the page to a whole number of points.
  const drawing = run('pdftocairo', ['-svg', '-noshrink', '-nocenter', ...only, pdf, '-'])
  const runs = fontRuns(run('pdftohtml', ['-xml', '-fontfullname', '-i', '-stdout', '-zoom', '3', ...only, pdf]))
  const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(text)
  const origins = glyphOrigins(drawing)
  return {
    width: mm(Number(size?.[1])),
    height: mm(Number(size?.[2])),
    words: wordBoxes(text).map((box) => wordOf(box, origins, runs)),
    rules: horizontalRules(drawing),
  }
}

/** Every page of the file. */
export function measurePages(pdf: string): Page[] {
  return Array.from({ length: pageCount(pdf) }, (_, index) => measurePage(pdf, index + 1))
}

/** The first page that says some words; throws when none does. */
export function pageWith(pages: readonly Page[], text: string): Page {
  const page = pages.find((one) => says(one, text))
  if (page === undefined) throw new Error(`No page says "${text}"`)
  return page
}

/** True for a page with these words beside each other. */
export function says({ words }: Page, text: string): boolean {
  return placeOf(words, text) >= 0
}

/** Finds words that stand beside each other on one line; throws when the page does not say them. */
export function phrase({ words }: Page, text: string): Phrase {
  const at = placeOf(words, text)
  if (at < 0) throw new Error(`The page does not say "${text}": ${words.map((word) => word.text).join(' ')}`)
  return joined(words.slice(at, at + text.split(' ').length))
}

function placeOf(words: readonly Word[], text: string): number {
  const parts = text.split(' ')
  return words.findIndex((_, start) =>
    parts.every((part, index) => {
      const word = words[start + index]
      return word?.text === part && Math.abs(word.baseline - (words[start]?.baseline ?? 0)) < 0.1
    }),
  )
}

/** All words on one baseline between two edges, as one phrase. */
export function lineAt({ words }: Page, baseline: number, edges: readonly [number, number] = [0, 210]): Phrase {
  const found = words.filter(
    (word) => Math.abs(word.baseline - baseline) < 1 && word.left >= edges[0] && word.right <= edges[1],
  )
  if (found.length === 0) throw new Error(`Nothing stands at ${baseline} mm`)
  return joined(found)
}

/** Fonts of the file, each with its name and whether it is carried in it. */
export function fontsOf(pdf: string): { readonly name: string; readonly embedded: boolean }[] {
  const [, ruler = '', ...lines] = run('pdffonts', [pdf]).split('\n')
  const columns = [...ruler.matchAll(/-+/g)].map(({ index, 0: dashes }) => [index, index + dashes.length] as const)
  const cell = (line: string, column: number) => line.slice(...(columns[column] ?? [0, 0])).trim()
  return lines
    .filter((line) => line !== '')
    .map((line) => ({ name: withoutSubset(cell(line, 0)), embedded: cell(line, 3) === 'yes' }))
}

function joined(words: readonly Word[]): Phrase {
  const [first] = words
  if (first === undefined) throw new Error('No words')
  const left = Math.min(...words.map((word) => word.left))
  const right = Math.max(...words.map((word) => word.right))
  const sizes = new Set(words.map(({ sizePt }) => sizePt))
  if (sizes.size > 1) throw new Error(`Several sizes in one phrase: ${[...sizes].join(', ')}`)
  const fonts = [...new Set(words.flatMap((word) => word.fonts))]
  return {
    ...first,
    text: words.map((word) => word.text).join(' '),
    left,
    right,
    centre: (left + right) / 2,
    fonts,
    bold: fonts.every((font) => font.includes('Bold')),
    italic: fonts.every((font) => font.includes('Italic')),
  }
}

function wordOf(box: Box, origins: readonly Point[], runs: readonly Run[]): Word {
  const baseline = origins
    .filter(({ y }) => y > box.top && y < box.bottom)
    .reduce<Point | null>(
      (best, point) => (best === null || Math.abs(point.x - box.left) < Math.abs(best.x - box.left) ? point : best),
      null,
    )
  const middle = (box.top + box.bottom) / 2
  const inside = runs.filter(
    (one) => one.left < box.right - 1 && one.right > box.left + 1 && one.top < middle && one.bottom > middle,
  )
  const nearest = Math.min(...inside.map((one) => Math.abs((one.top + one.bottom) / 2 - middle)))
  const own = inside.filter((one) => Math.abs((one.top + one.bottom) / 2 - middle) < nearest + 1)
  if (baseline === null || own[0] === undefined) throw new Error(`No glyphs or font for the word "${box.text}"`)
  return {
    text: box.text,
    left: mm(box.left),
    right: mm(box.right),
    baseline: mm(baseline.y),
    sizePt: own[0].sizePt,
    fonts: [...new Set(own.map(({ font }) => font))],
  }
}

function wordBoxes(text: string): Box[] {
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
  return [...text.matchAll(pattern)].map(([, left, top, right, bottom, word = '']) => ({
    text: plain(word).normalize('NFC'),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

/** Runs of one font; poppler counts them in thirds of a point here. */
function fontRuns(xml: string): Run[] {
  const specs = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]+)"/g)].map(([, id, size, name = '']) => [
      id,
      { sizePt: Number(size) / 3, font: withoutSubset(name) },
    ]),
  )
  const pattern = /<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="(\d+)" font="(\d+)">(.*?)<\/text>/gs
  return [...xml.matchAll(pattern)].flatMap(([, top, left, width, height, id, words = '']) => {
    const spec = specs.get(id)
    const text = plain(words)
    if (spec === undefined || text.trim() === '') return []
    const box = {
      left: Number(left) / 3,
      top: Number(top) / 3,
      right: (Number(left) + Number(width)) / 3,
      bottom: (Number(top) + Number(height)) / 3,
    }
    return [{ text, ...box, ...spec }]
  })
}

/** Where each glyph of the page stands on its baseline. */
function glyphOrigins(svg: string): Point[] {
  return [...svg.matchAll(/<use xlink:href="#glyph[^"]*" x="([\d.-]+)" y="([\d.-]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
}

/** Black lines that lie flat: stroked, alone or as sides of a frame, or filled as a low box. Lines drawn twice count once. */
function horizontalRules(svg: string): Rule[] {
  const paths = [...svg.replace(/<defs>.*?<\/defs>/gs, '').matchAll(/<path style="([^"]*)" d="([^"]*)"([^>]*)>/g)]
  const rules = paths.flatMap(([, style = '', shape = '', rest = '']) => {
    if (!/(fill|stroke):rgb\(0%,0%,0%\)/.test(style)) return []
    const matrix = /matrix\(([\d.-]+),0,0,([\d.-]+),([\d.-]+),([\d.-]+)\)/.exec(rest) ?? ['', '1', '1', '0', '0']
    const [scaleX = 1, scaleY = 1, shiftX = 0, shiftY = 0] = matrix.slice(1).map(Number)
    const points = [...shape.matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({
      x: Number(x) * scaleX + shiftX,
      y: Number(y) * scaleY + shiftY,
    }))
    const stroke = /stroke-width:([\d.]+)/.exec(style)?.[1]
    const shapes =
      stroke === undefined ? [points] : points.slice(1).map((point, index) => [points[index] ?? point, point])
    return shapes.flatMap((some) => flatRule(some, stroke === undefined ? null : Number(stroke) * Math.abs(scaleY)))
  })
  return rules
    .filter((rule, index) => rules.findIndex((other) => sameRule(rule, other)) === index)
    .sort((a, b) => a.middle - b.middle)
}

/** A line through some points, or a box of them, where it is low and long; a box is as thick as it is high. */
function flatRule(points: readonly Point[], strokePt: number | null): Rule[] {
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  if (right - left < 10 || bottom - top > 2) return []
  return [{ left: mm(left), right: mm(right), middle: mm((top + bottom) / 2), thicknessPt: strokePt ?? bottom - top }]
}

function sameRule(a: Rule, b: Rule): boolean {
  return Math.abs(a.left - b.left) < 0.1 && Math.abs(a.right - b.right) < 0.1 && Math.abs(a.middle - b.middle) < 0.1
}

function withoutSubset(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '')
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

function mm(points: number): number {
  return (points * 25.4) / 72
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'ignore'] })
}
