/** The shell: how the program stands decides whether the rooms, the welcome or the way out of a store problem is shown. */
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { RoomScreen } from './features/room/room-screen.tsx'
import { StoreProblem } from './features/settings/store-problem.tsx'
import { Welcome } from './features/welcome/welcome.tsx'
import { localeOf } from './i18n.ts'
import { useRead } from './query.ts'
import { RehearsalNotice } from './shell/rehearsal-notice.tsx'
import { Rooms } from './shell/rooms.tsx'

export function App() {
  const { t, i18n } = useTranslation()
  const { data } = useRead('app.bootstrap', null)
  if (data === undefined) return null
  if (data.purpose === 'room') return <RoomScreen />
  return (
    <I18nProvider locale={localeOf(i18n.language)}>
      <Router hook={useHashLocation}>
        {data.purpose === 'rehearsal' && <RehearsalNotice />}
        {data.trial && <aside className="notice">{t('shell.trial')}</aside>}
        {data.readOnly && data.storeError === null && <aside className="notice">{t('shell.readOnly')}</aside>}
        {data.storeError !== null ? (
          <StoreProblem code={data.storeError.code} params={data.storeError.params} dataFolder={data.dataFolder} />
        ) : data.welcomeNeeded ? (
          <Welcome />
        ) : (
          <Rooms user={data.user} />
        )}
      </Router>
    </I18nProvider>
  )
}
