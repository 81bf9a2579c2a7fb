/** What can be done with a whole contribution: parting, joining, moving it to another item; its speaker's slip and confirmation. */
import { ArrowRightLeft, BadgeCheck, Ellipsis, Merge, Printer, Scissors } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { richTextFrom } from '../../../../shared/domain/rich-text-schema.ts'
import { call } from '../../../api.ts'
import { flushAll } from '../../../flush.ts'
import { useEditorGroup } from '../../editor/editor-group.tsx'
import { cursorOf } from '../../editor/editor-view.ts'
import { letOut } from '../../secrecy/secret-consent.tsx'
import { type EditableRecords, useDesk } from '../desk.ts'
import { agendaRows } from '../model/agenda.ts'
import { nextOrder } from '../model/presence.ts'

type Contribution = EditableRecords['contribution']

export type ContributionActs = {
  /** Open while Alt+J asks for the item to move to. */
  readonly isMoving: boolean
  readonly setMoving: (isMoving: boolean) => void
  readonly split: () => void
  readonly merge: () => void
  readonly moveTo: (itemId: string) => void
  readonly print: () => void
  readonly confirm: (confirmed: boolean | null) => void
  /** The field of the menu, for the focus after a change. */
  readonly field: string
  readonly canMerge: boolean
  /** Alt+S parts, Alt+M joins, Alt+X prints the slip, Alt+J asks for another item. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function useContributionActs(
  contribution: Contribution,
  aboveId: string | null,
  speaker: string,
): ContributionActs {
  const { t } = useTranslation()
  const desk = useDesk()
  const group = useEditorGroup()
  const field = fieldOf(contribution.id)
  const [isMoving, setMoving] = useState(false)

  const split = async () => {
    const view = group.active()
    const place = document.querySelector(`[data-field="contribution:${contribution.id}.text"]`)
    if (view === null || place === null || !place.contains(view.dom)) return desk.announce(t('meeting.splitWhere'))
    const { doc } = view.state
    const cursor = cursorOf(view)
    const first = richTextFrom(doc.cut(0, cursor))
    const second = richTextFrom(doc.cut(cursor))
    // Words are not replaced under the hands of who writes them: the editor is left before its text is parted.
    view.dom.blur()
    await flushAll()
    let newId: string | null = null
    const done = await desk.run(
      async () => {
        newId = (await call('contribution.split', { id: contribution.id, first, second })).id
      },
      t('meeting.splitDone', { speaker }),
    )
    if (done && newId !== null) desk.focus(`contribution:${newId}.speakerId`)
  }
  const merge = async () => {
    if (aboveId === null) return desk.announce(t('meeting.mergeNone'))
    group.active()?.dom.blur()
    await flushAll()
    const intoId = aboveId
    const done = await desk.run(
      () => call('contribution.merge', { id: contribution.id, intoId }),
      t('meeting.mergeDone', { speaker }),
    )
    if (done) desk.focus(fieldOf(intoId))
  }
  const moveTo = async (itemId: string) => {
    const number = agendaRows(desk.dossier).find((row) => row.item.id === itemId)?.entry.printedNumber ?? ''
    await flushAll()
    const { id, revision } = contribution
    const patch = { itemId, order: nextOrder(desk.latest().dossier.contributions) }
    await desk.run(
      () => call('contribution.update', { id, revision, patch }),
      t('meeting.movedToItem', { speaker, number }),
    )
  }
  const print = async () => {
    await flushAll()
    await desk.ask(() => letOut((confirmed) => call('contribution.printSlip', { id: contribution.id, ...confirmed })))
  }
  return {
    isMoving,
    setMoving,
    split: () => void split(),
    merge: () => void merge(),
    moveTo: (itemId) => void moveTo(itemId),
    print: () => void print(),
    confirm: (confirmed) => void desk.update('contribution', contribution, { confirmed }),
    field,
    canMerge: aboveId !== null,
    onKeyDown(event) {
      if (!event.altKey || event.ctrlKey || event.nativeEvent.isComposing || !desk.isOpen) return
      const acts: Readonly<Record<string, () => void>> = {
        s: () => void split(),
        m: () => void merge(),
        x: () => void print(),
        j: () => setMoving(true),
      }
      const act = acts[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    },
  }
}

type MenuProps = { readonly acts: ContributionActs; readonly contribution: Contribution; readonly name: string }

export function ContributionMenu({ acts, contribution, name }: MenuProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const button = useRef<HTMLButtonElement>(null)
  const others = agendaRows(desk.dossier).filter(({ item }) => item.id !== contribution.itemId)
  const itemMenu = (
    <Menu className="options" aria-label={t('meeting.moveToItem')} autoFocus="first">
      {others.map(({ item, entry }) => (
        <MenuItem
          key={item.id}
          className="option"
          textValue={`${entry.printedNumber} ${item.title}`}
          onAction={() => {
            acts.setMoving(false)
            acts.moveTo(item.id)
          }}
        >
          <b className="ws-number">{entry.printedNumber}</b> {item.title}
        </MenuItem>
      ))}
    </Menu>
  )
  return (
    <>
      <MenuTrigger>
        <Button
          ref={button}
          className="button square quiet"
          data-field={acts.field}
          aria-label={t('meeting.moreOf', { name })}
          isDisabled={!desk.isOpen}
        >
          <Ellipsis aria-hidden="true" size={14} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="options" aria-label={t('meeting.moreOf', { name })}>
            <MenuItem className="option" textValue={t('meeting.split')} onAction={acts.split}>
              <Scissors aria-hidden="true" size={14} /> {t('meeting.split')} <small>Alt+S</small>
            </MenuItem>
            <MenuItem
              className="option"
              textValue={t('meeting.merge')}
              isDisabled={!acts.canMerge}
              onAction={acts.merge}
            >
              <Merge aria-hidden="true" size={14} /> {t('meeting.merge')} <small>Alt+M</small>
            </MenuItem>
            <MenuItem className="option" textValue={t('meeting.printSlip')} onAction={acts.print}>
              <Printer aria-hidden="true" size={14} /> {t('meeting.printSlip')} <small>Alt+X</small>
            </MenuItem>
            <MenuItem
              className="option"
              textValue={t(contribution.confirmed === true ? 'meeting.unconfirm' : 'meeting.confirm')}
              onAction={() => acts.confirm(contribution.confirmed === true ? null : true)}
            >
              <BadgeCheck aria-hidden="true" size={14} />{' '}
              {t(contribution.confirmed === true ? 'meeting.unconfirm' : 'meeting.confirm')}
            </MenuItem>
            <SubmenuTrigger>
              <MenuItem className="option" textValue={t('meeting.moveToItem')} isDisabled={others.length === 0}>
                <ArrowRightLeft aria-hidden="true" size={14} /> {t('meeting.moveToItem')} <small>Alt+J</small>
              </MenuItem>
              <Popover className="popover">{itemMenu}</Popover>
            </SubmenuTrigger>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Popover
        className="popover"
        placement="bottom end"
        triggerRef={button}
        aria-label={t('meeting.moveToItem')}
        isOpen={acts.isMoving && others.length > 0}
        onOpenChange={acts.setMoving}
      >
        {itemMenu}
      </Popover>
    </>
  )
}

function fieldOf(id: string): string {
  return `contribution:${id}.more`
}
