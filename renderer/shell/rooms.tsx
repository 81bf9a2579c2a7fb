/** The rooms that work, the rail that leads to them, and what may be opened over any of them. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Output } from '../../shared/contract/contract.ts'
import { DirectoryRoom } from '../features/directory/directory-room.tsx'
import { FollowUpRoom } from '../features/follow-up/follow-up-room.tsx'
import { ReferencesRoom } from '../features/references/references-room.tsx'
import { DocumentsRoom } from '../features/register/documents-room.tsx'
import { SecretConsent } from '../features/secrecy/secret-consent.tsx'
import { ImportSession } from '../features/sessions/import-session.tsx'
import { NewSession } from '../features/sessions/new-session.tsx'
import { SessionsRoom } from '../features/sessions/sessions-room.tsx'
import { SettingsRoom } from '../features/settings/settings-room.tsx'
import { useBackup } from '../features/settings/use-backup.ts'
import { useCommands } from '../features/workspace/commands.ts'
import { Workspace, type WorkspaceStage } from '../features/workspace/workspace.tsx'
import { AllKeys } from './all-keys.tsx'
import { FindEverything } from './find-everything.tsx'
import { useMenuCommands } from './menu-commands.ts'
import { Rail } from './rail.tsx'
import { SwitchUser } from './switch-user.tsx'

type Opened = 'new' | 'import' | 'find' | 'user' | 'keys' | null

export function Rooms({ user }: { readonly user: Output<'app.bootstrap'>['user'] }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [opened, open] = useState<Opened>(null)
  const backup = useBackup()
  useCommands({
    'Ctrl+n': () => open('new'),
    'Ctrl+k': () => open('find'),
    'Ctrl+/': () => open('keys'),
    F2: () => open('user'),
    F3: () => go('/nhiem-vu'),
  })
  useMenuCommands({
    'new-session': () => open('new'),
    import: () => open('import'),
    keys: () => open('keys'),
    sessions: () => go('/phien-hop'),
    documents: () => go('/van-ban'),
    tasks: () => go('/nhiem-vu'),
    references: () => go('/tra-cuu'),
    directory: () => go('/danh-ba'),
    settings: () => go('/thiet-lap'),
    backup: () => {
      go('/thiet-lap')
      void backup.backUp()
    },
  })
  return (
    <div className="app">
      <Rail user={user} onUser={() => open('user')} />
      <Switch>
        <Route path="/phien-hop/:id/:stage">
          {({ id, stage }) => {
            const known = stages.find((candidate) => candidate === stage)
            if (known === undefined) return <Redirect to={`/phien-hop/${id}/chuan-bi`} replace />
            return <Workspace key={id} sessionId={id} stage={known} onFind={() => open('find')} />
          }}
        </Route>
        <Route path="/phien-hop">
          <SessionsRoom onNew={() => open('new')} onImport={() => open('import')} onFind={() => open('find')} />
        </Route>
        <Route path="/van-ban/:issuedId?/:block?">
          {({ issuedId, block }) => (
            <DocumentsRoom
              key={issuedId}
              issuedId={issuedId ?? null}
              block={block === undefined ? null : Number(block)}
              onFind={() => open('find')}
            />
          )}
        </Route>
        <Route path="/nhiem-vu/:taskId?">
          {({ taskId }) => <FollowUpRoom key={taskId} taskId={taskId ?? null} onFind={() => open('find')} />}
        </Route>
        <Route path="/tra-cuu/:referenceId?">
          {({ referenceId }) => (
            <ReferencesRoom key={referenceId} referenceId={referenceId ?? null} onFind={() => open('find')} />
          )}
        </Route>
        <Route path="/danh-ba/:personId?">
          {({ personId }) => <DirectoryRoom key={personId} personId={personId ?? null} onFind={() => open('find')} />}
        </Route>
        <Route path="/thiet-lap">
          <SettingsRoom backup={backup} onFind={() => open('find')} />
        </Route>
        <Route>
          <Redirect to="/phien-hop" replace />
        </Route>
      </Switch>
      <SecretConsent />
      {opened === 'new' && <NewSession onClose={() => open(null)} />}
      {opened === 'import' && <ImportSession onClose={() => open(null)} />}
      {opened === 'find' && <FindEverything onClose={() => open(null)} />}
      {opened === 'user' && <SwitchUser user={user} onClose={() => open(null)} />}
      {opened === 'keys' && <AllKeys onClose={() => open(null)} />}
      <span className="unseen" role="status">
        {backup.isBusy ? t('settings.working') : ''}
      </span>
    </div>
  )
}

const stages: readonly WorkspaceStage[] = ['chuan-bi', 'hop', 'du-thao', 'phat-hanh']
