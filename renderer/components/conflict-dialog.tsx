/** Two versions of one text, changed here and in another window: both are shown, a person keeps either or both. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../saver.ts'
import { Dialog } from './dialog.tsx'

type ConflictDialogProps<T> = {
  readonly conflict: Conflict<T>
  /** The value as a person reads it. */
  readonly show: (value: T) => string
  /** Both values as one; `null` where that makes no sense (a date, a choice). */
  readonly both: ((theirs: T, mine: T) => T) | null
  readonly onResolve: (value: T) => void
}

export function ConflictDialog<T>({ conflict, show, both, onResolve }: ConflictDialogProps<T>) {
  const { t } = useTranslation()
  const { mine, theirs } = conflict
  return (
    <Dialog
      title={t('components.conflictTitle')}
      wide
      onClose={() => undefined}
      foot={
        <>
          <Button className="button" onPress={() => onResolve(theirs)}>
            {t('components.keepTheirs')}
          </Button>
          {both !== null && (
            <Button className="button" onPress={() => onResolve(both(theirs, mine))}>
              {t('components.keepBoth')}
            </Button>
          )}
          <Button className="button primary" autoFocus onPress={() => onResolve(mine)}>
            {t('components.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('components.conflictWords')}</p>
      <div className="versions">
        <section className="version">
          <h3>{t('components.mine')}</h3>
          {show(mine)}
        </section>
        <section className="version">
          <h3>{t('components.theirs')}</h3>
          {show(theirs)}
        </section>
      </div>
    </Dialog>
  )
}
