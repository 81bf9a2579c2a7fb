/** The editors of one pane share one toolbar and one pair of dialogs: the group knows which editor the person is in. */

import type { Attrs } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react'
import { ChipDialog } from './chip-dialog.tsx'
import { type EditorStatus, putChip, statusOf } from './commands.ts'
import type { ChipRequest, LargePaste } from './editor-view.ts'
import { LargePasteDialog } from './large-paste.tsx'

/** The editor last stood in, and what holds at its cursor; `status` keeps its identity until something changes. */
export type EditorGroup = {
  readonly active: () => EditorView | null
  readonly status: () => EditorStatus | null
  readonly subscribe: (listener: () => void) => () => void
  readonly enter: (view: EditorView) => void
  readonly refresh: (view: EditorView) => void
  readonly leave: (view: EditorView) => void
  /** Runs a command in the active editor and gives it the focus back. */
  readonly run: (command: Command) => void
  readonly ask: (view: EditorView, request: ChipRequest) => void
  /** Asks before a long text is put in. */
  readonly askPaste: (view: EditorView, pasted: LargePaste) => void
}

type Asked = { readonly view: EditorView; readonly request: ChipRequest }
type Pasted = LargePaste & { readonly view: EditorView }

const GroupContext = createContext<EditorGroup | null>(null)

export function EditorGroupProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const group = useMemo(() => createGroup(setAsked, setPasted), [])
  const close = () => {
    const view = asked?.view
    setAsked(null)
    // The dialog gives focus back to the page; the person was writing.
    requestAnimationFrame(() => view?.focus())
  }
  const closePasted = () => {
    const view = pasted?.view
    setPasted(null)
    requestAnimationFrame(() => view?.focus())
  }
  const putPasted = () => {
    if (pasted !== null) {
      const { view, slice } = pasted
      view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
    }
    closePasted()
  }
  const put = (attrs: Attrs) => {
    if (asked === null) return
    putChip(asked.request.kind, attrs, asked.request.position)(asked.view.state, asked.view.dispatch)
    close()
  }
  return (
    <GroupContext value={group}>
      {children}
      {pasted !== null && <LargePasteDialog pasted={pasted} onPut={putPasted} onClose={closePasted} />}
      {asked !== null && <ChipDialog request={asked.request} onPut={put} onClose={close} />}
    </GroupContext>
  )
}

/** The group around; every editor and toolbar stands in one. */
export function useEditorGroup(): EditorGroup {
  const group = useContext(GroupContext)
  if (group === null) throw new Error('an editor stands outside its group')
  return group
}

/** What holds at the cursor of the active editor; `null` when the person has been in none. */
export function useEditorStatus(): EditorStatus | null {
  const group = useEditorGroup()
  return useSyncExternalStore(group.subscribe, group.status)
}

function createGroup(ask: (asked: Asked) => void, askPaste: (pasted: Pasted) => void): EditorGroup {
  const listeners = new Set<() => void>()
  let active: EditorView | null = null
  let status: EditorStatus | null = null

  const show = (view: EditorView | null) => {
    const next = view === null ? null : statusOf(view.state)
    const same = active === view && JSON.stringify(next) === JSON.stringify(status)
    active = view
    if (same) return
    status = next
    for (const listener of listeners) listener()
  }
  return {
    active: () => active,
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    enter: show,
    refresh: (view) => {
      if (view === active) show(view)
    },
    leave: (view) => {
      if (view === active) show(null)
    },
    run: (command) => {
      if (active === null) return
      command(active.state, active.dispatch, active)
      active.focus()
    },
    ask: (view, request) => ask({ view, request }),
    askPaste: (view, pasted) => askPaste({ ...pasted, view }),
  }
}
