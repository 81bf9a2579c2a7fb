/** Makes `t` take only keys that are in the catalogue (`vi.json` is the source). */
import 'i18next'
import type vi from './locales/vi.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof vi }
    returnNull: false
  }
}
