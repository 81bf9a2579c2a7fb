/** What stands beside the session: the screen of the room, the permission to record, the form on paper, a rehearsal on a copy. */
import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { flushAll } from '../../flush.ts'
import { useRead } from '../../query.ts'
import { useCommands } from './commands.ts'
import { useDesk } from './desk.ts'
import { RecordingDialog } from './recording-dialog.tsx'
import { RoomFormDialog } from './room-form-dialog.tsx'

export function SessionTools() {
  const { t } = useTranslation()
  const { sessionId, ask: run } = useDesk()
  const [asked, ask] = useState<'recording' | 'form' | null>(null)
  const { data } = useRead('app.bootstrap', null)
  const openRoom = () => void run(() => call('room.open', { sessionId }))
  // What is typed is in the copy too.
  const rehearse = () => void run(() => flushAll().then(() => call('rehearsal.begin', { sessionId })))
  const mayRehearse = data?.purpose === 'desk'
  useCommands({
    'Ctrl+m': openRoom,
    'Ctrl+r': () => ask('recording'),
    'Ctrl+g': () => ask('form'),
    ...(mayRehearse ? { 'Ctrl+t': rehearse } : {}),
  })
  return (
    <>
      <MenuTrigger>
        <Button className="button square quiet" aria-label={t('room.tools')}>
          <MonitorUp aria-hidden="true" size={16} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="options" aria-label={t('room.tools')}>
            <MenuItem className="option ws-tool" textValue={t('room.title')} onAction={openRoom}>
              {t('room.title')} <kbd>Ctrl+M</kbd>
            </MenuItem>
            <MenuItem className="option ws-tool" textValue={t('recording.title')} onAction={() => ask('recording')}>
              {t('recording.title')}… <kbd>Ctrl+R</kbd>
            </MenuItem>
            <MenuItem className="option ws-tool" textValue={t('roomForm.title')} onAction={() => ask('form')}>
              {t('roomForm.title')}… <kbd>Ctrl+G</kbd>
            </MenuItem>
            {mayRehearse && (
              <MenuItem className="option ws-tool" textValue={t('rehearsal.begin')} onAction={rehearse}>
                {t('rehearsal.begin')} <kbd>Ctrl+T</kbd>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked === 'recording' && <RecordingDialog onClose={() => ask(null)} />}
      {asked === 'form' && <RoomFormDialog onClose={() => ask(null)} />}
    </>
  )
}
