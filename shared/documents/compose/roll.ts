/** Danh sách điểm danh: everyone expected, in protocol order, with room to sign (`domain.md` 6, order of attendees). */
import type { Participant } from '../../records/session.ts'
import { paddedCount } from '../../vietnamese/numbers.ts'
import type { DocModel, Inline } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import type { Context } from './context.ts'
import { frame } from './frame.ts'
import { fill, words } from './inlines.ts'

/** Height of a row, in twips: a signature needs 11 mm. */
const rowHeight = 624

const capacities = [
  ['member', 'members'],
  ['invited', 'invited'],
  ['press', 'press'],
  ['undetermined', 'undetermined'],
] as const

/** Composes the sheet: one table for each capacity that is expected, numbered on its own. */
export function composeRoll(context: Context): DocModel {
  const { roll } = context.profile
  const { participants, session } = context.input
  const inOrder = [...participants].sort((a, b) => a.order - b.order)
  const body = createBody()
  for (const [capacity, title] of capacities) {
    const expected = inOrder.filter((participant) => participant.capacity === capacity)
    if (expected.length === 0 && capacity !== 'member') continue
    body.heading(1, words(roll[title]), [])
    const rows = expected.map(
      (participant, index): TableRow => [
        words(String(index + 1)),
        nameOf(context, participant),
        titleOf(context, participant),
        [],
        [],
      ],
    )
    body.table(
      [roll.ordinal, roll.name, roll.post, roll.sign, roll.note],
      rows.length === 0 ? [[[], [], [], [], []]] : rows,
      [0.07, 0.28, 0.33, 0.18, 0.14],
      expected.map(({ id }) => id),
      { centred: [0], rowHeight },
    )
  }
  return frame(context, {
    level: session.secrecy.level,
    body,
    signature: null,
    isNumbered: false,
    printPlaceDate: false,
  })
}

function nameOf(context: Context, participant: Participant): Inline[] {
  const index = context.input.participants.indexOf(participant)
  const lacking = { recordId: participant.id, where: participant.groupLabel ?? '' }
  if (participant.personId !== null)
    return context.personName(participant.personId, {
      ...lacking,
      path: `participants[${index}].personId`,
      code: 'participant.personId',
    })
  const count =
    participant.groupCount === null
      ? context.gaps.blank({ ...lacking, path: `participants[${index}].groupCount`, code: 'participant.groupCount' })
      : words(paddedCount(participant.groupCount))
  return fill(context.profile.roll.group, { label: participant.groupLabel ?? '', count })
}

/** The title of that day; of a group nothing. */
function titleOf(context: Context, participant: Participant): Inline[] {
  if (participant.personId === null) return []
  return context.titleOf(participant.personId, {
    path: `participants[${context.input.participants.indexOf(participant)}].title`,
    code: 'participant.title',
    recordId: participant.id,
    where: '',
  })
}
