/** What is done to an issued document later: corrected, replaced or revoked by another one, or withdrawn for a reason. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { issuedChangeKinds } from '../../../shared/records/register.ts'
import { call, errorOf } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice, TextField } from '../../components/fields.tsx'
import { queryClient } from '../../query.ts'
import { Picker } from '../workspace/fields/picker.tsx'

type ChangeDialogProps = {
  readonly issued: Output<'issued.read'>['issued']
  readonly others: Output<'issued.list'>
  readonly onClose: () => void
}

export function ChangeDialog({ issued, others, onClose }: ChangeDialogProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<(typeof issuedChangeKinds)[number]>('corrected')
  const [byId, setById] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const reason = typed.trim()
  const isReady = kind === 'withdrawn' ? reason !== '' : byId !== null
  const keep = async () => {
    if (!isReady) return
    try {
      await call('issued.change', {
        issuedId: issued.id,
        kind,
        byId: kind === 'withdrawn' ? null : byId,
        reason: reason === '' ? null : reason,
      })
      await queryClient.invalidateQueries({ queryKey: ['issued.read'] })
      onClose()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('registers.changeOf', { number: issued.printedNumber })}
      onClose={onClose}
      onSubmit={() => void keep()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {t('registers.keepChange')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('registers.changeWords')}</p>
      <Choice
        label={t('registers.changeKind')}
        value={kind}
        options={issuedChangeKinds.map((id) => ({ id, label: t(`registers.changes.${id}`) }))}
        onChange={setKind}
      />
      {kind !== 'withdrawn' && (
        <Picker
          label={t('registers.changeBy')}
          placeholder={t('registers.findIssued')}
          options={others
            .filter(({ id }) => id !== issued.id)
            .map(({ id, printedNumber, summary }) => ({ id, label: printedNumber, detail: summary }))}
          value={byId}
          onChange={setById}
        />
      )}
      <TextField label={t('common.reason')} value={typed} onChange={setTyped} isRequired={kind === 'withdrawn'} />
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
