/** F2, Enter: the person at the keyboard changes. The one who was there before stands first, so that two people take turns by two keys. */
import { UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { compareNames } from '../../shared/vietnamese/names.ts'
import { call, errorOf } from '../api.ts'
import { Finder } from '../components/finder.tsx'
import { useSay } from '../components/toasts.tsx'
import { flushAll } from '../flush.ts'
import { queryClient, useRead } from '../query.ts'

type SwitchUserProps = { readonly user: { readonly id: string } | null; readonly onClose: () => void }

/** Who was at the keyboard before; known as long as the window is open. */
let userBefore: string | null = null

export function SwitchUser({ user, onClose }: SwitchUserProps) {
  const { t } = useTranslation()
  const say = useSay()
  const { data } = useRead('directory.read', null)
  const people = [...(data?.people ?? [])]
    .filter(({ id }) => id !== user?.id)
    .sort(
      (one, other) =>
        Number(other.id === userBefore) - Number(one.id === userBefore) || compareNames(one.fullName, other.fullName),
    )
  const switchTo = async (personId: string) => {
    try {
      // What was typed belongs to the one who typed it.
      await flushAll()
      await call('app.setUser', { personId })
      userBefore = user?.id ?? null
      await queryClient.invalidateQueries({ queryKey: ['app.bootstrap', null] })
      say.words(t('shell.userNow', { name: people.find(({ id }) => id === personId)?.fullName ?? '' }))
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  return (
    <Finder
      title={t('shell.switchUser')}
      hint={t('shell.switchUserHint')}
      items={people.map(({ id, fullName }) => ({
        id,
        label: fullName,
        detail: data?.posts.find((post) => post.personId === id && post.to === null)?.title ?? '',
        icon: <UserRound aria-hidden="true" size={16} strokeWidth={1.75} />,
      }))}
      onChoose={(personId) => void switchTo(personId)}
      onClose={onClose}
    />
  )
}
