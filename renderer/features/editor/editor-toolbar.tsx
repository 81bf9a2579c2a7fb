/** Buttons for the active editor of the group; each names its key. Pressing one leaves the cursor where it is. */

import {
  Bold,
  Grid2x2Plus,
  Hash,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Table,
  Undo2,
} from 'lucide-react'
import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { insertTable, toggleBold, toggleItalic, togglePoints } from './commands.ts'
import { useEditorGroup, useEditorStatus } from './editor-group.tsx'
import type { ChipKind } from './editor-view.ts'

export function EditorToolbar() {
  const { t } = useTranslation()
  const group = useEditorGroup()
  const status = useEditorStatus()
  const off = status === null
  const ask = (kind: ChipKind) => {
    const view = group.active()
    if (view !== null) group.ask(view, { kind, attrs: null, position: null })
  }
  const runs = (command: Command) => () => group.run(command)
  return (
    <Toolbar className="rt-toolbar" aria-label={t('editor.toolbar')}>
      <Tool
        icon={Bold}
        name={t('editor.bold')}
        keys="Ctrl+B"
        on={status?.bold}
        isOff={off}
        onPress={runs(toggleBold)}
      />
      <Tool
        icon={Italic}
        name={t('editor.italic')}
        keys="Ctrl+I"
        on={status?.italic}
        isOff={off}
        onPress={runs(toggleItalic)}
      />
      <i className="rt-rule" aria-hidden="true" />
      <Tool
        icon={ListOrdered}
        name={t('editor.pointsDecimal')}
        keys="Alt+1"
        on={status?.points === 'decimal'}
        isOff={off}
        onPress={runs(togglePoints('decimal'))}
      />
      <Tool
        letters="a)"
        name={t('editor.pointsLetter')}
        keys="Alt+2"
        on={status?.points === 'letter'}
        isOff={off}
        onPress={runs(togglePoints('letter'))}
      />
      <Tool
        icon={List}
        name={t('editor.pointsDash')}
        keys="Alt+3"
        on={status?.points === 'dash'}
        isOff={off}
        onPress={runs(togglePoints('dash'))}
      />
      <TableTool isOff={off} inTable={status?.inTable === true} run={group.run} />
      <i className="rt-rule" aria-hidden="true" />
      <Tool icon={Quote} name={t('editor.citation')} keys="Ctrl+D" isOff={off} onPress={() => ask('citation')} />
      <Tool icon={Hash} name={t('editor.figure')} keys="Ctrl+L" isOff={off} onPress={() => ask('figure')} />
      <i className="rt-rule" aria-hidden="true" />
      <Tool icon={Undo2} name={t('editor.undo')} keys="Ctrl+Z" isOff={off} onPress={runs(undo)} />
      <Tool icon={Redo2} name={t('editor.redo')} keys="Ctrl+Y" isOff={off} onPress={runs(redo)} />
    </Toolbar>
  )
}

type ToolProps = {
  readonly icon?: LucideIcon
  readonly letters?: string
  readonly name: string
  readonly keys: string
  readonly on?: boolean | undefined
  readonly isOff: boolean
  readonly onPress: () => void
}

export function Tool({ icon: Icon, letters, name, keys, on, isOff, onPress }: ToolProps) {
  return (
    <TooltipTrigger delay={400}>
      <Button
        className="rt-tool"
        aria-label={name}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        isDisabled={isOff}
        preventFocusOnPress
        onPress={onPress}
      >
        {Icon === undefined ? (
          <span aria-hidden="true">{letters}</span>
        ) : (
          <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
        )}
      </Button>
      <Tooltip className="rt-tip" offset={4}>
        {name} <kbd>{keys}</kbd>
      </Tooltip>
    </TooltipTrigger>
  )
}

type TableToolProps = { readonly isOff: boolean; readonly inTable: boolean; readonly run: (command: Command) => void }

function TableTool({ isOff, inTable, run }: TableToolProps) {
  const { t } = useTranslation()
  if (!inTable) {
    return (
      <Tool
        icon={Table}
        name={t('editor.table')}
        keys="Alt+4"
        isOff={isOff}
        onPress={() => run(insertTable({ rows: 3, columns: 3 }))}
      />
    )
  }
  return (
    <MenuTrigger>
      <Button className="rt-tool" aria-label={t('editor.tableChange')} aria-pressed>
        <Grid2x2Plus aria-hidden="true" size={16} strokeWidth={1.75} />
      </Button>
      <Popover className="popover">
        <Menu className="options" aria-label={t('editor.tableChange')}>
          <MenuItem className="option" onAction={() => run(addRowAfter)}>
            {t('editor.rowAdd')}
          </MenuItem>
          <MenuItem className="option" onAction={() => run(addColumnAfter)}>
            {t('editor.columnAdd')}
          </MenuItem>
          <MenuItem className="option" onAction={() => run(deleteRow)}>
            {t('editor.rowRemove')}
          </MenuItem>
          <MenuItem className="option" onAction={() => run(deleteColumn)}>
            {t('editor.columnRemove')}
          </MenuItem>
          <MenuItem className="option" onAction={() => run(deleteTable)}>
            {t('editor.tableRemove')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
