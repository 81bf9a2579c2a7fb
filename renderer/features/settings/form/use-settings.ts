/** The store of the office's own values of the form, as a hook; a refused reset is told. */
import { useRef } from 'react'
import { errorOf } from '../../../api.ts'
import { useSay } from '../../../components/toasts.tsx'
import { flushAll } from '../../../flush.ts'
import { saving } from '../../../save-status.ts'
import { type OfficeRecords, updateRecord } from '../../directory/record-changes.ts'
import { createSettingStore, type SettingStore } from './setting-store.ts'

export type Settings = Pick<SettingStore, 'bindingOf' | 'reset'>

export function useSettings(office: OfficeRecords['office']): Settings {
  const say = useSay()
  const held = useRef<SettingStore | null>(null)
  held.current ??= createSettingStore(office, (profileOverrides, revision) =>
    updateRecord('office', office.id, revision, { profileOverrides: { ...profileOverrides } }),
  )
  const store = held.current
  store.see(office)
  return {
    bindingOf: store.bindingOf,
    async reset(paths) {
      // What is still being typed goes first: it would come back after the reset.
      await flushAll()
      const status = saving()
      try {
        await store.reset(paths)
        status.done()
      } catch (thrown) {
        status.refused()
        say.error(errorOf(thrown))
      }
    },
  }
}
