import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { documentOf, richTextFrom, richTextSchema } from '../../../shared/domain/rich-text-schema.ts'
import { plainTextOf, RichText } from '../../../shared/records/rich-text.ts'
import { richTextArbitrary } from '../../renderer/editor/rich-text-arbitrary.ts'

// A busy machine makes it slow, not wrong.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describe('rich text v1 as a ProseMirror schema', () => {
  it('gives back every text it was given, unchanged', () => {
    fc.assert(
      fc.property(richTextArbitrary, (text) => {
        expect(richTextFrom(documentOf(text))).toEqual(text)
      }),
    )
  })

  it('makes a document that the record accepts and that reads the same words', () => {
    fc.assert(
      fc.property(richTextArbitrary, (text) => {
        const made = richTextFrom(documentOf(text))
        expect(v.is(RichText, made)).toBe(true)
        expect(plainTextOf(made)).toBe(plainTextOf(text))
        expect(documentOf(made).eq(documentOf(text))).toBe(true)
      }),
    )
  })

  it('knows exactly the nodes and marks of the record', () => {
    expect(Object.keys(richTextSchema.nodes).sort()).toEqual([
      'citation',
      'doc',
      'figure',
      'hard_break',
      'paragraph',
      'point',
      'points',
      'table',
      'table_cell',
      'table_header',
      'table_row',
      'text',
    ])
    expect(Object.keys(richTextSchema.marks)).toEqual(['bold', 'italic'])
  })

  it('joins neighbouring runs with the same marks and drops a mark given twice', () => {
    const bold = [{ type: 'bold' as const }, { type: 'bold' as const }]
    const split: RichText = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Nghị ', marks: bold },
            { type: 'text', text: 'quyết', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    }
    expect(richTextFrom(documentOf(split))).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nghị quyết', marks: [{ type: 'bold' }] }] }],
    })
  })

  it('brings what was typed to NFC', () => {
    const typed = richTextSchema.node('doc', null, [
      richTextSchema.node('paragraph', null, [richTextSchema.text('Ban Thường vụ'.normalize('NFD'))]),
    ])
    expect(plainTextOf(richTextFrom(typed))).toBe('Ban Thường vụ')
  })

  it('keeps the editor’s spans of a cell out of the record', () => {
    const table = documentOf({
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [{ type: 'table_row', content: [{ type: 'table_cell', content: [{ type: 'paragraph' }] }] }],
        },
      ],
    })
    expect(table.firstChild?.firstChild?.firstChild?.attrs).toMatchObject({ colspan: 1, rowspan: 1 })
    expect(JSON.stringify(richTextFrom(table))).not.toContain('span')
  })

  it('refuses a node the record does not know', () => {
    const strange = JSON.parse('{"type":"doc","content":[{"type":"heading"}]}')
    expect(() => documentOf(strange)).toThrow(RangeError)
  })
})
