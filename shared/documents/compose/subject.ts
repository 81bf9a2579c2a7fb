/** What a document is about or for, where a person chooses it: one item, or the items that concern one unit. */
import { highestLevel } from '../../domain/secrecy.ts'
import type { Ballot } from '../../records/session.ts'
import type { Id, SecrecyLevel } from '../../records/values.ts'
import type { Inline } from '../model.ts'
import type { Context } from './context.ts'
import type { Lacking } from './gaps.ts'
import { enumerate, fill, withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode, openPart, whereOf } from './items.ts'

/** The chosen item with its sub-items among those the document may hold; `null` when none is chosen or it is not among them. */
export function chosenItem({ options }: Context, nodes: readonly ItemNode[]): ItemNode | null {
  return flatten(nodes).find(({ item }) => item.id === options.itemId) ?? null
}

/**
 * The level of a document about one item: that of the item, so a secret item has a document of its own and rides in no general one
 * (`domain.md` 7, consequence 5); of the session while none is chosen.
 */
export function levelOfChosen({ options, items, input }: Context): SecrecyLevel {
  const chosen = flatten(items).find(({ item }) => item.id === options.itemId)
  return highestLevel([input.session.secrecy.level, ...(chosen === undefined ? [] : [chosen.level])])
}

/** The title of the item, or a blank while none is chosen. */
export function itemTitle(context: Context, node: ItemNode | null): Inline[] {
  return node === null ? context.gaps.blank(choiceLacking(context, 'item')) : words(withoutEndMark(node.title))
}

/** The titles of items within a sentence, each after its mark where there are several: they begin with capitals. A blank for none. */
export function titlesInSentence({ gaps, input, profile }: Context, nodes: readonly ItemNode[]): Inline[] {
  const titles = nodes.map(({ title }, index) => [
    ...(nodes.length === 1 ? [] : fill(profile.shared.contentMark, { number: String(index + 1) })),
    ...words(withoutEndMark(title)),
  ])
  if (titles.length > 0) return enumerate(titles, '; ', '; ')
  return gaps.blank({ path: 'items', code: 'session.items', recordId: input.session.id, where: input.body.name })
}

/** The name of the chosen unit, or a blank. */
export function chosenUnit(context: Context): Inline[] {
  const { unitId } = context.options
  const name = unitId === undefined ? null : context.unit(unitId)
  return name === null ? context.gaps.blank(choiceLacking(context, 'unit')) : words(name)
}

/** What a person has not chosen yet. */
export function choiceLacking({ input, kindWords }: Context, choice: 'item' | 'unit' | 'ballot' | 'enclosed'): Lacking {
  return {
    path: `document.${choice}`,
    code: `document.${choice}`,
    recordId: input.session.id,
    where: kindWords.typeName,
  }
}

/** A vote with what a paper of it needs: its level of secrecy, its path, and what names it. */
export type ChosenBallot = {
  readonly ballot: Ballot
  readonly level: SecrecyLevel
  readonly path: string
  readonly where: string
  readonly subject: string
}

/** The chosen vote, or `null`. Its papers are as secret as its item. */
export function chosenBallot({ options, input, items }: Context): ChosenBallot | null {
  for (const node of flatten(items)) {
    const ballot = node.ballots.find(({ id }) => id === options.ballotId)
    if (ballot === undefined) continue
    const subject = ballot.subject ?? node.title
    return {
      ballot,
      level: highestLevel([node.level, input.session.secrecy.level]),
      path: `ballots[${input.ballots.indexOf(ballot)}]`,
      where: node.level === 'tuyet_mat' ? whereOf(node) : subject,
      subject,
    }
  }
  return null
}

/** What is voted on: the vote's own subject, the chosen item's title, or a blank. */
export function votedSubject(context: Context, chosen: ChosenBallot | null): Inline[] {
  if (chosen !== null) return words(withoutEndMark(chosen.subject))
  const node = chosenItem(context, openPart(context.items, context.input.session.secrecy.level).nodes)
  return node === null ? context.gaps.blank(choiceLacking(context, 'ballot')) : words(withoutEndMark(node.title))
}

/**
 * The items that concern a unit: it presented them, was invited to them, leads or joins a task of theirs. Of an item that does not,
 * only the sub-items that do.
 */
export function concerning(nodes: readonly ItemNode[], unitId: Id | undefined): ItemNode[] {
  return nodes.flatMap((node): ItemNode[] => {
    if (isConcerned(node, unitId)) return [node]
    const children = concerning(node.children, unitId)
    return children.length === 0 ? [] : [headingOf(node, children)]
  })
}

function isConcerned({ item, tasks }: ItemNode, unitId: Id | undefined): boolean {
  if (unitId === undefined) return false
  return (
    item.presentingUnitId === unitId ||
    item.invitedUnitIds.includes(unitId) ||
    tasks.some(({ leadUnitId, coUnitIds }) => leadUnitId === unitId || coUnitIds.includes(unitId))
  )
}

/** An item that only names where its sub-items stand: nothing of its own is told. */
function headingOf(node: ItemNode, children: readonly ItemNode[]): ItemNode {
  const item = { ...node.item, presenterId: null, presentingUnitId: null, subject: null, assessment: null }
  return { ...node, item, children, contributions: [], ballots: [], decisions: [], tasks: [], omitted: 0 }
}
