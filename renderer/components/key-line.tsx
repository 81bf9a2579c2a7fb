/** The one visible line of the keys that work here. */
import { useTranslation } from 'react-i18next'

export type KeyHint = { readonly keys: readonly string[]; readonly words: string }

export function KeyLine({ hints }: { readonly hints: readonly KeyHint[] }) {
  const { t } = useTranslation()
  return (
    <footer className="keys">
      <span className="unseen">{t('shell.keyLine')}</span>
      {hints.map(({ keys, words }) => (
        <span key={words}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {words}
        </span>
      ))}
      <span className="space" />
      <span>
        <kbd>Ctrl</kbd>
        <kbd>/</kbd>
        {t('shell.allKeys')}
      </span>
    </footer>
  )
}
