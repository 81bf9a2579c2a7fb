/** Keys of a screen: they work wherever the focus is, except in a dialog or while an input method composes. */
import { useEffect, useRef } from 'react'

/** Key names as on the key line: `F9`, `Insert`, `Alt+q`, `Ctrl+p`; letters in lower case. */
export type Commands = Readonly<Record<string, () => void>>

export function useCommands(commands: Commands): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      const command = latest.current[keyName(event)]
      if (command === undefined || isTaken(event)) return
      event.preventDefault()
      command()
    }
    window.addEventListener('keydown', run)
    return () => window.removeEventListener('keydown', run)
  }, [])
}

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return [event.ctrlKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', event.shiftKey ? 'Shift+' : '', key].join('')
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true
  if (document.querySelector('[role="dialog"], [role="alertdialog"][aria-modal="true"]') !== null) return true
  // Insert and the undo and redo of the session belong to the text where text is written.
  const isTextKey = event.key === 'Insert' || (event.ctrlKey && ['z', 'y'].includes(event.key.toLowerCase()))
  return (
    isTextKey &&
    event.target instanceof Element &&
    event.target.closest('input, textarea, [contenteditable="true"]') !== null
  )
}
