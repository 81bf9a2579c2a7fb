/** Kết luận: the body's standing opinion on one item, or on all items of a session (`domain.md` 1 and 3.2). */
import type { DocModel } from '../model.ts'
import { createBody } from './body.ts'
import { writeConclusion } from './conclusion.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots, taskedUnits } from './frame.ts'
import { fill } from './inlines.ts'
import { openPart } from './items.ts'
import { concludedContents, writeAgreed, writeConcludedItems, writeOmitted, writeOrganisation } from './notice.ts'
import { sessionPerson } from './session-person.ts'
import { chosenItem, itemTitle, levelOfChosen } from './subject.ts'

/** Composes the kết luận. Of the whole session, what is above its own level of secrecy is left out, and said to be left out. */
export function composeConclusion(context: Context): DocModel {
  const { conclusion, notice } = context.profile
  const level = levelOfChosen(context)
  const open = openPart(context.items, level)
  const one = chosenItem(context, open.nodes)
  const nodes = one === null ? open.nodes : [one]
  const body = createBody()
  const slots = { ...summarySlots(context), chair: sessionPerson(context, 'chairId') }
  body.paragraph(fill(conclusion.opening, { ...slots, content: concludedContents(context, nodes) }), [
    context.input.session.id,
  ])
  writeAgreed(context, body, nodes)
  if (one === null || one.children.length > 0) writeConcludedItems(context, body, nodes)
  else writeConclusion(context, body, one, { lead: notice.decision, nextLabel: () => body.outline(1) })
  if (one === null) writeOmitted(context, body, open.omittedItems)
  writeOrganisation(context, body)
  const about =
    one === null
      ? fill(conclusion.aboutSession, summarySlots(context))
      : fill(conclusion.aboutItem, { title: itemTitle(context, one) })
  const recipients = recipientsOf(context, notice.recipients, notice.recipientsFile, taskedUnits(nodes))
  return frame(context, { level, body, slots: { about }, signature: signedWith(context, recipients) })
}
