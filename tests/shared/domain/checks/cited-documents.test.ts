import { expect, test } from 'vitest'
import { citedDocuments } from '../../../../shared/domain/checks/cited-documents.ts'
import { dossierTexts } from '../../../../shared/domain/checks/dossier-texts.ts'
import type { Citation } from '../../../../shared/records/rich-text.ts'
import { sampleDossier } from '../../../support/composed.ts'
import { paragraph, rich } from '../../../support/dossier.ts'
import { aText } from './checked.ts'

const chip = (attrs: Partial<Citation['attrs']>): Citation => ({
  type: 'citation',
  attrs: { text: '', documentType: null, number: null, date: null, issuer: null, title: null, ...attrs },
})

test('the sample cites nine documents by number, each with all that is known of it', () => {
  const cited = citedDocuments(dossierTexts(sampleDossier()))
  const known = new Map<string, Set<string>>()
  for (const { numberSymbol, type, date, issuer } of cited) {
    const parts = known.get(numberSymbol) ?? new Set()
    known.set(numberSymbol, parts.add(`${type} ${date} ${issuer}`))
  }
  expect([...known.keys()].sort()).toEqual([
    '05-CT/TU',
    '123-KL/TW',
    '154/NQ-CP',
    '204-QĐ/TW',
    '331',
    '57-NQ/TW',
    '59-NQ/TW',
    '66-NQ/TW',
    '68-NQ/TW',
  ])
  expect(known.get('331')).toEqual(new Set(['Kế hoạch 2025-04-28 Ban Thường vụ Tỉnh ủy']))
  expect(known.get('68-NQ/TW')).toEqual(new Set(['Nghị quyết null null']))
  expect(known.get('154/NQ-CP')).toEqual(new Set(['Nghị quyết null Chính phủ']))
  expect(known.get('57-NQ/TW')).toContain('Nghị quyết 2024-12-22 Bộ Chính trị')
})

test('a short mention put in through the form tells what its words leave out; one typed tells its words alone', () => {
  const form = chip({ text: 'Nghị quyết số 57-NQ/TW', number: '57-NQ/TW', date: '2024-12-22', issuer: 'Bộ Chính trị' })
  const [first, second] = citedDocuments([aText(rich(paragraph(form, ' và Nghị quyết số 57-NQ/TW')))])
  expect(first).toMatchObject({
    type: 'Nghị quyết',
    date: '2024-12-22',
    issuer: 'Bộ Chính trị',
    at: { start: 0, end: 22 },
  })
  expect(second).toMatchObject({ type: 'Nghị quyết', date: null, issuer: null, at: { start: 26, end: 48 } })
})

test('what the form says of another number is not taken for the one written', () => {
  const form = chip({ text: 'Nghị quyết số 57-NQ/TW', number: '59-NQ/TW', date: '2025-01-24' })
  expect(citedDocuments([aText(rich(paragraph(form)))])).toMatchObject([{ numberSymbol: '57-NQ/TW', date: null }])
})

test('one whose words name no number is told by its form; without a number it is no citation', () => {
  const forms = [chip({ text: 'Nghị quyết về đất đai', number: '18-NQ/TW' }), chip({ text: 'Hiến pháp năm 2013' })]
  expect(citedDocuments([aText(rich(paragraph(...forms)))])).toMatchObject([
    { numberSymbol: '18-NQ/TW', family: null, words: 'Nghị quyết về đất đai' },
  ])
})
