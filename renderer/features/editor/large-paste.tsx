/** Asks before a long text is put in: it may be a whole document that was meant for elsewhere. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'

type LargePasteProps = { readonly bytes: number; readonly onPut: () => void; readonly onClose: () => void }

export function LargePasteDialog({ bytes, onPut, onClose }: LargePasteProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('editor.largePaste')}
      onClose={onClose}
      onSubmit={onPut}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('editor.cancel')}
          </Button>
          <Button className="button primary" type="submit" autoFocus>
            {t('editor.put')}
          </Button>
        </>
      }
    >
      <p>{t('editor.largePasteWords', { size: Math.round(bytes / 1024) })}</p>
    </Dialog>
  )
}
