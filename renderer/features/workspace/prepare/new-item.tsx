/** The line where the next item's title is typed; Enter adds it and waits for another, Escape ends. */
import { useEffect, useId, useRef, useState } from 'react'
import { Button, Form, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { suggestedItems } from '../../../../shared/domain/programme-seeds.ts'
import { type ItemSeed, noTemplates } from '../../../../shared/records/programme-template.ts'
import { call } from '../../../api.ts'
import { Check } from '../../../components/check.tsx'
import { useRead } from '../../../query.ts'
import { useDesk } from '../desk.ts'
import { agendaRows } from '../model/agenda.ts'
import { fieldToResume, wordsToResume } from '../place.ts'

/** Kept items offered below the line. */
const mostSuggested = 4

/** Names the line for whoever leads the focus there. */
export const newItemField = 'agenda.newTitle'

/** What is being added and under which item; open from the start when a kill left words in the line. */
export function useAdding() {
  return useState<{ readonly parentId: string | null } | null>(() =>
    fieldToResume() === newItemField ? { parentId: null } : null,
  )
}

type NewItemProps = { readonly parentId: string | null; readonly onClose: () => void }

export function NewItem({ parentId: asked, onClose }: NewItemProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [title, setTitle] = useState(() => wordsToResume(newItemField))
  const [parentId, setParentId] = useState(asked)
  const [candidate] = useState(() => asked ?? rootOf(desk.dossier.items, desk.itemId))
  const number = agendaRows(desk.dossier).find(({ item }) => item.id === candidate)?.entry.printedNumber ?? null
  const id = useId()
  const parent = desk.dossier.items.find((item) => item.id === parentId)
  const line = useRef<HTMLFormElement>(null)
  const count = desk.dossier.items.length
  const kept = useRead('programmes.templates', null).data ?? noTemplates
  const suggested = parentId === null ? suggestedItems(kept, title, desk.dossier.items).slice(0, mostSuggested) : []
  const offers = suggested.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line stays in view as items come above it and offers below
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [count, offers])

  const add = async (seed?: ItemSeed) => {
    const words = seed?.title ?? title.trim()
    if (words === '') return onClose()
    const from = seed === undefined ? {} : { seed }
    const added = await desk.ask(() =>
      call('agenda.addItem', { sessionId: desk.sessionId, title: words, parentId, ...from }),
    )
    if (added === null) return
    setTitle('')
    desk.selectItem(added.itemId)
    desk.announce(t('prepare.itemAdded', { title: words }))
    desk.focus(newItemField)
  }
  return (
    <Form
      ref={line}
      className="ws-new-item"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField value={title} onChange={setTitle} autoFocus id={id}>
        <Label>{parent === undefined ? t('prepare.newItem') : t('prepare.newSubItem', { title: parent.title })}</Label>
        <div data-field={newItemField} data-unkept>
          {/* Heard here: a handler on the text field would keep the keys of the screen from it. */}
          <Input
            className="input"
            maxLength={500}
            placeholder={t('prepare.newItemHint')}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        </div>
      </TextField>
      <Button type="submit" className="button small">
        {t('prepare.add')} <kbd>Enter</kbd>
      </Button>
      <Button className="button small quiet" onPress={onClose}>
        {t('prepare.done')} <kbd>Esc</kbd>
      </Button>
      {number !== null && (
        <Check
          isSelected={parentId !== null}
          onChange={(isUnder) => setParentId(isUnder ? candidate : null)}
          className="ws-under"
        >
          {t('programme.underItem', { number })}
        </Check>
      )}
      {suggested.length > 0 && (
        <span className="ws-suggested">
          <span className="quiet-text small-text">{t('programme.suggested')}</span>
          {suggested.map((seed) => (
            <Button key={seed.title} className="button small" onPress={() => void add(seed)}>
              <span className="ws-cut">{seed.title}</span>
            </Button>
          ))}
        </span>
      )}
    </Form>
  )
}

/** The item itself, or the one it stands under: only that may hold sub-items. */
function rootOf(items: readonly { readonly id: string; readonly parentId: string | null }[], itemId: string | null) {
  const item = items.find(({ id }) => id === itemId)
  return item?.parentId ?? item?.id ?? null
}
