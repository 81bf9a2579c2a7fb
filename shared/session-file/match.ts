/**
 * Who the people and units of a session file are in this directory: the same id, else the same name (and post), else a person is asked.
 * Names are compared without marks and case; nothing is merged on a likeness alone.
 */

import type { Dossier } from '../records/dossier.ts'
import type { Id } from '../records/values.ts'
import { fold } from '../vietnamese/letters.ts'
import type { Directory, MatchQuestionView } from './match-types.ts'

/** The file's id -> the directory's id, or `null` for a new record. */
export type Matches = ReadonlyMap<Id, Id | null>
export type Matching = { readonly matches: Matches; readonly questions: readonly MatchQuestionView[] }

type Named = { readonly id: Id; readonly name: string; readonly details: readonly string[] }

/** Matches what can be known, and asks about the rest. `answers` are a person's own decisions and come first. */
export function matchDirectory(
  file: Dossier,
  directory: Directory,
  answers: Readonly<Record<Id, Id | null>>,
): Matching {
  const titles = (posts: readonly { personId: Id; title: string }[], personId: Id) =>
    posts.filter((post) => post.personId === personId).map(({ title }) => title)
  const people = (list: Directory['people'], posts: Directory['posts']): Named[] =>
    list.map(({ id, fullName }) => ({ id, name: fullName, details: titles(posts, id) }))
  const units = (list: Directory['units']): Named[] =>
    list.map(({ id, name, shortName }) => ({ id, name, details: shortName === null ? [] : [shortName] }))
  const plain = (list: readonly { id: Id; name: string }[]): Named[] =>
    list.map(({ id, name }) => ({ id, name, details: [] }))
  const parts = [
    matchNamed('person', people(file.people, file.posts), people(directory.people, directory.posts), answers, true),
    matchNamed('unit', units(file.units), units(directory.units), answers, false),
    matchNamed('body', plain([file.body]), plain(directory.bodies), answers, false),
    matchNamed('term', plain([file.term]), plain(directory.terms), answers, false),
  ]
  return {
    matches: new Map(parts.flatMap(({ matches }) => [...matches])),
    questions: parts.flatMap(({ questions }) => questions),
  }
}

function matchNamed(
  kind: MatchQuestionView['kind'],
  wanted: readonly Named[],
  known: readonly Named[],
  answers: Readonly<Record<Id, Id | null>>,
  needsPost: boolean,
): Matching {
  const matches = new Map<Id, Id | null>()
  const questions: MatchQuestionView[] = []
  for (const one of wanted) {
    const answer = answers[one.id]
    const alike = known.filter((other) => fold(other.name) === fold(one.name))
    const sure = needsPost ? alike.filter((other) => sharesDetail(one, other)) : alike
    const [only] = sure
    if (answer !== undefined) matches.set(one.id, answer)
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

function sharesDetail(one: Named, other: Named): boolean {
  const own = new Set(one.details.map(fold))
  return other.details.some((detail) => own.has(fold(detail)))
}
