/** Short messages with a way back: ten seconds, never in the way of typing. An error stays until it is read and closed. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/contract/errors.ts'
import { ErrorPanel } from './error-panel.tsx'

type Toast = { readonly id: number; readonly words: string; readonly error?: AppError; readonly undo?: () => void }

export type Say = {
  /** Says something, with a way to undo it where there is one. */
  readonly words: (words: string, undo?: () => void) => void
  readonly error: (error: AppError) => void
}

const Context = createContext<Say | null>(null)
const shownMs = 10_000

/** The way to say something to the person; works anywhere below `Toasts`. */
export function useSay(): Say {
  const say = useContext(Context)
  if (say === null) throw new Error('useSay stands outside Toasts')
  return say
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(0)
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const show = useCallback(
    (toast: Omit<Toast, 'id'>) => {
      next.current += 1
      const id = next.current
      setToasts((all) => [...all.slice(-2), { ...toast, id }])
      if (toast.error === undefined) window.setTimeout(() => close(id), shownMs)
    },
    [close],
  )
  const say = useMemo<Say>(
    () => ({
      words: (words, undo) => show(undo === undefined ? { words } : { words, undo }),
      error: (error) => show({ words: '', error }),
    }),
    [show],
  )
  return (
    <Context.Provider value={say}>
      {children}
      <div className="toasts" role="status">
        {toasts.map(({ id, words, error, undo }) => (
          <div className={error === undefined ? 'toast' : ''} key={id}>
            {error === undefined ? words : <ErrorPanel error={error} onClose={() => close(id)} />}
            {undo !== undefined && (
              <Button
                className="button small"
                onPress={() => {
                  close(id)
                  undo()
                }}
              >
                {t('common.undo')}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Context.Provider>
  )
}
