/** The words of the screen, switchable while it runs. Vietnamese is the source; React Aria speaks the same language. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../shared/i18n/keys.ts'
import en from '../shared/i18n/locales/en.json'
import vi from '../shared/i18n/locales/vi.json'

/** Starts the catalogues in a language. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** Changes the language of everything on the screen at once. */
export async function switchLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** The locale dates and numbers are shown in: day before month in both. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : 'vi-VN'
}
