/** Ctrl+K: to a session, a person of the directory, a room, or a document of the reference list, by a few letters. */
import { BookMarked, CalendarCheck2, ContactRound, DoorOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { shortDate } from '../../shared/vietnamese/dates.ts'
import { compareNames } from '../../shared/vietnamese/names.ts'
import { Finder, type Found } from '../components/finder.tsx'
import { useReferences } from '../features/references/use-references.ts'
import { useRead } from '../query.ts'

export function FindEverything({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const items = [...useSessions(), ...usePeople(), ...useRooms(), ...useDocuments()]
  return <Finder title={t('shell.find')} hint={t('shell.findHint')} items={items} onChoose={go} onClose={onClose} />
}

function useSessions(): Found[] {
  const { t } = useTranslation()
  const { data } = useRead('sessions.list', { year: null, bodyId: null })
  return (data?.sessions ?? []).map((session) => ({
    id: `/phien-hop/${session.id}/chuan-bi`,
    label: [
      t(`workspace.kind.${session.kind}`),
      session.number === null ? '' : t('sessions.numbered', { number: session.number }),
      session.date === null ? '' : shortDate(session.date),
    ]
      .filter(Boolean)
      .join(' '),
    detail: session.bodyName,
    icon: <CalendarCheck2 aria-hidden="true" size={16} strokeWidth={1.75} />,
  }))
}

function usePeople(): Found[] {
  const { data } = useRead('directory.read', null)
  const posts = data?.posts ?? []
  return [...(data?.people ?? [])]
    .sort((one, other) => compareNames(one.fullName, other.fullName))
    .map(({ id, fullName }) => ({
      id: `/danh-ba/${id}`,
      label: fullName,
      detail: posts.find(({ personId, to }) => personId === id && to === null)?.title ?? '',
      icon: <ContactRound aria-hidden="true" size={16} strokeWidth={1.75} />,
    }))
}

function useDocuments(): Found[] {
  return (useReferences() ?? []).map(({ record, name, detail }) => ({
    id: `/tra-cuu/${record.id}`,
    label: name,
    detail,
    icon: <BookMarked aria-hidden="true" size={16} strokeWidth={1.75} />,
  }))
}

function useRooms(): Found[] {
  const { t } = useTranslation()
  const icon = <DoorOpen aria-hidden="true" size={16} strokeWidth={1.75} />
  return [
    { id: '/phien-hop', label: t('shell.sessions'), detail: t('shell.room'), icon },
    { id: '/van-ban', label: t('shell.documents'), detail: t('shell.room'), icon },
    { id: '/nhiem-vu', label: t('shell.tasks'), detail: t('shell.room'), icon },
    { id: '/tra-cuu', label: t('references.title'), detail: t('shell.room'), icon },
    { id: '/danh-ba', label: t('shell.directory'), detail: t('shell.room'), icon },
    { id: '/thiet-lap', label: t('shell.settings'), detail: t('shell.room'), icon },
  ]
}
