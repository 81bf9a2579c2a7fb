/** The paper form of the room: printed before, keyed in afterwards line by line with the codes beside it. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'
import { flushAll } from '../../flush.ts'
import { useRead } from '../../query.ts'
import { letOut } from '../secrecy/secret-consent.tsx'
import { useDesk } from './desk.ts'

export function RoomFormDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const { sessionId } = desk
  const [typed, setTyped] = useState('')
  const { data } = useRead('roomForm.check', { sessionId, typed })
  const print = () =>
    void desk.ask(() =>
      flushAll().then(() => letOut((confirmed) => call('roomForm.print', { sessionId, ...confirmed }))),
    )
  const isReady = data !== undefined && data.count > 0 && data.faults.length === 0
  const keyIn = async () => {
    if (!isReady) return
    const done = await desk.run(() => call('roomForm.keyIn', { sessionId, typed }))
    if (!done) return
    say.words(t('roomForm.keyedIn', { count: data.count }))
    onClose()
  }
  return (
    <Dialog
      title={t('roomForm.title')}
      wide
      onClose={onClose}
      onSubmit={() => void keyIn()}
      foot={
        <>
          <Button className="button" onPress={print}>
            {t('roomForm.print')}
          </Button>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!desk.isOpen || !isReady}>
            {t('roomForm.keyIn')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('roomForm.words')}</p>
      <div className="ws-room-form">
        <TextField label={t('roomForm.lines')} value={typed} onChange={setTyped} rows={12} autoFocus />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too */}
        <section className="ws-room-codes" aria-label={t('roomForm.codes')} tabIndex={0}>
          {[...(data?.items ?? []), ...(data?.people ?? [])].map(({ code, name }) => (
            <p key={code}>
              <b>{code}</b> {name}
            </p>
          ))}
        </section>
      </div>
      <p role="status">
        {data !== undefined && data.faults.length === 0 && t('roomForm.understood', { count: data.count })}
        {data?.faults.slice(0, 3).map(({ line, fault, words }) => (
          <span className="ws-room-fault" key={line}>
            {t('roomForm.faultAt', { line, what: t(`roomForm.fault.${fault}`), words })}
          </span>
        ))}
      </p>
    </Dialog>
  )
}
