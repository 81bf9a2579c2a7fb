/**
 * One draft as the store has it: read once, then kept true by the answers of its own commands and read again when anyone else changed it. A read that a
 * command has overtaken is made again, so that what was typed never goes back.
 */
import { Fragment, type Node } from 'prosemirror-model'
import type { Input, Output } from '../../../../shared/contract/contract.ts'
import { type BlockChange, changesBetween } from '../../../../shared/domain/drafting/block-edits.ts'
import {
  blockOf,
  childrenOf,
  draftSchema,
  emptyParagraph,
  nodeOf,
} from '../../../../shared/domain/drafting/draft-schema.ts'
import { sameContent } from '../../../../shared/domain/drafting/origin.ts'
import { untidyBlocks } from '../../../../shared/domain/drafting/tidy-blocks.ts'
import { draftPlaces } from '../../../../shared/records/draft.ts'

export type StoredBlock = Output<'drafts.read'>['blocks'][number]
export type StoredDraft = Output<'drafts.read'>['draft']

export type DraftStand = {
  readonly draft: StoredDraft
  /** In reading order, those taken out by hand too. */
  readonly blocks: readonly StoredBlock[]
  /** What stands, as the editor shows it; blocks that did not change are the same nodes as before. */
  readonly doc: Node
  /** Counts up with every change. */
  readonly revision: number
}

export type DraftStorePorts = {
  readonly read: (draftId: string) => Promise<Output<'drafts.read'>>
  readonly edit: (input: Input<'drafts.edit'>) => Promise<Output<'drafts.edit'>>
  readonly newId: () => string
}

export type DraftStore = {
  /** `null` until the draft was read. */
  readonly stand: () => DraftStand | null
  readonly subscribe: (listener: () => void) => () => void
  readonly load: () => Promise<void>
  /** Records of the draft changed, here or elsewhere. */
  readonly changed: (ids: readonly string[]) => void
  /** Stores the document as it is on the screen. Rejects with what main said; a stale block has been read again then. */
  readonly commit: (doc: Node) => Promise<DraftStand>
  /** The stand with this block as another window left it. */
  readonly takeBlock: (block: StoredBlock) => DraftStand | null
  /** True for a block the store has buried: its id is never used again. */
  readonly isBuried: (id: string) => boolean
}

/** More would be refused by the contract. */
const mostEdits = 4_000

export function createDraftStore(draftId: string, ports: DraftStorePorts): DraftStore {
  let stand: DraftStand | null = null
  let commits = 0
  let flight: Promise<unknown> | null = null
  const emptyId = ports.newId()
  const buried = new Set<string>()
  const justTouched = new Set<string>()
  const listeners = new Set<() => void>()
  const nodes = new WeakMap<StoredBlock, Node>()

  const show = (draft: StoredDraft, blocks: readonly StoredBlock[]) => {
    const ordered = [...blocks].sort(
      (a, b) => draftPlaces.indexOf(a.place) - draftPlaces.indexOf(b.place) || a.order - b.order,
    )
    const known = new Map(stand?.doc.content.content.map((node) => [blockOf(node).id, node]))
    const standing = ordered.flatMap((block) => {
      if (block.text === null) return []
      const node = nodes.get(block) ?? reused(known.get(block.id), block) ?? nodeOf(block.text, block)
      nodes.set(block, node)
      return [node]
    })
    const doc = draftSchema.node('doc', null, standing.length > 0 ? standing : [emptyParagraph(emptyId, 'body')])
    stand = { draft, blocks: ordered, doc, revision: (stand?.revision ?? 0) + 1 }
    for (const listener of listeners) listener()
    return stand
  }

  const load = async (): Promise<void> => {
    const at = commits
    const read = await ports.read(draftId)
    if (at !== commits || flight !== null) {
      await flight?.catch(() => undefined)
      return load()
    }
    show(read.draft, read.blocks)
  }

  const send = async (shown: Node): Promise<DraftStand> => {
    const doc = withFreshIds(shown, (id) => buried.has(id), ports.newId)
    for (let attempt = 0; ; attempt += 1) {
      if (stand === null) throw new Error('a draft is written before it was read')
      const standing = new Set(childrenOf(stand.doc).map((node) => blockOf(node).id))
      const takenOut = new Set(stand.blocks.map(({ id }) => id).filter((id) => !standing.has(id)))
      const edits = changesBetween(stand.doc, doc, takenOut)
      if (edits.length === 0) return stand
      try {
        return await sendEdits(stand, doc, edits)
      } catch (thrown) {
        const current = staleBlock(thrown)
        if (current === null || attempt === 5) throw thrown
        const before = stand.blocks.find(({ id }) => id === current.id)
        const isSame = before !== undefined && sameText(before, current)
        takeBlock(current)
        // Only what hangs on the block changed elsewhere (its records, its mark): the words are written on the new revision.
        if (!isSame) throw thrown
      }
    }
  }

  const sendEdits = async (from: DraftStand, doc: Node, edits: readonly BlockChange[]): Promise<DraftStand> => {
    const nodesById = new Map(childrenOf(doc).map((node) => [blockOf(node).id, node]))
    let blocks = new Map(from.blocks.map((block) => [block.id, block]))
    for (let start = 0; start < edits.length; start += mostEdits) {
      const part = edits.slice(start, start + mostEdits)
      const revisions = Object.fromEntries(
        part.flatMap(({ id }) => {
          const block = blocks.get(id)
          return block === undefined ? [] : [[id, block.revision]]
        }),
      )
      const touched = await ports.edit({ draftId, edits: [...part], revisions })
      commits += 1
      blocks = new Map(blocks)
      for (const edit of part) {
        justTouched.add(edit.id)
        if (edit.op === 'remove' && !touched.some(({ id }) => id === edit.id)) {
          blocks.delete(edit.id)
          buried.add(edit.id)
        }
      }
      for (const block of touched) {
        blocks.set(block.id, block)
        const node = nodesById.get(block.id)
        if (node !== undefined && block.text !== null) nodes.set(block, node)
      }
    }
    return show(from.draft, [...blocks.values()])
  }

  const takeBlock = (block: StoredBlock): DraftStand | null => {
    if (stand === null) return null
    const others = stand.blocks.filter(({ id }) => id !== block.id)
    return show(stand.draft, [...others, block])
  }

  return {
    stand: () => stand,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load,
    changed: (ids) => {
      const look = () => {
        const others = ids.filter((id) => !justTouched.delete(id))
        if (others.length > 0) void load()
      }
      if (flight === null) look()
      else void flight.catch(() => undefined).then(look)
    },
    commit: (doc) => {
      const sent = send(doc)
      flight = sent
      return sent.finally(() => {
        if (flight === sent) flight = null
      })
    },
    takeBlock,
    isBuried: (id) => buried.has(id),
  }
}

/** A block that was buried while its undo was on its way comes back as a new one. */
function withFreshIds(doc: Node, isBuried: (id: string) => boolean, newId: () => string): Node {
  const untidy = new Map(untidyBlocks(doc, isBuried, newId).map((block) => [block.at, block]))
  if (untidy.size === 0) return doc
  const children: Node[] = []
  doc.forEach((node, at) => {
    const fresh = untidy.get(at)
    const attrs = { ...node.attrs, id: fresh?.id, place: fresh?.place }
    children.push(fresh === undefined ? node : node.type.create(attrs, node.content, node.marks))
  })
  return doc.copy(Fragment.from(children))
}

/** The node that stands already, where it says the same: the editor need not draw it again. */
function reused(node: Node | undefined, block: StoredBlock): Node | null {
  if (node === undefined || block.text === null) return null
  const now = nodeOf(block.text, block)
  return node.eq(now) ? node : now
}

function sameText(one: StoredBlock, other: StoredBlock): boolean {
  if (one.text === null || other.text === null) return one.text === other.text
  return sameContent(one.text, other.text)
}

function staleBlock(thrown: unknown): StoredBlock | null {
  const error = typeof thrown === 'object' && thrown !== null && 'error' in thrown ? thrown.error : null
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== 'STALE_WRITE') return null
  const current = 'current' in error ? error.current : null
  return typeof current === 'object' && current !== null && 'draftId' in current ? (current as StoredBlock) : null
}
