/** The pieces the contract is made of: an endpoint is a pair of schemas; types are read off them. */
import * as v from 'valibot'
import { Count, Id, Order } from '../records/values.ts'

export type Endpoint = { readonly input: v.GenericSchema; readonly output: v.GenericSchema }

/** Input or output of an endpoint that takes or gives nothing. */
export const Nothing = v.null()

/** Counts up with each change of a record; an edit names the revision it was made on. */
export const Revision = v.pipe(Count, v.minValue(1))

/** A record as the store holds it: with its revision. */
export type Stored<T> = T & { readonly revision: number }

// biome-ignore lint/suspicious/noExplicitAny: valibot's own constraint for any entry of an object schema
type Entries = v.ObjectEntries & { id: v.GenericSchema<any, any> }
type RecordSchema<E extends Entries> = v.StrictObjectSchema<E, undefined>

/** A record schema with the revision beside its own fields. */
export function stored<const E extends Entries>(schema: RecordSchema<E>) {
  return v.strictObject({ ...schema.entries, revision: Revision })
}

/**
 * The three ways a record is edited. `add` takes the record without its id (main gives it one); `update` takes the
 * revision it was made on and the fields that change, and is refused with STALE_WRITE when the record has moved on; a change
 * that is not typed but made in one go (`ownStep`) never joins the typing before it, so that it is undone by itself;
 * `remove` buries it (a tombstone, undone by the change log).
 */
export function editable<const E extends Entries>(schema: RecordSchema<E>) {
  const fields = v.omit(schema, ['id'])
  return {
    add: { input: fields, output: stored(schema) },
    update: {
      input: v.strictObject({
        id: Id,
        revision: Revision,
        patch: v.partial(fields),
        ownStep: v.optional(v.boolean()),
      }),
      output: stored(schema),
    },
    remove: { input: v.strictObject({ id: Id, revision: Revision }), output: v.null() },
  } as const
}

/** New places of records among their like, each on the revision it was shown with: one step, done whole or not at all. */
export const reordering = {
  input: v.strictObject({
    orders: v.pipe(
      v.array(v.strictObject({ id: Id, revision: Revision, order: Order })),
      v.minLength(1),
      v.maxLength(1_000),
    ),
  }),
  output: v.null(),
}
