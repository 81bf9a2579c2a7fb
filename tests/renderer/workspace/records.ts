/** Small records for the tests of the workspace's pure functions. */
import type { StoredDossier } from '../../../shared/contract/views.ts'
import { openedBallot } from '../../../shared/records/session.ts'
import { unclassified } from '../../../shared/records/values.ts'

export function item(id: string, parentId: string | null = null): StoredDossier['items'][number] {
  return {
    id,
    sessionId: 's',
    parentId,
    title: `Mục ${id}`,
    presenterId: null,
    presentingUnitId: null,
    subject: null,
    plannedMinutes: null,
    invitedUnitIds: [],
    assessment: null,
    state: 'pending',
    secrecy: unclassified,
    revision: 1,
  }
}

function entry(versionId: string, itemId: string, order: number): StoredDossier['agendaEntries'][number] {
  return {
    id: `${versionId}-${itemId}`,
    sessionId: 's',
    versionId,
    itemId,
    printedNumber: String(order),
    order,
    title: itemId,
    printed: null,
    revision: 1,
  }
}

/** Version A, and version B in another order: 1, 2 (with two sub-items), 3. */
export function programme(): Pick<StoredDossier, 'agendaVersions' | 'agendaEntries' | 'items'> {
  const version = (label: string) => ({ id: label, sessionId: 's', label, issuedOn: null, revision: 1 })
  return {
    agendaVersions: [version('B'), version('A')],
    items: [item('three'), item('two-b', 'two'), item('two-a', 'two'), item('two'), item('one')],
    agendaEntries: [
      entry('A', 'three', 0),
      entry('A', 'one', 1),
      entry('B', 'three', 5),
      entry('B', 'one', 1),
      entry('B', 'two', 2),
      entry('B', 'two-b', 4),
      entry('B', 'two-a', 3),
    ],
  }
}

export function ballot(fields: Partial<StoredDossier['ballots'][number]> = {}): StoredDossier['ballots'][number] {
  return {
    id: 'b',
    ...openedBallot({ sessionId: 's', itemId: 'one', kind: 'open_counts', base: 'in_office', order: 0 }),
    revision: 1,
    ...fields,
  }
}

export function attendance(
  participantId: string,
  kind: StoredDossier['attendance'][number]['kind'],
  order: number,
): StoredDossier['attendance'][number] {
  return {
    id: `${participantId}-${order}`,
    sessionId: 's',
    participantId,
    kind,
    excused: null,
    reason: null,
    time: null,
    itemId: null,
    substituteId: null,
    order,
    revision: 1,
  }
}

export function participant(
  id: string,
  capacity: 'member' | 'invited' = 'member',
): StoredDossier['participants'][number] {
  return {
    id,
    sessionId: 's',
    personId: `person-${id}`,
    groupLabel: null,
    groupCount: null,
    capacity,
    title: null,
    order: 0,
    itemIds: [],
    revision: 1,
  }
}
