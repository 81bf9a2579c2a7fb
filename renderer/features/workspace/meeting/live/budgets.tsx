/** Minutes a speaker has, by kind of contribution; no minutes, no limit. */
import { Timer } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { contributionKinds } from '../../../../../shared/records/session.ts'
import { TextField } from '../../../../components/fields.tsx'
import { useDesk } from '../../desk.ts'
import { useLive } from './live.ts'

export function Budgets() {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const { state, update } = useLive()
  const set = (kind: (typeof contributionKinds)[number], typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 3)
    const minutes = digits === '' ? null : Number(digits)
    update((now) => ({ ...now, budgets: { ...now.budgets, [kind]: minutes } }))
  }
  return (
    <DialogTrigger>
      <Button className="button square quiet" aria-label={t('live.budgets')} isDisabled={!isOpen}>
        <Timer aria-hidden="true" size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="ws-budgets" aria-label={t('live.budgets')}>
          {contributionKinds.map((kind) => (
            <TextField
              key={kind}
              label={t(`meeting.contributionKind.${kind}`)}
              value={String(state.budgets[kind] ?? '')}
              placeholder={t('live.noLimit')}
              onChange={(typed) => set(kind, typed)}
            />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
