/** Công văn that sends other documents of the session: no type name, its summary under the number (`domain.md` 2, rows 5b and 9a). */
import { fail } from '../../contract/errors.ts'
import { highestLevel } from '../../domain/secrecy.ts'
import type { DocumentKind } from '../../records/documents.ts'
import { dateInSentence } from '../../vietnamese/dates.ts'
import type { DocModel, Inline } from '../model.ts'
import { createBody } from './body.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, taskedUnits } from './frame.ts'
import { enumerate, fill, words } from './inlines.ts'
import { openPart } from './items.ts'
import { choiceLacking } from './subject.ts'

/** Composes the letter: to the chosen unit, otherwise to every unit given a task in the open part of the session. */
export function composeDispatch(context: Context): DocModel {
  const { dispatch, notice, shared } = context.profile
  const { office, session } = context.input
  const { unitId } = context.options
  // The level of a document is the highest of its sources (`design.md` 3, decision 10): here, of what it sends.
  const level = highestLevel([session.secrecy.level, ...(context.options.encloses ?? []).map(context.levelOf)])
  const open = openPart(context.items, session.secrecy.level)
  const unitIds = unitId === undefined ? taskedUnits(open.nodes) : [unitId]
  const names = [...new Set(unitIds)].flatMap((id) => context.unit(id) ?? []).map((name) => words(name))
  const receivers = names.length === 0 ? [context.gaps.blank(choiceLacking(context, 'unit'))] : names
  const documents = enclosedDocuments(context)
  const body = createBody()
  body.paragraph(fill(dispatch.sends, { archive: office.archiveName, documents }), [session.id])
  body.paragraph(words(dispatch.asks), [])
  const recipients = recipientsOf(context, dispatch.sameAsAbove, notice.recipientsFile, [])
  return frame(context, {
    level,
    body,
    title: 'underNumber',
    slots: { about: fill(dispatch.about, { regarding: dispatch.regarding, documents }) },
    addressees: {
      label: dispatch.addressees,
      receivers:
        receivers.length === 1
          ? receivers
          : receivers.map((name, index) => [
              ...words('- '),
              ...name,
              ...words(index === receivers.length - 1 ? '.' : shared.recipientEnd),
            ]),
    },
    signature: signedWith(context, recipients),
  })
}

/** What is sent, by the names of the kinds' files; a blank while nothing is chosen. Fails with KIND_NOT_IN_PROFILE. */
function enclosedDocuments(context: Context): Inline[] {
  const { encloses = [] } = context.options
  if (encloses.length === 0) return context.gaps.blank(choiceLacking(context, 'enclosed'))
  return enumerate(
    encloses.map((kind) => words(nameOf(context, kind))),
    context.profile.shared.and,
  )
}

function nameOf({ profile, input }: Context, kind: DocumentKind): string {
  const { date } = input.session
  const dated =
    date === null ? '' : profile.dispatch.dated.replace('{date}', dateInSentence(date, profile.spelling.date))
  const enclosed = profile.kinds[kind]
  if (enclosed === undefined) fail('KIND_NOT_IN_PROFILE', { params: { kind, profile: profile.id } })
  return enclosed.fileName.replace('{body}', input.body.name).replace('{date}', dated).trim()
}
