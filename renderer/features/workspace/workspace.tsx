/** One session on the desk: its frame and the stage being worked in. */
import './workspace.css'
import { memo, useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/contract/contract.ts'
import type { workspaceStages } from '../../../shared/contract/endpoints/app.ts'
import type { Directory, StoredDossier } from '../../../shared/contract/views.ts'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { useRead } from '../../query.ts'
import { SecrecyBanner } from '../secrecy/secrecy-banner.tsx'
import { DeskProvider } from './desk-provider.tsx'
import { DraftStage } from './draft/draft-stage.tsx'
import { BackToDraft } from './drafting/back-to-draft.tsx'
import { IssueStage } from './issue/issue-stage.tsx'
import { KeepPlace } from './keep-place.tsx'
import { MeetingStage } from './meeting/meeting-stage.tsx'
import type { GapTarget } from './model/gap-target.ts'
import { type PrepareSide, PrepareStage } from './prepare/prepare-stage.tsx'
import { StageKeys } from './stage-keys.tsx'
import { Strip } from './strip.tsx'
import { TitleBar } from './title-bar.tsx'
import { useGaps } from './use-gaps.ts'

export type WorkspaceStage = (typeof workspaceStages)[number]

type WorkspaceProps = {
  readonly sessionId: string
  readonly stage: WorkspaceStage
  readonly onFind: () => void
}

export function Workspace({ sessionId, stage, onFind }: WorkspaceProps) {
  const { t } = useTranslation()
  const dossier = useRead('sessions.read', { sessionId })
  const directory = useRead('directory.read', null)
  const bootstrap = useRead('app.bootstrap', null)
  // What is read again is drawn in pieces, so that a key pressed meanwhile is not kept waiting for the whole of it.
  const shown = useDeferredValue(dossier.data)
  const error = dossier.error ?? directory.error
  if (error !== null) {
    return (
      <main className="room ws-failed">
        <ErrorPanel error={error.error} />
      </main>
    )
  }
  const records = shown ?? dossier.data
  if (records === undefined || directory.data === undefined || bootstrap.data === undefined) {
    return <main className="room" aria-busy="true" aria-label={t('workspace.loading')} />
  }
  return (
    <Room
      sessionId={sessionId}
      stage={stage}
      onFind={onFind}
      dossier={records}
      directory={directory.data}
      bootstrap={bootstrap.data}
    />
  )
}

type RoomProps = WorkspaceProps & {
  readonly dossier: StoredDossier
  readonly directory: Directory
  readonly bootstrap: Output<'app.bootstrap'>
}

/** Drawn anew only when what it shows is another. */
const Room = memo(function Room({ sessionId, stage, onFind, dossier, directory, bootstrap }: RoomProps) {
  const [, go] = useLocation()
  const gaps = useGaps(dossier, bootstrap.today)
  const [side, setSide] = useState<PrepareSide>('item')
  const goTo = useCallback((next: WorkspaceStage) => go(`/phien-hop/${sessionId}/${next}`), [go, sessionId])
  return (
    <DeskProvider
      dossier={dossier}
      directory={directory}
      bootstrap={bootstrap}
      stage={stage}
      goTo={goTo}
      onJump={(target) => setSide(sideOf(target, side))}
    >
      <div className="room">
        <TitleBar onFind={onFind} />
        <SecrecyBanner />
        <Strip gaps={gaps} onMissing={() => setSide('missing')} />
        <main className="room-body ws-body">
          {stage === 'chuan-bi' && <PrepareStage gaps={gaps} side={side} onSide={setSide} />}
          {stage === 'hop' && <MeetingStage />}
          {stage === 'du-thao' && <DraftStage />}
          {stage === 'phat-hanh' && <IssueStage />}
        </main>
        <StageKeys gaps={gaps} />
        <KeepPlace />
        <BackToDraft />
      </div>
    </DeskProvider>
  )
})

/** The side of Chuẩn bị a field stands in. */
function sideOf({ field }: GapTarget, now: PrepareSide): PrepareSide {
  if (field.startsWith('participant')) return 'people'
  return field.startsWith('item:') ? 'item' : now
}
