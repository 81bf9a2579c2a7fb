/** The office's library of phrases: a shortcut is one word and means one phrase. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordVerbs } from '../../../electron/services/records.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
beforeEach(() => {
  made = makeDesk()
})
afterEach(() => made.dispose())

const add = (shortcut: string, order = 0) =>
  recordVerbs(made.desk, 'phrase').add({ shortcut, text: richTextOf('Đề nghị tiếp thu.'), order })

test('phrases are kept in their order', () => {
  add('b', 2)
  add('a', 1)
  expect(made.store.tables.phrase.all().map(({ shortcut }) => shortcut)).toEqual(['a', 'b'])
})
test.each(['dn', 'DN', 'đn'])('%s is taken once dn is, and free again when that is removed', (shortcut) => {
  const { id, revision } = add('dn')
  expect(refusal(() => add(shortcut))).toBe('INVALID_INPUT shortcut')
  recordVerbs(made.desk, 'phrase').remove({ id, revision })
  expect(add(shortcut).shortcut).toBe(shortcut)
})
test.each(['hai chữ', 'a#b', 'x'.repeat(41)])('%s is no shortcut', (shortcut) => {
  expect(refusal(() => add(shortcut))).toBe('INVALID_INPUT shortcut')
})
