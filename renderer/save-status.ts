/** What the top bar says about saving: whether something waits, when it was last saved, what went wrong. */
import { useSyncExternalStore } from 'react'
import type { AppError } from '../shared/contract/errors.ts'

export type SaveStatus = {
  readonly pending: number
  /** `HH:MM:SS` of the last commit in this window. */
  readonly savedAt: string | null
  readonly failure: AppError | null
}

let status: SaveStatus = { pending: 0, savedAt: null, failure: null }
const listeners = new Set<() => void>()

function set(next: SaveStatus): void {
  status = next
  for (const listener of listeners) listener()
}

type Saving = {
  readonly done: () => void
  /** What was typed is not in the store. */
  readonly failed: (error: AppError) => void
  /** The command was refused; nothing typed waits for it. */
  readonly refused: () => void
}

/** A command has been sent; call exactly one of the three when it ends. */
export function saving(): Saving {
  set({ ...status, pending: status.pending + 1 })
  return {
    done: () => set({ pending: status.pending - 1, savedAt: clockNow(), failure: null }),
    failed: (failure) => set({ ...status, pending: status.pending - 1, failure }),
    refused: () => set({ ...status, pending: status.pending - 1 }),
  }
}

/** Follows the status. */
export function useSaveStatus(): SaveStatus {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => status,
  )
}

function clockNow(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}
