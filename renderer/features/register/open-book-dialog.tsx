/** Opens a register: of which type, through which term or year, and from which number it is kept here. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { registeredTypes } from '../../../shared/domain/register/series.ts'
import { call, errorOf } from '../../api.ts'
import { Check } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice, TextField } from '../../components/fields.tsx'

type OpenBookDialogProps = {
  readonly directory: Directory
  readonly onOpened: (id: string) => void
  readonly onClose: () => void
}

export function OpenBookDialog({ directory, onOpened, onClose }: OpenBookDialogProps) {
  const { t } = useTranslation()
  const [documentType, setType] = useState('Thông báo')
  const [termId, setTerm] = useState<string | null>(directory.terms.at(-1)?.id ?? null)
  const [secret, setSecret] = useState(false)
  const [year, setYear] = useState('')
  const [first, setFirst] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const firstNumber = /^\d{1,6}$/.test(first.trim()) ? Number(first) : 0
  const yearNumber = /^\d{4}$/.test(year.trim()) ? Number(year) : null
  const isReady = firstNumber > 0 && (secret ? yearNumber !== null : termId !== null)
  const open = async () => {
    if (!isReady) return
    const period = secret ? { termId: null, year: yearNumber } : { termId, year: null }
    try {
      const issuer = directory.office?.symbol ?? ''
      const series = await call('registers.open', { issuer, documentType, ...period, secret, firstNumber })
      onOpened(series.id)
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('registers.open')}
      onClose={onClose}
      onSubmit={() => void open()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('registers.open')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('registers.openWords')}</p>
      <div className="form-grid">
        <Choice
          label={t('registers.type')}
          value={documentType}
          options={[...registeredTypes.keys()].map((id) => ({ id, label: id }))}
          onChange={setType}
        />
        <TextField label={t('registers.firstNumber')} value={first} onChange={setFirst} />
        <Check isSelected={secret} onChange={setSecret}>
          {t('registers.secretBook')}
        </Check>
        {secret ? (
          <TextField label={t('registers.year')} value={year} onChange={setYear} />
        ) : (
          <Choice
            label={t('registers.term')}
            value={termId}
            options={directory.terms.map(({ id, name }) => ({ id, label: name }))}
            onChange={setTerm}
          />
        )}
      </div>
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
