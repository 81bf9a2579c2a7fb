/** The steps of a session: what was done, by whom and when; taking steps back and making them again (`design.md` 6). */
import type { Output } from '../../shared/contract/contract.ts'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import { isAbove } from '../../shared/domain/secrecy.ts'
import { partsAbove } from '../../shared/domain/secret-parts.ts'
import { plainTextOf, type RichText } from '../../shared/records/rich-text.ts'
import { draftingRecords } from '../../shared/records/tables.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { LoggedChange, MadeStep } from '../db/change-log.ts'
import type { Readers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { sealedIn } from './seals.ts'
import { recordsOf } from './secret-records.ts'

/** How many steps are listed and can be taken back from the list. */
export const listedSteps = 200
const aboutLength = 120

type Steps = Output<'sessions.steps'>

/** The newest steps of the session that stand, newest first, and the step a redo would make again. */
export function listSteps(desk: Desk, sessionId: Id): Steps {
  const { tables, steps } = desk.store
  need(tables, 'session', sessionId)
  const { personId } = actorOf(desk)
  const made = steps.madeSteps(sessionId, listedSteps)
  const hidden = hiddenInLists(desk, sessionId)
  return {
    steps: made.map((step) => describe(tables, step, steps.changesOf(step.seq), personId, hidden)),
    redo: steps.nextToReverse('redo', sessionId, personId)?.step ?? null,
  }
}

/** Takes back the newest step of the person at the keyboard; `null` when there is none. */
export function undoStep(desk: Desk, sessionId: Id): { step: string | null } {
  requireEditable(desk, sessionId)
  return desk.store.undo(sessionId, actorOf(desk))
}

/** Makes the last undone step again, as long as no new step was taken; `null` when there is none. */
export function redoStep(desk: Desk, sessionId: Id): { step: string | null } {
  requireEditable(desk, sessionId)
  return desk.store.redo(sessionId, actorOf(desk))
}

/**
 * Takes back the person's own steps from the newest down to `seq`, each as a logged step of its own. Stops at the first that is
 * refused: what was taken back before it stays so and can be made again. NOT_FOUND where `seq` is no step of theirs that stands.
 */
export function undoDownTo(desk: Desk, { sessionId, seq }: { sessionId: Id; seq: number }): Output<'sessions.undoTo'> {
  requireEditable(desk, sessionId)
  const { steps } = desk.store
  const actor = actorOf(desk)
  const wanted = steps.madeSteps(sessionId, listedSteps).find((step) => step.seq === seq)
  if (wanted === undefined || wanted.actorId !== actor.personId) fail('NOT_FOUND')
  let undone = 0
  try {
    while ((steps.nextToReverse('undo', sessionId, actor.personId)?.seq ?? -1) >= seq) {
      desk.store.undo(sessionId, actor)
      undone += 1
    }
    return { undone, refused: null }
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    const { code, params = {} } = error.error
    return { undone, refused: { code, params } }
  }
}

function describe(
  tables: Readers,
  { seq, step, actorId, atMs }: MadeStep,
  changes: readonly LoggedChange[],
  personId: Id | null,
  isHiddenChange: (change: LoggedChange) => boolean,
): Steps['steps'][number] {
  const by = actorId === null ? null : (tables.person.find(actorId)?.fullName ?? null)
  const isIssued = changes.some(({ record }) => record === 'issued')
  // One step may touch a secret and what is open together: then no word of it is told.
  const isHidden = changes.some(isHiddenChange)
  const about = isHidden ? null : changes.map((change) => aboutOf(tables, change)).find((words) => words !== null)
  return { seq, step, by, atMs, about: about ?? null, canUndo: actorId === personId && !isIssued }
}

/**
 * The changes no list tells a word of: of what is top secret (`domain.md` 7, consequence 4), and of what is sealed here. What has been buried
 * since is as secret as it was. Words of a draft may come from anywhere, so none are told.
 */
function hiddenInLists(desk: Desk, sessionId: Id): (change: LoggedChange) => boolean {
  const { tables, steps } = desk.store
  const sealed = sealedIn(desk, sessionId)
  const shownUpTo: SecrecyLevel = sealed.size > 0 ? 'mat' : 'toi_mat'
  const hidden = new Set([...partsAbove(recordsOf(tables, sessionId), shownUpTo), ...sealed])
  const isBuriedSecret = (kind: 'item' | 'task' | 'decision', id: unknown, below = 0): boolean => {
    if (typeof id !== 'string' || below > deepest || tables[kind].find(id) !== undefined) return false
    const last = steps.touchesOf(id).at(-1)
    return last !== undefined && isSecret(last, below)
  }
  const isSecret = (change: Pick<LoggedChange, 'before' | 'after'>, below = 0): boolean =>
    [change.before, change.after].some((json) => {
      const { secrecy, ...names } = JSON.parse(json ?? '{}') as Named
      return (
        isAbove(secrecy?.level ?? 'none', shownUpTo) ||
        [names.itemId, names.parentId, names.taskId, names.decisionId].some((id) => hidden.has(id ?? '')) ||
        [names.itemId, names.parentId].some((id) => isBuriedSecret('item', id, below + 1)) ||
        isBuriedSecret('task', names.taskId, below + 1) ||
        isBuriedSecret('decision', names.decisionId, below + 1)
      )
    })
  return (change) => draftRecords.has(change.record) || hidden.has(change.id) || isSecret(change)
}

/** What a record may name that makes it secret. */
type Named = {
  readonly secrecy?: { readonly level: SecrecyLevel }
  readonly itemId?: Id | null
  readonly parentId?: Id | null
  readonly taskId?: Id | null
  readonly decisionId?: Id | null
}

/** Items stand under items no deeper than this. */
const deepest = 10
const draftRecords: ReadonlySet<string> = new Set(Object.keys(draftingRecords))

/** The first words of what a change was made to: whose, and what is written there. */
function aboutOf(tables: Readers, change: LoggedChange): string | null {
  const record = JSON.parse(change.after ?? change.before ?? '{}') as Readonly<Record<string, unknown>>
  const person = personOf(tables, record)
  const words = [person, wordsOf(record)].filter((part) => part !== null && part !== '').join(': ')
  return words === '' ? null : words.slice(0, aboutLength)
}

function personOf(tables: Readers, record: Readonly<Record<string, unknown>>): string | null {
  const participant = typeof record['participantId'] === 'string' && tables.participant.find(record['participantId'])
  const id = participant ? participant.personId : (record['speakerId'] ?? record['personId'])
  if (typeof id === 'string') return tables.person.find(id)?.fullName ?? null
  return participant ? participant.groupLabel : null
}

/** The field that says most of a record, whichever its kind has. */
function wordsOf({
  text,
  work,
  title,
  subject,
  groupLabel,
  note,
  name,
}: Readonly<Record<string, unknown>>): string | null {
  if (typeof text === 'object' && text !== null)
    return plainTextOf(text as RichText)
      .replace(/\s+/g, ' ')
      .trim()
  const line = [work, title, subject, groupLabel, note, name].find((words) => typeof words === 'string')
  return typeof line === 'string' ? line : null
}
