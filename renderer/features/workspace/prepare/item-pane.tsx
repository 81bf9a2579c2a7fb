/** The facts of the chosen item, and its papers. */
import { useTranslation } from 'react-i18next'
import { sealedTitle } from '../../../../shared/domain/secret-parts.ts'
import { SealedItem } from '../../secrecy/sealed-item.tsx'
import { useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { NumberField } from '../fields/number-field.tsx'
import { PersonField } from '../fields/person-field.tsx'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { RequiredText, TextOf } from '../fields/text-fields.tsx'
import { UnitField, UnitsField } from '../fields/unit-fields.tsx'
import { Recurring } from '../programme/recurring.tsx'
import { Papers } from './papers.tsx'

export function ItemPane() {
  const { t } = useTranslation()
  const { dossier, itemId } = useDesk()
  const item = dossier.items.find((candidate) => candidate.id === itemId)
  if (item === undefined) return <p className="ws-empty">{t('prepare.chooseItem')}</p>
  if (item.title === sealedTitle) return <SealedItem />
  const of = bindingOf('item', item)
  return (
    <div className="ws-form" key={item.id}>
      <RequiredText bound={of('title')} label={t('prepare.itemTitle')} rows={3} />
      <PersonField bound={of('presenterId')} label={t('prepare.presenter')} wanted={t('prepare.noPresenter')} />
      <UnitField bound={of('presentingUnitId')} label={t('prepare.presentingUnit')} />
      <TextOf bound={of('subject')} label={t('prepare.subject')} rows={3} hint={t('prepare.subjectHint')} />
      <NumberField bound={of('plannedMinutes')} label={t('prepare.plannedMinutes')} min={0} />
      <UnitsField bound={of('invitedUnitIds')} label={t('prepare.invitedUnits')} />
      <SecrecyField kind="item" record={item} label={t('prepare.itemSecrecy')} />
      <Recurring item={item} />
      <Papers itemId={item.id} />
    </div>
  )
}
