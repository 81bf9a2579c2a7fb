/** An error in words for a terminal: what happened, what is safe, what to do; then each fault with its place, in both languages. */
import type { AppError } from '../../shared/contract/errors.ts'
import vi from '../../shared/i18n/locales/vi.json' with { type: 'json' }

export function errorWords({ code, params = {}, faults = [] }: AppError): string[] {
  const words = vi.errors[code]
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
  return [
    fill(words.what),
    fill(words.safe),
    fill(words.do),
    ...faults.map((fault) => `  ${fault.path}: ${fault.vi} / ${fault.en}`),
    `(${code})`,
  ]
}
