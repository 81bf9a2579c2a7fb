/**
 * The form of the Word file is its named styles: `document.xml` says which style each paragraph, run and table has, and formats nothing
 * directly but for a short list, each with its reason.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { all, parseXml, partsOf, settingOf, type XmlNode } from '../../support/rendered-text.ts'
import { everySampleModel, fullModel } from '../../support/sample-models.ts'

/** Properties of a paragraph beside its style that no style can hold. */
const paragraphProperties: Readonly<Record<string, string>> = {
  'w:pStyle': 'the style itself',
  'w:numPr': 'which list the paragraph counts in',
  'w:keepNext': 'what follows it in this document: the signature, the points of a list',
}
/** A length of its own: how long a bar or a rule is, by style. */
const ownLength: ReadonlySet<string> = new Set(['CotBieuDo', 'KeNgang'])
const runProperties = ['w:rStyle']
/** Properties of tables, rows and cells that are measures of this table: width of its columns, rows that are repeated or not divided. */
const tableProperties = ['w:tblStyle', 'w:tblW', 'w:tblLayout']
const rowProperties = ['w:cantSplit', 'w:tblHeader', 'w:trHeight']
const cellProperties = ['w:tcW']
/** Empty paragraphs that are something on the page: a rule, a bar, a name written by hand, or what Word demands beside a table, of 1 pt. */
const emptyStyles: ReadonlySet<string> = new Set(['KeNgang', 'CotBieuDo', 'NguoiKy', 'NganBang'])

const models = [
  ...everySampleModel().map(({ profileId, kind, model }) => ({ name: `${profileId}, ${kind}`, model })),
  { name: 'every part of the layout', model: fullModel() },
]

describe.each(models)('$name', ({ model }) => {
  let parts: Record<string, string>
  let document: XmlNode
  let defined: ReadonlySet<string | undefined>
  beforeAll(async () => {
    parts = partsOf(await toDocx(model))
    document = parseXml(parts['word/document.xml'] ?? '')
    defined = new Set(
      all(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map((one) => one.attributes['w:styleId']),
    )
  })

  test('each paragraph has a style of the file, and nothing a style could hold', () => {
    for (const paragraph of all(document, 'w:p')) {
      const style = settingOf(paragraph, 'w:pStyle') ?? ''
      expect(defined).toContain(style)
      const given = childNames(all(paragraph, 'w:pPr')[0]).filter(
        (name) => !Object.keys(paragraphProperties).includes(name),
      )
      expect(given, style).toEqual(ownLength.has(style) && given.length > 0 ? ['w:ind'] : [])
    }
  })

  test('each run has a character style or none, and no size, font, weight, slope or colour of its own', () => {
    for (const properties of all(document, 'w:rPr')) {
      expect(childNames(properties)).toEqual(runProperties)
      expect(defined).toContain(settingOf(properties, 'w:rStyle'))
    }
  })

  test('each table has a style of the file for its lines and the room in its cells', () => {
    for (const table of all(document, 'w:tbl')) expect(defined).toContain(settingOf(table, 'w:tblStyle'))
    const only = (name: string, allowed: readonly string[]) =>
      expect(
        all(document, name)
          .flatMap(childNames)
          .filter((one) => !allowed.includes(one)),
      ).toEqual([])
    only('w:tblPr', tableProperties)
    only('w:trPr', rowProperties)
    only('w:tcPr', cellProperties)
  })

  test('no empty paragraph makes room: each is a rule, a bar, an empty cell or what Word demands beside a table', () => {
    const inCells = new Set(
      all(document, 'w:tc').flatMap((cell) => {
        const paragraphs = all(cell, 'w:p')
        return paragraphs.length === 1 ? paragraphs : []
      }),
    )
    const body = all(document, 'w:body')[0]?.children ?? []
    for (const paragraph of all(document, 'w:p')) {
      if (all(paragraph, 'w:t').length > 0 || inCells.has(paragraph)) continue
      const style = settingOf(paragraph, 'w:pStyle') ?? ''
      expect(emptyStyles).toContain(style)
      const before = body[body.indexOf(paragraph) - 1]
      if (style === 'NganBang') expect(typeof before === 'object' ? before.name : before).toBe('w:tbl')
    }
    const thin = all(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').find(
      (one) => one.attributes['w:styleId'] === 'NganBang',
    )
    expect(thin === undefined ? undefined : all(thin, 'w:spacing')[0]?.attributes).toMatchObject({
      'w:line': '20',
      'w:lineRule': 'exact',
      'w:before': '0',
      'w:after': '0',
    })
  })

  test('Vietnamese is the language of the document, and no run has another', () => {
    const defaults = all(parseXml(parts['word/styles.xml'] ?? ''), 'w:docDefaults')[0]
    expect(defaults === undefined ? undefined : all(defaults, 'w:lang')[0]?.attributes).toEqual({
      'w:val': 'vi-VN',
      'w:eastAsia': 'vi-VN',
    })
    const elsewhere = Object.entries(parts)
      .filter(([name]) => name !== 'word/styles.xml')
      .filter(([, xml]) => xml.includes('<w:lang '))
    expect(elsewhere).toEqual([])
  })

  test('no author, editing session, comment, revision or hidden word is in any part', () => {
    const whole = Object.values(parts).join('')
    expect(whole).not.toMatch(
      /w:rsid|dc:creator|lastModifiedBy|dcterms:|w:author|w:comment|w:ins\b|w:del\b|w:rPrChange|w:pPrChange|w:vanish|w:trackRevisions/,
    )
    expect(Object.keys(parts).filter((name) => /comments|people/.test(name))).toEqual([])
  })
})

function childNames(node: XmlNode | undefined): string[] {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : child.name))
}
