/** What code that only needs words takes as an argument. */
import type { I18nKey } from './keys.ts'

export type Translate = (key: I18nKey, params?: Readonly<Record<string, string | number>>) => string
