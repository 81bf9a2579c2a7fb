/** What stands over a session with secrets: what of it cannot be opened here and why, and the level of the item in hand. */
import './secrecy.css'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { itemLevels } from '../../../shared/domain/secret-parts.ts'
import { call, errorOf } from '../../api.ts'
import { ReasonDialog } from '../../components/dialog.tsx'
import { useSay } from '../../components/toasts.tsx'
import { queryClient, useRead } from '../../query.ts'
import { useDesk } from '../workspace/desk.ts'
import { LevelTag } from './level-tag.tsx'

type State = Output<'secrecy.state'>

/** The network can come and go while a session is open: it is looked at again this often. */
const againMs = 10_000

/** How secrets of the session stand at this desk; everything of it is read again when that changes. */
export function useSecrecyState(sessionId: string): State | undefined {
  const { data, refetch } = useRead('secrecy.state', { sessionId })
  const key = data === undefined ? '' : `${data.access} ${data.sealed.join()}`
  const [seen, setSeen] = useState(key)
  useEffect(() => {
    const timer = setInterval(() => void refetch(), againMs)
    return () => clearInterval(timer)
  }, [refetch])
  useEffect(() => {
    if (key === seen || key === '') return
    setSeen(key)
    if (seen !== '') void queryClient.invalidateQueries()
  }, [key, seen])
  return data
}

export function SecrecyBanner() {
  const { t } = useTranslation()
  const { sessionId, dossier, itemId } = useDesk()
  const state = useSecrecyState(sessionId)
  if (state === undefined || state.level === 'none') return null
  const level = itemLevels(dossier.session, dossier.items).get(itemId ?? '') ?? 'none'
  const item = dossier.items.find(({ id }) => id === itemId)
  return (
    <aside className={`secrecy-banner secrecy-banner-${state.access}`} aria-label={t('secrecy.banner')}>
      {level !== 'none' && (
        <>
          <LevelTag level={level} />
          <span>
            {t('secrecy.itemIs', { level: t(`workspace.secrecy.${level}`) })}
            {item?.secrecy.basis != null && ` ${t('secrecy.basisIs', { basis: item.secrecy.basis })}`}
          </span>
        </>
      )}
      <span className="space" />
      <Access sessionId={sessionId} state={state} />
    </aside>
  )
}

function Access({ sessionId, state }: { readonly sessionId: string; readonly state: State }) {
  const { t } = useTranslation()
  const say = useSay()
  const [isDeclaring, declare] = useState(false)
  const interfaces = state.interfaces.join(', ')
  const again = () => void queryClient.invalidateQueries()
  const send = async (statement: string) => {
    declare(false)
    try {
      await call('secrecy.declare', { sessionId, statement })
      again()
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  if (interfaces === '') return <span>{t('secrecy.noNetwork')}</span>
  if (state.access === 'open')
    return <span>{t(state.level === 'mat' ? 'secrecy.warnMat' : 'secrecy.declared', { interfaces })}</span>
  return (
    <>
      <b role="status">{t(state.access === 'refused' ? 'secrecy.refused' : 'secrecy.mustDeclare', { interfaces })}</b>
      {state.access === 'declare' && (
        <Button className="button small primary" onPress={() => declare(true)}>
          {t('secrecy.declare')}…
        </Button>
      )}
      <Button className="button small" onPress={again}>
        {t('secrecy.lookAgain')}
      </Button>
      {isDeclaring && (
        <ReasonDialog
          title={t('secrecy.declareTitle')}
          words={t('secrecy.declareWords', { interfaces })}
          confirm={t('secrecy.declare')}
          onClose={() => declare(false)}
          onConfirm={(statement) => void send(statement)}
        />
      )}
    </>
  )
}
