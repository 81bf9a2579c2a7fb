/** The stages that work, how the session stands, what is missing and what comes next. */
import { CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Gap } from '../../../shared/contract/views.ts'
import { isAssumed } from '../../../shared/documents/compose.ts'
import type { Transition } from '../../../shared/domain/session-states.ts'
import { call } from '../../api.ts'
import { flushAll } from '../../flush.ts'
import { useCommands } from './commands.ts'
import { type Desk, useDesk } from './desk.ts'
import { nextStep, stageOf, workspaceStages } from './model/next-step.ts'

type StripProps = { readonly gaps: readonly Gap[]; readonly onMissing: () => void }

export function Strip({ gaps, onMissing }: StripProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { session } = desk.dossier
  return (
    <nav className="ws-strip" aria-label={t('workspace.stages')}>
      <ol className="ws-stages">
        {workspaceStages.map((stage, index) => (
          <li key={stage}>
            <Link
              href={`/phien-hop/${desk.sessionId}/${stage}`}
              aria-current={stage === desk.stage ? 'step' : undefined}
            >
              <span className="ws-disc" aria-hidden="true">
                {index + 1}
              </span>
              {t(`workspace.stage.${stage}`)}
            </Link>
          </li>
        ))}
      </ol>
      {session.stateReason !== null && <span className="quiet-text small-text">{session.stateReason}</span>}
      <span className="space" />
      <Missing gaps={gaps} onMissing={onMissing} />
      <Next />
    </nav>
  )
}

/** Blanks and assumed facts are both counted; the jump leads to where they are listed. */
function Missing({ gaps, onMissing }: StripProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const blanks = gaps.filter((gap) => !isAssumed(gap)).length
  const assumed = gaps.length - blanks
  if (gaps.length === 0) return <span className="quiet-text small-text">{t('workspace.nothingMissing')}</span>
  const jump = () => {
    onMissing()
    if (desk.stage === 'hop') desk.goTo('chuan-bi')
    desk.focus('gaps')
  }
  return (
    <span className="ws-missing">
      <CircleDashed aria-hidden="true" size={14} />
      <Button className="link-button" onPress={jump}>
        {t('workspace.missing', { count: blanks })}
        {assumed > 0 && `, ${t('workspace.assumedCount', { count: assumed })}`}
      </Button>
    </span>
  )
}

function Next() {
  const { t } = useTranslation()
  const desk = useDesk()
  const [isBusy, setBusy] = useState(false)
  const next = nextStep(desk.dossier.session.state, desk.stage)
  const go = async () => {
    if (next === null || isBusy) return
    if (next.kind === 'stage') return desk.goTo(next.stage)
    setBusy(true)
    await move(desk, next.transition)
    setBusy(false)
  }
  // At the stage of issuing the key is the document's.
  const hasKey = next !== null && desk.stage !== 'phat-hanh'
  useCommands(hasKey ? { 'Alt+b': () => void go() } : {})
  if (next === null) return null
  const isMain = next.kind === 'transition' && next.main
  return (
    <Button className={isMain ? 'button small primary' : 'button small'} isDisabled={isBusy} onPress={() => void go()}>
      {next.kind === 'stage' ? t(`workspace.goTo.${next.stage}`) : t(`workspace.transition.${next.transition}`)}{' '}
      {hasKey && <kbd>Alt+B</kbd>}
    </Button>
  )
}

/** What is typed is stored first: the state must not run ahead of the words. */
async function move(desk: Desk, transition: Transition): Promise<void> {
  await flushAll()
  const { sessionId, dossier } = desk
  const { revision } = dossier.session
  const moved = await desk.ask(() => call('sessions.transition', { sessionId, revision, transition, reason: null }))
  if (moved !== null) desk.goTo(stageOf(moved.state))
}
