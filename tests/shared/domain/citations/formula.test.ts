import { expect, test } from 'vitest'
import { citationText } from '../../../../shared/domain/citations/formula.ts'

const party = {
  documentType: 'Nghị quyết',
  number: '57-NQ/TW',
  date: '2024-12-22',
  issuer: 'Bộ Chính trị',
  title: 'phát triển khoa học, công nghệ',
}

test('a Party citation in full has a comma before "ngày" and one "về" before what it is about (domain.md 5)', () => {
  const full = 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về phát triển khoa học, công nghệ'
  expect(citationText(party)).toBe(full)
  expect(citationText({ ...party, title: 'về phát triển khoa học, công nghệ' })).toBe(full)
})

test('a State citation has no comma before "ngày"', () => {
  expect(
    citationText({
      documentType: 'Nghị định',
      number: '30/2020/NĐ-CP',
      date: '2020-03-05',
      issuer: 'Chính phủ',
      title: null,
    }),
  ).toBe('Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ')
})

test('what is not known is left out', () => {
  const none = { documentType: null, number: null, date: null, issuer: null, title: null }
  expect(citationText({ ...party, date: null, title: null })).toBe('Nghị quyết số 57-NQ/TW của Bộ Chính trị')
  expect(citationText({ ...none, documentType: 'Luật' })).toBe('Luật')
  expect(citationText({ ...none, issuer: 'Chính phủ' })).toBe('')
})
