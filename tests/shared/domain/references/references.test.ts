import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { recogniseCitations } from '../../../../shared/domain/citations/recognise.ts'
import { hasEnded } from '../../../../shared/domain/references/ended.ts'
import { startingReferences } from '../../../../shared/domain/references/starting-list.ts'
import { ReferenceDocument } from '../../../../shared/records/reference.ts'

const fields = v.omit(ReferenceDocument, ['id'])
const sample = readFileSync('assets/phien-2025-06.phien.json', 'utf8')

type Cited = { documentType: string; number: string; date: string | null; issuer: string | null; title: string | null }

function citedIn(node: unknown): Cited[] {
  if (node === null || typeof node !== 'object') return []
  if ('type' in node && node.type === 'citation' && 'attrs' in node) return [node.attrs as Cited]
  return Object.values(node).flatMap(citedIn)
}

describe('the list an office starts with', () => {
  const byNumber = new Map(startingReferences.map((reference) => [reference.numberSymbol, reference]))

  test.each(startingReferences.map((reference) => [reference.numberSymbol, reference] as const))(
    '%s is as the schema keeps it',
    (_, reference) => expect(v.parse(fields, reference)).toEqual(reference),
  )

  it('names each document once', () => expect(byNumber.size).toBe(startingReferences.length))

  it('has the nine documents the sample cites, with the parts its citations have', () => {
    const cited = citedIn(JSON.parse(sample))
    expect(new Set(cited.map(({ number }) => number)).size).toBe(9)
    for (const { documentType, number, date, issuer, title } of cited)
      expect(byNumber.get(number)).toMatchObject({ documentType, numberSymbol: number, date, issuer, title })
  })

  it('has every document that replaced one of its own', () => {
    for (const { replacedBy } of startingReferences)
      if (replacedBy !== null) expect(byNumber.has(replacedBy)).toBe(true)
  })

  it.each(['66-QĐ/TW', '36-HD/VPTW', '29/2018/QH14', '26/2020/NĐ-CP'])(
    'says that %s is no longer in force on 01/6/2026 and was on 05/6/2025 (domain.md 5, flag 8)',
    (number) => {
      const reference = byNumber.get(number)
      if (reference === undefined) throw new Error('not in the list')
      expect(hasEnded(reference, '2026-06-01', startingReferences)).toBe(true)
      expect(hasEnded(reference, '2025-06-05', startingReferences)).toBe(false)
    },
  )

  it('writes numbers and symbols as citations are recognised', () => {
    for (const { documentType, numberSymbol } of startingReferences) {
      const [found] = recogniseCitations(`${documentType} số ${numberSymbol}, ngày 01/3/2026`)
      expect(found).toMatchObject({ type: documentType, numberSymbol, miswritings: [] })
    }
  })
})

describe('a document of the list', () => {
  const replacing = [{ numberSymbol: '05-HD/VPTW', date: '2026-05-27' }]

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
  ])('that ended on 01/3/2026 has ended on %s: %s', (day, ended) => {
    expect(hasEnded({ endedOn: '2026-03-01', replacedBy: '05-HD/VPTW' }, day, replacing)).toBe(ended)
  })

  it.each([
    ['2026-05-26', false],
    ['2026-05-27', true],
  ])('whose end is not known ended with the date of what replaced it; on %s: %s', (day, ended) => {
    expect(hasEnded({ endedOn: null, replacedBy: '05-HD/VPTW' }, day, replacing)).toBe(ended)
  })

  it('that was replaced by one nobody dated counts as ended', () => {
    expect(hasEnded({ endedOn: null, replacedBy: '05-HD/VPTW' }, '1999-01-01', [])).toBe(true)
  })

  it('that nothing replaced is in force', () => {
    expect(hasEnded({ endedOn: null, replacedBy: null }, '2100-01-01', replacing)).toBe(false)
  })
})
