/** Sentences of the Vietnamese catalogue for a terminal. */
import type { I18nKey } from '../../shared/i18n/keys.ts'
import vi from '../../shared/i18n/locales/vi.json' with { type: 'json' }

/** Words of the Vietnamese catalogue with their blanks filled. */
export function say(key: I18nKey, params: Readonly<Record<string, string | number>> = {}): string {
  const sentence = key.split('.').reduce<unknown>((node, step) => Object(node)[step], vi)
  return String(sentence).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
}
