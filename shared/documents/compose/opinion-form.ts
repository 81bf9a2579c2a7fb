/** Phiếu xin ý kiến: a member's written opinion on the items, in place of a meeting (QĐ 168-QĐ/TW, Art 30; `domain.md` 4.8). */
import type { DocModel } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import type { Context } from './context.ts'
import { frame, summarySlots } from './frame.ts'
import { fill, withoutEndMark, words } from './inlines.ts'
import { countOmittedItems, flatten, isHeadingOnly, isOffTable, openPart } from './items.ts'
import { writeOmitted } from './notice.ts'
import { chosenItem } from './subject.ts'

/**
 * Composes the form, for the chosen item or for all; what is above the session's own level of secrecy is only counted. It says nothing
 * of a member who does not answer: silence is no consent unless the province's own rules say so.
 */
export function composeOpinionForm(context: Context): DocModel {
  const { opinionForm } = context.profile
  const { session, office } = context.input
  const level = session.secrecy.level
  const one = chosenItem(context, context.items)
  const items = one === null ? context.items : [one]
  const { nodes } = openPart(items, level)
  const omittedItems = countOmittedItems(items, level)
  const asked = one === null ? flatten(nodes).filter((node) => !isHeadingOnly(node) && !isOffTable(node)) : nodes
  const body = createBody()
  body.paragraph(fill(opinionForm.opening, summarySlots(context)), [session.id])
  const rows = asked.map(
    (node, index): TableRow => [words(String(index + 1)), words(withoutEndMark(node.title)), [], [], []],
  )
  if (rows.length === 0 && omittedItems === 0) body.paragraph(words(opinionForm.nothing), [])
  if (rows.length > 0) {
    body.paragraph(words(opinionForm.mark), [], { keepNext: true })
    body.table(
      [opinionForm.ordinal, opinionForm.content, opinionForm.for, opinionForm.against, opinionForm.other],
      rows,
      [0.07, 0.48, 0.15, 0.15, 0.15],
      asked.map(({ item }) => item.id),
      { centred: [0] },
    )
  }
  writeOmitted(context, body, omittedItems)
  body.paragraph(words(opinionForm.words), [], { keepNext: true })
  for (const _line of [1, 2, 3]) body.paragraph(words(opinionForm.fillLine), [], { role: 'fillLine' })
  const returnBy = context.gaps.blank({
    path: 'document.returnBy',
    code: 'document.returnBy',
    recordId: session.id,
    where: context.kindWords.typeName,
  })
  body.paragraph(fill(opinionForm.returnTo, { archive: office.archiveName, blank: returnBy }), [])
  const right = { authority: opinionForm.signer, post: null, name: memberName(context) }
  return frame(context, {
    level,
    body,
    isNumbered: false,
    signature: { left: null, recipients: null, right, confirmation: null },
  })
}

/** The chosen member; otherwise nothing, for the name is written by hand. */
function memberName(context: Context) {
  const member = context.input.participants.find(({ id }) => id === context.options.participantId)
  if (member?.personId == null) return []
  return context.personName(member.personId, {
    path: 'document.receiver',
    code: 'person.name',
    recordId: member.id,
    where: context.kindWords.typeName,
  })
}
