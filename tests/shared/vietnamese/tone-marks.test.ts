import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../shared/vietnamese/letters.ts'
import { placeToneMarks, toneMarkings } from '../../../shared/vietnamese/tone-marks.ts'

/** Words in both placings, as dictionaries of either kind print them. */
const pairs = [
  ['ủy', 'uỷ'],
  ['Tỉnh ủy', 'Tỉnh uỷ'],
  ['ỦY BAN', 'UỶ BAN'],
  ['hòa', 'hoà'],
  ['khóa', 'khoá'],
  ['HÓA', 'HOÁ'],
  ['họa', 'hoạ'],
  ['tỏa', 'toả'],
  ['lõa', 'loã'],
  ['thủy', 'thuỷ'],
  ['tùy', 'tuỳ'],
  ['Thúy', 'Thuý'],
  ['lũy', 'luỹ'],
  ['thụy', 'thuỵ'],
  ['khỏe', 'khoẻ'],
  ['hòe', 'hoè'],
  ['Tòa án', 'Toà án'],
  ['thiếu úy', 'thiếu uý'],
] as const
/** Syllables that are written one way only: closed ones, three vowels, `qu`, marked vowels, no tone. */
const fixed =
  'quý quỷ Quỳ quỹ hoàn toán khoét huỳnh thuyền thuế tuần luật khuỷu ngoèo hoài xoáy hoa khoe tuy mùa của múa giữa qúy'

describe('the tone of an open syllable in oa, oe, uy (domain.md 6)', () => {
  it.each(pairs)('%s is %s', (first, second) => {
    expect(placeToneMarks(first, 'uỷ')).toBe(second)
    expect(placeToneMarks(second, 'ủy')).toBe(first)
  })

  it('other syllables are written one way only', () => {
    for (const marking of toneMarkings) expect(placeToneMarks(fixed, marking)).toBe(fixed)
  })

  it('what is spared stays, by its place', () => {
    expect(placeToneMarks('hòa và hòa', 'uỷ', (start) => start < 3)).toBe('hòa và hoà')
  })

  it('text that is not composed comes out composed', () => {
    expect(placeToneMarks('Tỉnh ủy'.normalize('NFD'), 'uỷ')).toBe('Tỉnh uỷ')
  })
})

describe('whatever the text', () => {
  const piece = fc.constantFrom(...pairs.flat(), ...fixed.split(' '), ...'aàoòóỏõọuủúyỷhqtk -.“'.split(''))
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  )

  it('doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...toneMarkings), (given, marking) => {
        const once = placeToneMarks(given, marking)
        expect(placeToneMarks(once, marking)).toBe(once)
      }),
    )
  })

  it('only marks move: folded, it is the same', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...toneMarkings), (given, marking) => {
        expect(fold(placeToneMarks(given, marking))).toBe(fold(given))
      }),
    )
  })

  it('there and back again gives the first placing', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(placeToneMarks(placeToneMarks(given, 'uỷ'), 'ủy')).toBe(placeToneMarks(given, 'ủy'))
        expect(placeToneMarks(placeToneMarks(given, 'ủy'), 'uỷ')).toBe(placeToneMarks(given, 'uỷ'))
      }),
    )
  })
})
