import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockBookmark, blockOfBookmark } from '../../../electron/documents/block-bookmark.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import type { Block } from '../../../shared/documents/model.ts'
import { all, docxText, parseXml, partsOf } from '../../support/rendered-text.ts'
import { fullModel } from '../../support/sample-models.ts'

const idAt = (place: number) => `01973d63-3bbe-75a3-8106-${String(place).padStart(12, '0')}`

test('a block is read back from the name of its bookmark, which Word accepts and hides', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const name = blockBookmark(id)
      expect(name).toMatch(/^_[0-9a-z_]{1,39}$/)
      expect(blockOfBookmark(name)).toBe(id)
    }),
  )
})

test('other bookmarks name no block', () => {
  for (const name of ['_Toc123', '_tk_', 'tk_01973d633bbe75a38106a4e1a0003006', '_tk_01973d63-3bbe', ''])
    expect(blockOfBookmark(name)).toBeNull()
})

test('each block of a draft is named once in its Word file, in order, tables and charts in their first cell', async () => {
  const model = fullModel()
  const body = model.body.map((block, place): Block => ({ ...block, blockId: idAt(place) }))
  const docx = await toDocx({ ...model, body })
  const names = all(parseXml(partsOf(docx)['word/document.xml'] ?? ''), 'w:bookmarkStart').map(
    ({ attributes }) => attributes['w:name'] ?? '',
  )
  expect(names.map(blockOfBookmark)).toEqual(body.map(({ blockId }) => blockId))
  expect(docxText(docx)).toBe(docxText(await toDocx(model)))
})

test('a document composed from records alone has no bookmark', async () => {
  expect(partsOf(await toDocx(fullModel()))['word/document.xml']).not.toContain('bookmark')
})
