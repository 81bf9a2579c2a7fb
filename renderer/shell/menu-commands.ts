/** What the window's menu asks of the page, by the name of its entry. */
import { useEffect, useRef } from 'react'
import { listen } from '../api.ts'

export function useMenuCommands(commands: Readonly<Record<string, () => void>>): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => listen('command', (name) => latest.current[name]?.()), [])
}
