/** Dialogs: only for what cannot be taken back or must be asked first. Esc closes, focus returns to where it was. */
import { type ReactNode, useState } from 'react'
import { Button, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextField } from './fields.tsx'

type DialogProps = {
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  /** Buttons at the foot, the filled one last. */
  readonly foot: ReactNode
  readonly children: ReactNode
}

export function Dialog({ title, wide = false, onClose, foot, children }: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable={false} onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <AriaDialog className={wide ? 'dialog wide' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className="dialog-foot">{foot}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type ReasonDialogProps = {
  readonly title: string
  readonly confirm: string
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks why before something that is logged with its reason. */
export function ReasonDialog({ title, confirm, onClose, onConfirm }: ReasonDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const words = reason.trim()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" isDisabled={words === ''} onPress={() => onConfirm(words)}>
            {confirm}
          </Button>
        </>
      }
    >
      <TextField label={t('common.reason')} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  )
}
