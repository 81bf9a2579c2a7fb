/** The items of the session in the order they were discussed, each with its records and its effective level of secrecy. */
import type { draftingParts } from '../../domain/dossier-parts.ts'
import { entriesInUse, isOffTable as isItemOff } from '../../domain/programme.ts'
import { highestLevel, isAbove } from '../../domain/secrecy.ts'
import type { Dossier } from '../../records/dossier.ts'
import type { AgendaItem, Ballot, Contribution, Decision, Task } from '../../records/session.ts'
import type { Id, SecrecyLevel } from '../../records/values.ts'

/** The records a document is composed from: what happens to a document afterwards is not among them. */
export type ComposeInput = Omit<Dossier, (typeof draftingParts)[number] | 'issued' | 'taskEvents'>

export type ItemNode = {
  readonly item: AgendaItem
  /** Place among `items` of the dossier: for paths. */
  readonly index: number
  readonly title: string
  readonly printedNumber: string | null
  readonly level: SecrecyLevel
  readonly contributions: readonly Contribution[]
  readonly ballots: readonly Ballot[]
  readonly decisions: readonly Decision[]
  readonly tasks: readonly Task[]
  readonly children: readonly ItemNode[]
  /** Records of this item left out of a document of lower secrecy. */
  readonly omitted: number
}

type Entry = { readonly title: string; readonly printedNumber: string; readonly order: number }

/** The items of the programme in use in their order, then those it does not name; children under their parents. */
export function itemTree(input: ComposeInput): ItemNode[] {
  const entries = entriesByItem(input)
  const indexOf = new Map(input.items.map((item, index) => [item.id, index]))
  const ordered = [...input.items].sort((a, b) => orderOf(entries, a) - orderOf(entries, b))
  const childrenOf = Map.groupBy(ordered, ({ parentId }) =>
    parentId !== null && indexOf.has(parentId) ? parentId : null,
  )
  const recordsOf = recordsByItem(input)
  const placed = new Set<Id>()

  const build = (item: AgendaItem, parentLevel: SecrecyLevel): ItemNode => {
    placed.add(item.id)
    const level = highestLevel([item.secrecy.level, parentLevel])
    const children = (childrenOf.get(item.id) ?? [])
      .filter(({ id }) => !placed.has(id))
      .map((child) => build(child, level))
    const entry = entries.get(item.id)
    const title = entry?.title ?? item.title
    return {
      item,
      index: indexOf.get(item.id) ?? 0,
      title,
      printedNumber: entry?.printedNumber ?? null,
      level,
      children,
      omitted: 0,
      ...recordsOf(item.id),
    }
  }
  const roots = (childrenOf.get(null) ?? []).map((item) => build(item, 'none'))
  // Items that are their own ancestors hang on nothing: they follow, so that none is lost.
  const loose = ordered.flatMap((item) => (placed.has(item.id) ? [] : [build(item, 'none')]))
  return [...roots, ...loose]
}

/** An item that only gathers its sub-items: nothing is said of who presented it. */
export function isHeadingOnly({ item, children, contributions }: ItemNode): boolean {
  return children.length > 0 && contributions.length === 0 && item.presenterId === null && item.subject === null
}

/** An item of the programme that was not considered. */
export function isOffTable({ item }: ItemNode): boolean {
  return isItemOff(item)
}

/** All nodes, each before its children. */
export function flatten(nodes: readonly ItemNode[]): ItemNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

/** The highest level of what the minutes hold: the session, every item and record, every paper. */
export function highestOfAll(input: ComposeInput, nodes: readonly ItemNode[]): SecrecyLevel {
  const records = [input.contributions, input.decisions, input.tasks, input.papers].flat()
  return highestLevel(
    [input.session, ...records].map(({ secrecy }) => secrecy.level).concat(flatten(nodes).map(({ level }) => level)),
  )
}

/**
 * What a document of the given level may hold: items above it are taken out whole and counted; of the others, each
 * contribution, decision, task and vote above it is taken out and counted in `omitted` (`domain.md` 7, consequence 5).
 */
export function openPart(nodes: readonly ItemNode[], level: SecrecyLevel): { nodes: ItemNode[]; omittedItems: number } {
  let omittedItems = 0
  const nodesKept = nodes.flatMap((node): ItemNode[] => {
    if (isAbove(node.level, level)) {
      omittedItems++
      return []
    }
    const inner = openPart(node.children, level)
    return [{ ...openRecords(node, level, inner.omittedItems), children: inner.nodes }]
  })
  return { nodes: nodesKept, omittedItems }
}

/** How many items and sub-items a document of the given level leaves out; one above the level counts once, with all that hangs on it. */
export function countOmittedItems(nodes: readonly ItemNode[], level: SecrecyLevel): number {
  return nodes.reduce(
    (sum, node) => sum + (isAbove(node.level, level) ? 1 : countOmittedItems(node.children, level)),
    0,
  )
}

function openRecords(node: ItemNode, level: SecrecyLevel, omittedChildren: number): ItemNode {
  const isOpen = (record: { readonly secrecy: { readonly level: SecrecyLevel } }) =>
    !isAbove(record.secrecy.level, level)
  const contributions = node.contributions.filter(isOpen)
  const decisions = node.decisions.filter(isOpen)
  const closedDecisions = new Set(
    node.decisions.filter((decision) => !isOpen(decision)).flatMap(({ id, ballotId }) => [id, ballotId]),
  )
  const tasks = node.tasks.filter((task) => isOpen(task) && !closedDecisions.has(task.decisionId ?? task.id))
  const ballots = node.ballots.filter(({ id }) => !closedDecisions.has(id))
  const count = ({
    contributions: c,
    decisions: d,
    tasks: t,
    ballots: b,
  }: Pick<ItemNode, 'contributions' | 'decisions' | 'tasks' | 'ballots'>) => c.length + d.length + t.length + b.length
  const kept = { contributions, decisions, tasks, ballots }
  return { ...node, ...kept, omitted: count(node) - count(kept) + omittedChildren }
}

function recordsByItem(input: ComposeInput) {
  const contributions = Map.groupBy(byOrder(input.contributions), ({ itemId }) => itemId)
  const ballots = Map.groupBy(byOrder(input.ballots), ({ itemId }) => itemId)
  const decisions = Map.groupBy(byOrder(input.decisions), ({ itemId }) => itemId)
  const tasks = Map.groupBy(byOrder(input.tasks), ({ itemId }) => itemId)
  return (id: Id) => ({
    contributions: contributions.get(id) ?? [],
    ballots: ballots.get(id) ?? [],
    decisions: decisions.get(id) ?? [],
    tasks: tasks.get(id) ?? [],
  })
}

/** Records in the order the user gave; equal orders keep the sequence of the dossier. */
export function byOrder<T extends { readonly order: number }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.order - b.order)
}

function entriesByItem(input: ComposeInput): Map<Id, Entry> {
  return new Map(
    entriesInUse(input).map(({ itemId, title, printedNumber, order }) => [itemId, { title, printedNumber, order }]),
  )
}

function orderOf(entries: ReadonlyMap<Id, Entry>, item: AgendaItem): number {
  return entries.get(item.id)?.order ?? Number.MAX_SAFE_INTEGER
}

/** What names an item for a person: number and title; a top-secret one its number alone (`domain.md` 7, consequence 4). */
export function whereOf(node: ItemNode): string {
  const number = node.printedNumber ?? String(node.index + 1)
  return node.level === 'tuyet_mat' ? number : `${number}. ${node.title}`
}
