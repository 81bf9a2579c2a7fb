/** The catalogue for menus and system dialogs, in the language the person chose. */
import i18next from 'i18next'
import type { Language } from '../../shared/i18n/keys.ts'
import en from '../../shared/i18n/locales/en.json' with { type: 'json' }
import vi from '../../shared/i18n/locales/vi.json' with { type: 'json' }
import type { Translate } from '../../shared/i18n/translate.ts'

export type Words = {
  readonly t: Translate
  readonly switchTo: (language: Language) => Promise<void>
}

/** Starts the catalogues. */
export async function openWords(language: Language): Promise<Words> {
  const catalogue = i18next.createInstance()
  await catalogue.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  return {
    t: (key, params) => catalogue.t(key, { ...params }),
    switchTo: async (next) => {
      await catalogue.changeLanguage(next)
    },
  }
}
