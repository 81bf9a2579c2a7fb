/** Buttons for the draft; each names its key. Pressing one leaves the cursor where it is. */
import { Bold, Hash, Italic, MessageSquarePlus, Quote, Redo2, Search, Table, TextQuote, Undo2 } from 'lucide-react'
import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../../components/fields.tsx'
import { Tool } from '../../editor/editor-toolbar.tsx'
import type { ChipKind } from '../../editor/editor-view.ts'
import { type BlockForm, blockForms, insertTable, setForm, toggleBold, toggleItalic } from './draft-commands.ts'
import { formKeys } from './draft-view.ts'

export type DraftStatus = {
  readonly bold: boolean
  readonly italic: boolean
  readonly form: BlockForm | null
  readonly inTable: boolean
  readonly blockId: string | null
}

type DraftToolbarProps = {
  readonly status: DraftStatus | null
  readonly isReadOnly: boolean
  readonly isSuggesting: boolean
  readonly run: (command: Command) => void
  readonly onChip: (kind: ChipKind) => void
  readonly onPhrase: () => void
  readonly onSuggest: () => void
  readonly onComment: () => void
  readonly onFind: () => void
}

export function DraftToolbar(props: DraftToolbarProps) {
  const { t } = useTranslation()
  const { status, isReadOnly, run } = props
  const off = isReadOnly || status === null
  const runs = (command: Command) => () => run(command)
  return (
    <Toolbar className="rt-toolbar dr-toolbar" aria-label={t('drafting.toolbar')}>
      <Choice
        label={t('drafting.form')}
        labelHidden
        value={status?.form ?? null}
        isDisabled={off || status?.inTable === true}
        placeholder={t('drafting.form')}
        options={blockForms.map((id) => ({
          id,
          label: t(`drafting.forms.${id}`),
          detail: formKeys[id].replace('-', ' '),
        }))}
        onChange={(form) => run(setForm(form))}
      />
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
      {status?.inTable === true ? (
        <TableMenu run={run} />
      ) : (
        <Tool
          icon={Table}
          name={t('editor.table')}
          keys="Alt+4"
          isOff={off}
          onPress={runs(insertTable({ rows: 3, columns: 3 }))}
        />
      )}
      <Tool
        icon={Quote}
        name={t('editor.citation')}
        keys="Ctrl+D"
        isOff={off}
        onPress={() => props.onChip('citation')}
      />
      <Tool icon={Hash} name={t('editor.figure')} keys="Ctrl+L" isOff={off} onPress={() => props.onChip('figure')} />
      <Tool icon={TextQuote} name={t('drafting.phrases.title')} keys="Alt+M" isOff={off} onPress={props.onPhrase} />
      <i className="rt-rule" aria-hidden="true" />
      <Tool icon={Undo2} name={t('editor.undo')} keys="Ctrl+Z" isOff={off} onPress={runs(undo)} />
      <Tool icon={Redo2} name={t('editor.redo')} keys="Ctrl+Y" isOff={off} onPress={runs(redo)} />
      <i className="rt-rule" aria-hidden="true" />
      <Tool icon={Search} name={t('drafting.find.title')} keys="Ctrl+F" isOff={false} onPress={props.onFind} />
      <Tool
        icon={MessageSquarePlus}
        name={t('drafting.comments.add')}
        keys="Alt+C"
        isOff={status === null}
        onPress={props.onComment}
      />
      <Button
        className="rt-tool dr-suggest"
        aria-pressed={props.isSuggesting}
        isDisabled={isReadOnly}
        preventFocusOnPress
        onPress={props.onSuggest}
      >
        {t('drafting.suggest')} <kbd>Alt D</kbd>
      </Button>
    </Toolbar>
  )
}

function TableMenu({ run }: { readonly run: (command: Command) => void }) {
  const { t } = useTranslation()
  const ways = [
    ['editor.rowAdd', addRowAfter],
    ['editor.columnAdd', addColumnAfter],
    ['editor.rowRemove', deleteRow],
    ['editor.columnRemove', deleteColumn],
    ['editor.tableRemove', deleteTable],
  ] as const
  return (
    <MenuTrigger>
      <Button className="rt-tool" aria-label={t('editor.tableChange')} aria-pressed>
        <Table aria-hidden="true" size={16} strokeWidth={1.75} />
      </Button>
      <Popover className="popover">
        <Menu className="options" aria-label={t('editor.tableChange')}>
          {ways.map(([key, command]) => (
            <MenuItem key={key} className="option" onAction={() => run(command)}>
              {t(key)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
