/** What matching a session file to a directory takes and asks. */
import type { Body, Person, PostHeld, Term, Unit } from '../records/directory.ts'
import type { Id } from '../records/values.ts'

export type Directory = {
  readonly people: readonly Person[]
  readonly posts: readonly PostHeld[]
  readonly units: readonly Unit[]
  readonly bodies: readonly Body[]
  readonly terms: readonly Term[]
}

/** Who is this in the directory? Answered by a person. */
export type MatchQuestionView = {
  kind: 'person' | 'unit' | 'body' | 'term'
  id: Id
  name: string
  candidates: { id: Id; name: string; detail: string }[]
}
