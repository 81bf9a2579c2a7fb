/** What a document is about or for: its draft is found by kind and this. */
import type { DocumentChoices } from '../../records/documents.ts'

const targets = ['itemId', 'ballotId', 'unitId', 'participantId', 'sinceVersionId', 'encloses'] as const

/** The choices that say what the document is about, without number, day, signer and marks. */
export function aboutOf(choices: DocumentChoices): DocumentChoices {
  const entries = targets.flatMap((name) => (choices[name] === undefined ? [] : [[name, choices[name]]]))
  return Object.fromEntries(entries) as DocumentChoices
}

/** True when the two are about or for the same. */
export function isSameAbout(one: DocumentChoices, other: DocumentChoices): boolean {
  return JSON.stringify(aboutOf(one)) === JSON.stringify(aboutOf(other))
}
