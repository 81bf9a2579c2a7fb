/** A term or a year has ended: its registers are closed and opened anew, from 01, for the next. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { call, errorOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'

type RollOverDialogProps = {
  readonly series: Output<'registers.list'>['series'][number]
  readonly directory: Directory
  readonly period: string
  readonly onClose: () => void
}

export function RollOverDialog({ series, directory, period, onClose }: RollOverDialogProps) {
  const { t } = useTranslation()
  const say = useSay()
  const [termId, setTerm] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const year = series.year === null ? null : series.year + 1
  const isReady = on !== null && (series.termId === null || termId !== null)
  const turn = async () => {
    if (on === null || !isReady) return
    const from = { termId: series.termId, year: series.year }
    try {
      const turned = await call('registers.rollOver', { from, to: { termId, year }, on })
      say.words(t('registers.rolledOver', turned))
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('registers.rollOver')}
      onClose={onClose}
      onSubmit={() => void turn()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('registers.rollOverDo')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('registers.rollOverWords', { period })}</p>
      <div className="form-grid">
        {series.termId === null ? (
          <p>{t('registers.nextYear', { year: year ?? 0 })}</p>
        ) : (
          <Choice
            label={t('registers.nextTerm')}
            value={termId}
            options={directory.terms
              .filter(({ id }) => id !== series.termId)
              .map(({ id, name }) => ({ id, label: name }))}
            onChange={setTerm}
          />
        )}
        <DateField label={t('registers.closeOn')} value={on} onChange={setOn} />
      </div>
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
