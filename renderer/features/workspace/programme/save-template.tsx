/** Keeps the programme under a name, as a start for new sessions. */
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { queryClient } from '../../../query.ts'
import { useDesk } from '../desk.ts'

export function SaveTemplate() {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const [name, setName] = useState<string | null>(null)
  const close = () => setName(null)
  const save = async () => {
    const words = name?.trim() ?? ''
    if (words === '') return
    const saved = await desk.ask(() => call('programmes.saveTemplate', { sessionId: desk.sessionId, name: words }))
    if (saved === null) return
    close()
    say.words(t('programme.templateSaved', { name: words }))
    await queryClient.invalidateQueries({ queryKey: ['programmes.starts'] })
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
          onSubmit={() => void save()}
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
