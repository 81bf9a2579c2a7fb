/** Where a gap of a document is filled: the stage, the item, and the field's name on the screen. */
import type { Gap } from '../../../../shared/contract/views.ts'
import type { WorkspaceStage } from '../workspace.tsx'

/** `itemId` is the programme item to open first; `field` is the `data-field` of the form field. */
export type GapTarget = { readonly stage: WorkspaceStage; readonly itemId: string | null; readonly field: string }

type Records = {
  readonly [list in 'contributions' | 'ballots' | 'decisions' | 'tasks']: readonly {
    readonly id: string
    readonly itemId: string
  }[]
}

/** Name of a field on the screen; records other than the session carry their id. */
export function fieldName(record: string, id: string | null, name: string): string {
  return id === null ? `${record}.${name}` : `${record}:${id}.${name}`
}

/** Where the gap is filled, or `null` when that is outside the workspace (the office, its bodies and terms). */
export function gapTarget(gap: Pick<Gap, 'path' | 'recordId'>, records: Records): GapTarget | null {
  const parts = /^(\w+)(?:\[\d+\])?\.(\w+)/.exec(gap.path)
  const list = parts?.[1]
  const name = parts?.[2]
  if (list === undefined || name === undefined) return null
  if (list === 'session') return { stage: 'chuan-bi', itemId: null, field: fieldName('session', null, name) }
  if (gap.recordId === null) return listTarget(list)
  return recordTarget(list, gap.recordId, name, records)
}

function recordTarget(list: string, id: string, name: string, records: Records): GapTarget | null {
  switch (list) {
    case 'items':
      return { stage: name === 'assessment' ? 'hop' : 'chuan-bi', itemId: id, field: fieldName('item', id, name) }
    case 'participants':
      return { stage: 'chuan-bi', itemId: null, field: fieldName('participant', id, name) }
    case 'contributions':
    case 'ballots':
    case 'decisions':
    case 'tasks': {
      const record = records[list].find((candidate) => candidate.id === id)
      return record === undefined
        ? null
        : { stage: 'hop', itemId: record.itemId, field: fieldName(list.slice(0, -1), id, name) }
    }
    default:
      return null
  }
}

/** A gap of a whole list (nobody's presence is recorded) leads to the list. */
function listTarget(list: string): GapTarget | null {
  switch (list) {
    case 'attendance':
      return { stage: 'hop', itemId: null, field: 'attendance' }
    case 'participants':
      return { stage: 'chuan-bi', itemId: null, field: 'participants' }
    case 'items':
      return { stage: 'chuan-bi', itemId: null, field: 'agenda' }
    default:
      return null
  }
}
