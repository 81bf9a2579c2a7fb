/** The program itself: start, preferences, welcome. */
import * as v from 'valibot'
import { recordSchemas as r } from '../../records/tables.ts'
import { CivilDate, Count, Id, Line } from '../../records/values.ts'
import { type Endpoint, Nothing, stored } from '../endpoint.ts'

export const languages = ['vi', 'en'] as const
export const purposes = ['desk', 'rehearsal', 'room'] as const
/** The stages of a session that can be worked in; the address names one of them. */
export const workspaceStages = ['chuan-bi', 'hop', 'du-thao', 'phat-hanh'] as const
export const themes = ['system', 'light', 'dark'] as const

const ChildIndexes = v.pipe(v.array(Count), v.maxLength(100))

/** Where a person works: the session, its stage and item, the cursor and how far each pane is scrolled (in px). */
export const Place = v.strictObject({
  sessionId: Id,
  stage: v.picklist(workspaceStages),
  itemId: v.nullable(Id),
  /**
   * The cursor as child indexes from the field (`data-field`), or from the workspace where there is none, and an offset in the last node;
   * with the words of a field that nothing else keeps (`data-unkept`).
   */
  cursor: v.nullable(
    v.strictObject({
      field: v.nullable(v.pipe(v.string(), v.maxLength(500))),
      path: ChildIndexes,
      offset: Count,
      words: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
    }),
  ),
  scrolls: v.pipe(v.array(v.strictObject({ path: ChildIndexes, top: Count })), v.maxLength(50)),
})
export type Place = v.InferOutput<typeof Place>

export const appEndpoints = {
  'app.bootstrap': {
    input: Nothing,
    output: v.strictObject({
      version: v.string(),
      trial: v.boolean(),
      /** What this window is for: the desk itself, a rehearsal on a copy, or the screen of the room. */
      purpose: v.picklist(purposes),
      readOnly: v.boolean(),
      language: v.picklist(languages),
      theme: v.picklist(themes),
      welcomeNeeded: v.boolean(),
      user: v.nullable(v.strictObject({ id: Id, fullName: v.string() })),
      office: v.nullable(stored(r.office)),
      dataFolder: v.string(),
      today: CivilDate,
      /** Set when the store could not be opened: what the person must decide. */
      storeError: v.nullable(
        v.strictObject({ code: v.string(), params: v.record(v.string(), v.union([v.string(), v.number()])) }),
      ),
    }),
  },
  'app.setPreferences': {
    // At least one: an empty list, which valibot takes for an object without keys, is no preference either.
    input: v.pipe(
      v.strictObject({
        language: v.exactOptional(v.picklist(languages)),
        theme: v.exactOptional(v.picklist(themes)),
      }),
      v.check((chosen) => Object.keys(chosen).length > 0),
    ),
    output: Nothing,
  },
  'app.setUser': { input: v.strictObject({ personId: Id }), output: Nothing },
  /** Keeps where a person works, `null` outside a session; asked at most once a second. */
  'app.keepPlace': { input: v.nullable(Place), output: Nothing },
  /** Where this window was when its page or the whole program ended without a goodbye; `null` otherwise. */
  'app.place': { input: Nothing, output: v.nullable(Place) },
  'app.newWindow': { input: Nothing, output: Nothing },
  'app.flushed': { input: Nothing, output: Nothing },
  'app.reportError': { input: v.strictObject({ message: v.pipe(v.string(), v.maxLength(2_000)) }), output: Nothing },
  'welcome.complete': {
    input: v.strictObject({
      officeName: Line,
      letterhead: Line,
      placeName: Line,
      termName: Line,
      bodyName: Line,
      personName: Line,
      personTitle: v.nullable(Line),
    }),
    output: Nothing,
  },
  'sample.load': { input: Nothing, output: v.strictObject({ sessionId: Id }) },
} as const satisfies Record<string, Endpoint>
