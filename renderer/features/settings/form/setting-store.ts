/** Storing of the office's own values of the form: all of them are one field of the office, of which each row sets its own part. */
import { type SettingOfProfile, withSetting } from '../../../../shared/documents/deviations.ts'
import type { Override, Overrides } from '../../../../shared/documents/profile.ts'
import type { AutosaveOptions } from '../../../autosave.ts'
import type { Stand } from '../../../saver.ts'
import { type OfficeRecords, storedRecord } from '../../directory/record-changes.ts'

type Office = OfficeRecords['office']

export type SettingStore = {
  /** Takes the office as it was last read. */
  readonly see: (office: Office) => void
  /** The autosave of one setting, its value turned into what its field shows and back. */
  readonly bindingOf: <S>(
    one: SettingOfProfile,
    show: (value: Override) => S,
    read: (shown: S) => Override,
  ) => AutosaveOptions<S>
  /** Takes the office's values of these paths away: the rule holds again. Throws as `update` does. */
  readonly reset: (paths: readonly string[]) => Promise<void>
}

/** `update` writes the office's values on a revision and gives the office as it now stands; throws ApiError, also STALE_WRITE. */
export function createSettingStore(
  start: Office,
  update: (overrides: Overrides, revision: number) => Promise<Office>,
): SettingStore {
  // The newest office seen: what is committed on its revision keeps what the other rows have stored.
  let newest = start
  const see = (office: Office): Office => {
    if (office.revision > newest.revision) newest = office
    return office
  }
  const write = async (overrides: Overrides, revision: number) => see(await update(overrides, revision))
  return {
    see,
    bindingOf(one, show, read) {
      const standOf = ({ profileOverrides, revision }: Office): Stand<ReturnType<typeof show>> => {
        const [value = one.ruleValue] = one.setting.paths.flatMap((path) => profileOverrides[path] ?? [])
        return { value: show(value), revision }
      }
      return {
        id: `office:${newest.id}.${one.setting.id}`,
        stand: standOf(newest),
        commit: async (shown, revision) =>
          standOf(await write(withSetting(newest.profileOverrides, one.setting, read(shown), one.ruleValue), revision)),
        standOf(current) {
          const stored = storedRecord<'office'>(current)
          return stored === null ? null : standOf(see(stored))
        },
      }
    },
    async reset(paths) {
      const kept = Object.entries(newest.profileOverrides).filter(([path]) => !paths.includes(path))
      await write(Object.fromEntries(kept), newest.revision)
    },
  }
}
