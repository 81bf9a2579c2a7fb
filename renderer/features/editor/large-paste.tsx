/** Asks before a long text is put in: it may be a whole document that was meant for elsewhere. What no record holds is not put in at all. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'
import type { LargePaste } from './editor-view.ts'

type LargePasteProps = {
  readonly pasted: Omit<LargePaste, 'slice'>
  readonly onPut: () => void
  readonly onClose: () => void
}

export function LargePasteDialog({ pasted: { bytes, fits }, onPut, onClose }: LargePasteProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t(fits ? 'editor.largePaste' : 'editor.pasteTooLarge')}
      onClose={onClose}
      onSubmit={fits ? onPut : onClose}
      foot={
        fits ? (
          <>
            <Button className="button" onPress={onClose}>
              {t('editor.cancel')}
            </Button>
            <Button className="button primary" type="submit" autoFocus>
              {t('editor.put')}
            </Button>
          </>
        ) : (
          <Button className="button primary" type="submit" autoFocus>
            {t('common.close')}
          </Button>
        )
      }
    >
      <p>{fits ? t('editor.largePasteWords', { size: Math.round(bytes / 1024) }) : t('editor.pasteTooLargeWords')}</p>
    </Dialog>
  )
}
