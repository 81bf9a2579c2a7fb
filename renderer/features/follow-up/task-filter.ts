/** Which of the tasks in force are shown, and in what order. */
import type { FollowedTask } from '../../../shared/contract/endpoints/follow-up.ts'
import type { FollowState } from '../../../shared/domain/follow-up.ts'
import { fold } from '../../../shared/vietnamese/letters.ts'

export type TaskFilter = {
  readonly by: 'unit' | 'due'
  /** A unit's id: it leads or helps; `none`: nobody leads. */
  readonly unit: string
  readonly state: FollowState | 'open' | 'all'
  readonly session: string
  readonly words: string
}

/** What is open, of every unit and session, the most pressing first. */
export const allTasks: TaskFilter = { by: 'due', unit: 'all', state: 'open', session: 'all', words: '' }

/** The tasks the filter leaves, in its order. */
export function wantedTasks(tasks: readonly FollowedTask[], filter: TaskFilter): FollowedTask[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean)
  const wanted = tasks.filter((task) => {
    const { unitId, unit, coUnits, sessionId, state, work, due, places } = task
    const charged = [unitId ?? 'none', ...coUnits.map(({ id }) => id)]
    if (filter.unit !== 'all' && !charged.includes(filter.unit)) return false
    if (filter.session !== 'all' && sessionId !== filter.session) return false
    if (filter.state === 'open' ? state === 'done' : filter.state !== 'all' && state !== filter.state) return false
    const said = [
      work,
      unit,
      ...coUnits.map(({ name }) => name),
      due,
      ...places.map(({ printedNumber }) => printedNumber),
    ]
    const folded = fold(said.filter(Boolean).join(' '))
    return words.every((word) => folded.includes(word))
  })
  return filter.by === 'due' ? wanted : wanted.sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'vi'))
}

/** Those nobody leads come last. */
function nameOf({ unit }: FollowedTask): string {
  return unit ?? '\uffff'
}

/** The choices of a filter: each once, by name. */
export function choicesOf(
  tasks: readonly FollowedTask[],
  choicesIn: (task: FollowedTask) => readonly { readonly id: string; readonly label: string }[],
): { id: string; label: string }[] {
  const choices = new Map(tasks.flatMap(choicesIn).map((choice) => [choice.id, choice]))
  return [...choices.values()].sort((one, other) => one.label.localeCompare(other.label, 'vi'))
}
