/** What a check finds: the rule broken, where, in which words, and what may be put there (`domain.md` 5, 6). */
import type { RecordName } from '../../records/tables.ts'
import type { Id } from '../../records/values.ts'

/** chặn: nothing is issued before it is mended or waived; cảnh báo: most likely wrong; gợi ý: worth a look. */
export const severities = ['block', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/** Kinds of record a finding may stand in. */
export type CheckedKind = RecordName | 'issued'

/** A text or another fact of a record; a block of a draft is `blocks[2].text`. */
export type Field = { readonly kind: CheckedKind; readonly id: Id; readonly field: string }

/** `start` and `end` are characters of the words as read, one line a paragraph; `null` for a finding about the whole record. */
export type Place = Field & { readonly start: number | null; readonly end: number | null }

export type Params = Readonly<Record<string, string | number>>

/** What a rule says; the rule's name, severity and source are added to it. */
export type Found = {
  readonly at: Place
  /** The words found fault with, `null` for a finding about the whole record. */
  readonly words: string | null
  readonly params: Params
  /** What may be put in place of the words without asking, `null` where a person has to decide. */
  readonly fix: string | null
  /** What a person may choose to put in place of the words, most likely first. */
  readonly offers: readonly string[]
}

/** A rule as data; its message is `checks.rules.<id>` of the catalogues. */
export type Rule<Checked, Name extends string> = {
  readonly id: Name
  readonly severity: Severity
  /** Where the rule stands: 'HD 05-HD/VPTW', 'domain.md 5.1'. */
  readonly source: string
  readonly find: (checked: Checked) => readonly Found[]
}

/** The official rules a finding rests on, without the project's own notes: what a person is shown. */
export function officialSources({ source }: { readonly source: string }): string[] {
  return source.split('; ').filter((one) => !one.startsWith('domain.md'))
}

/** A finding about a record as a whole, or about a field that holds no text. */
export function aboutRecord(field: Field, params: Params = {}): Found {
  return { at: { ...field, start: null, end: null }, words: null, params, fix: null, offers: [] }
}
