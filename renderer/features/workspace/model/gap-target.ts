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
} & { readonly attendance: readonly { readonly id: string; readonly participantId: string }[] }

/** Name of a field on the screen; records other than the session carry their id. */
export function fieldName(record: string, id: string | null, name: string): string {
  return id === null ? `${record}.${name}` : `${record}:${id}.${name}`
}

/** Where the gap is filled, or `null` when that is outside the workspace (the office, its bodies, the signer's post). */
export function gapTarget(gap: Pick<Gap, 'path' | 'recordId'>, records: Records): GapTarget | null {
  const [, list, name] = /^(\w+)(?:\[\d+\])?(?:\.(\w+))?/.exec(gap.path) ?? []
  if (list === undefined) return null
  if (name === undefined) return listTarget(list)
  if (list === 'session') return { stage: 'chuan-bi', itemId: null, field: fieldName('session', null, name) }
  return gap.recordId === null ? null : recordTarget(list, gap.recordId, name, records)
}

function recordTarget(list: string, id: string, name: string, records: Records): GapTarget | null {
  switch (list) {
    case 'items':
      return itemTarget(id, name)
    case 'participants':
      return { stage: 'chuan-bi', itemId: null, field: `participant:${id}` }
    case 'attendance': {
      const event = records.attendance.find((candidate) => candidate.id === id)
      return event === undefined ? null : { stage: 'hop', itemId: null, field: `presence:${event.participantId}` }
    }
    case 'contributions':
    case 'ballots':
    case 'decisions':
    case 'tasks': {
      const record = records[list].find((candidate) => candidate.id === id)
      if (record === undefined) return null
      return { stage: 'hop', itemId: record.itemId, field: fieldName(list.slice(0, -1), id, name) }
    }
    default:
      return null
  }
}

function itemTarget(id: string, name: string): GapTarget {
  if (name === 'ballots') return { stage: 'hop', itemId: id, field: 'ballots.add' }
  return { stage: name === 'assessment' ? 'hop' : 'chuan-bi', itemId: id, field: fieldName('item', id, name) }
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
