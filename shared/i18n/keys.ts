/** The keys of the catalogues as types. `vi.json` is the source; `en.json` is held equal to it by a test. */
import type vi from './locales/vi.json'

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

/** `errors.INTERNAL.what`, `menu.file` ... */
export type I18nKey = Leaves<typeof vi>

/** The languages of the screen, Vietnamese first. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]
