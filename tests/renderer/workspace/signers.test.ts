import { expect, test } from 'vitest'
import { signersOf, usualForm } from '../../../renderer/features/workspace/model/signers.ts'
import type { Directory, StoredDossier } from '../../../shared/contract/views.ts'

const dossier = { session: { bodyId: 'btv', documentDate: '2025-06-10', date: '2025-06-05' } } as StoredDossier
const always = { from: null, to: null }
const directory = {
  people: ['Bí', 'Phó', 'Ủy viên', 'Chánh'].map((fullName) => ({ id: fullName, fullName })),
  memberships: [
    { bodyId: 'btv', personId: 'Bí', role: 'secretary', ...always },
    { bodyId: 'btv', personId: 'Phó', role: 'deputy_secretary', from: '2025-07-01', to: null },
    { bodyId: 'btv', personId: 'Ủy viên', role: 'member', ...always },
    { bodyId: 'bch', personId: 'Chánh', role: 'secretary', ...always },
  ],
  posts: [{ personId: 'Chánh', title: 'Chánh Văn phòng', shortTitle: null, rank: 1, ...always }],
} as unknown as Directory

test('secretaries of the body on the day of the document sign for it, holders of a post by its order; an ordinary member prints no post (domain.md 1)', () => {
  expect(signersOf(dossier, directory, '2025-06-05', 'on_behalf')).toEqual([
    { id: 'Bí BÍ THƯ', name: 'Bí', post: 'BÍ THƯ', form: 'on_behalf' },
    { id: 'Chánh CHÁNH VĂN PHÒNG', name: 'Chánh', post: 'CHÁNH VĂN PHÒNG', form: 'by_order' },
  ])
})

test("the office's delegation says how a kind is signed, and puts those who sign so first", () => {
  const office = { profileId: 'party-hd05-2026', profileOverrides: { 'kinds.notice.signing': 'by_order' } }
  const delegated = { office } as unknown as StoredDossier
  expect(usualForm(delegated, 'notice')).toBe('by_order')
  expect(usualForm(delegated, 'report')).toBe('on_behalf')
  const names = signersOf(dossier, directory, '2025-06-05', 'by_order').map(({ name }) => name)
  expect(names).toEqual(['Chánh', 'Bí'])
})
