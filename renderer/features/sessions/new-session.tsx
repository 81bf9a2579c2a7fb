/** A new session from the body's members in office: body, term, kind, day. Everything else is filled in at Chuẩn bị. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { sessionKinds } from '../../../shared/records/session.ts'
import { call, errorOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice } from '../../components/fields.tsx'
import { useRead } from '../../query.ts'
import { FirstProgramme, useFirstProgramme } from './first-programme.tsx'

export function NewSession({ onClose }: { readonly onClose: () => void }) {
  const directory = useRead('directory.read', null).data
  return directory === undefined ? null : <NewSessionForm directory={directory} onClose={onClose} />
}

type NewSessionFormProps = { readonly directory: Directory; readonly onClose: () => void }

function NewSessionForm({ directory, onClose }: NewSessionFormProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const usual = directory.bodies.find(({ kind }) => kind === 'standing_committee') ?? directory.bodies[0]
  const [bodyId, setBodyId] = useState(usual?.id ?? null)
  const [termId, setTermId] = useState(directory.terms.at(-1)?.id ?? null)
  const [kind, setKind] = useState<(typeof sessionKinds)[number]>('regular')
  const [date, setDate] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const starts = useRead('programmes.starts', { bodyId: bodyId ?? '' }, bodyId !== null).data
  const first = useFirstProgramme(starts)
  const create = async () => {
    if (bodyId === null || termId === null) return
    try {
      const { sessionId } = await call('sessions.create', {
        bodyId,
        termId,
        kind,
        date,
        programme: first.programme,
      })
      onClose()
      go(`/phien-hop/${sessionId}/chuan-bi`)
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('sessions.new')}
      onClose={onClose}
      onSubmit={() => void create()}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={bodyId === null || termId === null}>
            {t('sessions.create')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('sessions.newWords')}</p>
      <div className="form-grid">
        <Choice
          label={t('sessions.body')}
          value={bodyId}
          options={directory.bodies.map(({ id, name }) => ({ id, label: name }))}
          onChange={setBodyId}
          autoFocus
        />
        <Choice
          label={t('sessions.term')}
          value={termId}
          options={directory.terms.map(({ id, name }) => ({ id, label: name }))}
          onChange={setTermId}
        />
        <Choice
          label={t('sessions.kind')}
          value={kind}
          options={sessionKinds.map((id) => ({ id, label: t(`workspace.kind.${id}`) }))}
          onChange={setKind}
        />
        <DateField label={t('sessions.date')} hint={t('sessions.dateHint')} value={date} onChange={setDate} />
      </div>
      {starts !== undefined && <FirstProgramme starts={starts} first={first} />}
      {(bodyId === null || termId === null) && <p>{t('sessions.noTerms')}</p>}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
