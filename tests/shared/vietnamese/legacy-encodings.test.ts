import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodingOfFont, fromLegacy, guessEncoding } from '../../../shared/vietnamese/legacy-encodings.ts'

describe('TCVN3', () => {
  test.each([
    ['§¶ng Céng s¶n ViÖt Nam', 'Đảng Cộng sản Việt Nam'],
    ['Ban Th­êng vô TØnh uû', 'Ban Thường vụ Tỉnh uỷ'],
    ['kÕt luËn, chØ ®¹o', 'kết luận, chỉ đạo'],
    ['¨n uèng, gi÷ g×n, n¾ng, b»ng, Æ', 'ăn uống, giữ gìn, nắng, bằng, ặ'],
  ])('%s is %s', (typed, words) => {
    expect(fromLegacy(typed, 'tcvn3')).toBe(words)
  })
})

describe('VNI', () => {
  test.each([
    ['Ñaûng Coäng saûn Vieät Nam', 'Đảng Cộng sản Việt Nam'],
    ['Ban Thöôøng vuï Tænh uûy', 'Ban Thường vụ Tỉnh ủy'],
    ['keát luaän, chæ ñaïo', 'kết luận, chỉ đạo'],
    ['ÑAÛNG BOÄ TÆNH', 'ĐẢNG BỘ TỈNH'],
    ['aên uoáng, giöõ gìn, naéng, baèng', 'ăn uống, giữ gìn, nắng, bằng'],
  ])('%s is %s', (typed, words) => {
    expect(fromLegacy(typed, 'vni')).toBe(words)
  })
})

test('a font names its encoding', () => {
  expect(encodingOfFont('".VnTime"')).toEqual({ encoding: 'tcvn3', capitals: false })
  expect(encodingOfFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', capitals: true })
  expect(encodingOfFont('VNI-Times')).toEqual({ encoding: 'vni', capitals: false })
  expect(encodingOfFont('Times New Roman')).toBeNull()
})

describe('text without a font', () => {
  test.each([
    ['§¶ng Céng s¶n ViÖt Nam, Ban Th­êng vô TØnh uû', 'tcvn3'],
    ['Ñaûng Coäng saûn Vieät Nam', 'vni'],
    ['Đảng Cộng sản Việt Nam', null],
    ['Dang Cong san Viet Nam', null],
    ['café, naïve, señor, 25 °C, § 5, ® ©', null],
    ['hoà, khoá, tuý, các cơ quan; loài, hoài, toán', null],
    ['hòa bình, tòa án, hóa học', null],
  ])('%s: %s', (text, encoding) => {
    expect(guessEncoding(text)).toBe(encoding)
  })
  test('Vietnamese in Unicode is never taken for another encoding', () => {
    const syllables = [
      'hoà',
      'toán',
      'đoàn',
      'quá',
      'của',
      'và',
      'ngoài',
      'thuý',
      'ưu',
      'ơn',
      'năm',
      'bộ',
      'là',
      'có',
      'thì',
      'nếu',
      'xoá',
      'oâ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 6 }), (words) => {
        const text = [...words, 'được'].join(' ')
        expect(guessEncoding(text)).toBeNull()
        expect(guessEncoding(text.normalize('NFD'))).toBeNull()
      }),
    )
  })
})
