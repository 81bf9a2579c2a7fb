/** Builds the desk of one session from what is read, and puts every form of the workspace on it. */
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Directory, StoredDossier } from '../../../shared/contract/views.ts'
import { isEditable } from '../../../shared/domain/session-states.ts'
import { errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { useFocusRequests } from '../../focus-requests.ts'
import { saving } from '../../save-status.ts'
import { type Desk, DeskContext } from './desk.ts'
import { agendaRows } from './model/agenda.ts'
import type { GapTarget } from './model/gap-target.ts'
import { namesOf } from './model/names.ts'
import { placeToResume } from './place.ts'
import { addRecord, changeCount, countChange, removeRecord, updateNow } from './record-commands.ts'
import { useSessionUndo } from './session-undo.ts'
import type { WorkspaceStage } from './workspace.tsx'

type DeskProviderProps = {
  readonly dossier: StoredDossier
  readonly directory: Directory
  readonly bootstrap: Output<'app.bootstrap'>
  readonly stage: WorkspaceStage
  readonly goTo: (stage: WorkspaceStage) => void
  readonly onJump: (target: GapTarget) => void
  readonly children: ReactNode
}

export function DeskProvider({ dossier, directory, bootstrap, stage, goTo, onJump, children }: DeskProviderProps) {
  const [chosen, setChosen] = useState<string | null>(() => placeToResume(dossier.session.id)?.itemId ?? null)
  const [words, announce] = useState('')
  const focus = useFocusRequests()
  const ways = useWays(dossier.session.id)
  const names = useMemo(() => namesOf(dossier, directory), [dossier, directory])
  const rows = agendaRows(dossier)
  const itemId = rows.some((row) => row.item.id === chosen) ? chosen : (rows[0]?.item.id ?? null)
  const latest = useRef({ dossier, itemId })
  latest.current = { dossier, itemId }

  const desk: Desk = {
    sessionId: dossier.session.id,
    stage,
    dossier,
    latest: useCallback(() => latest.current, []),
    directory,
    names,
    userId: bootstrap.user?.id ?? null,
    today: bootstrap.today,
    isOpen: isEditable(dossier.session) && !bootstrap.readOnly,
    itemId,
    selectItem: setChosen,
    goTo,
    jumpTo: (target) => {
      if (target.itemId !== null) setChosen(target.itemId)
      if (target.stage !== stage) goTo(target.stage)
      onJump(target)
      focus(target.field)
    },
    focus,
    announce,
    ...ways,
  }
  return (
    <DeskContext value={desk}>
      {children}
      <div className="unseen" aria-live="polite">
        {words}
      </div>
    </DeskContext>
  )
}

/** The ways to change records; a refusal is said in words and leaves the screen as the store stands. */
function useWays(sessionId: string): Pick<Desk, 'add' | 'update' | 'remove' | 'ask' | 'run'> {
  const { t } = useTranslation()
  const say = useSay()
  const undo = useSessionUndo(sessionId)
  const ask: Desk['ask'] = async (command) => {
    const status = saving()
    try {
      const value = await command()
      status.done()
      return value
    } catch (thrown) {
      status.refused()
      say.error(errorOf(thrown))
      return null
    }
  }
  const run: Desk['run'] = async (command, undoWords) => {
    const done = await ask(async () => {
      await command()
      countChange()
      return true
    })
    if (done === null) return false
    const count = changeCount()
    // The undo of the session takes back its newest change: later ones would be taken instead.
    const takeBack = () => (changeCount() === count ? void undo() : say.words(t('workspace.undoBehind')))
    if (undoWords !== undefined) say.words(undoWords, takeBack)
    return true
  }
  return {
    ask,
    run,
    add: (kind, record) => ask(() => addRecord(kind, record)),
    update: async (kind, record, patch) => {
      await ask(() => updateNow(kind, record, patch))
    },
    remove: async (kind, record, undoWords) => {
      await run(() => removeRecord(kind, record.id, record.revision), undoWords)
    },
  }
}
