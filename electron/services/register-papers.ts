/** The book on paper: printed through the system's dialog, or written as a PDF. */
import { basename, dirname, join } from 'node:path'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { safeFileName } from '../../shared/documents/file-name.ts'
import { registerBookHtml } from '../../shared/documents/register-book.ts'
import { highestLevel } from '../../shared/domain/secrecy.ts'
import type { RegisterNumber } from '../../shared/records/register.ts'
import type { Id } from '../../shared/records/values.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { type Desk, exportFolderSetting, found, need } from './desk.ts'
import type { Ports } from './ports.ts'
import { isOpenHere } from './seals.ts'
import { type Confirmed, letPaperOut } from './secret-print.ts'

/** The book of a series as a page. */
export function bookHtml(desk: Desk, seriesId: Id): string {
  const { store, clock } = desk
  const series = need(store.tables, 'series', seriesId)
  const term = series.termId === null ? null : need(store.tables, 'term', series.termId)
  return registerBookHtml({
    letterhead: found(store.tables.office.all()[0]).letterhead,
    series,
    period: term?.name ?? `năm ${series.year}`,
    numbers: bookNumbers(desk, seriesId),
    today: clock.today(),
  })
}

/** All numbers of a series, lowest first; without the trích yếu of what may not be opened at this desk now. */
export function bookNumbers(desk: Desk, seriesId: Id): Stored<RegisterNumber>[] {
  const { registers } = desk.store
  return registers.numbersOf(seriesId).map((number) => {
    const issued = number.issuedId === null ? undefined : registers.findIssued(number.issuedId)
    return isOpenHere(desk, issued?.sessionId ?? null, number.secrecy) ? number : { ...number, summary: null }
  })
}

/** Lets the book out, as `letPaperOut`: it is as secret as the highest of what its lines tell of. */
export function letBookOut<T>(
  desk: Desk,
  { seriesId, ...confirmed }: { seriesId: Id } & Confirmed,
  out: () => Promise<T>,
  isOut: (done: T) => boolean,
): Promise<T> {
  const told = bookNumbers(desk, seriesId).filter(({ summary }) => summary !== null)
  const level = highestLevel(told.map(({ secrecy }) => secrecy))
  return letPaperOut(desk, { sessionId: null, level, what: 'registers.print' }, confirmed, out, isOut)
}

/** Prints a page of the office's own; `printed` is false when the person cancelled. */
export async function printPaper({ pages }: Pick<Ports, 'pages'>, html: string): Promise<{ printed: boolean }> {
  return { printed: await pages.print(html) }
}

/** Asks where to and writes a page as PDF; `null` when the person cancelled. */
export async function savePaper(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'pdf' | 'documentsFolder' | 'onWritten'>,
  html: string,
  name: string,
): Promise<{ fileName: string | null }> {
  const folder = desk.store.settings.get(exportFolderSetting) ?? ports.documentsFolder
  const path = await ports.dialogs.saveFile({
    title: 'dialogs.exportTitle',
    defaultPath: join(folder, safeFileName(name, 'pdf')),
    kind: 'pdf',
  })
  if (path === null) return { fileName: null }
  writeFileAtomic(path, await ports.pdf.print(html), { overwrite: true })
  desk.store.settings.set(exportFolderSetting, dirname(path))
  ports.onWritten(path)
  return { fileName: basename(path) }
}

/** `Sổ đăng ký văn bản đi - Thông báo - khóa XIX` */
export function bookFileName({ store }: Desk, seriesId: Id): string {
  const { documentType, termId, year, secret } = need(store.tables, 'series', seriesId)
  const period = termId === null ? `năm ${year}` : need(store.tables, 'term', termId).name
  return `Sổ đăng ký văn bản ${secret ? 'mật ' : ''}đi - ${documentType} - ${period}`
}
