import { expect, test } from 'vitest'
import { redlineInWorker } from '../../../electron/documents/docx-in-worker.ts'
import { toRedlineDocx } from '../../../electron/documents/to-redline-docx.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { longSession } from '../../../tools/bench/documents/long-session.ts'
import { composed } from '../../support/composed.ts'
import { all, parseXml, partsOf } from '../../support/rendered-text.ts'
import { fullModel } from '../../support/sample-models.ts'

const options = { author: 'Đỗ "Quang" & Bình', date: '2026-11-26T08:00:00Z', comments: [] }
const bodyOf = (docx: Uint8Array) => parseXml(partsOf(docx)['word/document.xml'] ?? '')
const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange']

function edited(model: DocModel): DocModel {
  const [first, ...rest] = model.body
  if (first?.kind !== 'paragraph') throw new Error('The model begins with no paragraph')
  const restyled = rest.map((block) =>
    block.kind === 'paragraph' && block.role === 'body'
      ? {
          ...block,
          inlines: block.inlines.map((one) => (one.kind === 'text' ? { ...one, italic: true as const } : one)),
        }
      : block,
  )
  return { ...model, body: [{ ...first, inlines: [{ kind: 'text', text: 'PHẦN THỨ HAI' }] }, ...restyled] }
}

test('each change has a number of its own, its author and its time', () => {
  const body = bodyOf(toRedlineDocx(fullModel(), edited(fullModel()), options))
  const found = changes.flatMap((name) => all(body, name))
  expect(new Set(found.map(({ attributes }) => attributes['w:id'])).size).toBe(found.length)
  expect(found.map(({ attributes }) => [attributes['w:author'], attributes['w:date']])).toEqual(
    found.map(() => [options.author, options.date]),
  )
  expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['w:ins', 'w:del', 'w:rPrChange']))
})

test('words in another look are no deleted and inserted words', () => {
  const body = bodyOf(toRedlineDocx(fullModel(), edited(fullModel()), options))
  expect(all(body, 'w:delText').map(({ children }) => children.join(''))).toEqual(['NHẤT'])
})

test('a version beside itself has no change', () => {
  const body = bodyOf(toRedlineDocx(fullModel(), fullModel(), options))
  expect(changes.flatMap((name) => all(body, name))).toEqual([])
})

test('a block that moved is a move in Word: one name, the same words in both places', () => {
  const full = fullModel()
  const blockIdAt = (place: number) => `01973d63-3bbe-75a3-8106-${String(place).padStart(12, '0')}`
  const model = { ...full, body: full.body.map((block, place) => ({ ...block, blockId: blockIdAt(place) })) }
  const [first, second, third, fourth, ...rest] = model.body
  const moved = [second, third, fourth, first, ...rest].filter((block) => block !== undefined)
  const body = bodyOf(toRedlineDocx(model, { ...model, body: moved }, options))
  const [from, to] = [all(body, 'w:moveFromRangeStart'), all(body, 'w:moveToRangeStart')]
  expect(from.map(({ attributes }) => attributes['w:name'])).toEqual(to.map(({ attributes }) => attributes['w:name']))
  expect(from.length).toBeGreaterThan(0)
  const words = (name: string) =>
    all(body, name)
      .flatMap((one) => all(one, 'w:t'))
      .flatMap(({ children }) => children)
  expect(words('w:moveFrom')).toEqual(words('w:moveTo'))
})

test('a worker makes the same bytes, of two hundred pages too', async () => {
  const older = composed('minutes', longSession(108)).model
  const newer = { ...older, body: older.body.filter((_, place) => place % 9 !== 4) }
  const asJson = { older: JSON.stringify(older), newer: JSON.stringify(newer) }
  expect(Buffer.compare(await redlineInWorker(asJson, options), toRedlineDocx(older, newer, options))).toBe(0)
})
