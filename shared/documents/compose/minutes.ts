/** Biên bản: the minutes in the order of HD 16-HD/VPTW (`domain.md` 3.1): opening fields, participants, proceedings, close, two signatures. */
import { countAbsent, type Presence } from '../../domain/presence.ts'
import { isBlank } from '../../records/rich-text.ts'
import type { Contribution } from '../../records/session.ts'
import { dateInSentence } from '../../vietnamese/dates.ts'
import type { DocModel, Inline } from '../model.ts'
import { absenceLine, absentCount, movementLines, presencesOf, presentCount, withMovements } from './attendance.ts'
import { type BodyWriter, createBody } from './body.ts'
import { voteSentences, writeConclusion } from './conclusion.ts'
import type { Context } from './context.ts'
import { frame } from './frame.ts'
import type { Lacking } from './gaps.ts'
import { endSentence, enumerate, fill, startSentence, withoutEndMark, words } from './inlines.ts'
import { otherProgrammeNumber } from './item-number.ts'
import { flatten, highestOfAll, type ItemNode, isHeadingOnly, isOffTable, whereOf } from './items.ts'
import { sessionLacking, sessionPerson } from './session-person.ts'
import { titlesInSentence } from './subject.ts'

/** Composes the minutes. They hold everything; their level of secrecy is the highest of what they hold. */
export function composeMinutes(context: Context): DocModel {
  const { minutes } = context.profile
  const body = createBody()
  writeOpening(context, body)
  body.heading(1, words(minutes.participants), [])
  writeMembers(context, body)
  writeGuests(context, body)
  body.heading(1, words(minutes.proceedings), [])
  for (const node of context.items) writeMinutedItem(context, body, node, 2)
  body.heading(1, words(minutes.closing), [])
  writeClose(context, body)
  const level = highestOfAll(context.input, context.items)
  return frame(context, { level, body, printPlaceDate: minutes.printPlaceDate, signature: signature(context) })
}

function signature(context: Context) {
  const { minutes } = context.profile
  const { chairId, minuteTakerId } = context.input.session
  return {
    left: {
      authority: minutes.signLeft,
      post: null,
      name: context.personName(minuteTakerId, sessionLacking(context, 'minuteTakerId')),
    },
    recipients: null,
    right: {
      authority: minutes.signRight,
      post: null,
      name: context.personName(chairId, sessionLacking(context, 'chairId')),
    },
    confirmation: confirmationOf(context),
  }
}

/** "Xác nhận chữ ký của đồng chí ..." by the head of the office, where the seal is not on the chair's signature (`domain.md` 1). */
function confirmationOf(context: Context) {
  const { options, input, profile } = context
  if (options.confirmedBy === undefined) return null
  const chair = context.personName(input.session.chairId, sessionLacking(context, 'chairId'))
  return {
    text: fill(profile.minutes.confirmation, { chair }),
    signer: {
      authority: profile.signing.by_order.replace('{authority}', input.body.authorityName),
      post: words(options.confirmedBy.post),
      name: words(options.confirmedBy.name),
    },
  }
}

/** The opening fields, in the order of the template. */
function writeOpening(context: Context, body: BodyWriter): void {
  const { minutes } = context.profile
  const { session } = context.input
  const fields: Inline[][] = [
    fill(minutes.time, {
      time: context.sessionTime('startTime'),
      date: [...context.sessionDate(), ...words(context.weekday())],
    }),
    fill(minutes.place, { place: context.sessionFact('place', (place) => place) }),
    fill(minutes.content, { content: titlesInSentence(context, context.items) }),
    fill(minutes.chair, { person: sessionPerson(context, 'chairId') }),
    fill(minutes.minuteTaker, { person: sessionPerson(context, 'minuteTakerId') }),
    fill(minutes.documents, { documents: documentsUsed(context) }),
    fill(minutes.otherInformation, { information: otherInformation(context) }),
  ]
  for (const field of fields) body.paragraph(endSentence(field), [session.id])
}

/** What the session says of its documents, otherwise the titles of its papers. */
function documentsUsed(context: Context): Inline[] {
  const { session, papers } = context.input
  if (session.documentsUsed !== null) return words(session.documentsUsed)
  const titles = papers.map(({ title }) => words(withoutEndMark(title)))
  return titles.length > 0
    ? enumerate(titles, '; ', '; ')
    : context.gaps.blank(sessionLacking(context, 'documentsUsed'))
}

function otherInformation(context: Context): Inline[] {
  const { session } = context.input
  const parts: Inline[][] = session.otherInformation === null ? [] : [words(withoutEndMark(session.otherInformation))]
  if (session.recordingPermittedBy !== null) {
    const person = context.person(session.recordingPermittedBy, sessionLacking(context, 'recordingPermittedBy'))
    parts.push(fill(context.profile.minutes.recordingPermitted, { person }))
  }
  return parts.length > 0
    ? enumerate(parts, '; ', '; ')
    : context.gaps.blank(sessionLacking(context, 'otherInformation'))
}

function writeMembers(context: Context, body: BodyWriter): void {
  const { minutes } = context.profile
  const members = presencesOf(context, 'member')
  const sources = members.map(({ participant }) => participant.id)
  const named = members.filter(({ status }) => status !== 'absent')
  body.heading(2, words(minutes.members), [])
  const count = presentCount(context, members)
  const isComplete = named.every(({ status, participant }) => status === 'present' && participant.personId !== null)
  const listPattern = isComplete ? minutes.membersPresentList : minutes.membersPresentSome
  const pattern = named.length === 0 ? minutes.membersPresent : listPattern
  body.paragraph(fill(pattern, { count }), sources)
  body.dashes(
    named.map(({ participant }) => endSentence(startSentence(context.participant(participant)))),
    sources,
  )
  writeAbsent(context, body, members)
  for (const { inlines, event } of movementLines(context, members))
    body.paragraph(endSentence(startSentence(inlines)), [event.id])
}

/** Who was absent, with the reason; a blank for the number as long as it is not recorded of every member. */
function writeAbsent(context: Context, body: BodyWriter, members: readonly Presence[]): void {
  const { minutes } = context.profile
  const sources = members.map(({ participant }) => participant.id)
  const absent = members.filter(({ status }) => status === 'absent')
  const isKnown = countAbsent(members) !== null
  if (isKnown && absent.length === 0) {
    body.paragraph(words(minutes.noneAbsent), sources)
    return
  }
  const listPattern = isKnown ? minutes.membersAbsentList : minutes.membersAbsentSome
  const pattern = absent.length === 0 ? minutes.membersAbsent : listPattern
  body.paragraph(fill(pattern, { count: absentCount(context, members) }), sources, { keepNext: absent.length > 0 })
  body.dashes(
    absent.map((presence) => endSentence(startSentence(absenceLine(context, presence)))),
    sources,
  )
}

/** Guests, the press if any came, and those whose capacity no record says. */
function writeGuests(context: Context, body: BodyWriter): void {
  const { minutes } = context.profile
  const groups = [
    ['invited', minutes.invited],
    ['press', minutes.press],
    ['undetermined', minutes.undetermined],
  ] as const
  for (const [capacity, title] of groups) {
    const presences = presencesOf(context, capacity)
    if (presences.length === 0 && capacity !== 'invited') continue
    const sources = presences.map(({ participant }) => participant.id)
    body.heading(2, words(title), [])
    const lines = presences.map((presence) => {
      const guest = context.participant(presence.participant)
      const line =
        presence.status === 'absent'
          ? fill(minutes.guestAbsent, { person: guest })
          : withMovements(context, presence, guest)
      return endSentence(
        startSentence(capacity === 'undetermined' ? withCapacityBlank(context, presence.participant.id, line) : line),
      )
    })
    if (lines.length > 0) body.dashes(lines, sources)
    else
      body.paragraph(
        endSentence(
          context.gaps.blank({
            path: 'participants',
            code: 'participants.invited',
            recordId: context.input.session.id,
            where: context.input.body.name,
          }),
        ),
        [],
      )
  }
}

function withCapacityBlank(context: Context, participantId: string, line: readonly Inline[]): Inline[] {
  const index = context.input.participants.findIndex(({ id }) => id === participantId)
  const participant = context.input.participants[index]
  const person = context.input.people.find(({ id }) => id === participant?.personId)
  const blank = context.gaps.blank({
    path: `participants[${index}].capacity`,
    code: 'participant.capacity',
    recordId: participantId,
    where: person?.fullName ?? participant?.groupLabel ?? '',
  })
  return fill(context.profile.minutes.undeterminedEntry, { person: line, capacity: blank })
}

/** One item: who presents, the opinions in speaking order, the vote, the chair's conclusion; then its own items. */
export function writeMinutedItem(context: Context, body: BodyWriter, node: ItemNode, level: 2 | 3): void {
  const { minutes } = context.profile
  const numbering = body.outline(level)
  const number = otherProgrammeNumber(context.profile, node, numbering.counters.slice(1).join('.'))
  body.paragraph([...words(withoutEndMark(node.title)), ...number], [node.item.id], {
    role: level === 2 ? 'heading2' : 'heading3',
    numbering,
    keepNext: true,
  })
  if (node.item.state === 'postponed' || node.item.state === 'withdrawn')
    body.paragraph(words(minutes[node.item.state]), [node.item.id])
  else if (!isHeadingOnly(node)) writePresentation(context, body, node)
  const spoken = node.contributions.filter(({ kind }) => kind !== 'presents')
  const closing = closingWords(spoken)
  for (const contribution of spoken.slice(0, spoken.length - closing.length))
    writeContribution(context, body, contribution, node)
  for (const { inlines, sources } of voteSentences(context, node)) body.paragraph(inlines, sources)
  if (!isHeadingOnly(node) || node.decisions.length > 0 || node.item.assessment !== null)
    writeChairConclusion(context, body, node, closing)
  for (const child of node.children) writeMinutedItem(context, body, child, 3)
}

/** What the chair said after everyone else: the conclusion in the chair's words. */
function closingWords(spoken: readonly Contribution[]): Contribution[] {
  const lastOther = spoken.findLastIndex(({ kind }) => kind !== 'chair')
  return spoken.slice(lastOther + 1)
}

function writePresentation(context: Context, body: BodyWriter, node: ItemNode): void {
  const { minutes } = context.profile
  const presented = node.contributions.filter(({ kind }) => kind === 'presents')
  const lacking = (field: 'presenterId' | 'subject'): Lacking => ({
    path: `items[${node.index}].${field}`,
    code: `item.${field}`,
    recordId: node.item.id,
    where: whereOf(node),
  })
  const unit = node.item.presentingUnitId === null ? null : context.unit(node.item.presentingUnitId)
  const presenterId = node.item.presenterId ?? presented[0]?.speakerId ?? null
  const person = context.person(presenterId, lacking('presenterId'))
  const subject =
    node.item.subject === null ? context.gaps.blank(lacking('subject')) : words(withoutEndMark(node.item.subject))
  const unitClause = presenterId === null && unit !== null ? words(` (${unit})`) : []
  body.paragraph(endSentence(startSentence(fill(minutes.presents, { person: [...person, ...unitClause], subject }))), [
    node.item.id,
  ])
  for (const contribution of presented) {
    if (isBlank(contribution.text)) continue
    const speaker =
      contribution.speakerId === null || contribution.speakerId === presenterId
        ? []
        : context.person(contribution.speakerId, lacking('presenterId'))
    body.rich(
      startSentence(fill(minutes.presentsText, { person: speaker.length === 0 ? [] : [...words(' '), ...speaker] })),
      contribution.text,
      [contribution.id],
    )
  }
}

function writeContribution(context: Context, body: BodyWriter, contribution: Contribution, node: ItemNode): void {
  const { minutes } = context.profile
  const index = context.input.contributions.indexOf(contribution)
  const lacking = (field: 'speakerId' | 'text'): Lacking => ({
    path: `contributions[${index}].${field}`,
    code: `contribution.${field}`,
    recordId: contribution.id,
    where: whereOf(node),
  })
  const person = context.person(contribution.speakerId, lacking('speakerId'))
  const pattern = {
    comments: minutes.comments,
    explains: minutes.explains,
    chair: minutes.chairSpeaks,
    presents: minutes.presentsText,
  }[contribution.kind]
  const lead = startSentence(fill(pattern, { person }))
  if (isBlank(contribution.text))
    body.paragraph([...lead, ...words(' '), ...context.gaps.blank(lacking('text')), ...words('.')], [contribution.id])
  else body.rich(lead, contribution.text, [contribution.id])
}

function writeChairConclusion(
  context: Context,
  body: BodyWriter,
  node: ItemNode,
  closing: readonly Contribution[],
): void {
  const { minutes } = context.profile
  if (isOffTable(node) && node.decisions.length + node.tasks.length + closing.length === 0) return
  const hasWords = closing.some(({ text }) => !isBlank(text))
  const { assessment } = node.item
  if (!hasWords && (assessment === null || isBlank(assessment)) && node.decisions.length + node.tasks.length === 0) {
    const lacking: Lacking = {
      path: `items[${node.index}].assessment`,
      code: 'item.conclusion',
      recordId: node.item.id,
      where: whereOf(node),
    }
    body.paragraph(fill(minutes.noConclusion, { blank: context.gaps.blank(lacking) }), [node.item.id])
    return
  }
  body.paragraph(words(minutes.concludes), [node.item.id], { keepNext: true })
  for (const contribution of closing) body.rich([], contribution.text, [contribution.id])
  writeConclusion(context, body, node, { lead: minutes.decision, nextLabel: body.labels('dash'), isRecord: true })
}

function writeClose(context: Context, body: BodyWriter): void {
  const { minutes } = context.profile
  const { session } = context.input
  if (flatten(context.items).length > 0) body.paragraph(words(minutes.conclusionsAbove), [])
  const end = context.sessionTime('endTime')
  const otherDay = session.endDate !== null && session.endDate !== session.date ? session.endDate : null
  body.paragraph(
    fill(otherDay === null ? minutes.endSameDay : minutes.endOtherDay, {
      time: end,
      date: otherDay === null ? '' : dateInSentence(otherDay, context.profile.spelling.date),
    }),
    [session.id],
  )
  if (session.minutesReadOut) body.paragraph(words(minutes.readOut), [session.id])
}
