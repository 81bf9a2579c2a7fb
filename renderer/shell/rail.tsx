/** The rail: one entry a room that works, and who is at the keyboard. */
import {
  BookMarked,
  CalendarCheck2,
  ContactRound,
  FileCheck2,
  ListTodo,
  type LucideIcon,
  Settings,
  UserRound,
} from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'

type RailProps = { readonly user: { readonly fullName: string } | null; readonly onUser: () => void }

export function Rail({ user, onUser }: RailProps) {
  const { t } = useTranslation()
  const name = user?.fullName ?? t('shell.noUser')
  return (
    <nav className="rail" aria-label={t('shell.rooms')}>
      <span className="seal" aria-hidden="true">
        TK
      </span>
      <RailLink path="/phien-hop" icon={CalendarCheck2} words={t('shell.sessions')} />
      <RailLink path="/van-ban" icon={FileCheck2} words={t('shell.documents')} />
      <RailLink path="/nhiem-vu" icon={ListTodo} words={t('shell.tasks')} />
      <RailLink path="/tra-cuu" icon={BookMarked} words={t('shell.references')} />
      <RailLink path="/danh-ba" icon={ContactRound} words={t('shell.directory')} />
      <span className="space" />
      <Button className="rail-user" aria-label={t('shell.userIs', { name })} onPress={onUser}>
        <UserRound aria-hidden="true" size={20} strokeWidth={1.75} />
        <span>{name}</span>
      </Button>
      <RailLink path="/thiet-lap" icon={Settings} words={t('shell.settings')} />
    </nav>
  )
}

type RailLinkProps = { readonly path: string; readonly icon: LucideIcon; readonly words: string }

function RailLink({ path, icon: Icon, words }: RailLinkProps) {
  const [location] = useLocation()
  const isHere = location === path || location.startsWith(`${path}/`)
  return (
    <Link href={path} aria-current={isHere ? 'page' : undefined}>
      <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
      {words}
    </Link>
  )
}
