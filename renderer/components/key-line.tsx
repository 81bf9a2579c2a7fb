/** The one visible line of the keys that work here; on a narrow window the last of them give way to the map of all keys. */
import { useTranslation } from 'react-i18next'

export type KeyHint = { readonly keys: readonly string[]; readonly words: string }

export function KeyLine({ hints }: { readonly hints: readonly KeyHint[] }) {
  const { t } = useTranslation()
  return (
    <footer className="keys">
      <span className="unseen">{t('shell.keyLine')}</span>
      <div className="keys-here">
        {hints.map(({ keys, words }) => (
          <span key={words}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {words}
          </span>
        ))}
      </div>
      <span>
        <kbd>Ctrl</kbd>
        <kbd>/</kbd>
        {t('shell.allKeys')}
      </span>
    </footer>
  )
}
