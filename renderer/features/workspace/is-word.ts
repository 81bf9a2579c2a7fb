/** Words whose key comes with the data: the catalogue may not have them. */
import i18next from 'i18next'
import type { I18nKey } from '../../../shared/i18n/keys.ts'

/** True when the catalogue has words under the key. */
export function isWord(key: string): key is I18nKey {
  return i18next.exists(key)
}
