/** Composing: records and a profile become a document as data. The same input gives the same document, in any language of the screen. */
import type { Cleaned, Gap } from '../contract/views.ts'
import type { DocumentChoices, DocumentKind } from '../records/documents.ts'
import { cleanStrings } from './clean-text.ts'
import { composeBallotPaper } from './compose/ballot-paper.ts'
import { composeConclusion } from './compose/conclusion-document.ts'
import { type Context, createContext } from './compose/context.ts'
import { composeDispatch } from './compose/dispatch.ts'
import { composeConclusionExtract, composeMinutesExtract } from './compose/extract.ts'
import { composeInvitation } from './compose/invitation.ts'
import type { ComposeInput } from './compose/items.ts'
import { composeMinutes } from './compose/minutes.ts'
import { composeNotice } from './compose/notice.ts'
import { composeOpinionForm } from './compose/opinion-form.ts'
import { composeProgramme } from './compose/programme.ts'
import { composeReport } from './compose/report.ts'
import { composeResolution } from './compose/resolution.ts'
import { composeRoll } from './compose/roll.ts'
import { composeTally } from './compose/tally.ts'
import { composeTaskSlip } from './compose/task-slip.ts'
import type { DocModel } from './model.ts'
import type { Profile } from './profile-type.ts'
import { inOneSpelling } from './spelling.ts'

export type { ComposeInput } from './compose/items.ts'

export type Composed = {
  readonly model: DocModel
  /** Facts no record holds, each printed as a blank; and, with codes `assumed.*`, facts printed that are only assumed. */
  readonly gaps: Gap[]
  /** Characters no document may hold, by record. */
  readonly cleaned: Cleaned[]
}

/** Raised by every change that can alter what a given input composes to; part of the snapshot id. */
export const composerVersion = 10

const composers = {
  invitation: composeInvitation,
  programme: composeProgramme,
  roll: composeRoll,
  ballot_paper: composeBallotPaper,
  opinion_form: composeOpinionForm,
  tally: composeTally,
  dispatch: composeDispatch,
  minutes: composeMinutes,
  notice: composeNotice,
  report: composeReport,
  conclusion: composeConclusion,
  resolution: composeResolution,
  minutes_extract: composeMinutesExtract,
  conclusion_extract: composeConclusionExtract,
  task_slip: composeTaskSlip,
} as const satisfies Record<DocumentKind, (context: Context) => DocModel>

/** Composes one document of a session. Fails with KIND_NOT_IN_PROFILE when the profile does not know the kind. */
export function compose(
  kind: DocumentKind,
  input: ComposeInput,
  profile: Profile,
  options: DocumentChoices = {},
): Composed {
  const { value, cleaned } = cleanStrings({ input, options })
  // The office's own words of the profile are told of as `office.profileOverrides` of the input.
  const words = cleanStrings(profile).value
  const names = value.input.people.map(({ fullName }) => fullName)
  const spelt = inOneSpelling({ ...value, words }, words.spelling, names)
  const { encloses: _, ...alone } = spelt.options
  const contextOf = (one: DocumentKind, choices: DocumentChoices): Context =>
    createContext(one, spelt.input, spelt.words, choices, levelOf)
  const levelOf = (one: DocumentKind) => composers[one](contextOf(one, alone)).metadata.secrecy
  const context = contextOf(kind, spelt.options)
  const model = composers[kind](context)
  return { model, gaps: [...context.gaps.all], cleaned }
}

/** True for a fact that is printed but only assumed; the other gaps are blanks on the page. */
export function isAssumed(gap: Gap): boolean {
  return gap.code.startsWith('assumed.')
}
