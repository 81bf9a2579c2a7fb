/** The stages of a session that can be worked in; the address names one of them. */
export type WorkspaceStage = 'chuan-bi' | 'hop' | 'du-thao'

/** One session on the desk: its frame and the stage being worked in. */
export function Workspace({ sessionId, stage }: { readonly sessionId: string; readonly stage: WorkspaceStage }) {
  return <main data-session={sessionId} data-stage={stage} />
}
