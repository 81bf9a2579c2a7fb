/** Giấy mời: to one receiver, or one paper with the list of all (`domain.md` 3.2, last paragraph; 4.3). */
import type { Participant } from '../../records/session.ts'
import { dateInSentence } from '../../vietnamese/dates.ts'
import type { Annex, DocModel, Inline } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import { type Context, printedNumber } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots } from './frame.ts'
import { enumerate, fill, joinRuns, startSentence, withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode, isOffTable, openPart } from './items.ts'
import { writeOmitted } from './notice.ts'
import { sessionPerson } from './session-person.ts'
import { titlesInSentence } from './subject.ts'

/** Composes the invitation. To a guest of some items it names only those; items above the session's own level of secrecy are only counted. */
export function composeInvitation(context: Context): DocModel {
  const { invitation, notice } = context.profile
  const { session, body: collegiateBody, papers } = context.input
  const level = session.secrecy.level
  const receiver = receiverOf(context)
  const { nodes, omittedItems } = openPart(
    receiver.items.filter((node) => !isOffTable(node)),
    level,
  )
  const body = createBody()
  const line = (pattern: string, slots: Parameters<typeof fill>[1]) =>
    body.paragraph(fill(pattern, slots), [session.id])
  const slots = { ...summarySlots(context), body: collegiateBody.name }
  if (receiver.words === null) line(invitation.invitesListed, slots)
  else line(invitation.invites, { ...slots, receiver: receiver.words })
  line(invitation.attend, slots)
  if (nodes.length > 0 || omittedItems === 0) line(invitation.content, { content: titlesInSentence(context, nodes) })
  writeOmitted(context, body, omittedItems)
  line(invitation.time, {
    time: context.sessionTime('startTime'),
    date: context.sessionDate(),
    weekday: context.weekday(),
  })
  line(invitation.place, { place: context.sessionFact('place', (place) => place) })
  line(invitation.chair, { chair: sessionPerson(context, 'chairId') })
  const named = new Set(flatten(nodes).map(({ item }) => item.id))
  const sent = papers.filter(
    ({ itemId, secrecy }) => secrecy.level === 'none' && (itemId === null || named.has(itemId)),
  )
  if (sent.length > 0)
    line(invitation.papers, {
      papers: enumerate(
        sent.map(({ title }) => words(withoutEndMark(title))),
        '; ',
        '; ',
      ),
    })
  body.paragraph(words(invitation.closing), [])
  const recipients = recipientsOf(context, '', notice.recipientsFile, [])
  return frame(context, {
    level,
    body,
    signature: signedWith(context, recipients),
    annexes: receiver.words === null ? [listOf(context)] : [],
  })
}

type Receiver = {
  /** `null` when the paper goes to everyone of the list. */
  readonly words: Inline[] | null
  /** Items the receiver is invited to, of every level of secrecy. */
  readonly items: readonly ItemNode[]
}

function receiverOf(context: Context): Receiver {
  const { participantId, unitId } = context.options
  const participant = context.input.participants.find(({ id }) => id === participantId)
  if (participant !== undefined)
    return {
      words: context.participant(participant),
      items: only(context.items, ({ item }) => isInvitedTo(participant, item.id)),
    }
  const name = unitId === undefined ? null : context.unit(unitId)
  if (name === null) return { words: null, items: context.items }
  return {
    words: words(name),
    items: only(
      context.items,
      ({ item }) => item.presentingUnitId === unitId || item.invitedUnitIds.some((id) => id === unitId),
    ),
  }
}

/** The items that are for the receiver, of others their sub-items that are. One of whom no item is recorded is invited to the whole session. */
function only(nodes: readonly ItemNode[], isFor: (node: ItemNode) => boolean): readonly ItemNode[] {
  const choose = (among: readonly ItemNode[]): readonly ItemNode[] =>
    among.flatMap((node) => (isFor(node) ? [node] : choose(node.children)))
  const chosen = choose(nodes)
  return chosen.length === 0 ? nodes : chosen
}

function isInvitedTo({ itemIds }: Participant, itemId: string): boolean {
  return itemIds.length === 0 || itemIds.includes(itemId)
}

/** The annex: everyone expected, in protocol order, then the units invited to items. */
function listOf(context: Context): Annex {
  const { invitation } = context.profile
  const { participants, units, items } = context.input
  const expected = [...participants].sort((a, b) => a.order - b.order)
  const invited = new Set(items.flatMap(({ invitedUnitIds }) => invitedUnitIds))
  const receivers = [
    ...expected.map((one) => context.participant(one)),
    ...units.filter(({ id }) => invited.has(id)).map(({ name }) => words(name)),
  ]
  const body = createBody()
  const rows = receivers.map((receiver, index): TableRow => [words(String(index + 1)), startSentence(receiver)])
  body.table([invitation.ordinal, invitation.receiver], rows.length === 0 ? [[[], []]] : rows, [0.1, 0.9], [], {
    centred: [0],
  })
  const slots = summarySlots(context)
  return {
    label: invitation.annexLabel,
    name: joinRuns(fill(invitation.annexName, slots)),
    reference: joinRuns(
      fill(invitation.annexReference, {
        body: slots.body,
        number: withinSentence(printedNumber(context)),
        date: documentDay(context),
      }),
    ),
    body: body.blocks,
  }
}

/** "Số 12-GM/TU" as it is named in a sentence: "số 12-GM/TU". */
function withinSentence([first, ...rest]: readonly Inline[]): Inline[] {
  return first?.kind === 'text' ? [{ ...first, text: first.text.replace(/^S/, 's') }, ...rest] : []
}

/** The day of the document, or the blank of the rule, without the place. */
function documentDay({ profile, options, input }: Context): Inline[] {
  const date = options.documentDate ?? input.session.documentDate
  return date === null
    ? fill(profile.shared.blankDate, { year: profile.shared.blankYear })
    : words(`ngày ${dateInSentence(date, profile.spelling.date)}`)
}
