/** Tells the local log of errors that nothing on the screen has met. Only names and places are kept there, never a message. */
import { call } from './api.ts'

const mostReported = 2_000

/** Reports one error; what cannot be reported is let go, or it would be reported in turn. */
export function reportThrown(thrown: unknown): void {
  if (!(thrown instanceof Error)) return
  void call('app.reportError', { message: `${thrown.name} ${thrown.stack ?? ''}`.slice(0, mostReported) }).catch(
    () => undefined,
  )
}

/** From now on reports what is thrown where nobody catches it. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error }) => reportThrown(error))
  window.addEventListener('unhandledrejection', ({ reason }) => reportThrown(reason))
}
