import fc from 'fast-check'
import { baseKeymap } from 'prosemirror-commands'
import { Slice } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { carryingPlugin } from '../../../renderer/features/workspace/drafting/carrying.ts'
import {
  joinBack,
  joinForward,
  moveBlock,
  splitBlock,
} from '../../../renderer/features/workspace/drafting/draft-commands.ts'
import { changesBetween } from '../../../shared/domain/drafting/block-edits.ts'
import { blockOf, childrenOf, draftSchema } from '../../../shared/domain/drafting/draft-schema.ts'

const plugin = carryingPlugin('elsewhere')

function stateOf(...words: string[]): EditorState {
  const blocks = words.map((text, at) =>
    draftSchema.node(
      'paragraph',
      { id: `block-${at}`, sources: [`record-${at}`] },
      text === '' ? [] : [draftSchema.text(text)],
    ),
  )
  return EditorState.create({ doc: draftSchema.node('doc', null, blocks), plugins: [plugin] })
}
function at(
  state: EditorState,
  index: number,
  offset: number,
  to?: { readonly index: number; readonly offset: number },
) {
  const placeOf = (block: number, letter: number) => {
    let place = 1 + letter
    for (let before = 0; before < block; before += 1) place += state.doc.child(before).nodeSize
    return place
  }
  const head = to === undefined ? placeOf(index, offset) : placeOf(to.index, to.offset)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeOf(index, offset), head)))
}
function run(state: EditorState, ...commands: Command[]): EditorState {
  let now = state
  for (const command of commands) {
    if (
      command(now, (tr) => {
        now = now.apply(tr)
      })
    )
      break
  }
  return now
}
const backspace = [joinBack, baseKeymap['Backspace'] as Command]
const deleted = [joinForward, baseKeymap['Delete'] as Command]
const told = (state: EditorState) =>
  childrenOf(state.doc).map((node) => `${node.textContent}: ${blockOf(node).sources.join(' ')}`)

test('the block that two were joined into names the records of both, by Backspace and by Delete', () => {
  const joined = ['Giao sở.Báo cáo.: record-0 record-1']
  expect(told(run(at(stateOf('Giao sở.', 'Báo cáo.'), 1, 0), ...backspace))).toEqual(joined)
  expect(told(run(at(stateOf('Giao sở.', 'Báo cáo.'), 0, 8), ...deleted))).toEqual(joined)
})

test('words chosen over several blocks and taken out leave the records of what is left', () => {
  const state = at(stateOf('Giao sở.', 'Báo cáo.', 'Kiểm tra.'), 0, 4, { index: 2, offset: 4 })
  expect(told(state.apply(state.tr.deleteSelection()))).toEqual(['Giao tra.: record-0 record-2'])
})

test('both halves of a parted block name its records', () => {
  expect(told(run(at(stateOf('Giao sở.'), 0, 4), splitBlock))).toEqual(['Giao: record-0', ' sở.: record-0'])
})

test('a block begun with Enter after the last word is the own of who writes it', () => {
  expect(told(run(at(stateOf('Giao sở.'), 0, 8), splitBlock))).toEqual(['Giao sở.: record-0', ': '])
})

test('a moved block brings nothing to the one it passes, and joining with nothing in it brings nothing', () => {
  expect(told(run(at(stateOf('Giao.', 'Báo cáo.'), 1, 0), moveBlock(-1)))).toEqual([
    'Báo cáo.: record-1',
    'Giao.: record-0',
  ])
  expect(told(run(at(stateOf('Giao.', ''), 1, 0), ...backspace))).toEqual(['Giao.: record-0'])
})

test('words cut out of a block and pasted into another bring their records, as do whole blocks', () => {
  const start = at(stateOf('Giao sở tài chính.', 'Báo cáo.'), 0, 5, { index: 0, offset: 17 })
  const slice = start.selection.content()
  plugin.props.transformCopied?.call(plugin, slice, { state: start } as EditorView)
  const cut = start.apply(start.tr.deleteSelection())
  const place = at(cut, 1, 7)
  const pasted = place.apply(
    place.tr.replaceSelection(new Slice(slice.content, slice.openStart, slice.openEnd)).setMeta('paste', true),
  )
  expect(told(pasted)).toEqual(['Giao .: record-0', 'Báo cáosở tài chính.: record-1 record-0'])
})

test('a block whose records changed with its words is stored with them', () => {
  const before = stateOf('Giao sở.', 'Báo cáo.')
  const after = run(at(before, 1, 0), ...backspace)
  expect(changesBetween(before.doc, after.doc)).toMatchObject([
    { op: 'remove', id: 'block-1' },
    { op: 'write', id: 'block-0', sources: ['record-0', 'record-1'] },
  ])
})

test('whatever is parted, joined and taken out, each word stands in a block that names the record it came from', () => {
  const step = fc.record({ what: fc.constantFrom('split', 'join', 'delete'), from: fc.nat(60), to: fc.nat(60) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      // Each block is written in a letter of its own, so that every letter tells its record.
      let state = stateOf('aaaaa', 'bbbbb', 'ccccc', 'ddddd')
      for (const { what, from, to } of steps) {
        const size = state.doc.content.size
        const [low, high] = [Math.min(from, to) % size, Math.max(from, to) % size]
        const selection = TextSelection.between(
          state.doc.resolve(low),
          state.doc.resolve(what === 'delete' ? high : low),
        )
        state = state.apply(state.tr.setSelection(selection))
        if (what === 'split') state = run(state, splitBlock)
        else if (what === 'join') state = run(state, ...backspace)
        else state = state.apply(state.tr.deleteSelection())
      }
      for (const node of childrenOf(state.doc))
        for (const letter of new Set(node.textContent))
          expect(blockOf(node).sources).toContain(`record-${'abcd'.indexOf(letter)}`)
    }),
    { numRuns: 500 },
  )
})
