/** The list of tasks on paper, in the order a person chose; what is secret only under the level they confirmed. */
import type { ParsedInput } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { followUpListHtml } from '../../shared/documents/follow-up-list.ts'
import { highestLevel } from '../../shared/domain/secrecy.ts'
import { type Desk, found } from './desk.ts'
import { listFollowed } from './follow-up.ts'
import { noteExport } from './network.ts'
import type { Ports } from './ports.ts'
import { requireLevelConfirmed } from './secret-print.ts'

/**
 * Prints these tasks; one that may not be shown at this desk now is not among them. SECRET_UNCONFIRMED (param `level`) without the word of a
 * person, which is kept in the log of each session that has secrets in it. NOT_FOUND where nothing is left.
 */
export async function printFollowed(
  desk: Desk,
  { pages }: Pick<Ports, 'pages'>,
  { by, taskIds, ...confirmed }: ParsedInput<'followUp.print'>,
): Promise<{ printed: boolean }> {
  const wanted = new Set(taskIds)
  const { tasks: all, today } = listFollowed(desk)
  const tasks = all.filter(({ id }) => wanted.has(id))
  if (tasks.length === 0) fail('NOT_FOUND')
  const level = highestLevel(tasks.map((task) => task.level))
  requireLevelConfirmed(level, confirmed)
  const { letterhead } = found(desk.store.tables.office.all()[0])
  const printed = await pages.print(followUpListHtml({ letterhead, tasks, by, today, level }))
  const secret = tasks.filter((task) => task.level !== 'none')
  if (printed)
    for (const [sessionId, own] of Map.groupBy(secret, (task) => task.sessionId))
      noteExport(desk, sessionId, highestLevel(own.map((task) => task.level)), 'followUp.print')
  return { printed }
}
