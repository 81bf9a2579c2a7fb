/** The way back from a record to the sentence of the draft it was reached from. */
import { CornerUpLeft } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { hasWayBack } from './place-memory.ts'

export function BackToDraft() {
  const { t } = useTranslation()
  const { sessionId, stage, goTo } = useDesk()
  const isShown = stage !== 'du-thao' && hasWayBack(sessionId)
  useCommands(isShown ? { 'Alt+ArrowLeft': () => goTo('du-thao') } : {})
  if (!isShown) return null
  return (
    <Button className="button dr-back" onPress={() => goTo('du-thao')}>
      <CornerUpLeft aria-hidden="true" size={14} /> {t('drafting.back')} <kbd>Alt ←</kbd>
    </Button>
  )
}
