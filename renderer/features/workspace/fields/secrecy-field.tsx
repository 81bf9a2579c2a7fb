/** The secrecy level and the list item it rests on (`domain.md` 7). The program proposes none; a person marks it. */
import { useTranslation } from 'react-i18next'
import { type Secrecy, secrecyLevels, unclassified } from '../../../../shared/records/values.ts'
import { useAutosave } from '../../../autosave.ts'
import { Choice, TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import type { Bound } from './binding.ts'
import { Outcome } from './outcome.tsx'

export function SecrecyField({ bound, label }: { readonly bound: Bound<Secrecy>; readonly label: string }) {
  const { t } = useTranslation()
  const { isOpen, userId, today } = useDesk()
  const saver = useAutosave<Secrecy>({ ...bound, same: sameSecrecy })
  const { level, basis } = saver.value
  const mark = (next: Secrecy['level']) => {
    saver.change(next === 'none' ? unclassified : { ...saver.value, level: next, markedBy: userId, markedOn: today })
    void saver.flush()
  }
  return (
    <div data-field={bound.field} className="ws-field ws-secrecy">
      <Choice
        label={label}
        value={level}
        onChange={mark}
        isDisabled={!isOpen}
        options={secrecyLevels.map((id) => ({ id, label: t(`workspace.secrecy.${id}`) }))}
      />
      {level !== 'none' && (
        <TextField
          label={t('workspace.secrecyBasis')}
          hint={t('workspace.secrecyBasisHint')}
          value={basis ?? ''}
          isDisabled={!isOpen}
          onChange={(words) => saver.change({ ...saver.value, basis: words.trim() === '' ? null : words })}
          onBlur={() => void saver.flush()}
        />
      )}
      <Outcome saver={saver} show={(secrecy) => `${t(`workspace.secrecy.${secrecy.level}`)} ${secrecy.basis ?? ''}`} />
    </div>
  )
}

function sameSecrecy(one: Secrecy, other: Secrecy): boolean {
  return (
    one.level === other.level &&
    (one.basis ?? '').trim() === (other.basis ?? '').trim() &&
    one.markedBy === other.markedBy &&
    one.markedOn === other.markedOn
  )
}
