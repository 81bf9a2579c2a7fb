/** Units that may be given a task or invited: those that exist on the day of the session, units of the session first. */
import type { Directory, StoredDossier } from '../../../../shared/contract/views.ts'
import { isOn } from './names.ts'

export type UnitOption = { readonly id: string; readonly label: string; readonly detail: string | null }

/** A unit already named in the session stays offered even when it has ended: what was recorded is not hidden. */
export function unitOptions(dossier: StoredDossier, directory: Directory): UnitOption[] {
  const used = usedUnits(dossier)
  const units = new Map([...directory.units, ...dossier.units].map((unit) => [unit.id, unit]))
  return [...units.values()]
    .filter((unit) => used.has(unit.id) || isOn(unit, dossier.session.date))
    .sort((a, b) => Number(used.has(b.id)) - Number(used.has(a.id)) || compareText(a.name, b.name))
    .map((unit) => ({ id: unit.id, label: unit.name, detail: unit.shortName }))
}

function usedUnits({ items, tasks }: StoredDossier): ReadonlySet<string | null> {
  return new Set([
    ...items.flatMap((item) => [item.presentingUnitId, ...item.invitedUnitIds]),
    ...tasks.flatMap((task) => [task.leadUnitId, ...task.coUnitIds]),
  ])
}

/** Code point order after folding: the same on every machine. */
function compareText(a: string, b: string): number {
  const [left, right] = [a.normalize('NFD').toLowerCase(), b.normalize('NFD').toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}
