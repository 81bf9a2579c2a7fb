/** What became of a chosen value: nothing to say, a refusal, or two choices of which a person keeps one. */
import type { Autosave } from '../../../autosave.ts'
import { ConflictDialog } from '../../../components/conflict-dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'

type OutcomeProps<T> = { readonly saver: Autosave<T>; readonly show: (value: T) => string }

export function Outcome<T>({ saver, show }: OutcomeProps<T>) {
  if (saver.conflict !== null) {
    return <ConflictDialog conflict={saver.conflict} show={show} both={null} onResolve={saver.resolve} />
  }
  return saver.failure === null ? null : <ErrorPanel error={saver.failure} />
}
