/** Danh bạ: people with their posts over time, bodies with their members, units with their successors. */
import { ClipboardPaste } from 'lucide-react'
import { useState } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { KeyLine } from '../../components/key-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { useRead } from '../../query.ts'
import { FindButton } from '../../shell/find-button.tsx'
import { BodiesTab } from './bodies-tab.tsx'
import { PastePeople } from './paste-people.tsx'
import { PeopleTab } from './people-tab.tsx'
import { UnitsTab } from './units-tab.tsx'

type DirectoryRoomProps = {
  /** The person the address names, if any. */
  readonly personId: string | null
  readonly onFind: () => void
}

export function DirectoryRoom({ personId, onFind }: DirectoryRoomProps) {
  const { t } = useTranslation()
  const directory = useRead('directory.read', null).data
  const [isPasting, setPasting] = useState(false)
  if (directory === undefined) return <main className="room" aria-busy="true" />
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.directory')}</h1>
        <span className="meta">
          {t('directory.counts', { people: directory.people.length, units: directory.units.length })}
        </span>
        <span className="space" />
        <SavedState />
        <Button className="button" onPress={() => setPasting(true)}>
          <ClipboardPaste aria-hidden="true" size={16} /> {t('directory.paste')}
        </Button>
        <FindButton onPress={onFind} />
      </header>
      <main className="room-body">
        <Tabs className="tabs-all">
          <TabList className="tabs" aria-label={t('shell.directory')}>
            <Tab className="tab" id="people">
              {t('directory.people')}
            </Tab>
            <Tab className="tab" id="bodies">
              {t('directory.bodies')}
            </Tab>
            <Tab className="tab" id="units">
              {t('directory.units')}
            </Tab>
          </TabList>
          <TabPanel className="tab-panel" id="people">
            <PeopleTab directory={directory} personId={personId} />
          </TabPanel>
          <TabPanel className="tab-panel" id="bodies">
            <BodiesTab directory={directory} />
          </TabPanel>
          <TabPanel className="tab-panel" id="units">
            <UnitsTab directory={directory} />
          </TabPanel>
        </Tabs>
      </main>
      <KeyLine
        hints={[
          { keys: ['↑', '↓'], words: t('directory.keyRows') },
          { keys: ['Tab'], words: t('settings.keyNext') },
          { keys: ['←', '→'], words: t('directory.keyTabs') },
        ]}
      />
      {isPasting && <PastePeople directory={directory} onClose={() => setPasting(false)} />}
    </div>
  )
}
