/** A table of people copied out of a spreadsheet: tab-separated rows, columns guessed from their head and their content. */
import * as v from 'valibot'
import type { memberRoles } from '../records/directory.ts'
import { CivilDate, Line } from '../records/values.ts'
import { fold } from '../vietnamese/letters.ts'

/** Columns a pasted directory table may hold. */
export const pasteColumns = ['fullName', 'title', 'unit', 'rank', 'from', 'to', 'role', 'ignore'] as const
export type PasteColumn = (typeof pasteColumns)[number]

type MemberRole = (typeof memberRoles)[number]

export type PasteGuess = { headerRow: boolean; columns: PasteColumn[]; rows: string[][] }

/** What stands before a name in a list and is no part of it. */
const address = /^(đồng chí|đ\/c|ông|bà)\s+/iu

const heads: readonly (readonly [PasteColumn, RegExp])[] = [
  ['fullName', /^(ho\b.*\bten\b|ten$|ten (dong chi|can bo|dai bieu)|dong chi|full name|name)/],
  ['title', /(chuc vu|chuc danh|post|title)/],
  ['unit', /(don vi|co quan|noi cong tac|unit)/],
  ['rank', /^(stt|tt|thu tu|so tt|order|no)\b/],
  ['from', /^(tu|bat dau|ngay bat dau|from)\b/],
  ['to', /^(den|ket thuc|ngay ket thuc|to)\b/],
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

/** The row as a person would be recorded, or the column that keeps it from being so. Nothing that stands in a used column is dropped. */
export function checkRow(columns: readonly PasteColumn[], cells: readonly string[]) {
  const cell = (column: PasteColumn) => {
    const place = columns.indexOf(column)
    const text = place < 0 ? '' : (cells[place] ?? '').trim()
    return text === '' ? null : text
  }
  const row = {
    fullName: lineOf((cell('fullName') ?? '').replace(address, '')),
    title: lineOf(cell('title')),
    unit: lineOf(cell('unit')),
    rank: rankOf(cell('rank')),
    role: roleOf(cell('role')),
    from: parseDate(cell('from')),
    to: parseDate(cell('to')),
  }
  const { fullName, title, unit, rank, role, from, to } = row
  if (fullName === null || fullName === undefined) return { row: null, problem: 'fullName' } as const
  if (from === undefined) return { row: null, problem: 'from' } as const
  if (to === undefined || isReversed(from, to)) return { row: null, problem: 'to' } as const
  if (title === undefined) return { row: null, problem: 'title' } as const
  if (unit === undefined) return { row: null, problem: 'unit' } as const
  if (rank === undefined) return { row: null, problem: 'rank' } as const
  if (role === undefined) return { row: null, problem: 'role' } as const
  return { row: { fullName, title, unit, rank, role, from, to }, problem: null } as const
}

function columnOfHead(cell: string): PasteColumn | null {
  const words = fold(cell).trim()
  return heads.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function guessByContent(rows: readonly string[][], width: number): PasteColumn[] {
  const columns: PasteColumn[] = []
  for (let place = 0; place < width; place += 1) {
    const cells = rows.map((row) => row[place] ?? '').filter((cell) => cell !== '')
    const guess = guessColumn(cells)
    columns.push(guess === 'from' && columns.includes('from') ? 'to' : guess)
  }
  return columns
}

function guessColumn(cells: readonly string[]): PasteColumn {
  if (cells.length === 0) return 'ignore'
  if (cells.every((cell) => /^\d{1,3}\.?$/.test(cell))) return 'rank'
  if (cells.every((cell) => parseDate(cell) !== undefined)) return 'from'
  if (cells.every((cell) => /^\p{Lu}\p{L}*( \p{Lu}\p{L}*){1,5}$/u.test(cell.replace(address, '')))) return 'fullName'
  return /(bí thư|trưởng|chủ tịch|chủ nhiệm|giám đốc|ủy viên|uỷ viên)/iu.test(cells.join(' ')) ? 'title' : 'ignore'
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

function isReversed(from: CivilDate | null, to: CivilDate | null): boolean {
  return from !== null && to !== null && to < from
}

/** One line of text; `null` for nothing, `undefined` for what is too long to be one. */
function lineOf(text: string | null): string | null | undefined {
  if (text === null || text === '') return null
  const parsed = v.safeParse(Line, text)
  return parsed.success ? parsed.output : undefined
}

/** `3` of `3` or `3.` */
function rankOf(text: string | null): number | null | undefined {
  if (text === null) return null
  return /^\d{1,5}\.?$/.test(text) ? Number.parseInt(text, 10) : undefined
}

const roles: readonly (readonly [MemberRole, RegExp])[] = [
  ['standing_deputy_secretary', /^pho bi thu thuong truc\b/],
  ['deputy_secretary', /^pho bi thu\b/],
  ['secretary', /^bi thu\b/],
  ['member', /^(uy vien|thanh vien)\b/],
]

/** The role in the body the words name; `undefined` when they name none. */
function roleOf(text: string | null): MemberRole | null | undefined {
  return text === null ? null : roles.find(([, words]) => words.test(fold(text)))?.[0]
}

/** Tab-separated cells; a cell in double quotes may hold tabs and line breaks, as spreadsheets copy them. */
function splitTable(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/g
  let at = 0
  while (at <= text.length) {
    cells.lastIndex = at
    const match = cells.exec(text)
    if (match === null) break
    const cell = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"')
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim())
    const end = match.index + match[0].length
    const separator = /^(\t|\r\n?|\n)/.exec(text.slice(end, end + 2))?.[0]
    if (separator === undefined) break
    if (separator !== '\t') rows.push([])
    at = end + separator.length
  }
  return rows
}
