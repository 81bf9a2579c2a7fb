/** What a change does to the programme: the next version's label, and the lines it prints. Nothing here touches a version that was issued. */
import type { AgendaEntry, AgendaItem, AgendaVersion, Session } from '../records/session.ts'
import type { Id } from '../records/values.ts'
import { renumber } from './agenda-numbers.ts'

/** One line of a programme, of whatever version. */
export type ProgrammeLine = Pick<AgendaEntry, 'itemId' | 'printedNumber' | 'order' | 'title' | 'printed'>

/** Which item each item stands under. */
export type Parents = ReadonlyMap<Id, Id | null>

export function parentsOf(items: readonly Pick<AgendaItem, 'id' | 'parentId'>[]): Parents {
  return new Map(items.map(({ id, parentId }) => [id, parentId]))
}

/**
 * True when members hold this version, so that a change makes the next one. Convening and opening the session issue the version in hand and
 * date it; so does a person in the room. Version A of a session convened or open counts as issued though no day was kept. After the session
 * is concluded nobody is sent a programme any more: what is changed then mends the last version.
 */
export function isIssued(
  version: Pick<AgendaVersion, 'label' | 'issuedOn'>,
  { state }: Pick<Session, 'state'>,
  hasLines: boolean,
): boolean {
  if (!hasLines || state === 'concluded' || state === 'archived' || state === 'cancelled') return false
  return version.issuedOn !== null || (version.label === 'A' && (state === 'convened' || state === 'in_session'))
}

/** A, B, ... Z, AA, AB, ...; `null` after ZZ. */
export function nextLabel(label: string): string | null {
  const letters = [...label].map((letter) => letter.charCodeAt(0) - 65)
  const number = letters.reduce((sum, letter) => sum * 26 + letter + 1, 0) + 1
  if (number > 26 * 27) return null
  const last = String.fromCharCode(65 + ((number - 1) % 26))
  return number <= 26 ? last : String.fromCharCode(64 + Math.floor((number - 1) / 26)) + last
}

/**
 * The lines with a new item at the end of its level. Its number is the next one: never one that any version printed for another item of
 * the level (`everPrinted`), so that a number on a member's paper means one item.
 */
export function withItem(
  lines: readonly ProgrammeLine[],
  item: { readonly id: Id } & Pick<ProgrammeLine, 'title' | 'printed'>,
  parents: Parents,
  everPrinted: readonly ProgrammeLine[],
): ProgrammeLine[] {
  const printedNumber = nextNumber(item.id, lines, parents, everPrinted)
  const order = lines.reduce((most, line) => Math.max(most, line.order + 1), 0)
  return [...lines, { itemId: item.id, printedNumber, order, title: item.title, printed: item.printed }]
}

/** The lines without these items; the numbers and the order of the others stay. */
export function withoutItems(lines: readonly ProgrammeLine[], ids: ReadonlySet<Id>): ProgrammeLine[] {
  return lines.filter(({ itemId }) => !ids.has(itemId))
}

/** The lines with an item back where it stood, under the number it was printed with, or the next one where that is taken. */
export function withReturned(
  lines: readonly ProgrammeLine[],
  line: ProgrammeLine,
  parents: Parents,
  everPrinted: readonly ProgrammeLine[],
): ProgrammeLine[] {
  const isTaken = lines.some(({ printedNumber }) => printedNumber === line.printedNumber)
  const printedNumber = isTaken ? nextNumber(line.itemId, lines, parents, everPrinted) : line.printedNumber
  const before = lines.filter(({ order }) => order < line.order)
  const after = lines.filter(({ order }) => order >= line.order)
  return [...inOrder(before), { ...line, printedNumber }, ...inOrder(after)].map((each, order) => ({ ...each, order }))
}

/**
 * The lines in a new order of discussion. The printed numbers stay, or with `isRenumbered` follow the order. `itemIds` may name items off
 * the table; `null` when it leaves out an item of the programme, names one twice or one that is unknown.
 */
export function inNewOrder(
  lines: readonly ProgrammeLine[],
  itemIds: readonly Id[],
  parents: Parents,
  isRenumbered: boolean,
): ProgrammeLine[] | null {
  const byItem = new Map(lines.map((line) => [line.itemId, line]))
  const isKnown = new Set(itemIds).size === itemIds.length && itemIds.every((id) => parents.has(id))
  const ordered = itemIds.flatMap((id) => byItem.get(id) ?? [])
  if (!isKnown || ordered.length !== lines.length) return null
  const numbers = renumber(
    ordered.map(({ itemId }) => ({ id: itemId, parentId: listedParent(itemId, parents, byItem) })),
  )
  return ordered.map((line, order) => ({
    ...line,
    order,
    printedNumber: isRenumbered ? (numbers.get(line.itemId) ?? line.printedNumber) : line.printedNumber,
  }))
}

function listedParent(id: Id, parents: Parents, lines: ReadonlyMap<Id, unknown>): Id | null {
  const parent = parents.get(id) ?? null
  return parent !== null && lines.has(parent) ? parent : null
}

function inOrder(lines: readonly ProgrammeLine[]): ProgrammeLine[] {
  return [...lines].sort((a, b) => a.order - b.order)
}

function nextNumber(
  id: Id,
  lines: readonly ProgrammeLine[],
  parents: Parents,
  everPrinted: readonly ProgrammeLine[],
): string {
  const parentId = parents.get(id) ?? null
  const siblings = [...lines, ...everPrinted].filter(({ itemId }) => (parents.get(itemId) ?? null) === parentId)
  const last = siblings.reduce(
    (most, { printedNumber }) => Math.max(most, Number(printedNumber.split('.').at(-1)) || 0),
    0,
  )
  const parent = parentId === null ? undefined : lines.find(({ itemId }) => itemId === parentId)
  return parent === undefined ? String(last + 1) : `${parent.printedNumber}.${last + 1}`
}
