/** What comes next for a session: the one act the strip offers. */
import type { Transition } from '../../../../shared/domain/session-states.ts'
import type { SessionState } from '../../../../shared/records/session.ts'
import type { WorkspaceStage } from '../workspace.tsx'

/** Change the session's state, go to the stage where work goes on, or nothing. `main` marks the screen's filled button. */
export type NextStep =
  | { readonly kind: 'transition'; readonly transition: Transition; readonly main: boolean }
  | { readonly kind: 'stage'; readonly stage: WorkspaceStage }
  | null

export const workspaceStages: readonly WorkspaceStage[] = ['chuan-bi', 'hop', 'du-thao', 'phat-hanh']

/** The stage where a session in this state is worked on; the stepper is derived, never stored (`design.md` 3, decision 8). */
export function stageOf(state: SessionState): WorkspaceStage {
  switch (state) {
    case 'in_session':
      return 'hop'
    case 'concluded':
    case 'archived':
      return 'du-thao'
    default:
      return 'chuan-bi'
  }
}

export function nextStep(state: SessionState, stage: WorkspaceStage): NextStep {
  switch (state) {
    case 'preparing':
      return { kind: 'transition', transition: 'convene', main: stage === 'chuan-bi' }
    case 'convened':
      return { kind: 'transition', transition: 'start', main: stage !== 'du-thao' }
    case 'in_session':
      return stage === 'chuan-bi'
        ? { kind: 'stage', stage: 'hop' }
        : { kind: 'transition', transition: 'conclude', main: stage === 'hop' }
    case 'concluded':
      if (stage === 'phat-hanh') return null
      return { kind: 'stage', stage: stage === 'du-thao' ? 'phat-hanh' : 'du-thao' }
    default:
      return null
  }
}

/** True while the records of the session may be edited. */
export function isOpen(state: SessionState): boolean {
  return state !== 'archived' && state !== 'cancelled'
}
