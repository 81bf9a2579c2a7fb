/** The way to Ctrl+K for the mouse, at the right of a room's head. */
import { Search } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

export function FindButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation()
  return (
    <Button className="find" onPress={onPress}>
      <Search aria-hidden="true" size={16} />
      <span>{t('shell.find')}</span>
      <kbd>Ctrl</kbd>
      <kbd>K</kbd>
    </Button>
  )
}
