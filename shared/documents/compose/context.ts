/** What every composer works with: the records by id, the profile's words, the list of gaps. */
import { fail } from '../../contract/errors.ts'
import type { DocumentChoices, DocumentKind } from '../../records/documents.ts'
import type { Participant } from '../../records/session.ts'
import type { Id, SecrecyLevel } from '../../records/values.ts'
import { clockTime, dateInSentence, longDate, weekdayIndex, yearOf } from '../../vietnamese/dates.ts'
import { paddedCount } from '../../vietnamese/numbers.ts'
import type { Inline } from '../model.ts'
import type { KindWords, Profile } from '../profile-type.ts'
import { createGapList, type GapList, type Lacking } from './gaps.ts'
import { fill, words } from './inlines.ts'
import { type ComposeInput, type ItemNode, itemTree } from './items.ts'

export type Context = {
  readonly kind: DocumentKind
  readonly kindWords: KindWords
  readonly input: ComposeInput
  readonly profile: Profile
  readonly options: DocumentChoices
  readonly gaps: GapList
  /** How secret another kind of document of the same records is. */
  readonly levelOf: (kind: DocumentKind) => SecrecyLevel
  readonly items: readonly ItemNode[]
  /** A person with the title of that day; a missing name or title is a blank. */
  readonly person: (id: Id | null, lacking: Lacking) => Inline[]
  readonly personName: (id: Id | null, lacking: Lacking) => Inline[]
  /** The title of that day alone; a missing one is a blank. */
  readonly titleOf: (id: Id, lacking: Lacking) => Inline[]
  /** Someone of the list of participants: a person with title, or a group with its number. */
  readonly participant: (participant: Participant) => Inline[]
  readonly unit: (id: Id) => string | null
  /** The session's date with its mark when it is only assumed; a blank when it is not known. */
  readonly sessionDate: () => Inline[]
  /** ` (thứ Năm)` after the session's date; nothing when the date is not known or only assumed. */
  readonly weekday: () => string
  /** When the session began or ended, as `sessionFact`; hour and minute are blanks of their own (HD 16-HD/VPTW: "vào hồi ... giờ ..."). */
  readonly sessionTime: (field: 'startTime' | 'endTime') => Inline[]
  /** A fact of the session, with its mark when it is only assumed; a blank when it is not known. */
  readonly sessionFact: (field: AssumableText, print: (value: string) => string) => Inline[]
}
type AssumableText = 'startTime' | 'endTime' | 'place' | 'number'

/** Builds the context. Fails with KIND_NOT_IN_PROFILE when the profile has no words for the kind of document. */
export function createContext(
  kind: DocumentKind,
  input: ComposeInput,
  profile: Profile,
  options: DocumentChoices,
  levelOf: Context['levelOf'],
): Context {
  const kindWords = profile.kinds[kind]
  if (kindWords === undefined) fail('KIND_NOT_IN_PROFILE', { params: { kind, profile: profile.id } })
  const gaps = createGapList(profile.shared.blank)
  const units = new Map(input.units.map((unit) => [unit.id, unit.name]))
  return {
    kind,
    kindWords,
    input,
    profile,
    options,
    gaps,
    levelOf,
    items: itemTree(input),
    ...peopleOf(input, profile, gaps),
    unit: (id) => units.get(id) ?? null,
    ...sessionFacts(input, profile, gaps),
  }
}

function sessionFacts(input: ComposeInput, { shared, spelling, weekdays }: Profile, gaps: GapList) {
  const { session } = input
  const lacking = (field: AssumableText | 'date'): Lacking => ({
    path: `session.${field}`,
    code: `session.${field}`,
    recordId: session.id,
    where: input.body.name,
  })
  const marked = (field: AssumableText | 'date', text: string, mark: string): Inline[] => {
    if (!session.assumed.includes(field)) return words(text)
    gaps.assumed({ ...lacking(field), code: `assumed.${field}` })
    return [...words(`${text} `), ...words(mark, { italic: true })]
  }
  const sessionFact = (field: AssumableText, print: (value: string) => string): Inline[] => {
    const value = session[field]
    return value === null ? gaps.blank(lacking(field)) : marked(field, print(String(value)), shared.assumed)
  }
  return {
    sessionDate: () =>
      session.date === null
        ? gaps.blank(lacking('date'))
        : marked('date', dateInSentence(session.date, spelling.date), shared.assumedDate),
    weekday: () =>
      session.date === null || session.assumed.includes('date')
        ? ''
        : ` (${weekdays[weekdayIndex(session.date)] ?? ''})`,
    sessionTime: (field: 'startTime' | 'endTime') => {
      const fact = sessionFact(field, clockTime)
      return session[field] === null ? fill(shared.blankTime, { blank: fact }) : fact
    },
    sessionFact,
  }
}

/** Names and titles as of the day of the session: the participant's own title first, then the posts held that day. */
function peopleOf(input: ComposeInput, { shared, minutes }: Profile, gaps: GapList) {
  const names = new Map(input.people.map(({ id, fullName }) => [id, fullName]))
  const places = new Map(
    input.participants.flatMap(({ personId }, index) => (personId === null ? [] : [[personId, index]])),
  )

  const personName = (id: Id | null, lacking: Lacking): Inline[] => {
    const name = id === null ? undefined : names.get(id)
    return name === undefined ? gaps.blank(lacking) : words(name)
  }
  const titleOf = (id: Id, lacking: Lacking): Inline[] => {
    const place = places.get(id)
    const title = (place === undefined ? null : input.participants[place]?.title) ?? postTitle(input, id)
    if (title !== null) return words(title)
    const path = place === undefined ? lacking.path : `participants[${place}].title`
    return gaps.blank({ path, code: 'participant.title', recordId: id, where: names.get(id) ?? lacking.where })
  }
  const person = (id: Id | null, lacking: Lacking): Inline[] =>
    id === null || !names.has(id)
      ? fill(shared.personName, { name: gaps.blank(lacking) })
      : fill(shared.person, { name: personName(id, lacking), title: titleOf(id, lacking) })
  const participant = (one: Participant): Inline[] => {
    const index = input.participants.findIndex(({ id }) => id === one.id)
    const lacking = (field: 'personId' | 'groupCount'): Lacking => ({
      path: `participants[${index}].${field}`,
      code: `participant.${field}`,
      recordId: one.id,
      where: one.groupLabel ?? names.get(one.personId ?? '') ?? '',
    })
    if (one.personId !== null) return person(one.personId, lacking('personId'))
    const count = one.groupCount === null ? gaps.blank(lacking('groupCount')) : words(paddedCount(one.groupCount))
    return fill(minutes.group, { label: one.groupLabel ?? '', count })
  }
  return { person, personName, titleOf, participant }
}

/** Titles of the posts a person held on the day of the session, in protocol order; `null` when none is known. */
function postTitle({ posts, session: { date } }: ComposeInput, personId: Id): string | null {
  if (date === null) return null
  const held = posts.filter(
    (post) =>
      post.personId === personId && (post.from === null || post.from <= date) && (post.to === null || date <= post.to),
  )
  const inOrder = held.sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
  return inOrder.length === 0 ? null : inOrder.map(({ title }) => title).join(', ')
}

/** `Số      -TB/TU` or with the number given (`domain.md` 1). */
export function printedNumber({ input, profile, options, kindWords }: Context): Inline[] {
  const { number, blankNumber } = profile.shared
  return fill(kindWords.number ?? number, {
    // Numbers below ten are written 01 to 09 (`domain.md` 1).
    number: options.number?.replace(/^\d$/, '0$&') ?? blankNumber,
    symbol: kindWords.symbol,
    office: input.office.symbol,
  })
}

/** `Nghệ An, ngày 05 tháng 6 năm 2025`, or the blank of the rule with the session's year. */
export function placeAndDate({ input, profile, options }: Context): Inline[] {
  const { placeDate, blankDate, blankYear } = profile.shared
  const date = options.documentDate ?? input.session.documentDate
  const year = input.session.date === null ? blankYear : String(yearOf(input.session.date))
  const printed = date === null ? fill(blankDate, { year }) : longDate(date)
  return fill(placeDate, { place: input.office.placeName, date: printed })
}
