/** A number given by hand: kept for someone, made void with a reason, or entered late with who approved it. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { secrecyLevels } from '../../../shared/records/values.ts'
import { call, errorOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice, TextField } from '../../components/fields.tsx'

export type NumberAct = 'reserve' | 'void' | 'enterLate'

type NumberDialogProps = {
  readonly act: NumberAct
  readonly series: Output<'registers.list'>['series'][number]
  readonly onClose: () => void
}

export function NumberDialog({ act, series, onClose }: NumberDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState({ number: '', reason: '', summary: '', signer: '', receivers: '', approvedBy: '' })
  const [date, setDate] = useState<string | null>(null)
  const [secrecy, setSecrecy] = useState<(typeof secrecyLevels)[number]>(series.secret ? 'mat' : 'none')
  const [error, setError] = useState<AppError | null>(null)
  const set = (name: keyof typeof typed) => (value: string) => setTyped((all) => ({ ...all, [name]: value }))
  const line = (value: string) => (value.trim() === '' ? null : value.trim())
  const number = /^\d{1,6}$/.test(typed.number.trim()) ? Number(typed.number) : 0
  const isReady =
    number > 0 && (act === 'enterLate' ? date !== null && typed.approvedBy.trim() !== '' : typed.reason.trim() !== '')
  const give = async () => {
    if (!isReady) return
    const edit = { seriesId: series.id, number }
    try {
      if (act === 'reserve') await call('registers.reserve', { ...edit, reason: typed.reason })
      else if (act === 'void') await call('registers.void', { ...edit, reason: typed.reason })
      else if (date !== null)
        await call('registers.enterLate', {
          ...edit,
          date,
          summary: line(typed.summary),
          signerName: line(typed.signer),
          receivers: line(typed.receivers),
          secrecy,
          approvedBy: typed.approvedBy,
        })
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t(`registers.${act}`)}
      onClose={onClose}
      onSubmit={() => void give()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('registers.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('registers.number')}
        hint={series.last === null ? t('issue.noneYet') : t('issue.lastWas', { number: series.last })}
        value={typed.number}
        onChange={set('number')}
        autoFocus
      />
      {act === 'enterLate' ? (
        <div className="form-grid">
          <DateField label={t('registers.date')} value={date} onChange={setDate} />
          <TextField label={t('registers.approvedBy')} value={typed.approvedBy} onChange={set('approvedBy')} />
          {series.secret && (
            <Choice
              label={t('registers.level')}
              value={secrecy}
              options={secrecyLevels
                .filter((id) => id !== 'none')
                .map((id) => ({ id, label: t(`registers.levels.${id}`) }))}
              onChange={setSecrecy}
            />
          )}
          {secrecy !== 'tuyet_mat' && (
            <div className="wide">
              <TextField label={t('registers.summary')} value={typed.summary} onChange={set('summary')} />
            </div>
          )}
          <TextField label={t('registers.signer')} value={typed.signer} onChange={set('signer')} />
          <div className="wide">
            <TextField label={t('registers.receivers')} value={typed.receivers} onChange={set('receivers')} rows={3} />
          </div>
        </div>
      ) : (
        <TextField
          label={act === 'reserve' ? t('registers.forWhom') : t('common.reason')}
          value={typed.reason}
          onChange={set('reason')}
        />
      )}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
