/**
 * Who the people and units of a session file are in this directory: the same id, else the same name (and post), else a person is asked.
 * A likeness (names equal without marks and case) is only a question; nothing is merged on it.
 */
import { fail } from '../contract/errors.ts'
import type { Dossier } from '../records/dossier.ts'
import type { Id } from '../records/values.ts'
import { fold } from '../vietnamese/letters.ts'
import type { Directory, MatchQuestionView } from './match-types.ts'

/** The file's id -> the directory's id, or `null` for a new record. */
export type Matches = ReadonlyMap<Id, Id | null>
export type Matching = { readonly matches: Matches; readonly questions: readonly MatchQuestionView[] }

type Named = { readonly id: Id; readonly name: string; readonly details: readonly string[] }

/**
 * Matches what can be known, and asks about the rest. `answers` are a person's own decisions and come first; INVALID_INPUT when one names
 * a record the directory does not have. `here` is the same session as the store has it: whoever it names under the same name is meant.
 */
export function matchDirectory(
  file: Dossier,
  directory: Directory,
  answers: Readonly<Record<Id, Id | null>>,
  here?: Pick<Dossier, 'people' | 'units'>,
): Matching {
  const present = new Set([...(here?.people ?? []), ...(here?.units ?? [])].map(({ id }) => id))
  const titles = (posts: readonly { personId: Id; title: string }[], personId: Id) =>
    posts.filter((post) => post.personId === personId).map(({ title }) => title)
  const people = (list: Directory['people'], posts: Directory['posts']): Named[] =>
    list.map(({ id, fullName }) => ({ id, name: fullName, details: titles(posts, id) }))
  const units = (list: Directory['units']): Named[] =>
    list.map(({ id, name, shortName }) => ({ id, name, details: shortName === null ? [] : [shortName] }))
  const plain = (list: readonly { id: Id; name: string }[]): Named[] =>
    list.map(({ id, name }) => ({ id, name, details: [] }))
  const match = (
    kind: MatchQuestionView['kind'],
    wanted: readonly Named[],
    known: readonly Named[],
    isMeant: IsMeant,
  ) => matchNamed({ kind, wanted, known, answers, isMeant })
  const parts = [
    match(
      'person',
      people(file.people, file.posts),
      people(directory.people, directory.posts),
      (a, b) => present.has(b.id) || sharesDetail(a, b),
    ),
    match('unit', units(file.units), units(directory.units), () => true),
    match('body', plain([file.body]), plain(directory.bodies), () => true),
    match('term', plain([file.term]), plain(directory.terms), () => true),
  ]
  return {
    matches: new Map(parts.flatMap(({ matches }) => [...matches])),
    questions: parts.flatMap(({ questions }) => questions),
  }
}

/** True when the second, who has the same name, is surely the first. */
type IsMeant = (one: Named, other: Named) => boolean
type Search = {
  readonly kind: MatchQuestionView['kind']
  readonly wanted: readonly Named[]
  readonly known: readonly Named[]
  readonly answers: Readonly<Record<Id, Id | null>>
  readonly isMeant: IsMeant
}

function matchNamed({ kind, wanted, known, answers, isMeant }: Search): Matching {
  const matches = new Map<Id, Id | null>()
  const questions: MatchQuestionView[] = []
  for (const one of wanted) {
    const answer = answers[one.id]
    const alike = known.filter((other) => fold(other.name) === fold(one.name))
    const sure = alike.filter((other) => other.name === one.name && isMeant(one, other))
    const [only] = sure
    if (answer !== undefined) matches.set(one.id, checkedAnswer(answer, known))
    else if (known.some(({ id }) => id === one.id)) matches.set(one.id, one.id)
    else if (only !== undefined && sure.length === 1) matches.set(one.id, only.id)
    else if (alike.length === 0) matches.set(one.id, null)
    else
      questions.push({
        kind,
        id: one.id,
        name: one.name,
        candidates: alike.map(({ id, name, details }) => ({ id, name, detail: details.join(', ') })),
      })
  }
  return { matches, questions }
}

function checkedAnswer(answer: Id | null, known: readonly Named[]): Id | null {
  if (answer !== null && !known.some(({ id }) => id === answer)) fail('INVALID_INPUT', { params: { field: answer } })
  return answer
}

function sharesDetail(one: Named, other: Named): boolean {
  const own = new Set(one.details.map(fold))
  return other.details.some((detail) => own.has(fold(detail)))
}
