/** A table of people copied out of a spreadsheet: tab-separated rows, columns guessed from their head and their content. */
import * as v from 'valibot'
import type { pasteColumns } from '../contract/endpoints/directory.ts'
import { CivilDate, Line } from '../records/values.ts'
import { fold } from '../vietnamese/letters.ts'

export type PasteColumn = (typeof pasteColumns)[number]

export type PasteGuess = { headerRow: boolean; columns: PasteColumn[]; rows: string[][] }

const heads: readonly (readonly [PasteColumn, RegExp])[] = [
  ['fullName', /^(ho (va|,)? ?(chu )?(dem )?(va )?ten|ho ten|ten|dong chi|full name|name)/],
  ['title', /(chuc vu|chuc danh|post|title)/],
  ['unit', /(don vi|co quan|noi cong tac|unit)/],
  ['rank', /^(stt|tt|thu tu|so tt|order|no)\b/],
  ['from', /^(tu|tu ngay|bat dau|from)\b/],
  ['to', /^(den|den ngay|ket thuc|to)\b/],
  ['role', /(vai tro|role)/],
]

/** Splits the text into rows and cells (cells may be quoted) and guesses each column. */
export function guessTable(text: string): PasteGuess {
  const rows = splitTable(text.normalize('NFC')).filter((cells) => cells.some((cell) => cell !== ''))
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const padded = rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')])
  const head = (padded[0] ?? []).map(columnOfHead)
  const headerRow = head.includes('fullName')
  const columns = headerRow ? head.map((column) => column ?? 'ignore') : guessByContent(padded, width)
  return { headerRow, columns: withoutRepeats(columns), rows: padded }
}

/** The row as a person would be recorded, or why it cannot be. */
export function checkRow(columns: readonly PasteColumn[], cells: readonly string[]) {
  const cell = (column: PasteColumn) => {
    const place = columns.indexOf(column)
    const text = place < 0 ? '' : (cells[place] ?? '').trim()
    return text === '' ? null : text
  }
  const name = v.safeParse(Line, (cell('fullName') ?? '').replace(/^(đồng chí|đ\/c|ông|bà)\s+/iu, ''))
  if (!name.success) return { row: null, problem: 'fullName' }
  const dates = { from: parseDate(cell('from')), to: parseDate(cell('to')) }
  if (dates.from === undefined || dates.to === undefined) return { row: null, problem: 'date' }
  const rank = cell('rank')
  const row = {
    fullName: name.output,
    title: lineOrNull(cell('title')),
    unit: lineOrNull(cell('unit')),
    rank: rank !== null && /^\d{1,5}$/.test(rank) ? Number(rank) : null,
    from: dates.from,
    to: dates.to,
    personId: null,
    bodyId: null,
  }
  return { row, problem: null }
}

function columnOfHead(cell: string): PasteColumn | null {
  const words = fold(cell).trim()
  return heads.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function guessByContent(rows: readonly string[][], width: number): PasteColumn[] {
  const column = (place: number) => rows.map((cells) => cells[place] ?? '')
  return Array.from({ length: width }, (_, place) => {
    const cells = column(place).filter((cell) => cell !== '')
    if (cells.length > 0 && cells.every((cell) => /^\d{1,3}\.?$/.test(cell))) return 'rank'
    if (cells.length > 0 && cells.every((cell) => parseDate(cell) !== undefined)) return 'from'
    if (cells.length > 0 && cells.every((cell) => /^\p{Lu}[\p{L}]*( \p{Lu}[\p{L}]*){1,5}$/u.test(cell.trim())))
      return 'fullName'
    return /(bí thư|trưởng|chủ tịch|chủ nhiệm|giám đốc|ủy viên|uỷ viên)/iu.test(cells.join(' ')) ? 'title' : 'ignore'
  })
}

function withoutRepeats(columns: readonly PasteColumn[]): PasteColumn[] {
  return columns.map((column, place) => (column !== 'ignore' && columns.indexOf(column) < place ? 'ignore' : column))
}

/** `5/3/2026`, `05-03-2026` or `2026-03-05`, day first; `null` for nothing, `undefined` for what is no date. */
function parseDate(text: string | null): string | null | undefined {
  if (text === null) return null
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const iso =
    dayFirst === null ? text : `${dayFirst[3]}-${dayFirst[2]?.padStart(2, '0')}-${dayFirst[1]?.padStart(2, '0')}`
  const parsed = v.safeParse(CivilDate, iso)
  return parsed.success ? parsed.output : undefined
}

function lineOrNull(text: string | null): string | null {
  const parsed = v.safeParse(Line, text)
  return parsed.success ? parsed.output : null
}

/** Tab-separated cells; a cell in double quotes may hold tabs and line breaks, as spreadsheets copy them. */
function splitTable(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/g
  let at = 0
  while (at <= text.length) {
    cells.lastIndex = at
    const match = cells.exec(text)
    if (match === null) break
    const cell = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"')
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim())
    const end = match.index + match[0].length
    const separator = /^(\t|\r?\n)/.exec(text.slice(end, end + 2))?.[0]
    if (separator === undefined) break
    if (separator !== '\t') rows.push([])
    at = end + separator.length
  }
  return rows
}
