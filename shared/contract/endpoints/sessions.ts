/** Sessions and their programme. */
import * as v from 'valibot'
import { transitions } from '../../domain/session-states.ts'
import { ItemSeed, ItemSeeds, ProgrammeTemplate, ProgrammeTemplates } from '../../records/programme-template.ts'
import { decisionCodes, itemStates, sessionKinds } from '../../records/session.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { CivilDate, Count, Id, Line } from '../../records/values.ts'
import { type Endpoint, Nothing, Revision, stored } from '../endpoint.ts'
import { appErrorCodes } from '../errors.ts'
import { changingParts, mostRecordsRead, SessionRecords, SessionSummary, StoredDossier } from '../views.ts'

export const sessionEndpoints = {
  'sessions.list': {
    input: v.strictObject({ year: v.nullable(Count), bodyId: v.nullable(Id) }),
    output: v.strictObject({ sessions: v.array(SessionSummary), years: v.array(Count) }),
  },
  /** What the minutes of each of these sessions lack; they are composed for it, so it comes after the list. */
  'sessions.gaps': {
    input: v.strictObject({ sessionIds: v.pipe(v.array(Id), v.maxLength(5_000)) }),
    output: v.array(v.strictObject({ sessionId: Id, gapCount: Count })),
  },
  /** Makes a session with programme version A and the term's members in office on its date as participants. */
  'sessions.create': {
    input: v.strictObject({
      bodyId: Id,
      termId: Id,
      kind: v.picklist(sessionKinds),
      date: v.nullable(CivilDate),
      programme: v.exactOptional(ItemSeeds),
    }),
    output: v.strictObject({ sessionId: Id }),
  },
  'sessions.read': { input: v.strictObject({ sessionId: Id }), output: StoredDossier },
  /** What changed of a session that has been read: the records of these parts and ids as they stand, without those that are gone. */
  'sessions.readRecords': {
    input: v.strictObject({
      sessionId: Id,
      records: v.pipe(
        v.array(v.strictObject({ part: v.picklist(changingParts), id: Id })),
        v.maxLength(mostRecordsRead),
      ),
    }),
    output: SessionRecords,
  },
  'sessions.transition': {
    input: v.strictObject({
      sessionId: Id,
      revision: Revision,
      transition: v.picklist(transitions),
      reason: v.nullable(Line),
    }),
    output: stored(r.session),
  },
  /** Puts down who permits recording sound or pictures; `null` withdraws it. A step of its own, so that the log tells when and by whom. */
  'session.permitRecording': {
    input: v.strictObject({ sessionId: Id, revision: Revision, personId: v.nullable(Id) }),
    output: stored(r.session),
  },
  /** When the permission that stands was put down (UTC ms) and who did; `null` where there is none or it came with a file. */
  'session.recording': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({ atMs: v.nullable(v.number()), recordedBy: v.nullable(v.string()) }),
  },
  /** The newest steps that stand, newest first; `atMs` in UTC ms; a step of another person or of issuing is not undone from here. */
  'sessions.steps': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({
      steps: v.array(
        v.strictObject({
          seq: Count,
          step: v.string(),
          by: v.nullable(v.string()),
          atMs: v.number(),
          about: v.nullable(v.string()),
          canUndo: v.boolean(),
        }),
      ),
      redo: v.nullable(v.string()),
    }),
  },
  /** Takes back the newest step of the person at the keyboard; `redo` makes it again. */
  'sessions.undo': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({ step: v.nullable(v.string()) }),
  },
  'sessions.redo': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({ step: v.nullable(v.string()) }),
  },
  /** Takes back the person's own steps down to this one; `refused` tells why it stopped before. */
  'sessions.undoTo': {
    input: v.strictObject({ sessionId: Id, seq: Count }),
    output: v.strictObject({
      undone: Count,
      refused: v.nullable(
        v.strictObject({
          code: v.picklist(appErrorCodes),
          params: v.record(v.string(), v.union([v.string(), v.number()])),
        }),
      ),
    }),
  },
  /** What a new programme can begin with: earlier ones of the body, named templates, items of every session. */
  'programmes.starts': {
    input: v.strictObject({ bodyId: Id }),
    output: v.strictObject({
      sessions: v.array(v.strictObject({ sessionId: Id, items: ItemSeeds })),
      ...ProgrammeTemplates.entries,
    }),
  },
  'programmes.templates': { input: v.null(), output: ProgrammeTemplates },
  'programmes.saveTemplate': { input: v.strictObject({ sessionId: Id, name: Line }), output: ProgrammeTemplate },
  'programmes.putBackTemplate': { input: ProgrammeTemplate, output: Nothing },
  'programmes.removeTemplate': { input: v.strictObject({ id: Id }), output: Nothing },
  'programmes.setRecurring': { input: v.strictObject({ itemId: Id, isRecurring: v.boolean() }), output: Nothing },
  /** A new item at the end of the latest programme version (or under `parentId`), printed with the next number. */
  'agenda.addItem': {
    input: v.strictObject({
      sessionId: Id,
      title: Line,
      parentId: v.nullable(Id),
      seed: v.exactOptional(ItemSeed),
    }),
    output: v.strictObject({ itemId: Id }),
  },
  'agenda.removeItem': { input: v.strictObject({ itemId: Id }), output: Nothing },
  /** The whole order of the latest version; `renumber` prints new numbers too, otherwise only the discussion order changes. */
  'agenda.reorder': {
    input: v.strictObject({ sessionId: Id, itemIds: v.pipe(v.array(Id), v.maxLength(1_000)), renumber: v.boolean() }),
    output: Nothing,
  },
  /** Dates the version in hand as handed out: the next change makes version B, C ... */
  'agenda.issue': { input: v.strictObject({ sessionId: Id }), output: Nothing },
  'agenda.setItemState': {
    input: v.strictObject({ itemId: Id, revision: Revision, state: v.picklist(itemStates) }),
    output: stored(r.item),
  },
  /** "Thông qua toàn bộ nhóm": each item gets a decision of the code on what its title names; one step. */
  'decisions.group': {
    input: v.strictObject({
      sessionId: Id,
      itemIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(1_000)),
      /** Items of the group that were left out of it, to be discussed by themselves. */
      exceptItemIds: v.pipe(v.array(Id), v.maxLength(1_000)),
      code: v.picklist(decisionCodes),
    }),
    output: v.strictObject({ decided: Count }),
  },
  /**
   * What a decision of this session can supersede of earlier sessions of the body: decisions in force, the newest session first, no word of
   * secret ones; and which of its own a later session has superseded, with where.
   */
  'decisions.older': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({
      decisions: v.array(
        v.strictObject({
          id: Id,
          code: v.picklist(decisionCodes),
          sessionDate: CivilDate,
          itemNumber: Line,
          words: v.string(),
        }),
      ),
      superseded: v.array(
        v.strictObject({ decisionId: Id, sessionId: Id, sessionDate: v.nullable(CivilDate), itemNumber: v.string() }),
      ),
    }),
  },
  /** Puts down which older decision this one takes the place of, of this session or an earlier one; INVALID_INPUT where it cannot. */
  'decision.supersede': {
    input: v.strictObject({ id: Id, revision: Revision, olderId: v.nullable(Id) }),
    output: stored(r.decision),
  },
  /**
   * Closes a ballot: freezes the entitled and the result by the body's rule (QĐ 168-QĐ/TW Art 30). The same vote is recorded as closed for
   * each of `itemIds` too, in one step. VOTER_ABSENT where one who voted by name was not in the room.
   */
  'ballot.close': {
    input: v.strictObject({ id: Id, revision: Revision, itemIds: v.pipe(v.array(Id), v.maxLength(1_000)) }),
    output: stored(r.ballot),
  },
  /** Opens a closed ballot again for a reason that stays with it and is in the log; TRANSITION_REFUSED for an open one. */
  'ballot.reopen': { input: v.strictObject({ id: Id, revision: Revision, reason: Line }), output: stored(r.ballot) },
} as const satisfies Record<string, Endpoint>
