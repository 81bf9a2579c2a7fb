/** Items of the programme a guest was invited for; none ticked means the whole session. */
import { CheckboxGroup, Label } from 'react-aria-components'
import { Check } from '../../../components/check.tsx'
import { useDesk } from '../desk.ts'
import { agendaRows } from '../model/agenda.ts'
import { type Bound, useChosen } from './binding.ts'
import { Outcome } from './outcome.tsx'

export function ItemsField({ bound, label }: { readonly bound: Bound<string[]>; readonly label: string }) {
  const { dossier, isOpen } = useDesk()
  const saver = useChosen(bound)
  const rows = agendaRows(dossier)
  return (
    <div data-field={bound.field} className="ws-field">
      <CheckboxGroup className="field" value={saver.value} onChange={saver.choose} isDisabled={!isOpen}>
        <Label>{label}</Label>
        {rows.map(({ item, entry }) => (
          <Check key={item.id} value={item.id} className="ws-item-check">
            <span className="ws-cut">
              {entry.printedNumber}. {item.title}
            </span>
          </Check>
        ))}
      </CheckboxGroup>
      <Outcome
        saver={saver}
        show={(ids) => rows.flatMap((row) => (ids.includes(row.item.id) ? [row.entry.printedNumber] : [])).join(', ')}
      />
    </div>
  )
}
