/** What no schema can see: ids that repeat, references that lead nowhere or astray, ends reversed, votes that do not add up. */
import * as v from 'valibot'
import type { Fault } from '../contract/errors.ts'
import { closeBallot } from '../domain/ballot.ts'
import { type DossierPart, dossierParts, recordOfPart, referencesOf } from '../domain/dossier-parts.ts'
import { brokenRules } from '../domain/record-rules.ts'
import { brokenBetween, type Surroundings } from '../domain/rules-between.ts'
import { IssuedDocument } from '../records/documents.ts'
import { type AgendaEntry, type AgendaVersion, type Ballot, Participant } from '../records/session.ts'
import { recordSchemas } from '../records/tables.ts'
import type { Id } from '../records/values.ts'

/** One record of the file, valid or not, with its place. */
type Placed = {
  readonly part: DossierPart
  readonly path: string
  readonly record: unknown
  readonly id: Id | undefined
}

const schemas = { ...recordSchemas, participant: Participant, issued: IssuedDocument }

/** Every fault between records, and of records by themselves beyond their schema. Takes any content, so that one fault never hides another. */
export function checkRecords(content: object): Fault[] {
  const placed = dossierParts.flatMap((part) => place(part, Object.entries(content).find(([key]) => key === part)?.[1]))
  return [...repeatedIds(placed), ...badReferences(placed), ...brokenOf(placed), ...repeatedKeys(placed)]
}

function place(part: DossierPart, value: unknown): Placed[] {
  const one = (record: unknown, path: string): Placed => ({ part, path, record, id: idOf(record) })
  if (Array.isArray(value)) return value.map((record, index) => one(record, `$.${part}[${index}]`))
  return value === undefined ? [] : [one(value, `$.${part}`)]
}

function idOf(record: unknown): Id | undefined {
  return record !== null && typeof record === 'object' && 'id' in record && typeof record.id === 'string'
    ? record.id
    : undefined
}

function repeatedIds(placed: readonly Placed[]): Fault[] {
  const first = new Map<Id, string>()
  return placed.flatMap(({ id, path }) => {
    if (id === undefined) return []
    const known = first.get(id)
    if (known === undefined) {
      first.set(id, path)
      return []
    }
    return [{ path: `${path}.id`, code: 'id.repeated', vi: `trùng mã với ${known}`, en: `repeats the id of ${known}` }]
  })
}

function badReferences(placed: readonly Placed[]): Fault[] {
  const partOf = new Map(placed.flatMap(({ id, part }) => (id === undefined ? [] : [[id, part]])))
  return placed.flatMap(({ part, path, record }) =>
    referencesOf(part, record).flatMap((reference) => {
      const found = partOf.get(reference.id)
      if (found !== undefined && (reference.to === 'any' || found === reference.to)) return []
      return [{ path: `${path}.${reference.path}`, ...referenceWords(reference.to, found) }]
    }),
  )
}

function referenceWords(to: DossierPart | 'any', found: DossierPart | undefined): Omit<Fault, 'path'> {
  if (to === 'session')
    return { code: 'reference.otherSession', vi: 'thuộc một phiên họp khác', en: 'belongs to another session' }
  if (found === undefined)
    return {
      code: 'reference.missing',
      vi: 'trỏ tới bản ghi không có trong tệp',
      en: 'names a record that is not in the file',
    }
  return {
    code: 'reference.wrongKind',
    vi: `trỏ tới một bản ghi của "${found}", phải là của "${to}"`,
    en: `names a record of "${found}", must be one of "${to}"`,
  }
}

function brokenOf(placed: readonly Placed[]): Fault[] {
  const valid = placed.flatMap(({ part, path, record }) => {
    const schema: v.GenericSchema = schemas[recordOfPart[part]]
    const parsed = v.safeParse(schema, record)
    return parsed.success ? [{ part, path, record: Object(parsed.output) }] : []
  })
  // The schema of each part has accepted its records.
  const all = (part: DossierPart) => valid.filter((one) => one.part === part).map(({ record }) => record)
  const around: Surroundings = {
    // Two people in one post is what some sources say: a contradiction for the directory to show, no reason to refuse the session.
    posts: [],
    items: all('items'),
    agendaVersions: all('agendaVersions'),
    agendaEntries: all('agendaEntries'),
    participants: all('participants'),
    attendance: all('attendance'),
    ballots: all('ballots'),
  }
  return valid.flatMap(({ part, path, record }) => [
    ...[...brokenRules(recordOfPart[part], record), ...brokenBetween(recordOfPart[part], record, around)].map(
      ({ field, ...words }) => ({ path: `${path}.${field}`, ...words }),
    ),
    ...(part === 'ballots' ? countFaults(record, path) : []),
  ])
}

/** A closed vote must be what closing it again would give: counts add up and the result follows from them. */
function countFaults(ballot: Ballot, path: string): Fault[] {
  if (ballot.state === 'open') return []
  if (ballot.entitled === null)
    return [
      {
        path: `${path}.entitled`,
        code: 'ballot.entitled',
        vi: 'biểu quyết đã chốt phải có số thành viên đương nhiệm',
        en: 'a closed vote must have its members in office',
      },
    ]
  const again = closeBallot({ ...ballot, state: 'open' }, { membersInOffice: ballot.entitled, present: ballot.present })
  if (!again.ok) return (again.error.faults ?? []).map((fault) => ({ ...fault, path: `${path}${fault.path.slice(1)}` }))
  const counts = ['votesFor', 'votesAgainst', 'votesOther', 'result'] as const
  const untrue: string[] = counts.filter((field) => again.value[field] !== ballot[field])
  const options = again.value.options.flatMap(({ result }, index) =>
    result === ballot.options[index]?.result ? [] : [`options[${index}].result`],
  )
  return [...untrue, ...options].map((field) => ({
    path: `${path}.${field}`,
    code: 'ballot.result',
    vi: 'không khớp với số phiếu đã ghi',
    en: 'does not follow from the recorded votes',
  }))
}

/** One label a programme version, one entry an item in a version. */
function repeatedKeys(placed: readonly Placed[]): Fault[] {
  const seen = new Map<string, string>()
  return placed.flatMap(({ part, path, record }) => {
    const key = keyOf(part, Object(record))
    const known = key === undefined ? undefined : seen.get(key)
    if (key !== undefined && known === undefined) seen.set(key, path)
    return known === undefined
      ? []
      : [{ path, code: 'record.repeated', vi: `lặp lại ${known}`, en: `repeats ${known}` }]
  })
}

function keyOf(part: DossierPart, record: Partial<AgendaVersion & AgendaEntry>): string | undefined {
  if (part === 'agendaVersions') return `label ${record.label}`
  return part === 'agendaEntries' ? `entry ${record.versionId} ${record.itemId}` : undefined
}
