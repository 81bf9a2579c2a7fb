import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type BlockForm, removeBlock, setForm } from '../../../renderer/features/workspace/drafting/draft-commands.ts'
import { childrenOf, draftSchema } from '../../../shared/domain/drafting/draft-schema.ts'
import type { DraftLabel } from '../../../shared/records/draft.ts'

function stateOf(count: number): EditorState {
  const blocks = Array.from({ length: count }, (_, at) =>
    draftSchema.node('paragraph', { id: `block-${at}` }, [draftSchema.text('Đoạn')]),
  )
  return EditorState.create({ doc: draftSchema.node('doc', null, blocks) })
}
function at(state: EditorState, index: number, command: Command): EditorState {
  let place = 1
  for (let before = 0; before < index; before += 1) place += state.doc.child(before).nodeSize
  let now = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))
  command(now, (tr) => {
    now = now.apply(tr)
  })
  return now
}
const shaped = (...forms: BlockForm[]) =>
  forms.reduce((state, form, index) => at(state, index, setForm(form)), stateOf(forms.length))
/** Each paragraph as it is counted: a list of its own begins at one again. */
function counted(state: EditorState): string[] {
  const counts = new Map<string, number>()
  return childrenOf(state.doc).map((node) => {
    const label = node.attrs['label'] as DraftLabel | null
    if (label === null) return String(node.attrs['role'])
    const list = `${label.scheme} ${label.list}`
    counts.set(list, (counts.get(list) ?? 0) + 1)
    return `${label.scheme} ${counts.get(list)}`
  })
}

test('points begin again under each clause, clauses go on', () => {
  expect(counted(shaped('clause', 'point', 'point', 'clause', 'point', 'point'))).toEqual([
    'decimal 1',
    'letter 1',
    'letter 2',
    'decimal 2',
    'letter 1',
    'letter 2',
  ])
})

test('a dash between points does not end their list; a heading ends that of the clauses', () => {
  expect(counted(shaped('point', 'dash', 'point'))).toEqual(['letter 1', 'dash 1', 'letter 2'])
  expect(counted(shaped('clause', 'outline1', 'clause'))).toEqual(['decimal 1', 'outline 1', 'decimal 1'])
})

test('articles are counted through the whole document, plain paragraphs and legal bases have no number', () => {
  expect(counted(shaped('legalBasis', 'article', 'body', 'part', 'article'))).toEqual([
    'legalBasis',
    'article 1',
    'body',
    'roman 1',
    'article 2',
  ])
})

test('the last block of a draft is not taken out', () => {
  expect(at(stateOf(2), 0, removeBlock).doc.childCount).toBe(1)
  expect(at(stateOf(1), 0, removeBlock).doc.childCount).toBe(1)
})
