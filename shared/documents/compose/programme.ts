/** Chương trình: when each item is taken, what it is about, who presents it (`domain.md` 3.2, last paragraph). */
import type { ClockTime } from '../../records/values.ts'
import { clockTime } from '../../vietnamese/dates.ts'
import type { DocModel, Inline } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots } from './frame.ts'
import { fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode, isHeadingOnly, isOffTable, openPart, whereOf } from './items.ts'
import { writeOmitted } from './notice.ts'
import { sessionPerson } from './session-person.ts'

/** Composes the programme. Items above the session's own level of secrecy are left out, and said to be left out. */
export function composeProgramme(context: Context): DocModel {
  const { programme, notice } = context.profile
  const { session } = context.input
  const level = session.secrecy.level
  const { nodes, omittedItems } = openPart(context.items, level)
  const body = createBody()
  body.paragraph(fill(programme.place, { place: context.sessionFact('place', (place) => place) }), [session.id])
  body.paragraph(fill(programme.chair, { chair: sessionPerson(context, 'chairId') }), [session.id])
  const listed = flatten(nodes).filter((node) => !isOffTable(node))
  const times = startTimes(context, listed)
  const rows = listed.map(
    (node, index): TableRow => [
      times[index] ?? [],
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
  writeOmitted(context, body, omittedItems)
  const recipients = recipientsOf(context, [`Các đồng chí Ủy viên {body}`], notice.recipientsFile, [])
  return frame(context, { level, body, slots: summarySlots(context), signature: signedWith(context, recipients) })
}

/** The printed number and the title: what members find on their papers. */
function titleOf(node: ItemNode): Inline[] {
  const number = node.printedNumber?.replace(/\.$/, '') ?? ''
  return words(`${number === '' ? '' : `${number}. `}${withoutEndMark(node.title)}`)
}

/** When each item begins: the opening and the minutes planned for those before. Once one of these is not recorded, blanks follow. */
function startTimes(context: Context, nodes: readonly ItemNode[]): Inline[][] {
  const { startTime } = context.input.session
  let minute = startTime === null ? null : minutesOf(startTime)
  let lackingNode: ItemNode | null = null
  return nodes.map((node) => {
    const printed: Inline[] =
      minute !== null
        ? words(clockTime(timeOf(minute)))
        : lackingNode === null
          ? context.sessionFact('startTime', clockTime)
          : context.gaps.blank({
              path: `items[${lackingNode.index}].plannedMinutes`,
              code: 'item.plannedMinutes',
              recordId: lackingNode.item.id,
              where: whereOf(lackingNode),
            })
    if (isHeadingOnly(node) && node.item.plannedMinutes === null) return printed
    if (minute !== null && node.item.plannedMinutes === null) lackingNode = node
    minute = minute === null || node.item.plannedMinutes === null ? null : minute + node.item.plannedMinutes
    return printed
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
