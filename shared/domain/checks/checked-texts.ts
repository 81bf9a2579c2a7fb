/** What the rules of language read: texts in reading order, and what they are held against. */
import type { Unit } from '../../records/directory.ts'
import type { ReferenceDocument } from '../../records/reference.ts'
import type { CivilDate } from '../../records/values.ts'
import type { ToneMarking } from '../../vietnamese/tone-marks.ts'
import type { CheckedText } from './checked-text.ts'
import type { Found, Rule } from './finding.ts'

/** A document of the office's reference list, or of the list an office starts with. */
export type Reference = Omit<ReferenceDocument, 'id' | 'note'>

export type CheckContext = {
  /** Whose form the texts follow: Party and State write the authority to sign differently. */
  readonly family: 'party' | 'state'
  /** Day of the document the texts go into: what exists and what is in force is asked of this day. */
  readonly day: CivilDate
  readonly references: readonly Reference[]
  /** The office's placing of tone marks; `null`: it has not chosen, so only a mixture is found. */
  readonly officeSpelling: ToneMarking | null
  /** Units of the directory: how their names are written, and until when they were. */
  readonly units: readonly Unit[]
  /** Full names of people, never corrected. */
  readonly names: readonly string[]
}

export type CheckedTexts = CheckContext & { readonly texts: readonly CheckedText[] }

export type TextRule<Name extends string> = Rule<CheckedTexts, Name>

/** A rule of language with its name kept as a type. */
export function textRule<const Name extends string>(rule: TextRule<Name>): TextRule<Name> {
  return rule
}

/** A rule that reads each text by itself. */
export function inEachText(
  find: (text: CheckedText, context: CheckContext) => readonly Found[],
): (checked: CheckedTexts) => Found[] {
  return (checked) => checked.texts.flatMap((text) => find(text, checked))
}
