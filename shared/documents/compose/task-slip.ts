/** Phiếu giao việc: the tasks one unit leads or joins, with their terms (`domain.md` 3.2, 3d). Nothing of them is made up. */
import type { Task } from '../../records/session.ts'
import type { DocModel, Inline } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import { leadUnit, taskLacking } from './conclusion.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots } from './frame.ts'
import { enumerate, fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode, openPart } from './items.ts'
import { writeOmitted } from './notice.ts'
import { chosenUnit } from './subject.ts'

/** Composes the slip. Tasks above the session's own level of secrecy are left out, and said to be left out. */
export function composeTaskSlip(context: Context): DocModel {
  const { taskSlip, notice } = context.profile
  const { unitId } = context.options
  const { office, session } = context.input
  const level = session.secrecy.level
  const isGiven = ({ leadUnitId, coUnitIds }: Task) =>
    unitId !== undefined && (leadUnitId === unitId || coUnitIds.includes(unitId))
  const tasksOf = (nodes: readonly ItemNode[]) =>
    flatten(nodes).flatMap((node) => node.tasks.filter(isGiven).map((task) => ({ task, node })))
  const given = tasksOf(openPart(context.items, level).nodes)
  const body = createBody()
  const unit = chosenUnit(context)
  body.paragraph(fill(taskSlip.opening, { ...summarySlots(context), archive: office.archiveName, unit }), [session.id])
  const rows = given.map(
    ({ task, node }, index): TableRow => [
      words(String(index + 1)),
      taskWords(context, task, node),
      partOf(context, task, node),
      dueOf(context, task, node),
    ],
  )
  const emptyRow: TableRow = [[], [], [], []]
  body.table(
    [taskSlip.ordinal, taskSlip.task, taskSlip.part, taskSlip.due],
    rows.length === 0 ? [emptyRow] : rows,
    [0.07, 0.45, 0.25, 0.23],
    given.map(({ task }) => task.id),
    { centred: [0] },
  )
  writeOmitted(context, body, tasksOf(context.items).length - given.length)
  body.paragraph(fill(taskSlip.closing, { unit }), [])
  const recipients = recipientsOf(context, '', notice.recipientsFile, unitId === undefined ? [] : [unitId])
  return frame(context, { level, body, signature: signedWith(context, recipients) })
}

/** The work, its product, and the item it comes from, each on its line. */
function taskWords({ profile: { taskSlip } }: Context, task: Task, node: ItemNode): Inline[] {
  const product = task.product === null ? [] : fill(taskSlip.product, { product: withoutEndMark(task.product) })
  const number = node.printedNumber?.replace(/\.$/, '') ?? String(node.index + 1)
  const source = fill(taskSlip.source, { number, title: withoutEndMark(node.title) }, { italic: true })
  return linesOf([startSentence(words(withoutEndMark(task.work))), product, source])
}

function partOf(context: Context, task: Task, node: ItemNode): Inline[] {
  const { taskSlip, shared } = context.profile
  const { unitId } = context.options
  if (task.leadUnitId !== unitId) return fill(taskSlip.ledBy, { unit: leadUnit(context, task, node) })
  const others = task.coUnitIds.flatMap((id) => context.unit(id) ?? []).map((name) => words(name))
  return others.length === 0 ? words(taskSlip.leads) : fill(taskSlip.with, { units: enumerate(others, shared.and) })
}

function dueOf(context: Context, task: Task, node: ItemNode): Inline[] {
  const { taskSlip } = context.profile
  const due =
    task.due === null
      ? context.gaps.blank(taskLacking(context, task, node, 'due'))
      : startSentence(words(withoutEndMark(task.due.text)))
  return linesOf([due, task.reportsTo === null ? [] : fill(taskSlip.reportsTo, { reports: task.reportsTo })])
}

function linesOf(lines: readonly (readonly Inline[])[]): Inline[] {
  return enumerate(
    lines.filter((line) => line.length > 0),
    '\n',
    '\n',
  )
}
