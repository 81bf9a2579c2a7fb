/** What a document lacks: each blank on the page has its entry here, and each missing fact its blank. */
import type { Gap } from '../../contract/views.ts'
import type { GapCode } from '../../records/gap-codes.ts'
import type { Id } from '../../records/values.ts'
import type { Inline } from '../model.ts'

export type Lacking = {
  /** Path of the fact in the dossier, such as `session.place` or `tasks[0].leadUnitId`. */
  readonly path: string
  readonly code: GapCode
  readonly recordId: Id | null
  /** What names the record for a person. */
  readonly where: string
}

export type GapList = {
  readonly all: readonly Gap[]
  /** Records that the fact is missing and gives the blank to print in its place. One entry a path, however often it is printed. */
  readonly blank: (lacking: Lacking) => Inline[]
  /** Records a fact that is printed but only assumed; its code starts with `assumed.`. */
  readonly assumed: (lacking: Lacking) => void
}

/** A new list; `blankText` is what the profile prints for a missing fact (`…………`). */
export function createGapList(blankText: string): GapList {
  const all: Gap[] = []
  const add = ({ path, code, recordId, where }: Lacking) => {
    if (!all.some((gap) => gap.path === path && gap.code === code)) all.push({ path, code, recordId, where })
  }
  return {
    all,
    blank: (lacking) => {
      add(lacking)
      return [{ kind: 'blank', text: blankText, path: lacking.path }]
    },
    assumed: add,
  }
}
