/**
 * A desk that stands still while parts of the session change that do not matter within: a list of two hundred people is not drawn anew for a
 * word somebody said. What stands within draws none of those parts; what it does may read them by `desk.latest()`.
 */
import { type ReactNode, useRef } from 'react'
import type { StoredDossier } from '../../../shared/contract/views.ts'
import { type Desk, DeskContext, useDesk } from './desk.ts'

/** A part of the session, or the item being worked on. */
type Part = keyof StoredDossier | 'itemId'

type StillDeskProps = {
  readonly besides: readonly Part[]
  /** Memoised: it is drawn again when its desk changes, not when what stands around it does. */
  readonly children: ReactNode
}

export function StillDesk({ besides, children }: StillDeskProps) {
  const desk = useDesk()
  const held = useRef(desk)
  if (!isAlike(held.current, desk, new Set(besides))) held.current = desk
  return <DeskContext value={held.current}>{children}</DeskContext>
}

function isAlike(held: Desk, now: Desk, besides: ReadonlySet<Part>): boolean {
  const parts = Object.keys(now.dossier) as (keyof StoredDossier)[]
  return (
    held.stage === now.stage &&
    (besides.has('itemId') || held.itemId === now.itemId) &&
    held.isOpen === now.isOpen &&
    held.userId === now.userId &&
    held.today === now.today &&
    held.directory === now.directory &&
    parts.every((part) => besides.has(part) || held.dossier[part] === now.dossier[part])
  )
}
