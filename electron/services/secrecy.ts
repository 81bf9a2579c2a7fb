/** Marking records with a level of secrecy: by a person alone, with a basis and a reason, kept with who and when (`domain.md` 7). */
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { MarkedKind } from '../../shared/domain/secrecy.ts'
import { type Id, type Secrecy, type SecrecyLevel, unclassified } from '../../shared/records/values.ts'
import type { RecordWriter } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'

export type Mark = {
  readonly kind: MarkedKind
  readonly id: Id
  readonly revision: number
  readonly level: SecrecyLevel
  /** The item of the list of state secrets it rests on; marking outside the list is itself banned (Luật 117/2025/QH15, Art 5.1). */
  readonly basis: string | null
  readonly reason: string
}

/**
 * Raises or lowers the level of a record, as a step of its own with the reason. INVALID_INPUT for a level without its basis; STALE_WRITE
 * when the record has moved on.
 */
export function markSecrecy(desk: Desk, mark: Mark): Output<'secrecy.mark'> {
  const { kind, id, revision, level, basis, reason } = mark
  const record = need(desk.store.tables, kind, id)
  const sessionId = 'sessionId' in record ? record.sessionId : record.id
  requireEditable(desk, sessionId)
  if (level !== 'none' && basis === null) fail('INVALID_INPUT', { params: { field: 'basis' } })
  const actor = actorOf(desk)
  const secrecy: Secrecy =
    level === 'none' ? unclassified : { level, basis, markedBy: actor.personId, markedOn: desk.clock.today() }
  return desk.store.command({ name: 'secrecy.mark', actor, sessionId }, (w) => {
    // Each kind that is marked has the field.
    const writer = w[kind] as unknown as RecordWriter<'item'>
    const marked = writer.update(id, revision, { secrecy })
    w.secrecyEvent.insert({
      id: desk.newId(),
      sessionId,
      kind: 'mark',
      recordKind: kind,
      recordId: id,
      from: record.secrecy.level,
      to: level,
      reason,
    })
    return { revision: marked.revision, secrecy: marked.secrecy }
  })
}

/**
 * Every change of a record's level, oldest first, read from the change log, so that what was imported, undone or made again is told too;
 * `reason` is `null` where none was given.
 */
export function secrecyHistory({ store }: Desk, { id }: { id: Id }): Output<'secrecy.history'> {
  const { tables, steps } = store
  return steps.touchesOf(id).flatMap(({ seq, step, actorId, atMs, before, after }) => {
    const [from, to] = [secrecyIn(before), secrecyIn(after)]
    if (after === null || (from?.level === to?.level && from?.basis === to?.basis)) return []
    if (before === null && to?.level === 'none') return []
    const event = steps.changesOf(seq).find(({ record }) => record === 'secrecyEvent')
    const reason: unknown = JSON.parse(event?.after ?? '{}').reason
    return [
      {
        atMs,
        step,
        by: actorId === null ? null : (tables.person.find(actorId)?.fullName ?? null),
        from: from?.level ?? 'none',
        to: to?.level ?? 'none',
        basis: to?.basis ?? null,
        reason: typeof reason === 'string' ? reason : null,
      },
    ]
  })
}

function secrecyIn(json: string | null): Secrecy | undefined {
  const record = JSON.parse(json ?? '{}') as { readonly secrecy?: Secrecy }
  return record.secrecy
}
