/** What a finding of the checks changes on the screen: the field it stands in, and that field with other words in place. */
import type { Output } from '../../../../shared/contract/contract.ts'
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { applyFix, applyFixToRichText } from '../../../../shared/domain/checks/apply-fix.ts'
import type { RichText } from '../../../../shared/records/rich-text.ts'
import type { EditableKind, EditableRecords } from '../desk.ts'
import { type GapTarget, gapTarget } from './gap-target.ts'

export type Finding = Output<'checks.find'>['findings'][number]
type Dossier = Pick<
  StoredDossier,
  'session' | 'items' | 'papers' | 'participants' | 'attendance' | 'contributions' | 'ballots' | 'decisions' | 'tasks'
>

/** Lists of the dossier whose records are edited at the desk, by kind. */
const lists = {
  item: 'items',
  paper: 'papers',
  participant: 'participants',
  attendance: 'attendance',
  contribution: 'contributions',
  ballot: 'ballots',
  decision: 'decisions',
  task: 'tasks',
} as const satisfies Record<Exclude<EditableKind, 'session'>, keyof Dossier>

export type FieldChange = {
  readonly kind: EditableKind
  readonly record: EditableRecords[EditableKind]
  readonly patch: object
}

/** Where the finding is mended, or `null` when that is outside the workspace. */
export function findingTarget({ at }: Pick<Finding, 'at'>, dossier: Dossier): GapTarget | null {
  const list = at.kind === 'session' ? 'session' : Reflect.get(lists, at.kind)
  return typeof list === 'string' ? gapTarget({ path: `${list}.${at.field}`, recordId: at.id }, dossier) : null
}

/** The field with `replacement` in place of the words found fault with; `null` when it is no text that is edited here. */
export function fieldWith({ at }: Pick<Finding, 'at'>, replacement: string, dossier: Dossier): FieldChange | null {
  const { kind, id, field, start, end } = at
  const found = recordOf(kind, id, dossier)
  if (found === null || start === null || end === null) return null
  const value: unknown = Reflect.get(found.record, field)
  const change = { start, end, replacement }
  if (typeof value === 'string') return { ...found, patch: { [field]: applyFix(value, change) } }
  return isRichText(value) ? { ...found, patch: { [field]: applyFixToRichText(value, change) } } : null
}

/** The kind of an edited record, and the record as the screen has it. */
function recordOf(kind: string, id: string, dossier: Dossier): Omit<FieldChange, 'patch'> | null {
  if (kind === 'session') return { kind, record: dossier.session }
  const edited = (Object.keys(lists) as (keyof typeof lists)[]).find((one) => one === kind)
  if (edited === undefined) return null
  const record = dossier[lists[edited]].find((one) => one.id === id)
  return record === undefined ? null : { kind: edited, record }
}

function isRichText(value: unknown): value is RichText {
  return typeof value === 'object' && value !== null && 'content' in value && Array.isArray(value.content)
}
