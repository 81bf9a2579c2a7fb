/** Whether every new session begins with the item, as with "Kiểm điểm việc thực hiện kết luận". */
import { useTranslation } from 'react-i18next'
import { isSameItem } from '../../../../shared/domain/programme-seeds.ts'
import { call } from '../../../api.ts'
import { Check } from '../../../components/check.tsx'
import { useRead } from '../../../query.ts'
import { type EditableRecords, useDesk } from '../desk.ts'

export function Recurring({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const kept = useRead('programmes.templates', null).data
  // A secret item's words stay in its session.
  if (kept === undefined || item.parentId !== null || item.secrecy.level !== 'none') return null
  return (
    <Check
      isSelected={kept.recurring.some((one) => isSameItem(one, item))}
      isDisabled={!desk.isOpen}
      onChange={(isRecurring) => void desk.run(() => call('programmes.setRecurring', { itemId: item.id, isRecurring }))}
    >
      {t('programme.recurring')}
    </Check>
  )
}
