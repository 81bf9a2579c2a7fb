/** What a document is about or for, where a person chooses it: one item, or the items that concern one unit. */
import type { Id } from '../../records/values.ts'
import type { Inline } from '../model.ts'
import type { Context } from './context.ts'
import type { Lacking } from './gaps.ts'
import { withoutEndMark, words } from './inlines.ts'
import { flatten, type ItemNode } from './items.ts'

/** The chosen item with its sub-items among those the document may hold; `null` when none is chosen or it is not among them. */
export function chosenItem({ options }: Context, nodes: readonly ItemNode[]): ItemNode | null {
  return flatten(nodes).find(({ item }) => item.id === options.itemId) ?? null
}

/** The title of the item, or a blank while none is chosen. */
export function itemTitle(context: Context, node: ItemNode | null): Inline[] {
  return node === null ? context.gaps.blank(choiceLacking(context, 'item')) : words(withoutEndMark(node.title))
}

/** The name of the chosen unit, or a blank. */
export function chosenUnit(context: Context): Inline[] {
  const { unitId } = context.options
  const name = unitId === undefined ? null : context.unit(unitId)
  return name === null ? context.gaps.blank(choiceLacking(context, 'unit')) : words(name)
}

/** What a person has not chosen yet. */
export function choiceLacking({ input, kindWords }: Context, choice: 'item' | 'unit'): Lacking {
  return {
    path: `document.${choice}`,
    code: `document.${choice}`,
    recordId: input.session.id,
    where: kindWords.typeName,
  }
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
