/** Reading the directory and the documents the office cites, and pasting a table into the directory. */
import * as v from 'valibot'
import { pasteColumns } from '../../domain/paste-table.ts'
import { memberRoles } from '../../records/directory.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { CivilDate, Count, Id, Line, Order } from '../../records/values.ts'
import { type Endpoint, Nothing, stored } from '../endpoint.ts'
import { Directory } from '../views.ts'

const PasteRow = v.strictObject({
  /** The person's id, should the row make a new one; other rows may name it as the person they are. */
  id: Id,
  fullName: Line,
  title: v.nullable(Line),
  unit: v.nullable(Line),
  rank: v.nullable(Order),
  /** The role in the body; `null` makes an ordinary member. */
  role: v.nullable(v.picklist(memberRoles)),
  from: v.nullable(CivilDate),
  to: v.nullable(CivilDate),
  /** A person of the directory, or the `id` of an earlier row, that this row is; `null` makes a new one. */
  personId: v.nullable(Id),
  bodyId: v.nullable(Id),
})

export const directoryEndpoints = {
  'directory.read': { input: Nothing, output: Directory },
  'references.list': { input: Nothing, output: v.array(stored(r.reference)) },
  /** The office's library of phrases, in its order. */
  /** The office's phrases, and how often each was put into a draft. */
  'phrases.list': {
    input: Nothing,
    output: v.array(v.strictObject({ ...stored(r.phrase).entries, used: Count })),
  },
  'phrases.noteUsed': { input: v.strictObject({ id: Id }), output: Nothing },
  'holidays.list': { input: Nothing, output: v.array(stored(r.holiday)) },
  /** Adds the days the program knows and the table lacks. */
  'holidays.addStarting': { input: Nothing, output: v.strictObject({ added: Count }) },
  'directory.pasteGuess': {
    input: v.strictObject({ text: v.pipe(v.string(), v.maxLength(2_000_000)) }),
    output: v.strictObject({
      headerRow: v.boolean(),
      columns: v.array(v.picklist(pasteColumns)),
      rows: v.array(v.array(v.string())),
    }),
  },
  'directory.pasteCheck': {
    input: v.strictObject({
      columns: v.pipe(v.array(v.picklist(pasteColumns)), v.maxLength(50)),
      rows: v.pipe(
        v.array(v.pipe(v.array(v.pipe(v.string(), v.maxLength(20_000))), v.maxLength(50))),
        v.maxLength(5_000),
      ),
    }),
    output: v.array(
      v.strictObject({
        row: v.nullable(PasteRow),
        /** The column that keeps the row out. */
        problem: v.nullable(v.picklist(pasteColumns)),
        duplicates: v.array(v.strictObject({ id: Id, fullName: v.string(), detail: v.string() })),
      }),
    ),
  },
  'directory.pasteImport': {
    input: v.strictObject({ rows: v.pipe(v.array(PasteRow), v.maxLength(5_000)) }),
    output: v.strictObject({ people: Count, posts: Count, memberships: Count }),
  },
} as const satisfies Record<string, Endpoint>
