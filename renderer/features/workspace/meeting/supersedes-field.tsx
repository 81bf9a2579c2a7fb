/** Which earlier decision of the session this one takes the place of, found by typing words of it. */
import { useTranslation } from 'react-i18next'
import { plainTextOf } from '../../../../shared/records/rich-text.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf, useChosen } from '../fields/binding.ts'
import { Outcome } from '../fields/outcome.tsx'
import { Picker } from '../fields/picker.tsx'
import { agendaRows } from '../model/agenda.ts'

type Decision = EditableRecords['decision']

/** Nothing while no decision was made before this one. */
export function SupersedesField({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation()
  const { dossier } = useDesk()
  const numbers = new Map(agendaRows(dossier).map(({ item, entry }) => [item.id, entry.printedNumber]))
  const options = dossier.decisions
    .filter(({ id, order }) => id !== decision.id && order < decision.order)
    .map(({ id, itemId, code, text }) => ({
      id,
      label: `${numbers.get(itemId) ?? ''}. ${shortened(plainTextOf(text)) || t(`workspace.decision.${code}`)}`,
      detail: t(`workspace.decision.${code}`),
    }))
  if (options.length === 0 && decision.supersedesId === null) return null
  return <OlderDecision decision={decision} options={options} />
}

type OlderDecisionProps = {
  readonly decision: Decision
  readonly options: readonly { readonly id: string; readonly label: string; readonly detail: string }[]
}

function OlderDecision({ decision, options }: OlderDecisionProps) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const bound = bindingOf('decision', decision)('supersedesId')
  const saver = useChosen(bound)
  return (
    <div data-field={bound.field} className="ws-field">
      <Picker
        label={t('meeting.supersedes')}
        placeholder={t('meeting.supersedesHint')}
        options={options}
        value={saver.value}
        onChange={(id) => id !== saver.value && saver.choose(id)}
        isDisabled={!isOpen}
        noneFound={t('meeting.noOlder')}
      />
      <Outcome saver={saver} show={(id) => options.find((option) => option.id === id)?.label ?? ''} />
    </div>
  )
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 90)}…` : words
}
