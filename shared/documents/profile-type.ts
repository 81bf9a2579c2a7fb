/**
 * A profile: the rules of form and the official words of one guideline, as data (`domain.md` 0, design rule). Every size, distance
 * and word that differs between guidelines or offices is a value here; composing knows only where each goes.
 * Words may hold slots such as `{body}`, filled from records.
 */
import type { DocumentKind, SigningForm, urgencies } from '../records/documents.ts'
import type { DecisionCode } from '../records/session.ts'
import type { CivilDate, SecrecyLevel } from '../records/values.ts'
import type { Form } from './form.ts'
import type { ConclusionWords } from './profiles/words/conclusion.ts'
import type { DispatchWords } from './profiles/words/dispatch.ts'
import type { ExtractWords } from './profiles/words/extract.ts'
import type { InvitationWords } from './profiles/words/invitation.ts'
import type { MinutesWords } from './profiles/words/minutes.ts'
import type { ProgrammeWords } from './profiles/words/programme.ts'
import type { ReportWords } from './profiles/words/report.ts'
import type { ResolutionWords } from './profiles/words/resolution.ts'
import type { RollWords } from './profiles/words/roll.ts'
import type { TaskSlipWords } from './profiles/words/task-slip.ts'
import type { BallotPaperWords, OpinionFormWords, TallyWords } from './profiles/words/votes.ts'
import type { Spelling } from './spelling.ts'

type Words<Key extends string> = { readonly [key in Key]: string }

/** What every kind of document has: its symbol, type name and summary (trích yếu), and how it is usually signed. */
export type KindWords = Words<'symbol' | 'typeName' | 'summary' | 'fileName'> & {
  /** The number's pattern where it is not that of all kinds. */
  readonly number?: string
  readonly signing: SigningForm
  /** Post of the usual signer; empty where it is a matter of each document. */
  readonly signerPost: string
}

/** Words all kinds share. */
export type SharedWords = Words<
  | 'partyTitle'
  | 'star'
  | 'separator'
  | 'number'
  | 'blankNumber'
  | 'placeDate'
  | 'blankDate'
  | 'blankYear'
  | 'draftMark'
  | 'blank'
  | 'blankTime'
  | 'contentMark'
  | 'person'
  | 'personName'
  | 'assumed'
  | 'assumedDate'
  | 'omittedItems'
  | 'omittedInItem'
  | 'recipientsLabel'
  | 'recipientEnd'
  | 'bodyEnd'
  | 'motto'
  | 'contact'
  | 'and'
>

/** Sentences of a vote (`domain.md` 3.1, formulae; 4.7-4.9). */
export type VoteWords = Words<
  | 'open'
  | 'secret'
  | 'written'
  | 'subject'
  | 'share'
  | 'secretPapers'
  | 'options'
  | 'option'
  | 'marked'
  | 'writtenIn'
  | 'optionsCarried'
  | 'optionsNotCarried'
  | 'named'
  | 'against'
  | 'other'
  | 'notCarried'
  | 'unfinished'
  | 'unknown'
>

/** Sentences of a task (`domain.md` 3.2, 3d). */
export type TaskWords = Words<
  | 'alone'
  | 'together'
  | 'reportsByDate'
  | 'byDate'
  | 'reportsRecurring'
  | 'recurring'
  | 'product'
  | 'dueUnknown'
  | 'reportsUnknown'
>

/** Formulae of the notice of conclusions (`domain.md` 3.2). */
export type NoticeWords = Words<
  'opening' | 'heardUnits' | 'heard' | 'discussed' | 'agreed' | 'decision' | 'conclusionUnknown' | 'organisation'
>

/** Whose documents they are. */
export type ProfileFamily = 'party' | 'state'

export type Profile = {
  readonly id: string
  /** The guideline's own symbol. */
  readonly guideline: string
  readonly family: ProfileFamily
  /** First and last day on which a document follows it; `null` while it is in force. */
  readonly inForceFrom: CivilDate
  readonly inForceTo: CivilDate | null
  readonly form: Form
  readonly spelling: Spelling
  /** Words of each kind of document the profile knows; a kind that is not there cannot be composed with it. */
  readonly kinds: Readonly<Partial<Record<DocumentKind, KindWords>>>
  readonly shared: SharedWords
  /** Line of authority above the post; `direct` and `acting` stand for the post itself. */
  readonly signing: Words<SigningForm>
  readonly urgencies: Words<(typeof urgencies)[number]>
  readonly weekdays: readonly [string, string, string, string, string, string, string]
  readonly sessionKinds: Words<'regular' | 'thematic' | 'extraordinary' | 'written_opinion'>
  readonly itemStates: Words<'pending' | 'discussing' | 'decided' | 'postponed' | 'withdrawn'>
  readonly stamps: Readonly<Record<SecrecyLevel, string>>
  /** Phrase each decision code prints before the text of the decision (`domain.md` 3.2). */
  readonly decisionPhrases: Readonly<Record<DecisionCode, string>>
  readonly taskVerbs: Words<'assign' | 'require' | 'request'>
  readonly minutes: MinutesWords
  readonly vote: VoteWords
  readonly task: TaskWords
  /** `recipients`: who always receives, one a line. */
  readonly notice: NoticeWords & Words<'recipients' | 'recipientsFile'>
  readonly invitation: InvitationWords
  readonly programme: ProgrammeWords
  readonly roll: RollWords
  readonly ballotPaper: BallotPaperWords
  readonly opinionForm: OpinionFormWords
  readonly tally: TallyWords
  readonly dispatch: DispatchWords
  readonly conclusion: ConclusionWords
  readonly resolution: ResolutionWords
  readonly extract: ExtractWords
  readonly taskSlip: TaskSlipWords
  readonly report: ReportWords
}
