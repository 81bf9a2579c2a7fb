/**
 * The network at this desk: what the office rules, which interfaces are up, and what was declared of them (Luật 117/2025/QH15, Art 5.2;
 * `domain.md` 7, consequence 1).
 */
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { type Access, accessTo, interfacesKey, type NetworkRule, networkRules } from '../../shared/domain/secrecy.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import { actorOf, type Desk, need } from './desk.ts'
import { markedLevel } from './secret-records.ts'

/** The rule that was set last; until a person sets one, no network is allowed. */
export function readNetworkRule({ store }: Desk): NetworkRule {
  const set = store.tables.secrecyEvent.all().findLast(({ kind }) => kind === 'network')?.to
  return networkRules.find((rule) => rule === set) ?? 'none'
}

/** Sets the office's rule, with the reason; kept in the log for good. */
export function setNetworkRule(desk: Desk, { rule, reason }: { rule: NetworkRule; reason: string }): null {
  const from = readNetworkRule(desk)
  if (from === rule) return null
  write(desk, { sessionId: null, kind: 'network', from, to: rule, reason })
  return null
}

/** Whether matter of this level of the session may be opened at this desk now. */
export function accessAt(desk: Desk, sessionId: Id, level: SecrecyLevel): Access {
  const up = desk.network.interfacesUp()
  if (up.length === 0) return 'open'
  return accessTo(level, { rule: readNetworkRule(desk), up, declaredOn: desk.network.declared.get(sessionId) ?? null })
}

/**
 * Puts down that the network this desk is on is an independent LAN, in the person's words; from then on the session's secrets open here,
 * for this run of the program and as long as the interfaces stay the same. SECRET_NETWORK where the office allows no network.
 */
export function declareNetwork(desk: Desk, { sessionId, statement }: { sessionId: Id; statement: string }): null {
  need(desk.store.tables, 'session', sessionId)
  const up = desk.network.interfacesUp()
  const level = markedLevel(desk, sessionId)
  const access = accessAt(desk, sessionId, level)
  if (access === 'refused') fail('SECRET_NETWORK', { params: { interfaces: interfacesKey(up) } })
  if (access === 'open') return null
  write(desk, { sessionId, kind: 'declaration', from: null, to: level, reason: `${statement} (${interfacesKey(up)})` })
  desk.network.declared.set(sessionId, interfacesKey(up))
  return null
}

/** Puts down that something secret of the session left the store: printed or exported, under its mark. */
export function noteExport(desk: Desk, sessionId: Id | null, level: SecrecyLevel, what: string): void {
  write(desk, { sessionId, kind: 'export', from: what, to: level, reason: null })
}

/** The rule, what is up, and the newest entries of the log of secrets, newest first. */
export function secrecyLog(desk: Desk): Output<'secrecy.log'> {
  const { tables } = desk.store
  const events = tables.secrecyEvent.all().slice(-200).reverse()
  return {
    rule: readNetworkRule(desk),
    interfaces: [...desk.network.interfacesUp()],
    events: events.map(({ id, sessionId, kind, recordKind, from, to, reason }) => {
      const step = desk.store.steps.touchesOf(id)[0]
      const session = sessionId === null ? undefined : tables.session.find(sessionId)
      const by = step?.actorId == null ? undefined : tables.person.find(step.actorId)
      return {
        id,
        kind,
        recordKind,
        from,
        to,
        reason,
        sessionDate: session?.date ?? null,
        atMs: step?.atMs ?? 0,
        by: by?.fullName ?? null,
      }
    }),
  }
}

type Entry = {
  readonly sessionId: Id | null
  readonly kind: 'declaration' | 'export' | 'network'
  readonly from: string | null
  readonly to: string
  readonly reason: string | null
}

/** A step of no session, so that no undo of a session takes it back. */
function write(desk: Desk, entry: Entry): void {
  desk.store.command({ name: `secrecy.${entry.kind}`, actor: actorOf(desk), sessionId: null }, (w) =>
    w.secrecyEvent.insert({ ...entry, id: desk.newId(), recordKind: null, recordId: null }),
  )
}
