/** Persons a session names by office: chair and minute-taker, with the mark of an assumed fact. */
import type { Inline } from '../model.ts'
import type { Context } from './context.ts'
import type { Lacking } from './gaps.ts'
import { words } from './inlines.ts'

type SessionFact = 'chairId' | 'minuteTakerId' | 'documentsUsed' | 'otherInformation' | 'recordingPermittedBy'

/** A fact of the session that is missing. */
export function sessionLacking({ input }: Context, field: SessionFact): Lacking {
  return { path: `session.${field}`, code: `session.${field}`, recordId: input.session.id, where: input.body.name }
}

/** A person named by the session, marked when only assumed. */
export function sessionPerson(context: Context, field: 'chairId' | 'minuteTakerId'): Inline[] {
  const { session } = context.input
  const person = context.person(session[field], sessionLacking(context, field))
  if (session[field] === null || !session.assumed.includes(field)) return person
  context.gaps.assumed({ ...sessionLacking(context, field), code: `assumed.${field}` })
  return [...person, ...words(' '), ...words(context.profile.shared.assumed, { italic: true })]
}
