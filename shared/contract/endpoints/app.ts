/** The program itself: start, preferences, welcome. */
import * as v from 'valibot'
import { recordSchemas as r } from '../../records/tables.ts'
import { CivilDate, Id, Line } from '../../records/values.ts'
import { type Endpoint, Nothing, stored } from '../endpoint.ts'

export const languages = ['vi', 'en'] as const
export const themes = ['system', 'light', 'dark'] as const

export const appEndpoints = {
  'app.bootstrap': {
    input: Nothing,
    output: v.strictObject({
      version: v.string(),
      trial: v.boolean(),
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
