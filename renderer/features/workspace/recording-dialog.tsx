/** The chair's permission to record sound or pictures: who gave it, when, and who put it down. The program itself records nothing. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useRead } from '../../query.ts'
import { momentWords } from '../settings/moment-words.ts'
import { useDesk } from './desk.ts'
import { PersonPicker } from './fields/person-field.tsx'

export function RecordingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { session } = desk.dossier
  const { data } = useRead('session.recording', { sessionId: session.id })
  const [personId, setPerson] = useState<string | null>(session.recordingPermittedBy ?? session.chairId)
  const permit = async (by: string | null) => {
    const done = await desk.run(() =>
      call('session.permitRecording', { sessionId: session.id, revision: session.revision, personId: by }),
    )
    if (done) onClose()
  }
  const isPermitted = session.recordingPermittedBy !== null
  return (
    <Dialog
      title={t('recording.title')}
      onClose={onClose}
      onSubmit={() => personId !== null && void permit(personId)}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          {isPermitted && (
            <Button className="button" isDisabled={!desk.isOpen} onPress={() => void permit(null)}>
              {t('recording.withdraw')}
            </Button>
          )}
          <Button className="button primary" type="submit" isDisabled={!desk.isOpen || personId === null}>
            {t('recording.permit')}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('recording.words')}</p>
      <PersonPicker label={t('recording.by')} value={personId} onChange={setPerson} without={new Set()} />
      {isPermitted && data?.atMs != null && (
        <p>
          {t('recording.logged', {
            person: desk.names.person(session.recordingPermittedBy) ?? '',
            at: momentWords(new Date(data.atMs)),
            by: data.recordedBy ?? t('workspace.unnamedPerson'),
          })}
        </p>
      )}
    </Dialog>
  )
}
