/** The page as the Word file itself states it, in twips (`domain.md` 2). Needs no other program. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { minutesDocx } from './render.ts'

let parts: Record<string, Uint8Array>
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())

beforeAll(async () => {
  parts = unzipSync(await minutesDocx())
})

test('the paper is A4 upright with margins of 20, 20, 30 and 15 mm and the header 10 mm from the edge', () => {
  const xml = part('word/document.xml')
  expect(attributes(xml, 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' })
  expect(attributes(xml, 'w:pgMar')).toMatchObject({
    'w:top': '1134',
    'w:bottom': '1134',
    'w:left': '1701',
    'w:right': '850',
    'w:header': '567',
    'w:gutter': '0',
  })
})

test('page 1 has a header of its own without words; the other pages carry the page number', () => {
  const xml = part('word/document.xml')
  expect(xml).toContain('<w:titlePg/>')
  expect(headerOf(xml, 'first')).not.toMatch(/<w:t\b|instrText/)
  expect(headerOf(xml, 'default')).toMatch(/<w:instrText[^>]*>PAGE</)
})

test('head and signature stand in two columns of 4155 and 5200 twips', () => {
  const columns = [...part('word/document.xml').matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  )
  expect(columns).toEqual([
    [4155, 5200],
    [4155, 5200],
  ])
})

function attributes(xml: string, element: string): Record<string, string> {
  const [, inside = ''] = new RegExp(`<${element} ([^>]*)/>`).exec(xml) ?? []
  return Object.fromEntries(
    [...inside.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function headerOf(xml: string, type: string): string {
  const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"/>`).exec(xml)?.[1]
  const target = [...part('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)]
    .map(([link]) => link)
    .find((link) => link.includes(`Id="${id}"`))
  return part(`word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`)
}
