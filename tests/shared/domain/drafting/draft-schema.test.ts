import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../../../shared/domain/drafting/block-edits.ts'
import { blockOf, childrenOf, contentOf, draftSchema, nodeOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { sameContent } from '../../../../shared/domain/drafting/origin.ts'
import { untidyBlocks } from '../../../../shared/domain/drafting/tidy-blocks.ts'
import type { DraftContent, DraftInline, DraftMark } from '../../../../shared/records/draft.ts'

const at = 1_770_000_000_000
const mark: fc.Arbitrary<DraftMark> = fc.constantFrom(
  { type: 'bold' } as const,
  { type: 'italic' } as const,
  { type: 'joined' } as const,
  { type: 'inserted', attrs: { by: 'Nguyễn Văn An', at } } as const,
  { type: 'deleted', attrs: { by: null, at } } as const,
)
const order = ['bold', 'italic', 'joined', 'inserted', 'deleted']
const marks = fc
  .uniqueArray(mark, { selector: ({ type }) => type, maxLength: 3 })
  .map((list) => [...list].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type)))
const bare = fc.oneof(
  fc.stringMatching(/^[a-zđếộ ,.]{1,12}$/).map((text): DraftInline => ({ type: 'text', text: text.normalize('NFC') })),
  fc.constant<DraftInline>({ type: 'hard_break' }),
  fc.constant<DraftInline>({ type: 'blank', attrs: { text: '………', path: 'tasks[0].leadUnitId' } }),
  fc.constant<DraftInline>({ type: 'figure', attrs: { value: '11.360', unit: 'tỷ đồng', label: null } }),
)
const inline = fc
  .tuple(bare, marks)
  .map(([one, list]): DraftInline => (list.length === 0 ? one : { ...one, marks: list }))
const inlines = fc.array(inline, { maxLength: 6 })
const paragraph: fc.Arbitrary<DraftContent> = fc.record({
  type: fc.constant('paragraph' as const),
  role: fc.constantFrom('body' as const, 'heading1' as const, 'legalBasis' as const),
  label: fc.constantFrom(null, { scheme: 'letter' as const, level: 1, list: 3 }),
  keepNext: fc.boolean(),
  content: inlines,
})
const cell = fc.record({
  header: fc.boolean(),
  centred: fc.boolean(),
  paragraphs: fc.array(inlines, { minLength: 1, maxLength: 2 }),
})
const table: fc.Arbitrary<DraftContent> = fc.record({
  type: fc.constant('table' as const),
  columns: fc.constant<number[]>([0.4, 0.6]),
  headRows: fc.constant(1),
  rowHeight: fc.constantFrom(null, 400),
  rows: fc.array(
    fc.tuple(cell, cell).map((cells) => [...cells]),
    { minLength: 1, maxLength: 3 },
  ),
})
const content = fc.oneof(paragraph, table)
const block = { id: '0190a000-0000-7000-8000-000000000001', place: 'body', sources: [] } as const

test('what a block says goes into the editor and comes out the same', () => {
  fc.assert(
    fc.property(content, (one) => {
      const node = nodeOf(one, block)
      node.check()
      expect(sameContent(contentOf(node), one)).toBe(true)
      expect(blockOf(node)).toEqual(block)
    }),
  )
})

/** What the store does with the changes: the reading order it ends with, and the words. */
function applied(before: readonly Block[], changes: ReturnType<typeof changesBetween>): Block[] {
  const blocks = [...before]
  const place = (id: string, afterId: string | null, made: Block) => {
    const at = afterId === null ? 0 : blocks.findIndex((one) => one.id === afterId) + 1
    if (afterId !== null && at === 0) throw new Error(`${id} comes after a block that does not stand`)
    blocks.splice(at, 0, made)
  }
  for (const change of changes) {
    const at = blocks.findIndex(({ id }) => id === change.id)
    const old = blocks[at]
    if (change.op === 'insert') place(change.id, change.afterId, { id: change.id, text: change.text })
    else if (old === undefined) throw new Error(`${change.id} does not stand`)
    else if (change.op === 'remove') blocks.splice(at, 1)
    else if (change.op === 'write') blocks[at] = { ...old, text: change.text }
    else {
      blocks.splice(at, 1)
      place(change.id, change.afterId, old)
    }
  }
  return blocks
}
type Block = { readonly id: string; readonly text: DraftContent }

const words = (text: string): DraftContent => ({
  type: 'paragraph',
  role: 'body',
  label: null,
  keepNext: false,
  content: [{ type: 'text', text }],
})
const docOf = (blocks: readonly Block[]) =>
  draftSchema.node(
    'doc',
    null,
    blocks.map(({ id, text }) => nodeOf(text, { id, place: 'body', sources: [] })),
  )
const draft = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('x', 'y').map(words) }),
  {
    selector: ({ id }) => id,
    minLength: 1,
  },
)

test('the changes between two states of a draft turn the one into the other', () => {
  fc.assert(
    fc.property(draft, draft, (before, after) => {
      expect(applied(before, changesBetween(docOf(before), docOf(after)))).toEqual(after)
    }),
  )
})

test('nothing written is nothing to store, and one block moved is one change', () => {
  const before = docOf([...'abcd'].map((id) => ({ id, text: words(id) })))
  expect(changesBetween(before, before)).toEqual([])
  const moved = docOf([...'dabc'].map((id) => ({ id, text: words(id) })))
  expect(changesBetween(before, moved)).toEqual([{ op: 'move', id: 'd', afterId: null }])
})

test('a block taken out and brought back is written again, not made anew', () => {
  const before = docOf([{ id: 'a', text: words('a') }])
  const after = docOf([
    { id: 'a', text: words('a') },
    { id: 'b', text: words('b') },
  ])
  const changes = changesBetween(before, after, new Set(['b']))
  expect(changes.map(({ op, id }) => `${op} ${id}`)).toEqual(['move b', 'write b'])
})

test('a block with the id of another, or of one that was buried, gets its own, in the place of the one before it', () => {
  const doc = draftSchema.node('doc', null, [
    nodeOf(words('một'), { id: 'a', place: 'summary', sources: [] }),
    nodeOf(words('hai'), { id: 'a', place: 'body', sources: [] }),
    nodeOf(words('ba'), { id: 'b', place: 'body', sources: [] }),
    nodeOf(words('bốn'), { id: 'c', place: 'body', sources: [] }),
  ])
  let made = 0
  const untidy = untidyBlocks(
    doc,
    (id) => id === 'c',
    () => `new${++made}`,
  )
  expect(untidy.map(({ id, place }) => `${id} ${place}`)).toEqual(['new1 summary', 'new2 body'])
  expect(childrenOf(doc)).toHaveLength(4)
})
