/** Levels of secrecy raised and lowered, and the network they may be opened at. */
import * as v from 'valibot'
import { markedKinds, networkRules } from '../../domain/secrecy.ts'
import { secrecyEventKinds } from '../../records/secrecy-event.ts'
import { Id, Line, PlainText, Secrecy, SecrecyLevel } from '../../records/values.ts'
import { type Endpoint, Nothing, Revision } from '../endpoint.ts'

const Moment = v.number()
const Rule = v.picklist(networkRules)

export const secrecyEndpoints = {
  /** Raises or lowers the level of one record, with the reason; a level needs the item of the list it rests on. */
  'secrecy.mark': {
    input: v.strictObject({
      kind: v.picklist(markedKinds),
      id: Id,
      revision: Revision,
      level: SecrecyLevel,
      basis: v.nullable(Line),
      reason: PlainText,
    }),
    output: v.strictObject({ revision: Revision, secrecy: Secrecy }),
  },
  /** Every change of the record's level, oldest first; `atMs` in UTC ms. */
  'secrecy.history': {
    input: v.strictObject({ id: Id }),
    output: v.array(
      v.strictObject({
        atMs: Moment,
        step: v.string(),
        by: v.nullable(v.string()),
        from: SecrecyLevel,
        to: SecrecyLevel,
        basis: v.nullable(v.string()),
        reason: v.nullable(v.string()),
      }),
    ),
  },
  /** The highest level of the session, the network at this desk, and the records that may not be opened here now. */
  'secrecy.state': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({
      level: SecrecyLevel,
      rule: Rule,
      interfaces: v.array(v.string()),
      access: v.picklist(['open', 'declare', 'refused']),
      sealed: v.array(Id),
    }),
  },
  /** Declares that the network at this desk is an independent LAN; kept in the log, and holds for this run. */
  'secrecy.declare': { input: v.strictObject({ sessionId: Id, statement: PlainText }), output: Nothing },
  'secrecy.setNetworkRule': { input: v.strictObject({ rule: Rule, reason: PlainText }), output: Nothing },
  /** The rule of the network and the newest entries of the log of secrets, newest first; it holds no word of a secret. */
  'secrecy.log': {
    input: Nothing,
    output: v.strictObject({
      rule: Rule,
      interfaces: v.array(v.string()),
      events: v.array(
        v.strictObject({
          id: Id,
          kind: v.picklist(secrecyEventKinds),
          recordKind: v.nullable(v.string()),
          from: v.nullable(v.string()),
          to: v.string(),
          reason: v.nullable(v.string()),
          sessionDate: v.nullable(v.string()),
          atMs: Moment,
          by: v.nullable(v.string()),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Endpoint>
