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

export function NewSession({ directory, onClose }: { readonly directory: Directory; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [bodyId, setBodyId] = useState(directory.bodies[0]?.id ?? null)
  const [termId, setTermId] = useState(directory.terms.at(-1)?.id ?? null)
  const [kind, setKind] = useState<(typeof sessionKinds)[number]>('regular')
  const [date, setDate] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const create = async () => {
    if (bodyId === null || termId === null) return
    try {
      const { sessionId } = await call('sessions.create', { bodyId, termId, kind, date })
      go(`/phien-hop/${sessionId}/chuan-bi`)
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <Dialog
      title={t('sessions.new')}
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" isDisabled={bodyId === null || termId === null} onPress={() => void create()}>
            {t('sessions.create')}
          </Button>
        </>
      }
    >
      <p className="quiet-text small-text">{t('sessions.newWords')}</p>
      <div className="form-grid">
        <Choice label={t('sessions.body')} value={bodyId} options={directory.bodies.map(({ id, name }) => ({ id, label: name }))} onChange={setBodyId} />
        <Choice label={t('sessions.term')} value={termId} options={directory.terms.map(({ id, name }) => ({ id, label: name }))} onChange={setTermId} />
        <Choice label={t('sessions.kind')} value={kind} options={sessionKinds.map((id) => ({ id, label: t(`workspace.kind.${id}`) }))} onChange={setKind} />
        <DateField label={t('sessions.date')} value={date} onChange={setDate} />
      </div>
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
