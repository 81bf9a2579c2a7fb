/** In the place of an item that may not be opened at this desk now. */
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export function SealedItem() {
  const { t } = useTranslation()
  return (
    <p className="ws-empty">
      <Lock aria-hidden="true" size={16} /> {t('secrecy.sealedItem')}
    </p>
  )
}
