/** The level of secrecy a record carries, and the dialog that raises or lowers it: the program proposes none (`domain.md` 7). */
import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MarkedKind } from '../../../../shared/domain/secrecy.ts'
import { type Secrecy, type SecrecyLevel, secrecyLevels } from '../../../../shared/records/values.ts'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { Choice, TextField } from '../../../components/fields.tsx'
import { flushAll } from '../../../flush.ts'
import { useRead } from '../../../query.ts'
import { LevelTag } from '../../secrecy/level-tag.tsx'
import { momentWords } from '../../settings/moment-words.ts'
import { useDesk } from '../desk.ts'
import { fieldName } from '../model/gap-target.ts'

type Marked = { readonly id: string; readonly revision: number; readonly secrecy: Secrecy }
type SecrecyFieldProps = {
  readonly kind: MarkedKind
  readonly record: Marked
  readonly label: string
  /** A button alone, with the stamp where there is one: for the lines of a list. */
  readonly compact?: boolean
}

export function SecrecyField({ kind, record, label, compact = false }: SecrecyFieldProps) {
  const { t } = useTranslation()
  const [isAsked, ask] = useState(false)
  const { level, basis } = record.secrecy
  const open = () => void flushAll().then(() => ask(true))
  const dialog = isAsked && <SecrecyDialog kind={kind} record={record} label={label} onClose={() => ask(false)} />
  if (compact)
    return (
      <>
        <Button
          className="button small quiet"
          aria-label={`${label}: ${t(`workspace.secrecy.${level}`)}`}
          onPress={open}
        >
          {level === 'none' ? <ShieldAlert aria-hidden="true" size={14} /> : <LevelTag level={level} />}
        </Button>
        {dialog}
      </>
    )
  return (
    <div data-field={fieldName(kind, kind === 'session' ? null : record.id, 'secrecy')} className="ws-field ws-secrecy">
      <span className="label">{label}</span>
      <span className="ws-secrecy-line">
        {level === 'none' ? t('workspace.secrecy.none') : <LevelTag level={level} />}
        {basis !== null && <span className="quiet-text small-text">{basis}</span>}
        <Button className="button small" onPress={open} aria-label={`${t('secrecy.change')}: ${label}`}>
          {t('secrecy.change')}…
        </Button>
      </span>
      {dialog}
    </div>
  )
}

type SecrecyDialogProps = Omit<SecrecyFieldProps, 'compact'> & { readonly onClose: () => void }

function SecrecyDialog({ kind, record, label, onClose }: SecrecyDialogProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [level, setLevel] = useState<SecrecyLevel>(record.secrecy.level)
  const [basis, setBasis] = useState(record.secrecy.basis ?? '')
  const [reason, setReason] = useState('')
  const isWhole = reason.trim() !== '' && (level === 'none' || basis.trim() !== '')
  const isChanged = level !== record.secrecy.level || basis.trim() !== (record.secrecy.basis ?? '')
  const mark = async () => {
    const { id, revision } = record
    const done = await desk.run(() =>
      call('secrecy.mark', {
        kind,
        id,
        revision,
        level,
        basis: level === 'none' ? null : basis.trim(),
        reason: reason.trim(),
      }),
    )
    if (done) onClose()
  }
  return (
    <Dialog
      title={label}
      onClose={onClose}
      onSubmit={() => isWhole && isChanged && void mark()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!desk.isOpen || !isWhole || !isChanged}>
            {t('secrecy.mark')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('secrecy.level')}
        value={level}
        onChange={setLevel}
        autoFocus
        options={secrecyLevels.map((id) => ({ id, label: t(`workspace.secrecy.${id}`) }))}
      />
      {level !== 'none' && (
        <TextField
          label={t('workspace.secrecyBasis')}
          hint={t('workspace.secrecyBasisHint')}
          value={basis}
          onChange={setBasis}
        />
      )}
      <TextField label={t('secrecy.reason')} value={reason} onChange={setReason} />
      <SecrecyHistory id={record.id} />
    </Dialog>
  )
}

/** Who raised or lowered it, when, from what to what, and why. */
function SecrecyHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { data } = useRead('secrecy.history', { id })
  if (data === undefined || data.length === 0) return null
  return (
    <section className="secrecy-history" aria-label={t('secrecy.history')}>
      <h3 className="ws-section">{t('secrecy.history')}</h3>
      <ol>
        {data.map((change) => (
          <li key={`${change.atMs} ${change.from} ${change.to}`}>
            <span className="quiet-text">{momentWords(new Date(change.atMs))}</span>{' '}
            {change.by ?? t('workspace.unnamedPerson')}:{' '}
            <b>
              {t(`workspace.secrecy.${change.from}`)} → {t(`workspace.secrecy.${change.to}`)}
            </b>
            {change.step === 'undo' && ` (${t('steps.undo')})`}
            {change.reason !== null && `. ${change.reason}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
