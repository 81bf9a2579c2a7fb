/** Says that a document is no longer in force: an icon and words, then colour. */
import { CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export function EndedWords() {
  const { t } = useTranslation()
  return (
    <span className="state warn">
      <CircleSlash aria-hidden="true" size={14} /> {t('references.ended')}
    </span>
  )
}
