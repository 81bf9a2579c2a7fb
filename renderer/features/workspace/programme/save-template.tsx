/** Keeps the programme under a name, as a start for new sessions. */
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'

export function SaveTemplate() {
  const { t } = useTranslation()
  const desk = useDesk()
  const [name, setName] = useState<string | null>(null)
  const close = () => setName(null)
  const keep = async () => {
    const words = name?.trim() ?? ''
    if (words === '') return
    const save = () => call('programmes.saveTemplate', { sessionId: desk.sessionId, name: words })
    if (await desk.run(save, t('programme.templateSaved', { name: words }))) close()
  }
  return (
    <>
      <span title={t('programme.saveTemplate')}>
        <Button
          className="button square quiet"
          aria-label={t('programme.saveTemplate')}
          isDisabled={desk.dossier.items.length === 0}
          onPress={() => setName('')}
        >
          <BookmarkPlus aria-hidden="true" size={14} />
        </Button>
      </span>
      {name !== null && (
        <Dialog
          title={t('programme.saveTemplate')}
          onClose={close}
          onSubmit={() => void keep()}
          foot={
            <>
              <Button className="button" onPress={close}>
                {t('common.cancel')}
              </Button>
              <Button className="button primary" type="submit" isDisabled={name.trim() === ''}>
                {t('programme.keepTemplate')}
              </Button>
            </>
          }
        >
          <p className="quiet-text">{t('programme.templateWords')}</p>
          <TextField label={t('programme.templateName')} value={name} onChange={setName} autoFocus />
        </Dialog>
      )}
    </>
  )
}
