/** Chương trình: when each item is taken, what it is about, who presents it (`domain.md` 3.2, last paragraph). */
import type { ClockTime, Id } from '../../records/values.ts'
import { clockTime } from '../../vietnamese/dates.ts'
import type { DocModel, Inline } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots } from './frame.ts'
import { fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { countOmittedItems, flatten, type ItemNode, isHeadingOnly, isOffTable, openPart, whereOf } from './items.ts'
import { writeOmitted } from './notice.ts'
import { writeProgrammeChanges } from './programme-changes.ts'
import { sessionPerson } from './session-person.ts'

/** Composes the programme. Items above the session's own level of secrecy are left out, and said to be left out. */
export function composeProgramme(context: Context): DocModel {
  const { programme, notice } = context.profile
  const { session } = context.input
  const level = session.secrecy.level
  const { nodes } = openPart(context.items, level)
  const body = createBody()
  body.paragraph(fill(programme.place, { place: context.sessionFact('place', (place) => place) }), [session.id])
  body.paragraph(fill(programme.chair, { chair: sessionPerson(context, 'chairId') }), [session.id])
  const listed = flatten(nodes).filter((node) => !isOffTable(node))
  const begins = new Map<Id, Begin>()
  placeInTime(context.items, 0, begins)
  const rows = listed.map(
    (node): TableRow => [
      startTime(context, begins.get(node.item.id) ?? node),
      titleOf(node),
      isHeadingOnly(node) ? [] : presenterOf(context, node),
    ],
  )
  body.table(
    [programme.time, programme.content, programme.presenter],
    rows.length === 0 ? [[[], [], []]] : rows,
    [0.17, 0.53, 0.3],
    listed.map(({ item }) => item.id),
    { centred: [0] },
  )
  writeOmitted(context, body, countOmittedItems(context.items, level))
  writeProgrammeChanges(context, body, nodes)
  const recipients = recipientsOf(context, 'Các đồng chí Ủy viên {body}', notice.recipientsFile, [])
  return frame(context, { level, body, slots: summarySlots(context), signature: signedWith(context, recipients) })
}

/** The printed number and the title: what members find on their papers. */
function titleOf(node: ItemNode): Inline[] {
  const number = node.printedNumber?.replace(/\.$/, '') ?? ''
  return words(`${number === '' ? '' : `${number}. `}${withoutEndMark(node.title)}`)
}

/** Minutes after the opening, or the item before whose minutes are not recorded. */
type Begin = number | ItemNode

/**
 * Places items one after the other and gives when the last is over. Items the paper leaves out take their time too; the minutes of an
 * item are those of its sub-items as well, the first of which begins with it.
 */
function placeInTime(nodes: readonly ItemNode[], from: Begin, begins: Map<Id, Begin>): Begin {
  return nodes.reduce<Begin>((begin, node) => {
    const { plannedMinutes } = node.item
    const isOwnTimeOpen = plannedMinutes === null && !isHeadingOnly(node)
    if (isOffTable(node)) return placeInTime(node.children, begin, begins)
    begins.set(node.item.id, begin)
    const lastSubItem = placeInTime(node.children, isOwnTimeOpen && typeof begin === 'number' ? node : begin, begins)
    if (typeof begin !== 'number') return begin
    if (plannedMinutes === null) return lastSubItem
    const end = begin + plannedMinutes
    // Sub-items planned for longer than their item: the records contradict each other.
    return typeof lastSubItem === 'number' && lastSubItem > end ? node : end
  }, from)
}

/** The time to print: marked where the opening is only assumed; a blank once minutes are missing. */
function startTime(context: Context, begin: Begin): Inline[] {
  const { startTime: opening } = context.input.session
  if (typeof begin === 'number' || opening === null)
    return context.sessionFact('startTime', (time) => clockTime(timeOf(minutesOf(time) + Number(begin))))
  return context.gaps.blank({
    path: `items[${begin.index}].plannedMinutes`,
    code: 'item.plannedMinutes',
    recordId: begin.item.id,
    where: whereOf(begin),
  })
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A session may go on after midnight. */
function timeOf(minute: number): ClockTime {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

function presenterOf(context: Context, node: ItemNode): Inline[] {
  const { presenterId, presentingUnitId } = node.item
  const unit = presentingUnitId === null ? null : context.unit(presentingUnitId)
  if (presenterId === null && unit !== null) return words(unit)
  return startSentence(
    context.person(presenterId, {
      path: `items[${node.index}].presenterId`,
      code: 'item.presenterId',
      recordId: node.item.id,
      where: whereOf(node),
    }),
  )
}
