/** What may be done with a session besides opening it: its next states, those that need a reason asking for it, and its file. */
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/contract/views.ts'
import { openTransitions, type Transition } from '../../../shared/domain/session-states.ts'
import { call, errorOf } from '../../api.ts'
import { ReasonDialog } from '../../components/dialog.tsx'
import { useSay } from '../../components/toasts.tsx'
import { letFileOut } from '../secrecy/secret-consent.tsx'

type SessionActionsProps = { readonly session: SessionSummary; readonly name: string }

export function SessionActions({ session, name }: SessionActionsProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Transition | null>(null)
  const { move, exportFile } = useSessionActions(session, name)
  return (
    <>
      <MenuTrigger>
        <Button className="button square quiet" aria-label={t('sessions.moreOf', { name })}>
          <Ellipsis aria-hidden="true" size={16} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="options" aria-label={t('sessions.moreOf', { name })}>
            {openTransitions(session.state).map(({ transition, needsReason }) => (
              <MenuItem
                key={transition}
                className="option"
                onAction={() => (needsReason ? setAsking(transition) : void move(transition, null))}
              >
                {t(`sessions.transitions.${transition}`)}
                {needsReason && '…'}
              </MenuItem>
            ))}
            <Separator className="option-rule" />
            <MenuItem className="option" onAction={() => void exportFile(false)}>
              {t('sessions.export')}…
            </MenuItem>
            <MenuItem className="option" onAction={() => void exportFile(true)}>
              {t('sessions.exportWithPapers')}…
            </MenuItem>
            <MenuItem className="option" onAction={() => void exportFile(true, true)}>
              {t('sessions.exportPackage')}…
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {asking !== null && (
        <ReasonDialog
          title={t('sessions.because', { what: t(`sessions.transitions.${asking}`), name })}
          words={t('sessions.reasonWords')}
          confirm={t(`sessions.transitions.${asking}`)}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => {
            setAsking(null)
            void move(asking, reason)
          }}
        />
      )}
    </>
  )
}

function useSessionActions(session: SessionSummary, name: string) {
  const { t } = useTranslation()
  const say = useSay()
  const told = async (command: () => Promise<string | null>) => {
    try {
      const words = await command()
      if (words !== null) say.words(words)
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  return {
    move: (transition: Transition, reason: string | null) =>
      told(async () => {
        const { id: sessionId, revision } = session
        const moved = await call('sessions.transition', { sessionId, revision, transition, reason })
        return t('sessions.moved', { name, state: t(`sessions.states.${moved.state}`) })
      }),
    exportFile: (withPapers: boolean, asPackage = false) =>
      told(async () => {
        const written = await letFileOut((secret) =>
          call('sessionFile.export', { sessionId: session.id, withPapers, asPackage, ...secret }),
        )
        const fileName = written?.fileName ?? null
        return fileName === null ? null : t('sessions.exported', { fileName })
      }),
  }
}
