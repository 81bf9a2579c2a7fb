/** The buttons of the programme in the room: a new item, the chosen one earlier, later, postponed, out. */
import { ArrowDown, ArrowUp, CirclePause, CirclePlay, type LucideIcon, Plus, Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isOffTable } from '../../../../shared/domain/programme.ts'
import { useDesk } from '../desk.ts'
import { type AgendaRow, movedByOne } from '../model/agenda.ts'
import type { ProgrammeChanges } from '../programme/changing.ts'

type ProgrammeToolsProps = {
  readonly rows: readonly AgendaRow[]
  readonly changes: ProgrammeChanges
  readonly onAdd: () => void
}

export function ProgrammeTools({ rows, changes, onAdd }: ProgrammeToolsProps) {
  const { t } = useTranslation()
  const { itemId, isOpen } = useDesk()
  const item = rows.find((row) => row.item.id === itemId)?.item
  const isOff = item !== undefined && isOffTable(item)
  const can = (direction: 'up' | 'down') => item !== undefined && movedByOne(rows, item.id, direction) !== null
  const tools: readonly (readonly [LucideIcon, string, boolean, (id: string) => void])[] = [
    [ArrowUp, t('programme.moveUp'), can('up'), (id) => changes.move(id, 'up')],
    [ArrowDown, t('programme.moveDown'), can('down'), (id) => changes.move(id, 'down')],
    [isOff ? CirclePlay : CirclePause, t(isOff ? 'programme.takeUp' : 'programme.postpone'), true, changes.postpone],
    [Trash2, t('programme.remove'), item?.state !== 'withdrawn', changes.remove],
  ]
  return (
    <span className="ws-programme-tools">
      <Tool icon={Plus} words={t('programme.add')} isDisabled={!isOpen} onPress={onAdd} />
      {tools.map(([icon, words, isPossible, act]) => (
        <Tool
          key={words}
          icon={icon}
          words={words}
          isDisabled={!isOpen || item === undefined || !isPossible}
          onPress={() => item !== undefined && act(item.id)}
        />
      ))}
    </span>
  )
}

type ToolProps = {
  readonly icon: LucideIcon
  /** What it does, with its key. */
  readonly words: string
  readonly isDisabled: boolean
  readonly onPress: () => void
}

function Tool({ icon: Icon, words, isDisabled, onPress }: ToolProps) {
  return (
    <span title={words}>
      <Button className="button square quiet" aria-label={words} isDisabled={isDisabled} onPress={onPress}>
        <Icon aria-hidden="true" size={14} />
      </Button>
    </span>
  )
}
