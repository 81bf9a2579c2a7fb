/** What the margin of each block says: where it comes from, and whether its records or a hand changed it. */
import type { TFunction } from 'i18next'
import type { Node } from 'prosemirror-model'
import { blockOf, contentOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { type Origin, originOf } from '../../../../shared/domain/drafting/origin.ts'
import type { Margin, MarginPorts } from './block-view.ts'
import { type Source, sourceKey } from './draft-sources.ts'
import type { StoredBlock } from './draft-store.ts'

export type MarginFacts = {
  readonly blocks: readonly StoredBlock[]
  readonly sources: ReadonlyMap<string, Source>
  /** Blocks kept out of the printed document for secrecy. */
  readonly withheld: ReadonlySet<string>
}

export function marginPorts(facts: MarginFacts, t: TFunction, onMargin: (id: string) => void): MarginPorts {
  const blocks = new Map(facts.blocks.map((block) => [block.id, block]))
  return {
    marginOf: (node) => marginOf(node, blocks.get(blockOf(node).id), facts, t),
    placeName: (place) => t(`drafting.places.${place}`),
    onMargin,
  }
}

function marginOf(
  node: Node,
  block: StoredBlock | undefined,
  { sources, withheld }: MarginFacts,
  t: TFunction,
): Margin {
  const { id, sources: ids } = blockOf(node)
  const origin = originNow(node, block)
  const isChanged = block !== undefined && block.pending !== null
  const names = sourceNames(ids, sources, t)
  const renewed = block?.renewed ?? false
  const state = [
    ...(isChanged
      ? [t('drafting.margin.changed')]
      : origin === 'edited'
        ? [t('drafting.margin.edited')]
        : origin === 'free'
          ? [t(ids.length > 0 ? 'drafting.margin.free' : 'drafting.margin.noSource')]
          : []),
    ...(renewed ? [t('drafting.margin.renewed')] : []),
    ...(withheld.has(id) ? [t('drafting.margin.withheld')] : []),
  ]
  const words = [...(names === '' ? [] : [names]), ...state].join(', ')
  return {
    line: isChanged ? 'changed' : origin,
    words: words === '' ? t('drafting.margin.composed') : words,
    renewed,
    withheld: withheld.has(id),
  }
}

/** As the block stands on the screen, stored already or not. */
export function originNow(node: Node, block: StoredBlock | undefined): Origin {
  if (block === undefined) return 'free'
  return originOf({ generated: block.generated, text: contentOf(node) })
}

/** The first record by name, and how many more. */
function sourceNames(ids: readonly string[], sources: ReadonlyMap<string, Source>, t: TFunction): string {
  const known = ids.flatMap((id) => sources.get(id) ?? [])
  // The session stands behind every block: it is named only where it is all there is.
  const telling = known.filter(({ kind }) => kind !== 'session')
  const [first, ...rest] = telling.length > 0 ? telling : known
  if (first === undefined) return ''
  const name = t(sourceKey(first), { number: first.number ?? '' })
  return rest.length === 0 ? name : t('drafting.margin.more', { name, count: rest.length })
}
