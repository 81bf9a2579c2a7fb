/**
 * What the chosen kind of document is about, or whom it is for. Kinds that need no choice show nothing here, nor a
 * programme with only one version.
 */
import { useTranslation } from 'react-i18next'
import type { Choosable } from '../../../../shared/documents/kind-choices.ts'
import type { DocumentChoices } from '../../../../shared/records/documents.ts'
import { useDesk } from '../desk.ts'
import { Picker, type PickerOption } from '../fields/picker.tsx'
import { choiceOptions, chosenIn, withChoice } from '../model/document-choices.ts'

type DocumentChoiceProps = {
  readonly asks: Choosable
  readonly choices: DocumentChoices
  readonly onChange: (choices: DocumentChoices) => void
}

export function DocumentChoice({ asks, choices, onChange }: DocumentChoiceProps) {
  const { t } = useTranslation()
  const { dossier, directory, names } = useDesk()
  const options: readonly PickerOption[] = choiceOptions(asks, {
    dossier,
    directory,
    names,
    kindName: (kind) => t(`draft.kinds.${kind}`),
  })
  if (asks === 'version' && options.length === 0) return null
  const words = t(`draft.choose.${asks}`)
  return (
    <Picker
      key={asks}
      label={words}
      labelHidden
      placeholder={words}
      options={options}
      value={chosenIn(choices)}
      onChange={(id) => onChange(withChoice(asks, id, dossier))}
    />
  )
}
