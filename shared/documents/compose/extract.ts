/** Trích biên bản, trích kết luận: for one unit, only the items that concern it; what is confidential is left out and counted. */
import { paddedCount } from '../../vietnamese/numbers.ts'
import type { DocModel } from '../model.ts'
import { type BodyWriter, createBody } from './body.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots } from './frame.ts'
import { fill, words } from './inlines.ts'
import { flatten, type ItemNode, openPart } from './items.ts'
import { writeMinutedItem } from './minutes.ts'
import { writeConcludedItems } from './notice.ts'
import { chosenUnit, concerning } from './subject.ts'

/** Composes the extract of the minutes: how the unit's items went, as the minutes tell it. */
export function composeMinutesExtract(context: Context): DocModel {
  const { extract } = context.profile
  return composeExtract(context, extract.minutesOpening, (body, nodes) => {
    body.heading(1, words(extract.content), [])
    for (const node of nodes) writeMinutedItem(context, body, node, 2)
    const omitted = flatten(nodes).reduce((sum, node) => sum + node.omitted, 0)
    if (omitted > 0) body.paragraph(fill(context.profile.shared.omittedInItem, { count: paddedCount(omitted) }), [])
  })
}

/** Composes the extract of the conclusions: what was concluded on the unit's items. */
export function composeConclusionExtract(context: Context): DocModel {
  return composeExtract(context, context.profile.extract.conclusionOpening, (body, nodes) =>
    writeConcludedItems(context, body, nodes),
  )
}

function composeExtract(
  context: Context,
  opening: string,
  write: (body: BodyWriter, nodes: readonly ItemNode[]) => void,
): DocModel {
  const { extract, shared, notice } = context.profile
  const { unitId } = context.options
  const level = context.input.session.secrecy.level
  const nodes = concerning(openPart(context.items, level).nodes, unitId)
  const omittedItems = flatten(concerning(context.items, unitId)).length - flatten(nodes).length
  const body = createBody()
  body.paragraph(fill(opening, { ...summarySlots(context), unit: chosenUnit(context) }), [context.input.session.id])
  if (nodes.length > 0) write(body, nodes)
  else if (omittedItems === 0) body.paragraph(words(extract.nothing), [])
  if (omittedItems > 0) body.paragraph(fill(shared.omittedItems, { count: paddedCount(omittedItems) }), [])
  const recipients = recipientsOf(context, '', notice.recipientsFile, unitId === undefined ? [] : [unitId])
  return frame(context, { level, body, signature: signedWith(context, recipients) })
}
