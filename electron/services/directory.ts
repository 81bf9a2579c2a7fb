/** The directory: read whole, and filled from a table pasted out of a spreadsheet. */
import type { Output, ParsedInput } from '../../shared/contract/contract.ts'
import { checkRow, guessTable } from '../../shared/domain/paste-table.ts'
import type { Id } from '../../shared/records/values.ts'
import { fold } from '../../shared/vietnamese/letters.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need } from './desk.ts'

/** Everything in the directory. */
export function readDirectory({ store: { tables } }: Desk): Output<'directory.read'> {
  return {
    office: tables.office.all()[0] ?? null,
    terms: tables.term.all(),
    bodies: tables.body.all(),
    units: tables.unit.all(),
    people: tables.person.all(),
    posts: tables.post.all(),
    memberships: tables.membership.all(),
  }
}

/** Rows and columns of pasted text, with a guess of what each column holds. */
export function guessPaste({ text }: ParsedInput<'directory.pasteGuess'>): Output<'directory.pasteGuess'> {
  return guessTable(text)
}

/** Each pasted row as it would be imported, with the people of the same name in the directory and in the rows above it. */
export function checkPaste(
  { store: { tables }, newId }: Desk,
  { columns, rows }: ParsedInput<'directory.pasteCheck'>,
): Output<'directory.pasteCheck'> {
  const posts = tables.post.all()
  const titlesOf = (personId: Id) => posts.filter((post) => post.personId === personId).map(({ title }) => title)
  const known = tables.person.all().map(({ id, fullName }) => ({ id, fullName, detail: titlesOf(id).join(', ') }))
  return rows.map((cells) => {
    const { row: found, problem } = checkRow(columns, cells)
    if (found === null) return { row: null, problem, duplicates: [] }
    const row = { ...found, id: newId(), personId: null, bodyId: null }
    const duplicates = known.filter(({ fullName }) => fold(fullName) === fold(row.fullName))
    if (duplicates.length === 0) known.push({ id: row.id, fullName: row.fullName, detail: row.title ?? '' })
    return { row, problem, duplicates }
  })
}

/** Brings the rows in, in one step. A row that names a person adds to that person; any other makes a new one. */
export function importPaste(
  desk: Desk,
  { rows }: ParsedInput<'directory.pasteImport'>,
): Output<'directory.pasteImport'> {
  const made = { people: 0, posts: 0, memberships: 0 }
  const personOf = new Map<Id, Id>()
  desk.store.command({ name: 'directory.pasteImport', actor: actorOf(desk), sessionId: null }, (w) => {
    for (const row of rows) {
      const personId = row.personId === null ? row.id : (personOf.get(row.personId) ?? row.personId)
      personOf.set(row.id, personId)
      if (row.personId === null) {
        w.person.insert({ id: personId, fullName: row.fullName, note: null })
        made.people += 1
      } else need(w, 'person', personId)
      if (row.title !== null) made.posts += addPost(desk, w, personId, { ...row, title: row.title })
      if (row.bodyId !== null) made.memberships += addMembership(desk, w, personId, row.bodyId, row)
    }
  })
  return made
}

type Row = ParsedInput<'directory.pasteImport'>['rows'][number]

function addPost(
  desk: Desk,
  w: Writers,
  personId: Id,
  { title, unit, rank, from, to }: Row & { title: string },
): number {
  const known = w.post.all().some((post) => post.personId === personId && post.title === title && post.from === from)
  if (known) return 0
  const unitId = unit === null ? null : unitNamed(desk, w, unit)
  w.post.insert({ id: desk.newId(), personId, unitId, title, shortTitle: null, rank, exclusive: false, from, to })
  return 1
}

function addMembership(desk: Desk, w: Writers, personId: Id, bodyId: Id, { role, from, to }: Row): number {
  const known = w.membership
    .all()
    .some((member) => member.personId === personId && member.bodyId === bodyId && member.to === null)
  if (known) return 0
  w.membership.insert({ id: desk.newId(), bodyId, personId, role: role ?? 'member', from, to })
  return 1
}

function unitNamed(desk: Desk, w: Writers, name: string): Id {
  const known = w.unit
    .all()
    .find((unit) => fold(unit.name) === fold(name) || (unit.shortName !== null && fold(unit.shortName) === fold(name)))
  if (known !== undefined) return known.id
  const id = desk.newId()
  w.unit.insert({ id, name, shortName: null, kind: 'other', from: null, to: null, successorId: null })
  return id
}
