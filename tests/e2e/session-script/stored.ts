/** What a session file says happened, in the terms of the script: names for ids, lists in their order. It reads the file as any program would. */
import type { Attendance, Ballot, Contribution, Decision, Due, Outcome, Task } from './oracle.ts'
import { people, type Unit, units, type Who } from './script.ts'

type Row = Readonly<Record<string, unknown>>
type SessionFile = Readonly<Record<string, readonly Row[]>> & { readonly session: Row }

/** A moment as a record keeps it: `HH:MM`, or nothing. */
export type Told = string | null
type WithTime<T> = Omit<T, 'at'> & { readonly time: Told }

export type Stored = Omit<Outcome, 'attendance' | 'contributions' | 'ballots'> & {
  readonly state: unknown
  readonly attendance: readonly WithTime<Attendance>[]
  readonly contributions: readonly WithTime<Contribution>[]
  /** `presentCount` was frozen when the vote was closed; `present` follows from who came and went. */
  readonly ballots: readonly (Ballot & {
    readonly presentCount: unknown
    readonly state: unknown
    readonly base: unknown
  })[]
}

/** Reads the text of a session file. */
export function storedIn(text: string): Stored {
  const file = JSON.parse(text) as SessionFile
  const list = (part: string): readonly Row[] => file[part] ?? []
  const inOrder = (rows: readonly Row[]) => [...rows].sort((a, b) => Number(a['order']) - Number(b['order']))
  const find = (part: string, id: unknown) => list(part).find((row) => row['id'] === id) ?? {}
  const who = (personId: unknown): Who => {
    const name = find('people', personId)['fullName']
    const known = Object.entries(people).find(([, person]) => person.name === name)
    if (known === undefined) throw new Error(`nobody of the script: ${String(name)}`)
    return known[0] as Who
  }
  const whoOf = (participantId: unknown) => who(find('participants', participantId)['personId'])
  const unit = (id: unknown): Unit => {
    const name = find('units', id)['name']
    const known = Object.entries(units).find(([, full]) => full === name)
    if (known === undefined) throw new Error(`no unit of the script: ${String(name)}`)
    return known[0] as Unit
  }
  const title = (itemId: unknown) => String(find('items', itemId)['title'])
  const titleOrNull = (itemId: unknown) => (itemId === null ? null : title(itemId))

  const versions = list('agendaVersions')
  const programmes = [...versions]
    .sort((a, b) => String(a['label']).localeCompare(String(b['label'])))
    .map(({ id, label }) => ({
      label: String(label),
      lines: inOrder(list('agendaEntries').filter((entry) => entry['versionId'] === id)).map((entry) =>
        String(entry['title']),
      ),
    }))
  const places = new Map<string, number>()
  for (const entry of list('agendaEntries')) places.set(String(entry['title']), Number(entry['order']))
  const items = [...list('items')]
    .map((item) => ({ title: String(item['title']), state: item['state'] as 'pending' }))
    .sort((a, b) => (places.get(a.title) ?? 0) - (places.get(b.title) ?? 0))

  const attendance = inOrder(list('attendance')).map((event) => ({
    who: whoOf(event['participantId']),
    kind: event['kind'] as Attendance['kind'],
    excused: event['excused'] as boolean | null,
    reason: event['reason'] as string | null,
    item: titleOrNull(event['itemId']),
    time: event['time'] as Told,
    by: event['substituteId'] === null ? null : who(event['substituteId']),
  }))
  const contributionRows = inOrder(list('contributions'))
  const contributions = contributionRows.map((row) => ({
    item: title(row['itemId']),
    who: who(row['speakerId']),
    kind: row['kind'] as Contribution['kind'],
    words: paragraphsOf(row['text']),
    time: row['time'] as Told,
  }))
  /** Who was in the room for an item: what happened on it or before it has happened. */
  const presentFor = (item: string): Who[] => {
    const place = items.findIndex((one) => one.title === item)
    const isBefore = (of: string | null) => of === null || items.findIndex((one) => one.title === of) <= place
    const isIn = (participant: Row) => {
      const person = who(participant['personId'])
      const last = attendance.filter((event) => event.who === person && isBefore(event.item)).at(-1)?.kind
      return last === 'present' || last === 'late' || last === 'returned'
    }
    return inOrder(list('participants'))
      .filter((participant) => participant['capacity'] === 'member' && isIn(participant))
      .map((participant) => who(participant['personId']))
  }
  const forms = { open_counts: 'counts', open_named: 'names', secret: 'secret' } as const
  const ballots = inOrder(list('ballots')).map((row) => {
    const number = (field: string) => row[field] as number
    const form = forms[row['kind'] as keyof typeof forms]
    return {
      item: title(row['itemId']),
      form,
      entitled: number('entitled'),
      papers:
        form === 'secret'
          ? ([number('issued'), number('returned'), number('valid'), number('invalid')] as const)
          : null,
      counts: [number('votesFor'), number('votesAgainst'), number('votesOther')] as const,
      named: (row['named'] as readonly Row[]).map(({ personId, choice }) => [who(personId), choice as 'for'] as const),
      result: row['result'] as Ballot['result'],
      present: presentFor(title(row['itemId'])),
      presentCount: row['present'],
      state: row['state'],
      base: row['base'],
    }
  })
  const decisions = inOrder(list('decisions')).map((row): Decision => {
    const [source = null] = row['sourceIds'] as readonly string[]
    return {
      item: title(row['itemId']),
      code: row['code'] as Decision['code'],
      words: paragraphsOf(row['text']).join('\n'),
      source: source === null ? null : contributionRows.findIndex(({ id }) => id === source),
    }
  })
  const tasks = inOrder(list('tasks')).map(
    (row): Task => ({
      item: title(row['itemId']),
      work: String(row['work']),
      lead: unit(row['leadUnitId']),
      together: (row['coUnitIds'] as readonly string[]).map(unit),
      due: row['due'] as Due,
    }),
  )
  return {
    state: file.session['state'],
    items,
    programmes,
    attendance,
    contributions,
    ballots,
    decisions,
    tasks,
  }
}

type RichNode = { readonly text?: string; readonly content?: readonly RichNode[] }

function paragraphsOf(text: unknown): string[] {
  const wordsOf = (node: RichNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('')
  return ((text as RichNode).content ?? []).map((paragraph) => wordsOf(paragraph).trim())
}
