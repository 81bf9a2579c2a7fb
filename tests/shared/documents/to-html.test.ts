/** Words of the records reach the page as words: whatever is typed, the markup is the program's own. */
import { describe, expect, test } from 'vitest'
import { cssString } from '../../../shared/documents/escape.ts'
import { toHtml } from '../../../shared/documents/to-html.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { composed, sampleDossier } from '../../support/composed.ts'

const attack = `<script>alert(1)</script>"><img src=x onerror='alert(2)'></style>&lt;&#x202e;\u202Emật`
const escaped =
  '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt;&lt;/style&gt;&amp;lt;&amp;#x202e;mật'

/** The value with the attack at the end of everything a person has written in it: of every text with a space. */
function attacked(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(' ') ? `${value} ${attack}` : value
  if (Array.isArray(value)) return value.map(attacked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, attacked(part)]))
}

const pageOf = (kind: (typeof documentKinds)[number], dossier: Dossier) =>
  toHtml(composed(kind, dossier).model, { fontUrl: (file) => `/fonts/${file}` })
/** The tags of a page, with their attributes but not the values. */
const markupOf = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'))

describe('row 27 (behaviour): text reaches a page only escaped', () => {
  test.each(documentKinds)('%s: the attack is read as words, and not one tag or attribute is new', (kind) => {
    const html = pageOf(kind, attacked(sampleDossier()) as Dossier)
    expect(html.split(escaped).length).toBeGreaterThan(3)
    expect(html).not.toContain('\u202E')
    const markup = markupOf(html)
    expect(markup.filter((tag) => /^<(script|img|iframe|object|link|base)|\son\w+=|\sstyle=/i.test(tag))).toEqual([])
    expect(html.match(/<style>|<\/style>/g)).toEqual(['<style>', '</style>'])
    const known = new Set(markupOf(pageOf(kind, sampleDossier())))
    expect(markup.filter((tag) => !known.has(tag))).toEqual([])
  })

  test('words in the style sheet end neither their quotes nor the sheet', () => {
    const inSheet = cssString(`"; } </style> \\ ${attack}`)
    expect(inSheet.slice(1, -1)).not.toMatch(/["<>'{}]|\\[^0-9a-f]/)
  })
})
