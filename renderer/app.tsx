/** The shell: the rail of the rooms that work, and the room that is open. */
import { CalendarCheck2, ContactRound, Settings as Cog } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { listen } from './api.ts'
import { AllKeys } from './components/all-keys.tsx'
import { DirectoryRoom } from './features/directory/directory-room.tsx'
import { SessionsRoom } from './features/sessions/sessions-room.tsx'
import { SettingsRoom } from './features/settings/settings-room.tsx'
import { StoreProblem } from './features/settings/store-problem.tsx'
import { Welcome } from './features/welcome/welcome.tsx'
import { Workspace, type WorkspaceStage } from './features/workspace/workspace.tsx'
import { localeOf } from './i18n.ts'
import { useRead } from './query.ts'

export function App() {
  const { i18n } = useTranslation()
  const { data } = useRead('app.bootstrap', null)
  if (data === undefined) return null
  return (
    <I18nProvider locale={localeOf(i18n.language)}>
      <Router hook={useHashLocation}>
        <div className={data.trial ? 'app app-with-banner' : 'app'}>
          {data.trial && <TrialBanner />}
          {data.storeError !== null ? (
            <StoreProblem code={data.storeError.code} params={data.storeError.params} />
          ) : data.welcomeNeeded ? (
            <Welcome />
          ) : (
            <Rooms />
          )}
        </div>
      </Router>
    </I18nProvider>
  )
}

function TrialBanner() {
  const { t } = useTranslation()
  return (
    <div className="trial-banner" role="note">
      {t('shell.trial')}
    </div>
  )
}

function Rooms() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [keysShown, showKeys] = useState(false)
  useEffect(
    () =>
      listen('command', (name) => {
        if (name === 'keys') showKeys(true)
        else go(roomOf[name] ?? '/phien-hop')
      }),
    [go],
  )
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || !event.ctrlKey || event.shiftKey || event.altKey) return
      if (event.key === '/') showKeys(true)
      else if (event.key === 'n') go('/phien-hop/moi')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [go])
  return (
    <>
      <nav className="rail" aria-label={t('shell.rooms')}>
        <span className="seal" aria-hidden="true">
          TK
        </span>
        <Room path="/phien-hop" icon={<CalendarCheck2 aria-hidden="true" size={20} strokeWidth={1.75} />} words={t('shell.sessions')} />
        <Room path="/danh-ba" icon={<ContactRound aria-hidden="true" size={20} strokeWidth={1.75} />} words={t('shell.directory')} />
        <span className="space" />
        <Room path="/thiet-lap" icon={<Cog aria-hidden="true" size={20} strokeWidth={1.75} />} words={t('shell.settings')} />
      </nav>
      <Switch>
        <Route path="/phien-hop/moi">
          <SessionsRoom startsNew />
        </Route>
        <Route path="/phien-hop/:id/:stage">
          {({ id, stage }) => {
            const open = stages.find((known) => known === stage)
            return open === undefined ? <Redirect to={`/phien-hop/${id}/chuan-bi`} /> : <Workspace key={id} sessionId={id} stage={open} />
          }}
        </Route>
        <Route path="/phien-hop">
          <SessionsRoom />
        </Route>
        <Route path="/danh-ba">
          <DirectoryRoom />
        </Route>
        <Route path="/thiet-lap">
          <SettingsRoom />
        </Route>
        <Route>
          <Redirect to="/phien-hop" />
        </Route>
      </Switch>
      {keysShown && <AllKeys onClose={() => showKeys(false)} />}
    </>
  )
}

const stages: readonly WorkspaceStage[] = ['chuan-bi', 'hop', 'du-thao']

const roomOf: Readonly<Record<string, string>> = {
  'new-session': '/phien-hop/moi',
  sessions: '/phien-hop',
  import: '/phien-hop',
  directory: '/danh-ba',
  settings: '/thiet-lap',
  backup: '/thiet-lap',
}

type RoomProps = { readonly path: string; readonly icon: ReactNode; readonly words: string }

function Room({ path, icon, words }: RoomProps) {
  const [location] = useLocation()
  const isHere = location === path || location.startsWith(`${path}/`)
  return (
    <Link href={path} aria-current={isHere ? 'page' : undefined}>
      {icon}
      {words}
    </Link>
  )
}
