import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { cursorPlugin, isCursorPlaced } from '../../../renderer/features/workspace/drafting/cursor-placed.ts'
import {
  decide,
  markLetter,
  putIn,
  suggestionsIn,
  withSuggestions,
} from '../../../renderer/features/workspace/drafting/suggestions.ts'
import { draftSchema } from '../../../shared/domain/drafting/draft-schema.ts'

const me = { by: 'Nguyễn Văn An', at: 1_770_000_000_000 }

function stateOf(words: string, from: number, to = from): EditorState {
  const paragraph = draftSchema.node('paragraph', { id: 'a' }, [draftSchema.text(words)])
  const doc = draftSchema.node('doc', null, [paragraph])
  return EditorState.create({ doc, selection: TextSelection.create(doc, from + 1, to + 1) })
}
const told = (state: EditorState) => suggestionsIn(state.doc).map(({ kind, words }) => `${kind} ${words}`)

test('one letter taken out is one letter marked, and the words stay', () => {
  const state = stateOf('Sau khi', 0)
  let after = state
  markLetter(1)(state, (tr) => {
    after = state.apply(withSuggestions(state, tr, me))
  })
  expect(told(after)).toEqual(['deleted S'])
  expect(after.doc.textContent).toBe('Sau khi')
})

test('words written over chosen words stand after them, and both ways of deciding give what was meant', () => {
  const state = stateOf('Giao các sở', 5, 8)
  const after = state.apply(withSuggestions(state, state.tr.insertText('hai', 6, 9), me))
  expect(told(after)).toEqual(['deleted các', 'inserted hai'])
  const decided = (accept: boolean) => decide(after.tr, suggestionsIn(after.doc), accept).doc.textContent
  expect(decided(true)).toBe('Giao hai sở')
  expect(decided(false)).toBe('Giao các sở')
})

test('several words replaced at once are each marked where they stand', () => {
  const state = stateOf('một hai một', 0)
  const { tr } = state
  tr.insertText('bốn', 9, 12)
  tr.insertText('ba', 1, 4)
  const after = state.apply(withSuggestions(state, tr, me))
  expect(told(after)).toEqual(['deleted một', 'inserted ba', 'deleted một', 'inserted bốn'])
  expect(decide(after.tr, suggestionsIn(after.doc), true).doc.textContent).toBe('ba hai bốn')
})

test('words of a returned file go in at the end of what is chosen, as a suggestion of who wrote them', () => {
  const state = stateOf('Giao các sở', 5, 8)
  const after = state.apply(putIn(state, 'và ngành', me) ?? expect.fail())
  expect(after.doc.textContent).toBe('Giao các và ngành sở')
  expect(suggestionsIn(after.doc)).toMatchObject([{ kind: 'inserted', words: ' và ngành', by: me.by }])
  expect(decide(after.tr, suggestionsIn(after.doc), false).doc.textContent).toBe('Giao các sở')
})

test('a cursor nobody has put anywhere is no place for words; one that was moved is, whatever changes around it', () => {
  const paragraph = draftSchema.node('paragraph', { id: 'a' }, [draftSchema.text('Giao các sở')])
  const doc = draftSchema.node('doc', null, [paragraph])
  const opened = EditorState.create({ doc, plugins: [cursorPlugin()] })
  expect(isCursorPlaced(opened)).toBe(false)
  const changed = opened.apply(opened.tr.insertText('Nay ', 1))
  expect(isCursorPlaced(changed)).toBe(false)
  const moved = changed.apply(changed.tr.setSelection(TextSelection.create(changed.doc, 5)))
  expect(isCursorPlaced(moved)).toBe(true)
  expect(isCursorPlaced(moved.apply(moved.tr.insertText('Nay ', 1)))).toBe(true)
})

test('what I put in myself goes at once when I take it out', () => {
  const state = stateOf('Giao', 4)
  const written = state.apply(withSuggestions(state, state.tr.insertText(' sở', 5), me))
  const taken = written.apply(withSuggestions(written, written.tr.delete(5, 8), me))
  expect(taken.doc.textContent).toBe('Giao')
  expect(told(taken)).toEqual([])
})

test('a paragraph that is only suggested goes whole when it is rejected, and one struck out whole when that is accepted; others keep their places', () => {
  const { inserted, deleted } = draftSchema.marks
  const paragraph = (id: string, words: string, mark?: typeof inserted) =>
    draftSchema.node('paragraph', { id }, [draftSchema.text(words, mark === undefined ? [] : [mark.create(me)])])
  const doc = draftSchema.node('doc', null, [
    paragraph('a', 'một', deleted),
    paragraph('b', 'hai'),
    paragraph('c', 'ba', inserted),
    paragraph('d', 'bốn', deleted),
    paragraph('e', 'năm'),
  ])
  const state = EditorState.create({ doc })
  const left = (accept: boolean) =>
    decide(state.tr, suggestionsIn(doc), accept).doc.content.content.map((one) => one.textContent)
  expect(left(true)).toEqual(['hai', 'ba', 'năm'])
  expect(left(false)).toEqual(['một', 'hai', 'bốn', 'năm'])
})
