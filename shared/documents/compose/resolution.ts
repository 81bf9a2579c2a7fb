/** Nghị quyết on one item: legal basis, then its skeleton in parts or in articles (`domain.md` 3.2; layout rows 6a-6d of 2). */
import { isBlank } from '../../records/rich-text.ts'
import type { DocModel, Inline } from '../model.ts'
import { type BodyWriter, createBody } from './body.ts'
import { writeConclusion } from './conclusion.ts'
import type { Context } from './context.ts'
import { frame, recipientsOf, signedWith, taskedUnits } from './frame.ts'
import type { Lacking } from './gaps.ts'
import { fill, withoutEndMark, words } from './inlines.ts'
import { type ItemNode, openPart } from './items.ts'
import { chosenItem, itemTitle, levelOfChosen } from './subject.ts'

/** Composes the resolution. What no record holds (legal basis, aims) is a blank to be drafted; nothing is made up. */
export function composeResolution(context: Context): DocModel {
  const { resolution, notice } = context.profile
  const level = levelOfChosen(context)
  const node = chosenItem(context, openPart(context.items, level).nodes)
  const body = createBody()
  const lacking = (what: 'legalBasis' | 'aims'): Lacking => ({
    path: `document.${what}`,
    code: `document.${what}`,
    recordId: node?.item.id ?? context.input.session.id,
    where: context.kindWords.typeName,
  })
  const basis = (words: Inline[]) => body.paragraph(words, [], { role: 'legalBasis' })
  basis(fill(resolution.legalBasis, { blank: context.gaps.blank(lacking('legalBasis')) }))
  const subject = node?.item.subject ?? null
  if (subject !== null) basis(fill(resolution.heard, { subject: withoutEndMark(subject) }))
  body.paragraph(fill(resolution.enacting, { body: context.input.body.name }), [], { keepNext: true })
  const section = sectionWriter(context, body)
  const blank = () => fill(resolution.part, { blank: context.gaps.blank(lacking('aims')) })
  section(resolution.situation)
  writeSituation(body, node, blank)
  section(resolution.aims)
  body.paragraph(blank(), [])
  section(resolution.tasks)
  writeTasks(context, body, node, blank)
  section(resolution.organisation)
  body.paragraph(fill(notice.organisation, { archive: context.input.office.archiveName }), [])
  const units = node === null ? [] : taskedUnits([node])
  const recipients = recipientsOf(context, notice.recipients, notice.recipientsFile, units)
  const about = fill(resolution.about, { title: itemTitle(context, node) })
  return frame(context, { level, body, slots: { about }, signature: signedWith(context, recipients) })
}

/** Begins the next part (`I- TÌNH HÌNH`, centred) or article (`Điều 1. Tình hình`). */
function sectionWriter({ profile }: Context, body: BodyWriter): (title: string) => void {
  const isArticle = profile.resolution.layout === 'articles'
  const nextLabel = body.labels(isArticle ? 'article' : 'roman')
  return (title) =>
    body.paragraph(words(title), [], {
      role: isArticle ? 'article' : 'part',
      numbering: nextLabel(),
      keepNext: true,
    })
}

function writeSituation(body: BodyWriter, node: ItemNode | null, blank: () => Inline[]): void {
  const assessment = node?.item.assessment ?? null
  if (node === null || assessment === null || isBlank(assessment)) body.paragraph(blank(), [])
  else body.rich([], assessment, [node.item.id])
}

/** Decisions and tasks of the item and of its sub-items, as khoản 1., 2. ... */
function writeTasks(context: Context, body: BodyWriter, node: ItemNode | null, blank: () => Inline[]): void {
  if (node === null) {
    body.paragraph(blank(), [])
    return
  }
  const style = { lead: context.profile.notice.decision, nextLabel: body.labels('decimal') }
  const written = [node, ...node.children].map((one) =>
    writeConclusion(context, body, { ...one, item: { ...one.item, assessment: null } }, style),
  )
  if (!written.includes(true)) body.paragraph(blank(), [])
}
