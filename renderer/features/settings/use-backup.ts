/** Backing up and restoring, whoever asks for it: the card in Thiết lập or the window's menu. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'
import { flushAll } from '../../flush.ts'
import { queryClient } from '../../query.ts'

export type Restored = NonNullable<Output<'backup.restore'>>

export type Backup = {
  readonly isBusy: boolean
  readonly error: AppError | null
  /** What the last restore did; the screen is then read again from the restored store. */
  readonly restored: Restored | null
  readonly backUp: () => Promise<void>
  readonly restore: () => Promise<void>
}

export function useBackup(): Backup {
  const { t } = useTranslation()
  const say = useSay()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [restored, setRestored] = useState<Restored | null>(null)
  const run = async (command: () => Promise<void>) => {
    setError(null)
    setBusy(true)
    try {
      await flushAll()
      await command()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
    setBusy(false)
    await queryClient.invalidateQueries({ queryKey: ['backup.list', null] })
  }
  return {
    isBusy,
    error,
    restored,
    backUp: () =>
      run(async () => {
        const done = await call('backup.run', null)
        if (done !== null) say.words(t('settings.backedUp', { count: done.sessionCount, folder: done.folder }))
      }),
    restore: () => run(async () => setRestored(await call('backup.restore', null))),
  }
}
