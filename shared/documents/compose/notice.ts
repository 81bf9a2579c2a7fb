/** Thông báo kết luận: what the session concluded, for those who must know and act (`domain.md` 3.2). */
import { paddedCount } from '../../vietnamese/numbers.ts'
import type { DocModel, Inline } from '../model.ts'
import { type BodyWriter, createBody } from './body.ts'
import { writeConclusion } from './conclusion.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, summarySlots, taskedUnits } from './frame.ts'
import type { Lacking } from './gaps.ts'
import { enumerate, fill, withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode, isOffTable, openPart, whereOf } from './items.ts'
import { sessionPerson } from './session-person.ts'
import { titlesInSentence } from './subject.ts'

/** Composes the notice. Items and records above the session's own level of secrecy are left out, and said to be left out. */
export function composeNotice(context: Context): DocModel {
  const { notice } = context.profile
  const level = context.input.session.secrecy.level
  const { nodes, omittedItems } = openPart(context.items, level)
  const body = createBody()
  writeOpening(context, body, nodes)
  writeConcludedItems(context, body, nodes)
  writeOmitted(context, body, omittedItems)
  writeOrganisation(context, body)
  const recipients = recipientsOf(context, notice.recipients, notice.recipientsFile, taskedUnits(nodes))
  return frame(context, { level, body, signature: signedWith(context, recipients) })
}

/** Says visibly how many items are handled under the secrecy rules; never what they are about. */
export function writeOmitted(context: Context, body: BodyWriter, omittedItems: number): void {
  if (omittedItems === 0) return
  body.paragraph(fill(context.profile.shared.omittedItems, { count: paddedCount(omittedItems) }), [])
}

/** Each item with its conclusion, numbered through. */
export function writeConcludedItems(context: Context, body: BodyWriter, nodes: readonly ItemNode[]): void {
  for (const node of nodes) writeItem(context, body, node, 1)
}

/** Who follows up, as the last number; nothing where the office has no such clause. */
export function writeOrganisation(context: Context, body: BodyWriter): void {
  const { organisation } = context.profile.notice
  if (organisation === '') return
  const numbering = body.outline(1)
  body.paragraph(fill(organisation, { archive: context.input.office.archiveName }), [], { numbering })
}

function writeOpening(context: Context, body: BodyWriter, nodes: readonly ItemNode[]): void {
  const { notice } = context.profile
  const chair = sessionPerson(context, 'chairId')
  const content = concludedContents(context, nodes)
  body.paragraph(fill(notice.opening, { ...summarySlots(context), chair, content }), [context.input.session.id])
  writeAgreed(context, body, nodes)
}

/** The titles of the items concluded on; a blank for a session without items. */
export function concludedContents(context: Context, nodes: readonly ItemNode[]): Inline[] {
  return titlesInSentence(context, nodes.filter(isConcludedOn))
}

/** "Sau khi nghe ..., Ban Thường vụ Tỉnh ủy thống nhất kết luận như sau:" */
export function writeAgreed(context: Context, body: BodyWriter, nodes: readonly ItemNode[]): void {
  const { agreed } = context.profile.notice
  body.paragraph(fill(agreed, { body: context.input.body.name, after: afterHearing(context, nodes) }), [])
}

/** "Sau khi nghe ... báo cáo, ý kiến thảo luận ...": only what the records say happened. */
function afterHearing(context: Context, nodes: readonly ItemNode[]): Inline[] {
  const { notice, shared } = context.profile
  const all = flatten(nodes)
  const units = new Set(all.flatMap(({ item }) => item.presentingUnitId ?? []))
  const names = [...units].flatMap((id) => context.unit(id) ?? []).map((name) => words(name))
  const heard =
    names.length === 0 ? words(notice.heard) : fill(notice.heardUnits, { units: enumerate(names, shared.and) })
  const isDiscussed = all.some(({ contributions }) => contributions.some(({ kind }) => kind === 'comments'))
  return isDiscussed ? [...heard, ...words(notice.discussed)] : heard
}

/** False for an item that was put off and of which nothing was concluded: the notice does not name it. */
function isConcludedOn(node: ItemNode): boolean {
  const records = node.decisions.length + node.tasks.length + node.children.length
  return !isOffTable(node) || records > 0 || node.item.assessment !== null
}

function writeItem(context: Context, body: BodyWriter, node: ItemNode, level: 1 | 2): void {
  const { notice, shared } = context.profile
  if (!isConcludedOn(node)) return
  body.heading(level, words(withoutEndMark(node.title)), [node.item.id])
  const isWritten = writeConclusion(context, body, node, {
    lead: notice.decision,
    nextLabel: () => body.outline(level + 1),
  })
  if (!isWritten && node.children.length === 0 && node.omitted === 0) {
    const lacking: Lacking = {
      path: `items[${node.index}].assessment`,
      code: 'item.conclusion',
      recordId: node.item.id,
      where: whereOf(node),
    }
    body.paragraph(fill(notice.conclusionUnknown, { blank: context.gaps.blank(lacking) }), [node.item.id])
  }
  if (node.omitted > 0) body.paragraph(fill(shared.omittedInItem, { count: paddedCount(node.omitted) }), [node.item.id])
  for (const child of node.children) writeItem(context, body, child, 2)
}
