/** The lines of the programme with what is recorded of each item. */
import { useMemo, useRef } from 'react'
import { minutesByItem } from '../../../../shared/domain/item-time.ts'
import { useDesk } from '../desk.ts'
import type { AgendaRow } from '../model/agenda.ts'

/** All that a line of the programme shows; the same object as long as it shows the same. */
export type ProgrammeEntry = {
  readonly id: string
  readonly row: AgendaRow
  readonly contributions: number
  readonly decisions: number
  readonly tasks: number
  /** Minutes by the times of what was said; `null` when nothing was. */
  readonly spentByTimes: number | null
}

/** The lines of the programme. What is written of an item leaves the other lines as they are drawn: sixty of them are not drawn for a word. */
export function useProgrammeEntries(rows: readonly AgendaRow[]): readonly ProgrammeEntry[] {
  const { dossier } = useDesk()
  const drawn = useRef(new Map<string, { readonly entry: ProgrammeEntry; readonly shows: string }>())
  const list = useRef<readonly ProgrammeEntry[]>([])
  return useMemo(() => {
    const [contributions, decisions, tasks] = [dossier.contributions, dossier.decisions, dossier.tasks].map(countByItem)
    const minutes = minutesByItem(dossier.contributions, dossier.session)
    const next = rows.map((row): ProgrammeEntry => {
      const { id } = row.item
      const of = (counts: ReadonlyMap<string, number> | undefined) => counts?.get(id) ?? 0
      return {
        id,
        row,
        contributions: of(contributions),
        decisions: of(decisions),
        tasks: of(tasks),
        spentByTimes: minutes.get(id) ?? null,
      }
    })
    drawn.current = new Map(
      next.map((entry) => {
        const shows = JSON.stringify(entry)
        const before = drawn.current.get(entry.id)
        return [entry.id, before?.shows === shows ? before : { entry, shows }]
      }),
    )
    const entries = [...drawn.current.values()].map(({ entry }) => entry)
    const before = list.current
    if (entries.length !== before.length || entries.some((entry, n) => entry !== before[n])) list.current = entries
    return list.current
  }, [rows, dossier])
}

function countByItem(records: readonly { readonly itemId: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { itemId } of records) counts.set(itemId, (counts.get(itemId) ?? 0) + 1)
  return counts
}
