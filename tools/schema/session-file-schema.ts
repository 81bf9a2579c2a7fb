/** The session file as JSON Schema, with a definition for each kind of record and value. */
import type * as v from 'valibot'
import { IssuedDocument } from '../../shared/records/documents.ts'
import { DraftContent, DraftInline } from '../../shared/records/draft.ts'
import * as richText from '../../shared/records/rich-text.ts'
import { DueRule, Participant } from '../../shared/records/session.ts'
import { directoryRecords, draftingRecords, sessionRecords } from '../../shared/records/tables.ts'
import * as values from '../../shared/records/values.ts'
import { SessionFile } from '../../shared/session-file/format.ts'
import { type Names, toJsonSchema } from './json-schema.ts'

const { participant: _fields, ...otherSessionRecords } = sessionRecords
const records = {
  ...directoryRecords,
  ...otherSessionRecords,
  participant: Participant,
  ...draftingRecords,
  issued: IssuedDocument,
}
const words = {
  Id: values.Id,
  Line: values.Line,
  PlainText: values.PlainText,
  CivilDate: values.CivilDate,
  ClockTime: values.ClockTime,
  Count: values.Count,
  Order: values.Order,
  Sha256: values.Sha256,
  SecrecyLevel: values.SecrecyLevel,
  Secrecy: values.Secrecy,
  DueRule,
  DraftContent,
  DraftInline,
  RichText: richText.RichText,
  Block: richText.Block,
  Paragraph: richText.Paragraph,
  Points: richText.Points,
  Point: richText.Point,
  Table: richText.Table,
  TableRow: richText.TableRow,
  TableCell: richText.TableCell,
  Inline: richText.Inline,
  TextRun: richText.TextRun,
  Citation: richText.Citation,
  Figure: richText.Figure,
  LineBreak: richText.LineBreak,
  Mark: richText.Mark,
} as const

const names: Names = new Map<v.GenericSchema, string>([
  ...Object.entries(words).map(([name, schema]) => [schema, name] as const),
  ...Object.entries(records).map(([name, schema]) => [schema, name] as const),
])

/** The text of `docs/schema/phien-v1.schema.json`. */
export function sessionFileSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:thu-ky:phien:1',
    title: 'Thư Ký: tệp phiên họp / session file (*.phien.json), version 1',
    ...toJsonSchema(SessionFile, names),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
