/** Finds one of many by a few letters, with or without marks: Ctrl+K and the switch of the person at the keyboard. */
import { Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Dialog as AriaDialog,
  Autocomplete,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/vietnamese/letters.ts'

export type Found = { readonly id: string; readonly label: string; readonly detail: string; readonly icon: ReactNode }

type FinderProps = {
  readonly title: string
  readonly hint: string
  /** In the order shown while nothing is typed; Enter then takes the first. */
  readonly items: readonly Found[]
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

const mostShown = 50

export function Finder({ title, hint, items, onChoose, onClose }: FinderProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const shown = items
    .filter(({ label, detail }) => words.every((word) => fold(`${label} ${detail}`).includes(word)))
    .slice(0, mostShown)
  const choose = (id: string | undefined) => {
    if (id === undefined) return
    onClose()
    onChoose(id)
  }
  return (
    <ModalOverlay className="scrim finder-scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <AriaDialog className="finder">
          <Heading slot="title" className="unseen">
            {title}
          </Heading>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <TextField className="finder-field" autoFocus>
              <Label className="unseen">{title}</Label>
              <Search aria-hidden="true" size={16} />
              {/* The list below is walked from here by arrows, as that of a combo box that is always open. */}
              <Input placeholder={hint} role="combobox" aria-expanded aria-haspopup="listbox" />
              <kbd>Esc</kbd>
            </TextField>
            <ListBox
              className="options finder-options"
              aria-label={title}
              items={shown}
              onAction={(key) => choose(String(key))}
              renderEmptyState={() => <p className="finder-none">{t('components.noneFound')}</p>}
            >
              {({ id, label, detail, icon }) => (
                <ListBoxItem className="option finder-option" id={id} textValue={label}>
                  {icon}
                  <span>{label}</span>
                  <small>{detail}</small>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
