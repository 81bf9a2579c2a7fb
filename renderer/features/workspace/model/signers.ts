/** People who may sign, each with the post printed above the name (`domain.md` 1). */
import type { Directory, StoredDossier } from '../../../../shared/contract/views.ts'
import { profileFor } from '../../../../shared/documents/profile.ts'
import { inForce } from '../../../../shared/domain/in-force.ts'
import type { Membership } from '../../../../shared/records/directory.ts'
import type { DocumentKind, SigningForm } from '../../../../shared/records/documents.ts'

/** `form`: the line of authority this post signs with, until a person chooses another. */
export type Signer = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly form: Extract<SigningForm, 'on_behalf' | 'by_order'>
}

/** On documents for the body only these posts are printed; an ordinary member prints none. */
const postOfRole: Readonly<Record<Membership['role'], string>> = {
  secretary: 'BÍ THƯ',
  standing_deputy_secretary: 'PHÓ BÍ THƯ',
  deputy_secretary: 'PHÓ BÍ THƯ',
  member: '',
}

/** How documents of a kind are signed by the office's delegation (`domain.md` 1), until a person chooses otherwise. */
export function usualForm({ office }: Pick<StoredDossier, 'office'>, kind: DocumentKind): SigningForm {
  return profileFor(office.profileId, office.profileOverrides).kinds[kind]?.signing ?? 'on_behalf'
}

/**
 * Members of the body that day, secretaries first: they sign for it (T/M); then those who hold a post, such as the head of the office: they sign by its
 * order (T/L). Where the delegation says T/L, those come first.
 */
export function signersOf(
  { session }: Pick<StoredDossier, 'session'>,
  directory: Directory,
  today: string,
  usual: SigningForm,
): Signer[] {
  const day = session.documentDate ?? session.date ?? today
  const nameOf = new Map(directory.people.map(({ id, fullName }) => [id, fullName]))
  const members = directory.memberships
    .filter((one) => one.bodyId === session.bodyId && inForce(one, day))
    .map(({ personId, role }) => ({ personId, post: postOfRole[role], form: 'on_behalf' as const }))
    .filter(({ post }) => post !== '')
  const posts = directory.posts
    .filter((one) => inForce(one, day))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
    .map(({ personId, title, shortTitle }) => ({
      personId,
      post: (shortTitle ?? title).toLocaleUpperCase('vi'),
      form: 'by_order' as const,
    }))
  const all = usual === 'by_order' ? [...posts, ...members] : [...members, ...posts]
  return all.flatMap(({ personId, post, form }) => {
    const name = nameOf.get(personId)
    return name === undefined ? [] : [{ id: `${personId} ${post}`, name, post, form }]
  })
}
