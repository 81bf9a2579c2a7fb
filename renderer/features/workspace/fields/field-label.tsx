/** What stands above a field of the session that may be assumed: its label, and the mark "giả định" a person sets or takes away. */
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { assumableFacts } from '../../../../shared/records/session.ts'
import { useDesk } from '../desk.ts'

export type AssumableFact = (typeof assumableFacts)[number]

/** Only a fact that is filled can be assumed. */
export function AssumedMark({ fact, label }: { readonly fact: AssumableFact; readonly label: string }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { session } = desk.dossier
  if (session[fact] === null) return null
  const isAssumed = session.assumed.includes(fact)
  const change = (next: boolean) => {
    const others = session.assumed.filter((name) => name !== fact)
    void desk.update('session', session, { assumed: next ? [...others, fact] : others })
  }
  return (
    <ToggleButton
      className="ws-assumed"
      aria-label={t('prepare.assumedFact', { label })}
      isSelected={isAssumed}
      isDisabled={!desk.isOpen}
      onChange={change}
    >
      {t('workspace.assumed')}
    </ToggleButton>
  )
}
