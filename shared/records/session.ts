/** A session and what happens in it (`design.md` 3; `domain.md` 3-4). Every person is named by id; titles are kept as they were that day. */
import * as v from 'valibot'
import { RichText } from './rich-text.ts'
import { CivilDate, ClockTime, Count, Id, Line, Order, PlainText, Secrecy, Sha256, unclassified } from './values.ts'

export const sessionKinds = ['regular', 'thematic', 'extraordinary', 'written_opinion'] as const
export const sessionStates = [
  'preparing',
  'convened',
  'in_session',
  'concluded',
  'postponed',
  'cancelled',
  'archived',
] as const
export type SessionState = (typeof sessionStates)[number]

/** Facts of a session that may be marked as assumed ("giả định") instead of known. */
export const assumableFacts = ['date', 'startTime', 'endTime', 'place', 'number', 'chairId', 'minuteTakerId'] as const

export const Session = v.strictObject({
  id: Id,
  bodyId: Id,
  termId: Id,
  kind: v.picklist(sessionKinds),
  /** Number in the term, given by a person; unique per body, term and kind. */
  number: v.nullable(v.pipe(Order, v.minValue(1))),
  date: v.nullable(CivilDate),
  startTime: v.nullable(ClockTime),
  endTime: v.nullable(ClockTime),
  /** Set when the session ends on another day than it began. */
  endDate: v.nullable(CivilDate),
  place: v.nullable(Line),
  chairId: v.nullable(Id),
  minuteTakerId: v.nullable(Id),
  /** "Tài liệu sử dụng" and "Thông tin khác" of the minutes' opening (HD 16-HD/VPTW). */
  documentsUsed: v.nullable(PlainText),
  otherInformation: v.nullable(PlainText),
  /** Day of the drafted documents; `null` prints the blank of the rule. */
  documentDate: v.nullable(CivilDate),
  /** "Biên bản đã được thông qua hội nghị": printed only if the minutes were really read out. */
  minutesReadOut: v.boolean(),
  /** The chair's permission to record sound or pictures; nothing is recorded without it (HD 16-HD/VPTW). */
  recordingPermittedBy: v.nullable(Id),
  secrecy: Secrecy,
  state: v.picklist(sessionStates),
  /** Why it was postponed, cancelled or reopened. */
  stateReason: v.nullable(Line),
  assumed: v.pipe(v.array(v.picklist(assumableFacts)), v.maxLength(assumableFacts.length)),
  copiedFrom: v.nullable(Id),
})
export type Session = v.InferOutput<typeof Session>

/** Version A, B, C ... of the programme. */
export const AgendaVersion = v.strictObject({
  id: Id,
  sessionId: Id,
  label: v.pipe(v.string(), v.regex(/^[A-Z]{1,2}$/)),
  issuedOn: v.nullable(CivilDate),
})
export type AgendaVersion = v.InferOutput<typeof AgendaVersion>

/** How one version of the programme prints one item; printed number and discussion order are two facts. */
export const AgendaEntry = v.strictObject({
  id: Id,
  sessionId: Id,
  versionId: Id,
  itemId: Id,
  printedNumber: Line,
  order: Order,
  title: Line,
  /** What stands beside the title: who presents, in words, and the minutes planned. `null`: printed before this was kept. */
  printed: v.nullable(v.strictObject({ presenter: v.nullable(Line), minutes: v.nullable(Count) })),
})
export type AgendaEntry = v.InferOutput<typeof AgendaEntry>

export const itemStates = ['pending', 'discussing', 'decided', 'postponed', 'withdrawn'] as const

/** One item of the programme; everything said and decided refers to it, never to a version. */
export const AgendaItem = v.strictObject({
  id: Id,
  sessionId: Id,
  parentId: v.nullable(Id),
  title: Line,
  presenterId: v.nullable(Id),
  /** The body whose report was heard: "Sau khi nghe <cơ quan> báo cáo". */
  presentingUnitId: v.nullable(Id),
  /** What was heard: "báo cáo kết quả thực hiện ...", "dự thảo lần hai ..."; follows "trình bày" and "báo cáo". */
  subject: v.nullable(PlainText),
  plannedMinutes: v.nullable(Count),
  invitedUnitIds: v.pipe(v.array(Id), v.maxLength(200)),
  /** The assessing part of the conclusion, before its decisions (`domain.md` 3.2, 3a). */
  assessment: v.nullable(RichText),
  state: v.picklist(itemStates),
  secrecy: Secrecy,
})
export type AgendaItem = v.InferOutput<typeof AgendaItem>

/** An item nothing is known of yet but its title and its place. */
export function unheardItem(known: Pick<AgendaItem, 'id' | 'sessionId' | 'parentId' | 'title'>): AgendaItem {
  return {
    ...known,
    presenterId: null,
    presentingUnitId: null,
    subject: null,
    plannedMinutes: null,
    invitedUnitIds: [],
    assessment: null,
    state: 'pending',
    secrecy: unclassified,
  }
}

/** A paper of an item (or of the session when `itemId` is `null`); the file, if any, lies in the file store. */
export const Paper = v.strictObject({
  id: Id,
  sessionId: Id,
  itemId: v.nullable(Id),
  title: Line,
  fileName: v.nullable(Line),
  sha256: v.nullable(Sha256),
  byteSize: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  version: v.pipe(Order, v.minValue(1)),
  secrecy: Secrecy,
})
export type Paper = v.InferOutput<typeof Paper>

export const capacities = ['member', 'invited', 'press', 'undetermined'] as const

/**
 * Someone expected in the session, with the title of that day; or, with `personId` `null`, a group named only as a group
 * ("Lãnh đạo các sở, ban, ngành"). Exactly one of `personId` and `groupLabel` is set.
 */
export const ParticipantFields = v.strictObject({
  id: Id,
  sessionId: Id,
  personId: v.nullable(Id),
  groupLabel: v.nullable(Line),
  groupCount: v.nullable(Count),
  capacity: v.picklist(capacities),
  title: v.nullable(Line),
  order: Order,
  /** Items a guest was invited for; empty means the whole session. */
  itemIds: v.pipe(v.array(Id), v.maxLength(500)),
})
export const Participant = v.pipe(
  ParticipantFields,
  v.check((p) => (p.personId === null) !== (p.groupLabel === null), 'exactly one of personId and groupLabel'),
)
export type Participant = v.InferOutput<typeof Participant>

export const attendanceKinds = ['present', 'absent', 'late', 'left', 'returned', 'substitute'] as const

/** One thing that happened to one participant's presence; who was in the room for a vote is derived from these. */
export const AttendanceEvent = v.strictObject({
  id: Id,
  sessionId: Id,
  participantId: Id,
  kind: v.picklist(attendanceKinds),
  /** Only for `absent`. */
  excused: v.nullable(v.boolean()),
  reason: v.nullable(Line),
  time: v.nullable(ClockTime),
  itemId: v.nullable(Id),
  /** Only for `substitute`: who came instead. */
  substituteId: v.nullable(Id),
  order: Order,
})
export type AttendanceEvent = v.InferOutput<typeof AttendanceEvent>

/** trình bày, phát biểu, giải trình, chủ trì (kết luận) */
export const contributionKinds = ['presents', 'comments', 'explains', 'chair'] as const

export const Contribution = v.strictObject({
  id: Id,
  sessionId: Id,
  itemId: Id,
  kind: v.picklist(contributionKinds),
  speakerId: v.nullable(Id),
  time: v.nullable(ClockTime),
  text: RichText,
  /** What the speaker said of this record of their words; `null`: not asked. */
  confirmed: v.nullable(v.boolean()),
  order: Order,
  secrecy: Secrecy,
})
export type Contribution = v.InferOutput<typeof Contribution>

export const ballotKinds = ['open_counts', 'open_named', 'secret', 'written'] as const
export const choices = ['for', 'against', 'other'] as const

/**
 * One option of a ballot on paper: a candidate, a proposal. `writtenIn`: not on the paper, its name was written there by those who voted
 * ("giới thiệu thêm"), so only the votes for it are counted.
 */
export const BallotOption = v.strictObject({
  name: Line,
  writtenIn: v.boolean(),
  votesFor: v.nullable(Count),
  votesAgainst: v.nullable(Count),
  votesOther: v.nullable(Count),
  /** Frozen when the vote closes. */
  result: v.nullable(v.picklist(['carried', 'not_carried'])),
})
export type BallotOption = v.InferOutput<typeof BallotOption>

/** A vote. When it closes, the entitled, the rule and the result are frozen in it. */
export const Ballot = v.strictObject({
  id: Id,
  sessionId: Id,
  itemId: Id,
  kind: v.picklist(ballotKinds),
  subject: v.nullable(Line),
  state: v.picklist(['open', 'closed']),
  /** Members in office that day, frozen at closing; the base when `base` is `in_office`. */
  entitled: v.nullable(Count),
  present: v.nullable(Count),
  base: v.picklist(['in_office', 'present']),
  issued: v.nullable(Count),
  returned: v.nullable(Count),
  valid: v.nullable(Count),
  invalid: v.nullable(Count),
  votesFor: v.nullable(Count),
  votesAgainst: v.nullable(Count),
  votesOther: v.nullable(Count),
  /** By name, only for `open_named`; a secret ballot keeps counts only. */
  named: v.pipe(v.array(v.strictObject({ personId: Id, choice: v.picklist(choices) })), v.maxLength(500)),
  /** Only for `secret`: the votes are counted for each option, and the vote itself has neither counts nor a result. */
  options: v.pipe(v.array(BallotOption), v.maxLength(200)),
  /** At most so many options are marked on one paper, and so many can be carried; `null`: each is agreed to or not by itself. */
  seats: v.nullable(v.pipe(Order, v.minValue(1), v.maxValue(100_000))),
  result: v.nullable(v.picklist(['carried', 'not_carried'])),
  /** Why it was opened again after closing, the last time. */
  reopenReason: v.nullable(Line),
  order: Order,
})
export type Ballot = v.InferOutput<typeof Ballot>

/** A vote just opened: nothing is counted yet. */
export function openedBallot(
  known: Pick<Ballot, 'sessionId' | 'itemId' | 'kind' | 'base' | 'order'>,
): Omit<Ballot, 'id'> {
  return {
    ...known,
    subject: null,
    state: 'open',
    entitled: null,
    present: null,
    issued: null,
    returned: null,
    valid: null,
    invalid: null,
    votesFor: null,
    votesAgainst: null,
    votesOther: null,
    named: [],
    options: [],
    seats: null,
    result: null,
    reopenReason: null,
  }
}

/** Codes of `domain.md` 3.2: the phrase each prints is data of the profile. */
export const decisionCodes = [
  'APPROVED',
  'APPROVED_WITH_CHANGES',
  'APPROVED_IN_PRINCIPLE',
  'RESUBMIT',
  'DEFERRED',
  'NOTED',
  'REJECTED',
  'TASK',
] as const
export type DecisionCode = (typeof decisionCodes)[number]

/** One decision of an item; one item may hold several. `text` follows the phrase of the code. */
export const Decision = v.strictObject({
  id: Id,
  sessionId: Id,
  itemId: Id,
  code: v.picklist(decisionCodes),
  /** Other words for the code's phrase ("cho ý kiến và thống nhất"); `null`: the profile's phrase. */
  phrase: v.nullable(Line),
  text: RichText,
  sourceIds: v.pipe(v.array(Id), v.maxLength(200)),
  supersedesId: v.nullable(Id),
  /**
   * The decision of an older session it takes the place of. Its day and printed number are kept here, because the file of a session stands
   * by itself; `decisionId` finds it where the older session is in the same store.
   */
  supersedesEarlier: v.nullable(v.strictObject({ decisionId: Id, sessionDate: CivilDate, itemNumber: Line })),
  ballotId: v.nullable(Id),
  /** The same in every decision made for a group of items in one breath ("thông qua toàn bộ nhóm"); names no record. */
  consentGroup: v.nullable(Id),
  /** Items of that group that were left out of it, to be discussed by themselves. */
  exceptItemIds: v.pipe(v.array(Id), v.maxLength(1_000)),
  order: Order,
  secrecy: Secrecy,
})
export type Decision = v.InferOutput<typeof Decision>

/** A decision in the words of its code's phrase, which rests on nothing else yet. */
export function statedDecision(
  known: Pick<Decision, 'sessionId' | 'itemId' | 'code' | 'text' | 'order'>,
): Omit<Decision, 'id'> {
  return {
    ...known,
    phrase: null,
    sourceIds: [],
    supersedesId: null,
    supersedesEarlier: null,
    ballotId: null,
    consentGroup: null,
    exceptItemIds: [],
    secrecy: unclassified,
  }
}

/** When a task is due, as a rule and in the words it is printed with. Never filled by the program. */
export const DueRule = v.variant('kind', [
  v.strictObject({ kind: v.literal('by_date'), date: CivilDate, text: Line }),
  v.strictObject({
    kind: v.literal('recurring'),
    every: v.picklist(['week', 'month', 'quarter', 'year']),
    day: v.nullable(v.pipe(Order, v.minValue(1), v.maxValue(31))),
    text: Line,
  }),
  v.strictObject({ kind: v.literal('words'), text: Line }),
])
export type DueRule = v.InferOutput<typeof DueRule>

/** giao, yêu cầu, đề nghị (the last towards bodies outside the hierarchy; `domain.md` 3.2) */
export const taskVerbs = ['assign', 'require', 'request'] as const

export const Task = v.strictObject({
  id: Id,
  sessionId: Id,
  itemId: Id,
  decisionId: v.nullable(Id),
  verb: v.picklist(taskVerbs),
  leadUnitId: v.nullable(Id),
  coUnitIds: v.pipe(v.array(Id), v.maxLength(100)),
  work: PlainText,
  product: v.nullable(Line),
  reportsTo: v.nullable(Line),
  due: v.nullable(DueRule),
  order: Order,
  secrecy: Secrecy,
})
export type Task = v.InferOutput<typeof Task>

/** báo cáo kết quả, minh chứng, gia hạn, kết thúc, mở lại */
export const taskEventKinds = ['report', 'evidence', 'extension', 'close', 'reopen'] as const
/** A task closed as done (hoàn thành), or because it is no longer wanted (kết thúc). */
export const taskOutcomes = ['completed', 'ended'] as const

export const TaskEvent = v.strictObject({
  id: Id,
  sessionId: Id,
  taskId: Id,
  kind: v.picklist(taskEventKinds),
  on: CivilDate,
  note: v.nullable(PlainText),
  newDue: v.nullable(DueRule),
  paperId: v.nullable(Id),
  /** Only for `close`; `null` too where it was closed before this was kept. */
  outcome: v.nullable(v.picklist(taskOutcomes)),
  /** Only for `extension`: who allowed it. */
  allowedBy: v.nullable(Line),
})
export type TaskEvent = v.InferOutput<typeof TaskEvent>
