import { expect, test } from 'vitest'
import { findWords } from '../../../shared/vietnamese/find-words.ts'

const placesOf = (text: string, query: string, isExact = false) =>
  findWords(text, query, isExact).map(({ from, to }) => text.slice(from, to))

test('bare letters are found with any marks, typed marks only as they are', () => {
  const text = 'Ban Thường vụ, Thương vụ, thuong vu, Đảng và dang'
  expect(placesOf(text, 'thuong vu')).toEqual(['Thường vụ', 'Thương vụ', 'thuong vu'])
  expect(placesOf(text, 'thường vụ')).toEqual(['Thường vụ'])
  expect(placesOf(text, 'dang')).toEqual(['Đảng', 'dang'])
  expect(placesOf(text, 'đảng')).toEqual(['Đảng'])
})

test('asked for exact marks, bare letters are found bare; an empty question is nowhere', () => {
  expect(placesOf('Đảng và dang', 'dang', true)).toEqual(['dang'])
  expect(findWords('Đảng', '')).toEqual([])
})

test('a query typed with combining marks is found in composed text', () => {
  expect(placesOf('kết luận', 'kê\u0301t')).toEqual(['kết'])
})
