import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { nextFill } from '../../../renderer/features/workspace/drafting/draft-commands.ts'
import { expandPhrase, putPhrase } from '../../../renderer/features/workspace/drafting/draft-phrases.ts'
import { draftSchema } from '../../../shared/domain/drafting/draft-schema.ts'

function stateOf(words: string, from = words.length, to = from): EditorState {
  const paragraph = draftSchema.node('paragraph', { id: 'a' }, words === '' ? [] : [draftSchema.text(words)])
  const doc = draftSchema.node('doc', null, [paragraph])
  return EditorState.create({ doc, selection: TextSelection.create(doc, from + 1, to + 1) })
}
const chosen = ({ doc, selection: { from, to } }: EditorState) => doc.textBetween(from, to)
const phrases = [
  { id: 'p1', shortcut: 'dn', words: 'Đề nghị {đơn vị} báo cáo trước ngày ___' },
  { id: 'p2', shortcut: 'hai', words: 'một\nhai' },
]
function expanded(state: EditorState) {
  const used: string[] = []
  let after = state
  const isTaken = expandPhrase(
    () => phrases,
    (id) => used.push(id),
  )(state, (tr) => {
    after = state.apply(tr)
  })
  return { isTaken, after, used }
}

describe('a phrase of the office in a draft', () => {
  test('stands in the place of its sign and shortcut, marks or none; its first place to be filled is chosen, and it is counted', () => {
    const { after, used } = expanded(stateOf('Sau đó #DN'))
    expect(after.doc.textContent).toBe('Sau đó Đề nghị {đơn vị} báo cáo trước ngày ___')
    expect(chosen(after)).toBe('{đơn vị}')
    expect(used).toEqual(['p1'])
  })

  test('Tab goes from one place to be filled to the next', () => {
    const { after } = expanded(stateOf('#dn'))
    let next = after
    nextFill(after, (tr) => {
      next = after.apply(tr)
    })
    expect(chosen(next)).toBe('___')
  })

  test('what is no shortcut is left to the other meanings of Tab', () => {
    for (const words of ['#khac', 'dn', '#dn roi', ''])
      expect(expanded(stateOf(words)), words).toMatchObject({ isTaken: false, used: [] })
  })

  test('one chosen from the list takes the place of what is chosen; its lines stay lines', () => {
    const state = stateOf('bỏ đi', 0, 5)
    let after = state
    putPhrase('một\nhai')(state, (tr) => {
      after = state.apply(tr)
    })
    expect(after.doc.firstChild?.childCount).toBe(3)
    expect(after.doc.textContent).toBe('mộthai')
  })
})
