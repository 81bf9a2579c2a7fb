/** People, posts and units as of the day (`domain.md` 5.9, 7; HD 16-HD/VPTW). */
import type { Id } from '../../records/values.ts'
import { shortDate } from '../../vietnamese/dates.ts'
import { fold } from '../../vietnamese/letters.ts'
import { inForce } from '../in-force.ts'
import { type CheckedDossier, dossierRule, fieldOf } from './checked-dossier.ts'
import { findMatches } from './checked-text.ts'
import { itemsInOrder } from './dossier-texts.ts'
import { aboutRecord, type Field, type Found } from './finding.ts'

type Session = CheckedDossier['dossier']
type Named = { readonly field: Field; readonly personId: Id | null }

/** A speaker, presenter, voter or chair whom the directory does not hold. */
const unknown = dossierRule({
  id: 'person.unknown',
  severity: 'block',
  source: 'HD 16-HD/VPTW',
  find: ({ dossier }) => {
    const known = new Set(dossier.people.map(({ id }) => id))
    return [...actors(dossier), ...attenders(dossier)]
      .filter(({ personId }) => personId !== null && !known.has(personId))
      .map(({ field }) => aboutRecord(field))
  },
})

/** Someone spoke, presented or voted who is not among the participants. */
const notParticipant = dossierRule({
  id: 'person.notParticipant',
  severity: 'warning',
  source: 'HD 16-HD/VPTW; domain.md 3.1',
  find: ({ dossier }) => {
    const listed = new Set([...attenders(dossier).map(({ personId }) => personId)])
    const names = new Map(dossier.people.map(({ id, fullName }) => [id, fullName]))
    return actors(dossier).flatMap(({ field, personId }): Found[] => {
      const name = personId === null || listed.has(personId) ? undefined : names.get(personId)
      return name === undefined ? [] : [aboutRecord(field, { name })]
    })
  },
})

/** Syllables that begin a title: "đồng chí Phó Bí thư" names no one. */
const titleStarts = 'Phó|Bí|Chủ|Ủy|Uỷ|Trưởng|Chánh|Giám|Thường|Thủ|Tổng|Bộ|Đại|Viện'
const nameAfterComrade = new RegExp(
  `(?<=(?<!\\p{L})[Đđ]ồng chí )(?!(?:${titleStarts})(?!\\p{L}))\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,4}(?!\\p{L})`,
  'gu',
)

/** "đồng chí Nguyễn Văn Tám" whom the directory does not hold; names written nearly so are offered. */
const unknownName = dossierRule({
  id: 'person.unknownName',
  severity: 'hint',
  source: 'domain.md 8.1',
  find: ({ texts, dossier: { people } }) =>
    texts.flatMap((text) =>
      findMatches(text, nameAfterComrade, ([written]) => {
        const names = people.map(({ fullName }) => fullName)
        if (names.includes(written)) return null
        return { offers: names.filter((name) => isNearly(name, written)).slice(0, 3) }
      }),
    ),
})

/** Two people in a post only one may hold, on the day of the session. */
const twoHolders = dossierRule({
  id: 'post.twoHolders',
  severity: 'block',
  source: 'domain.md 7',
  find: ({ dossier }) => {
    const { date } = dossier.session
    const held = dossier.posts.filter((post) => post.exclusive && (date === null || inForce(post, date)))
    const names = new Map(dossier.people.map(({ id, fullName }) => [id, fullName]))
    return [...Map.groupBy(held, ({ title, unitId }) => `${title} ${unitId}`).values()].flatMap((posts): Found[] => {
      const holders = [...new Set(posts.map(({ personId }) => personId))]
      const last = posts.at(-1)
      if (holders.length < 2 || last === undefined) return []
      const people = holders.map((id) => names.get(id) ?? '').join(', ')
      return [aboutRecord(fieldOf('post', last, 'personId'), { title: last.title, people })]
    })
  },
})

/** A participant is listed with a title the directory knows, but not as theirs on the day. Titles it does not know say nothing. */
const titleNotHeld = dossierRule({
  id: 'title.notHeld',
  severity: 'warning',
  source: 'domain.md 7',
  find: ({ dossier }) => {
    const { session, participants, posts, people } = dossier
    const known = new Set(posts.map(({ title }) => fold(title)))
    return participants.flatMap((participant): Found[] => {
      const { personId, title } = participant
      if (personId === null || title === null || session.date === null) return []
      const day = session.date
      const own = posts.filter((post) => post.personId === personId)
      const held = new Set(own.filter((post) => inForce(post, day)).map((post) => fold(post.title)))
      const wrong = title.split(/,\s*/).filter((part) => known.has(fold(part)) && !held.has(fold(part)))
      const name = people.find(({ id }) => id === personId)?.fullName ?? ''
      const params = { name, title: wrong.join(', '), day: shortDate(day) }
      return wrong.length === 0 ? [] : [aboutRecord(fieldOf('participant', participant, 'title'), params)]
    })
  },
})

/** A unit that presents, is invited or is given a task, and no longer exists on the day. */
const unitEnded = dossierRule({
  id: 'unit.ended',
  severity: 'warning',
  source: 'domain.md 5.9',
  find: ({ dossier, day }) => {
    const ended = new Map(dossier.units.filter((unit) => !inForce(unit, day)).map((unit) => [unit.id, unit]))
    const uses = [
      ...itemsInOrder(dossier).flatMap((item) => [
        { field: fieldOf('item', item, 'presentingUnitId'), unitIds: [item.presentingUnitId ?? ''] },
        { field: fieldOf('item', item, 'invitedUnitIds'), unitIds: item.invitedUnitIds },
      ]),
      ...dossier.tasks.flatMap((task) => [
        { field: fieldOf('task', task, 'leadUnitId'), unitIds: [task.leadUnitId ?? ''] },
        { field: fieldOf('task', task, 'coUnitIds'), unitIds: task.coUnitIds },
      ]),
    ]
    return uses.flatMap(({ field, unitIds }) =>
      unitIds.flatMap((id): Found[] => {
        const unit = ended.get(id)
        if (unit === undefined) return []
        const offers = dossier.units.filter((other) => other.id === unit.successorId).map(({ name }) => name)
        return [{ ...aboutRecord(field, { unit: unit.name, day: shortDate(day) }), offers }]
      }),
    )
  },
})

export const peopleRules = [unknown, notParticipant, unknownName, twoHolders, titleNotHeld, unitEnded] as const

/** Everyone the records let do something, with the field that says so. */
function actors({ session, items, contributions, ballots }: Session): Named[] {
  return [
    { field: fieldOf('session', session, 'chairId'), personId: session.chairId },
    ...items.map((item) => ({ field: fieldOf('item', item, 'presenterId'), personId: item.presenterId })),
    ...contributions.map((one) => ({ field: fieldOf('contribution', one, 'speakerId'), personId: one.speakerId })),
    ...ballots.flatMap((ballot) =>
      ballot.named.map(({ personId }) => ({ field: fieldOf('ballot', ballot, 'named'), personId })),
    ),
  ]
}

/** Everyone listed as taking part, those who came for another among them. */
function attenders({ participants, attendance }: Session): Named[] {
  return [
    ...participants.map((one) => ({ field: fieldOf('participant', one, 'personId'), personId: one.personId })),
    ...attendance.map((event) => ({
      field: fieldOf('attendance', event, 'substituteId'),
      personId: event.substituteId,
    })),
  ]
}

/** Names that differ only in marks, or in one syllable of the same length of name. */
function isNearly(one: string, other: string): boolean {
  if (fold(one) === fold(other)) return true
  const [a, b] = [one.split(' '), other.split(' ')]
  return a.length === b.length && a.length > 2 && a.filter((syllable, index) => syllable !== b[index]).length === 1
}
