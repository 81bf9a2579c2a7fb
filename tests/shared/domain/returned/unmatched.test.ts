import { expect, test } from 'vitest'
import { unmatchedRemark, unmatchedWords } from '../../../../shared/domain/returned/unmatched.ts'

test('the remark gives back the words it keeps, on one line and without what was struck out', () => {
  expect(unmatchedWords(unmatchedRemark('Giao thêm\nSở Tài chính [bỏ: trong tháng 6] theo dõi.'))).toBe(
    'Giao thêm Sở Tài chính theo dõi.',
  )
})

test('another remark, and one of words struck out alone, has none', () => {
  expect(unmatchedWords('Nêu rõ số ý kiến')).toBeNull()
  expect(unmatchedWords(unmatchedRemark('[bỏ: trong tháng 6]'))).toBeNull()
})
