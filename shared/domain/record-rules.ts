/** Rules one record must keep beyond its schema. The store's commands and the session file's checks both ask here. */
import type { Fault } from '../contract/errors.ts'
import type { Membership, PostHeld, Term, Unit } from '../records/directory.ts'
import type { ReferenceDocument } from '../records/reference.ts'
import type { DraftStep, Opinion, OpinionRemark } from '../records/review.ts'
import type { AgendaItem, AttendanceEvent, Ballot, Decision, Session } from '../records/session.ts'
import type { RecordName } from '../records/tables.ts'

/** A broken rule: the field that breaks it, and why in both languages. */
export type RuleFault = Omit<Fault, 'path'> & { readonly field: string }

type Ruled = {
  readonly term: Term
  readonly unit: Unit
  readonly post: PostHeld
  readonly membership: Membership
  readonly reference: ReferenceDocument
  readonly session: Session
  readonly item: AgendaItem
  readonly attendance: AttendanceEvent
  readonly ballot: Ballot
  readonly decision: Decision
  readonly draftStep: DraftStep
  readonly opinion: Opinion
  readonly opinionRemark: OpinionRemark
}

const rules: { readonly [N in keyof Ruled]: (record: Ruled[N]) => RuleFault[] } = {
  term: ({ startsOn, endsOn }) => inOrder(startsOn, endsOn, 'endsOn'),
  unit: ({ id, from, to, successorId }) => [
    ...inOrder(from, to, 'to'),
    ...unless(successorId !== id, 'successorId', itself),
  ],
  post: ({ from, to }) => inOrder(from, to, 'to'),
  membership: ({ from, to }) => inOrder(from, to, 'to'),
  reference: ({ date, endedOn }) => inOrder(date, endedOn, 'endedOn'),
  session: ({ date, startTime, endTime, endDate }) => [
    ...inOrder(date, endDate, 'endDate'),
    ...unless(isSameDayInOrder({ date, startTime, endTime, endDate }), 'endTime', reversed),
  ],
  item: ({ id, parentId }) => unless(parentId !== id, 'parentId', itself),
  attendance: ({ kind, excused, substituteId }) => [
    ...unless(kind === 'absent' || excused === null, 'excused', onlyAbsent),
    ...unless((kind === 'substitute') === (substituteId !== null), 'substituteId', onlySubstitute),
  ],
  ballot: ({ kind, named, options, votesFor, votesAgainst, votesOther }) => [
    ...unless(kind === 'secret' || options.length === 0, 'options', onlySecret),
    ...unless(
      options.length === 0 || (votesFor === null && votesAgainst === null && votesOther === null),
      'votesFor',
      countedByOption,
    ),
    ...unless(kind === 'open_named' || named.length === 0, 'named', onlyNamed),
    ...unless(new Set(named.map(({ personId }) => personId)).size === named.length, 'named', votedTwice),
  ],
  decision: ({ id, supersedesId }) => unless(supersedesId !== id, 'supersedesId', itself),
  draftStep: ({ kind, from, to, remark, issuedId }) => [
    ...unless(from !== to, 'to', noStep),
    ...unless(kind !== 'reopen' || remark !== null, 'remark', noReason),
    ...unless((kind === 'issue') === (issuedId !== null), 'issuedId', onlyIssue),
  ],
  opinion: ({ answer, answeredOn }) => unless((answer === null) === (answeredOn === null), 'answeredOn', answerDay),
  opinionRemark: ({ outcome, reason, settledAt }) => [
    ...unless((outcome === null) === (settledAt === null), 'settledAt', settledDay),
    ...unless(outcome !== 'explained' || reason !== null, 'reason', noReason),
  ],
}

/** The rules a record breaks. The record must be valid by its schema. */
export function brokenRules(name: RecordName | 'issued', record: object): RuleFault[] {
  const rule: ((record: never) => RuleFault[]) | undefined = Object.entries(rules).find(
    ([known]) => known === name,
  )?.[1]
  // The schema of this very kind has accepted the record.
  return rule?.(record as never) ?? []
}

type Words = Omit<RuleFault, 'field'>
const reversed: Words = {
  code: 'rule.reversed',
  vi: 'kết thúc trước khi bắt đầu',
  en: 'ends before it begins',
}
const itself: Words = { code: 'rule.itself', vi: 'trỏ về chính nó', en: 'names itself' }
const noStep: Words = { code: 'rule.noStep', vi: 'bước không đổi trạng thái', en: 'is a step that leads nowhere' }
const noReason: Words = { code: 'rule.reason', vi: 'phải có lý do', en: 'needs a reason' }
const onlyIssue: Words = {
  code: 'rule.issueStep',
  vi: 'văn bản đã ban hành đi liền với bước ban hành',
  en: 'an issued document is named by the step that issues and only by it',
}
const answerDay: Words = {
  code: 'rule.answer',
  vi: 'ý kiến trả lời đi liền với ngày trả lời',
  en: 'an answer has its day, and only an answer',
}
const settledDay: Words = {
  code: 'rule.settled',
  vi: 'kết quả xử lý đi liền với thời điểm ghi',
  en: 'an outcome has its moment, and only an outcome',
}
const onlyAbsent: Words = {
  code: 'rule.excused',
  vi: 'chỉ người vắng mặt mới có lý do hay không có lý do',
  en: 'only an absence is excused or not',
}
const onlySubstitute: Words = {
  code: 'rule.substitute',
  vi: 'người dự thay đi liền với loại "substitute"',
  en: 'a substitute is named for the kind "substitute" and only for it',
}
const onlyNamed: Words = {
  code: 'rule.namedVotes',
  vi: 'chỉ biểu quyết ghi tên mới lưu tên; phiếu kín chỉ lưu số',
  en: 'only a vote by name keeps names; a secret ballot keeps counts',
}
const onlySecret: Words = {
  code: 'rule.options',
  vi: 'chỉ bỏ phiếu kín mới có danh sách phương án, người được giới thiệu',
  en: 'only a secret ballot has a list of options',
}
const countedByOption: Words = {
  code: 'rule.countedByOption',
  vi: 'đã có danh sách thì số phiếu ghi ở từng dòng',
  en: 'with a list, votes are counted for each option',
}
const votedTwice: Words = { code: 'rule.votedTwice', vi: 'có người được ghi hai lần', en: 'someone is recorded twice' }

function unless(holds: boolean, field: string, words: Words): RuleFault[] {
  return holds ? [] : [{ field, ...words }]
}

function inOrder(from: string | null, to: string | null, field: string): RuleFault[] {
  return unless(from === null || to === null || from <= to, field, reversed)
}

/** A session that crosses midnight says so by its end date. */
function isSameDayInOrder({
  date,
  startTime,
  endTime,
  endDate,
}: Pick<Session, 'date' | 'startTime' | 'endTime' | 'endDate'>) {
  if (startTime === null || endTime === null || (endDate !== null && endDate !== date)) return true
  return startTime <= endTime
}
