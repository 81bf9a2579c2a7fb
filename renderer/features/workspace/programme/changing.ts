/** Changing the programme from its list: order, items that leave it and come back; the same keys before the session and in the room. */
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isOffTable } from '../../../../shared/domain/programme.ts'
import { call } from '../../../api.ts'
import { useDesk } from '../desk.ts'
import { type AgendaRow, movedBeside, movedByOne, neighbourOf, placeOf } from '../model/agenda.ts'

export type ProgrammeChanges = {
  readonly move: (itemId: string, direction: 'up' | 'down') => void
  readonly put: (itemId: string, targetId: string, side: 'before' | 'after') => void
  readonly remove: (itemId: string) => void
  /** Postpones the item to another session, or takes it up again. */
  readonly postpone: (itemId: string) => void
}

/** The ways to change the programme of these rows; with `renumber` the printed numbers follow a new order. */
export function useProgrammeChanges(rows: readonly AgendaRow[], renumber: boolean): ProgrammeChanges {
  const { t } = useTranslation()
  const desk = useDesk()
  const rowOf = (itemId: string) => rows.find((row) => row.item.id === itemId)

  const apply = async (itemId: string, itemIds: string[] | null) => {
    if (itemIds === null || !desk.isOpen) return
    const done = await desk.run(() => call('agenda.reorder', { sessionId: desk.sessionId, itemIds, renumber }))
    if (!done) return
    const title = rowOf(itemId)?.item.title ?? ''
    desk.announce(t('prepare.moved', { title, ...placeOf(rows, itemIds, itemId) }))
  }
  const remove = async (itemId: string) => {
    const row = rowOf(itemId)
    if (row === undefined || !desk.isOpen) return
    const next = neighbourOf(rows, itemId)
    const done = await desk.run(
      () => call('agenda.removeItem', { itemId }),
      t('prepare.itemRemoved', { title: row.item.title }),
    )
    if (done && next !== null) desk.selectItem(next)
  }
  const postpone = async (itemId: string) => {
    const item = rowOf(itemId)?.item
    if (item === undefined || !desk.isOpen) return
    const isOff = isOffTable(item)
    await desk.run(
      () => call('agenda.setItemState', { itemId, revision: item.revision, state: isOff ? 'pending' : 'postponed' }),
      t(isOff ? 'programme.takenUp' : 'programme.postponed', { title: item.title }),
    )
  }
  return {
    move: (itemId, direction) => void apply(itemId, movedByOne(rows, itemId, direction)),
    put: (itemId, targetId, side) => void apply(itemId, movedBeside(rows, itemId, targetId, side)),
    remove: (itemId) => void remove(itemId),
    postpone: (itemId) => void postpone(itemId),
  }
}

type ProgrammeKeys = {
  readonly changes: ProgrammeChanges
  readonly itemId: string | null
  readonly addUnder: (adding: { readonly parentId: string }) => void
}

/** Alt+arrows move the chosen item, Delete removes it, Shift+Insert adds under it. */
export function onProgrammeKey(event: KeyboardEvent, { changes, itemId, addUnder }: ProgrammeKeys): void {
  const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null
  if (itemId === null || inField || event.nativeEvent.isComposing) return
  if (event.altKey && event.key === 'ArrowUp') changes.move(itemId, 'up')
  else if (event.altKey && event.key === 'ArrowDown') changes.move(itemId, 'down')
  else if (event.key === 'Delete') changes.remove(itemId)
  else if (event.shiftKey && event.key === 'Insert') addUnder({ parentId: itemId })
  else return
  event.preventDefault()
  event.stopPropagation()
}
