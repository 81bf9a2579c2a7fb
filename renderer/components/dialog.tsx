/** Dialogs: only for what cannot be taken back or must be asked first. Esc closes, Enter in a field sends, focus returns to where it was. */
import { type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Button, Form, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextField } from './fields.tsx'

type DialogProps = {
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  /** What a `submit` button at the foot does. */
  readonly onSubmit?: () => void
  /** Buttons at the foot, the filled one last. */
  readonly foot: ReactNode
  readonly children: ReactNode
}

export function Dialog({ title, wide = false, onClose, onSubmit, foot, children }: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable={false} onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <AriaDialog className={wide ? 'dialog wide' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <Form
            className="dialog-form"
            onSubmit={(event) => {
              event.preventDefault()
              onSubmit?.()
            }}
          >
            {children}
            <div className="dialog-foot">{foot}</div>
          </Form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type ReasonDialogProps = {
  readonly title: string
  readonly words: string
  /** What is asked for; the reason where nothing else is said. */
  readonly label?: string
  readonly confirm: string
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks why before something that is kept with its reason. */
export function ReasonDialog({ title, words, label, confirm, onClose, onConfirm }: ReasonDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const reason = typed.trim()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => reason !== '' && onConfirm(reason)}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={reason === ''}>
            {confirm}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{words}</p>
      <TextField label={label ?? t('common.reason')} value={typed} onChange={setTyped} autoFocus />
    </Dialog>
  )
}
