/** What every form of the workspace stands on: the records, the names, and the ways to change them. */
import { createContext, useContext } from 'react'
import type { Input } from '../../../shared/contract/contract.ts'
import type { Directory, StoredDossier } from '../../../shared/contract/views.ts'
import type { GapTarget } from './model/gap-target.ts'
import type { Names } from './model/names.ts'
import type { WorkspaceStage } from './workspace.tsx'

/** The records of a session a form edits field by field. */
export type EditableRecords = {
  readonly session: StoredDossier['session']
  readonly item: StoredDossier['items'][number]
  readonly paper: StoredDossier['papers'][number]
  readonly participant: StoredDossier['participants'][number]
  readonly attendance: StoredDossier['attendance'][number]
  readonly contribution: StoredDossier['contributions'][number]
  readonly ballot: StoredDossier['ballots'][number]
  readonly decision: StoredDossier['decisions'][number]
  readonly task: StoredDossier['tasks'][number]
}
export type EditableKind = keyof EditableRecords
export type AddableKind = 'participant' | 'attendance' | 'contribution' | 'ballot' | 'decision' | 'task'
export type RemovableKind = AddableKind | 'paper'

export type Desk = {
  readonly sessionId: string
  readonly stage: WorkspaceStage
  readonly dossier: StoredDossier
  /** The session as last read and the item being worked on, for what is done and not drawn: the desk may stand still (`still-desk.tsx`). */
  readonly latest: () => Pick<Desk, 'dossier' | 'itemId'>
  readonly directory: Directory
  readonly names: Names
  /** Who is at the keyboard, and the day it is. */
  readonly userId: string | null
  readonly today: string
  /** False for an archived or cancelled session: shown, not edited. */
  readonly isOpen: boolean
  /** The programme item being worked on. */
  readonly itemId: string | null
  readonly selectItem: (itemId: string) => void
  readonly goTo: (stage: WorkspaceStage) => void
  readonly jumpTo: (target: GapTarget) => void
  /** Focuses a field by its `data-field`, as soon as it is on the screen. */
  readonly focus: (field: string) => void
  /** Adds a record and gives its id, or `null` when it was refused (the person has been told why). */
  readonly add: <K extends AddableKind>(kind: K, record: Input<`${K}.add`>) => Promise<string | null>
  /** Changes fields of a record at once. */
  readonly update: <K extends EditableKind>(
    kind: K,
    record: EditableRecords[K],
    patch: Partial<EditableRecords[K]>,
  ) => Promise<void>
  /** Removes a record and offers to undo it. */
  readonly remove: (
    kind: RemovableKind,
    record: { readonly id: string; readonly revision: number },
    words: string,
  ) => Promise<void>
  /** Runs any other command and gives its outcome, or `null` when it was refused (the person has been told why). */
  readonly ask: <T>(command: () => Promise<T>) => Promise<T | null>
  /** Runs a command that the toast offers to undo; false when it was refused. */
  readonly run: (command: () => Promise<unknown>, undoWords?: string) => Promise<boolean>
  /** Says something to a screen reader. */
  readonly announce: (words: string) => void
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk around; every form of the workspace stands on one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('a form of the workspace stands outside its desk')
  return desk
}
