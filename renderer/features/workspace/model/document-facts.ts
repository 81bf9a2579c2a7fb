/** The facts of a document as they are typed, and as they are kept: what is empty is left out. */
import type { DocumentChoices, DocumentFacts, SigningForm } from '../../../../shared/records/documents.ts'

export type TypedFacts = {
  readonly profileId: DocumentFacts['profileId']
  readonly number: string
  readonly documentDate: string | null
  readonly draftNumber: string
  readonly form: SigningForm
  readonly post: string
  readonly name: string
  readonly insteadOf: string
  readonly confirmedPost: string
  readonly confirmedName: string
  readonly urgency: NonNullable<DocumentFacts['urgency']> | null
  readonly circulation: string
  readonly typist: string
}

export const noFacts: DocumentFacts = { profileId: null }

/** `usual`: how the kind is signed while no signer was chosen. */
export function typedOf(facts: DocumentFacts, usual: SigningForm): TypedFacts {
  const { profileId, signer, confirmedBy } = facts
  return {
    profileId,
    number: facts.number ?? '',
    documentDate: facts.documentDate ?? null,
    draftNumber: facts.draftNumber === undefined ? '' : String(facts.draftNumber),
    form: signer?.form ?? usual,
    post: signer?.post ?? '',
    name: signer?.name ?? '',
    insteadOf: signer?.insteadOf ?? '',
    confirmedPost: confirmedBy?.post ?? '',
    confirmedName: confirmedBy?.name ?? '',
    urgency: facts.urgency ?? null,
    circulation: facts.circulation ?? '',
    typist: facts.typist ?? '',
  }
}

/** A signer is kept only whole: with name and post; a draft number only when it is one. */
export function factsOf(typed: TypedFacts): DocumentFacts {
  const [post, name, insteadOf] = [typed.post.trim(), typed.name.trim(), typed.insteadOf.trim()]
  const [confirmedPost, confirmedName] = [typed.confirmedPost.trim(), typed.confirmedName.trim()]
  const draftNumber = Number(typed.draftNumber.trim())
  return {
    profileId: typed.profileId,
    ...given('number', typed.number),
    ...(typed.documentDate === null ? {} : { documentDate: typed.documentDate }),
    ...(Number.isInteger(draftNumber) && draftNumber >= 1 ? { draftNumber } : {}),
    ...(post === '' || name === ''
      ? {}
      : { signer: { form: typed.form, post, name, ...given('insteadOf', insteadOf) } }),
    ...(confirmedPost === '' || confirmedName === ''
      ? {}
      : { confirmedBy: { post: confirmedPost, name: confirmedName } }),
    ...(typed.urgency === null ? {} : { urgency: typed.urgency }),
    ...given('circulation', typed.circulation),
    ...given('typist', typed.typist),
  }
}

/** What main composes with: the facts of the kind, and what this document is about. */
export function requestOf(facts: DocumentFacts, about: DocumentChoices) {
  const { profileId, ...choices } = facts
  return { profileId, choices: { ...choices, ...about } }
}

function given<Name extends string>(name: Name, typed: string): { [N in Name]?: string } {
  const text = typed.trim()
  return (text === '' ? {} : { [name]: text }) as { [N in Name]?: string }
}
