/** Báo cáo phiên họp: the session in tables: attendance, items, speakers, decisions by effect, tasks by unit, figures heard. */
import { countAbsent, countPresent, type Presence } from '../../domain/presence.ts'
import { inlinesOf, isBlank } from '../../records/rich-text.ts'
import { type Decision, decisionCodes, type Participant, type Task } from '../../records/session.ts'
import { paddedCount, percentage } from '../../vietnamese/numbers.ts'
import type { DocModel, Inline } from '../model.ts'
import { absenceLine, absentCount, type Capacity, presencesOf, presentCount } from './attendance.ts'
import { type BodyWriter, createBody, type TableRow } from './body.ts'
import { decisionLacking, leadUnit, phraseOf, taskLacking } from './conclusion.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots } from './frame.ts'
import type { Lacking } from './gaps.ts'
import { enumerate, figureText, fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { type ItemNode, isHeadingOnly, isOffTable, openPart, whereOf } from './items.ts'
import { writeOmitted } from './notice.ts'
import { richLines } from './rich-lines.ts'
import { sessionPerson } from './session-person.ts'

/** An item with its number in the table of items, by which the other tables name it. */
type Numbered = { readonly node: ItemNode; readonly number: string }

/** Composes the report. As in the notice, what is above the session's own level of secrecy is left out and counted. */
export function composeReport(context: Context): DocModel {
  const { report } = context.profile
  const level = context.input.session.secrecy.level
  const { nodes, omittedItems } = openPart(context.items, level)
  const numbered = numberItems(nodes)
  const body = createBody()
  const slots = { ...summarySlots(context), chair: sessionPerson(context, 'chairId') }
  body.paragraph(fill(report.opening, slots), [context.input.session.id])
  writeAttendance(context, body, numbered)
  writeItems(context, body, numbered)
  writeOmitted(context, body, omittedItems)
  const omittedRecords = numbered.reduce((sum, { node }) => sum + node.omitted, 0)
  if (omittedRecords > 0)
    body.paragraph(fill(context.profile.shared.omittedInItem, { count: paddedCount(omittedRecords) }), [])
  writeSpeakers(context, body, numbered)
  writeSpeaking(context, body, numbered)
  writeDecisions(context, body, numbered)
  writeTasks(context, body, numbered)
  writeFigures(context, body, numbered)
  const recipients = recipientsOf(context, report.recipients, report.recipientsFile, [])
  return frame(context, { level, body, signature: signedWith(context, recipients) })
}

function numberItems(nodes: readonly ItemNode[], prefix = ''): Numbered[] {
  return nodes.flatMap((node, index) => {
    const number = `${prefix}${index + 1}`
    return [{ node, number }, ...numberItems(node.children, `${number}.`)]
  })
}

/** `centred` are the columns of ordinals and counts. */
type Section = {
  readonly title: string
  readonly head: readonly string[]
  readonly columns: readonly number[]
  readonly centred?: readonly number[]
}

function writeSection(
  context: Context,
  body: BodyWriter,
  { title, head, columns, centred = [] }: Section,
  rows: readonly TableRow[],
): void {
  body.heading(1, words(title), [])
  if (rows.length === 0) body.paragraph(words(context.profile.report.nothingRecorded), [])
  else body.table(head, rows, columns, [], { centred })
}

function writeAttendance(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report } = context.profile
  const visible = (capacity: Capacity) =>
    presencesOf(context, capacity).filter(({ participant }) => isOpenGuest(participant, items))
  const members = visible('member')
  const absent = members.filter(({ status }) => status === 'absent')
  const came = members
    .filter(({ status }) => status !== 'absent')
    .map(({ participant }) => context.participant(participant))
  const rows: TableRow[] = [[words(report.membersRow), presentShare(context, members), listing(came)]]
  if (countAbsent(members) !== 0) {
    rows.push([
      words(report.absentRow),
      absentCount(context, members),
      listing(absent.map((one) => absenceLine(context, one))),
    ])
  }
  for (const [capacity, title] of [
    ['invited', report.invitedRow],
    ['press', report.pressRow],
    ['undetermined', report.undeterminedRow],
  ] as const) {
    const guests = visible(capacity).map(({ participant }) => participant)
    if (guests.length === 0) continue
    rows.push([words(title), guestCount(context, guests), listing(guests.map((guest) => context.participant(guest)))])
  }
  const head = [report.kindOfParticipant, report.count, report.names]
  writeSection(context, body, { title: report.attendance, head, columns: [0.25, 0.15, 0.6], centred: [1] }, rows)
}

/** How many members came, with their share of all members where it is known of each. */
function presentShare(context: Context, members: readonly Presence[]): Inline[] {
  const count = presentCount(context, members)
  const present = countPresent(members)
  if (present === null || members.length === 0) return count
  return fill(context.profile.report.share, { count, share: percentage(present, members.length) })
}

/** Someone invited only for items that are left out is left out as well. */
function isOpenGuest({ itemIds }: Participant, items: readonly Numbered[]): boolean {
  return itemIds.length === 0 || items.some(({ node }) => itemIds.includes(node.item.id))
}

/** Persons and groups, each on its own line. */
function listing(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? startSentence(line) : [{ kind: 'break' }, ...startSentence(line)],
  )
}

function guestCount(context: Context, guests: readonly Participant[]): Inline[] {
  const unknown = guests.find(({ personId, groupCount }) => personId === null && groupCount === null)
  if (unknown === undefined)
    return words(paddedCount(guests.reduce((sum, { groupCount }) => sum + (groupCount ?? 1), 0)))
  const path = `participants[${context.input.participants.indexOf(unknown)}].groupCount`
  return context.gaps.blank({
    path,
    code: 'participant.groupCount',
    recordId: unknown.id,
    where: unknown.groupLabel ?? '',
  })
}

function writeItems(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report, itemStates } = context.profile
  const rows = items.map(
    ({ node, number }): TableRow => [
      words(number),
      words(node.title),
      presenterOf(context, node),
      words(itemStates[node.item.state]),
    ],
  )
  const head = [report.ordinal, report.item, report.presenter, report.state]
  writeSection(context, body, { title: report.items, head, columns: [0.08, 0.46, 0.28, 0.18], centred: [0] }, rows)
}

/** Who presented an item; nothing for one that was not considered or only gathers its sub-items. */
function presenterOf(context: Context, node: ItemNode): Inline[] {
  if (isOffTable(node) || isHeadingOnly(node)) return []
  const lacking: Lacking = {
    path: `items[${node.index}].presenterId`,
    code: 'item.presenterId',
    recordId: node.item.id,
    where: whereOf(node),
  }
  const presented = node.contributions.find(({ kind }) => kind === 'presents')
  return startSentence(context.person(node.item.presenterId ?? presented?.speakerId ?? null, lacking))
}

function writeSpeakers(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report } = context.profile
  const rows = items.flatMap(({ node, number }) =>
    node.contributions.map((contribution): TableRow => {
      const path = `contributions[${context.input.contributions.indexOf(contribution)}].speakerId`
      const lacking: Lacking = { path, code: 'contribution.speakerId', recordId: contribution.id, where: whereOf(node) }
      const speaker = startSentence(context.person(contribution.speakerId, lacking))
      return [words(number), speaker, words(report[contribution.kind])]
    }),
  )
  const head = [report.item, report.speaker, report.part]
  writeSection(context, body, { title: report.speakers, head, columns: [0.15, 0.6, 0.25], centred: [0] }, rows)
}

/** How often was spoken on each item, as a chart: only where there are items to compare. */
function writeSpeaking(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report } = context.profile
  const spoken = items.filter(({ node }) => node.contributions.length > 0)
  if (spoken.length < 2) return
  body.heading(1, words(report.speaking), [])
  body.bars(
    spoken.map(({ node, number }) => ({
      label: words(`${number}. ${withoutEndMark(node.title)}`),
      value: fill(report.contributions, { count: paddedCount(node.contributions.length) }),
      amount: node.contributions.length,
    })),
    spoken.map(({ node }) => node.item.id),
  )
}

/** Decisions grouped by what they effect, in the order of the codes. */
function writeDecisions(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report } = context.profile
  const all = items.flatMap(({ node, number }) => node.decisions.map((decision) => ({ decision, node, number })))
  const rows = decisionCodes.flatMap((code) =>
    all
      .filter(({ decision }) => decision.code === code)
      .map(({ decision, node, number }): TableRow => {
        const phrase = startSentence(words(phraseOf(context, decision)))
        return [phrase, decisionWords(context, decision, node), words(number)]
      }),
  )
  const head = [report.effect, report.decision, report.item]
  writeSection(context, body, { title: report.decisions, head, columns: [0.25, 0.6, 0.15], centred: [2] }, rows)
}

function decisionWords(context: Context, decision: Decision, node: ItemNode): Inline[] {
  if (isBlank(decision.text)) return context.gaps.blank(decisionLacking(context, decision, node))
  return startSentence(
    richLines(decision.text).flatMap((line, index): Inline[] => (index === 0 ? line : [{ kind: 'break' }, ...line])),
  )
}

/** Tasks grouped by the unit that leads, in the order the units first appear. */
function writeTasks(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report } = context.profile
  const all = items.flatMap(({ node }) => node.tasks.map((task) => ({ task, node })))
  const rows = [...Map.groupBy(all, ({ task }) => task.leadUnitId).values()].flatMap((group) =>
    group.map(
      ({ task, node }): TableRow => [
        leadUnit(context, task, node),
        taskWords(context, task),
        taskDue(context, task, node),
      ],
    ),
  )
  const head = [report.unit, report.task, report.due]
  writeSection(context, body, { title: report.tasks, head, columns: [0.27, 0.5, 0.23] }, rows)
}

function taskWords(context: Context, task: Task): Inline[] {
  const co = task.coUnitIds.flatMap((id) => context.unit(id) ?? []).map((name) => words(name))
  const work = startSentence(words(withoutEndMark(task.work)))
  return co.length === 0
    ? work
    : [...work, ...fill(context.profile.report.withUnits, { units: enumerate(co, context.profile.shared.and) })]
}

function taskDue(context: Context, task: Task, node: ItemNode): Inline[] {
  return task.due === null
    ? context.gaps.blank(taskLacking(context, task, node, 'due'))
    : startSentence(words(task.due.text))
}

/** Figures with a unit heard in the open part of the session, in the order they were heard. */
function writeFigures(context: Context, body: BodyWriter, items: readonly Numbered[]): void {
  const { report } = context.profile
  const rows = items.flatMap(({ node, number }) => {
    const texts = [
      ...node.contributions.map(({ text }) => text),
      ...(node.item.assessment === null ? [] : [node.item.assessment]),
    ]
    return texts
      .flatMap(inlinesOf)
      .flatMap((inline): TableRow[] =>
        inline.type === 'figure'
          ? [[words(inline.attrs.label ?? report.unnamedFigure), words(figureText(inline.attrs)), words(number)]]
          : [],
      )
  })
  const head = [report.figure, report.value, report.item]
  writeSection(context, body, { title: report.figures, head, columns: [0.5, 0.35, 0.15], centred: [2] }, rows)
}
