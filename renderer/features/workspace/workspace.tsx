/** One session on the desk: its frame and the stage being worked in. */
import './workspace.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { workspaceStages } from '../../../shared/contract/endpoints/app.ts'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { useRead } from '../../query.ts'
import { DeskProvider } from './desk-provider.tsx'
import { DraftStage } from './draft/draft-stage.tsx'
import { KeepPlace } from './keep-place.tsx'
import { MeetingStage } from './meeting/meeting-stage.tsx'
import type { GapTarget } from './model/gap-target.ts'
import { type PrepareSide, PrepareStage } from './prepare/prepare-stage.tsx'
import { StageKeys } from './stage-keys.tsx'
import { Strip } from './strip.tsx'
import { TitleBar } from './title-bar.tsx'
import { useGaps } from './use-preview.ts'

export type WorkspaceStage = (typeof workspaceStages)[number]

type WorkspaceProps = {
  readonly sessionId: string
  readonly stage: WorkspaceStage
  readonly onFind: () => void
}

export function Workspace({ sessionId, stage, onFind }: WorkspaceProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const dossier = useRead('sessions.read', { sessionId })
  const directory = useRead('directory.read', null)
  const bootstrap = useRead('app.bootstrap', null)
  const today = bootstrap.data?.today
  const gaps = useGaps(today === undefined ? null : (dossier.data ?? null), today ?? '')
  const [side, setSide] = useState<PrepareSide>('item')
  const error = dossier.error ?? directory.error
  if (error !== null) {
    return (
      <main className="room ws-failed">
        <ErrorPanel error={error.error} />
      </main>
    )
  }
  if (dossier.data === undefined || directory.data === undefined || bootstrap.data === undefined) {
    return <main className="room" aria-busy="true" aria-label={t('workspace.loading')} />
  }
  return (
    <DeskProvider
      dossier={dossier.data}
      directory={directory.data}
      bootstrap={bootstrap.data}
      stage={stage}
      goTo={(next) => go(`/phien-hop/${sessionId}/${next}`)}
      onJump={(target) => setSide(sideOf(target, side))}
    >
      <div className="room">
        <TitleBar onFind={onFind} />
        <Strip gaps={gaps} onMissing={() => setSide('missing')} />
        <main className="room-body ws-body">
          {stage === 'chuan-bi' && <PrepareStage gaps={gaps} side={side} onSide={setSide} />}
          {stage === 'hop' && <MeetingStage />}
          {stage === 'du-thao' && <DraftStage />}
        </main>
        <StageKeys gaps={gaps} />
        <KeepPlace />
      </div>
    </DeskProvider>
  )
}

/** The side of Chuẩn bị a field stands in. */
function sideOf({ field }: GapTarget, now: PrepareSide): PrepareSide {
  if (field.startsWith('participant')) return 'people'
  return field.startsWith('item:') ? 'item' : now
}
