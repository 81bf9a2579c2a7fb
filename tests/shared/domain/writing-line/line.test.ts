import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTyped, edited, lineOf } from '../../../../shared/domain/writing-line/line.ts'
import { outcomeOf } from '../../../../shared/domain/writing-line/outcome.ts'
import { parseLine } from '../../../../shared/domain/writing-line/parse.ts'
import { known, pick } from './known.ts'

const outcome = (line: Parameters<typeof parseLine>[0]) => outcomeOf(parseLine(line, known))

describe('a choice', () => {
  test('puts its words in the place of what was typed, with the cursor after them', () => {
    const { line, cursor } = pick(lineOf('@nam'), 4, 'nam-2')
    expect(line.text).toBe('@Ngọc Kim Nam ')
    expect(cursor).toBe(line.text.length)
    expect(outcome(edited(line, `${line.text}đồng ý`))).toEqual({
      kind: 'contribution',
      speakerId: 'nam-2',
      words: 'đồng ý',
    })
  })
  test('stays with its words when others are typed before and after', () => {
    const { line } = pick(lineOf('! Rà soát @vp t: mai'), 12, 'vpub')
    const later = edited(
      edited(line, line.text.replace('Rà soát', 'Rà soát lại')),
      `${line.text.replace('Rà soát', 'Rà soát lại')}.`,
    )
    expect(outcome(later)).toMatchObject({ leadUnitId: 'vpub', words: 'Rà soát lại', due: 'mai.' })
  })
  test('is let go when its own words are changed', () => {
    const { line } = pick(lineOf('@nam'), 4, 'nam-2')
    expect(edited(line, line.text.replace('Kim ', '')).pins).toEqual([])
  })
  test('a phrase may hold signs: they are words', () => {
    const phrases = [{ id: 'x', name: 'x', detail: '@nva t: #dc > !', also: [] }]
    const line = {
      text: '@nva t: #dc > ! ',
      pins: [{ kind: 'phrase', start: 0, end: 15, id: 'x', typed: '#x' }],
      asWords: [],
    } as const
    expect(outcomeOf(parseLine(line, { ...known, phrases }))).toEqual({
      kind: 'contribution',
      speakerId: null,
      words: '@nva t: #dc > !',
    })
  })
})

describe('Esc', () => {
  test.each([
    ['@nam', 4, 'nam-1'],
    ['> Đề án', 1, 'APPROVED'],
    ['! Rà soát @vp', 12, 'vptu'],
    ['@nva #dc', 8, 'p1'],
  ])('%s comes back as it was typed after something was chosen in it', (text, at, id) => {
    const { line } = pick(lineOf(text), at, id)
    const mark = parseLine(line, known).marks.find(({ start }) => line.pins[0]?.start === start)
    const back = asTyped(line, mark ?? { start: 0, end: 0 }).line
    expect(back.text.trimEnd()).toBe(text)
    expect(back.pins).toEqual([])
  })
  test('makes a sign a word until it is typed again', () => {
    const { line } = asTyped(lineOf('@nva'), { start: 0, end: 4 })
    expect(outcome(edited(line, '@nva nói'))).toEqual({ kind: 'contribution', speakerId: null, words: '@nva nói' })
    expect(outcome(edited(edited(line, ''), '@nva nói'))).toMatchObject({ speakerId: 'an' })
  })
  test('a line that begins with > or ! can be words', () => {
    expect(outcome(asTyped(lineOf('> 50 tỷ đồng'), { start: 0, end: 1 }).line)).toMatchObject({
      kind: 'contribution',
      words: '> 50 tỷ đồng',
    })
  })
})

const typed = fc
  .array(fc.constantFrom('@', '> ', '! ', '#', 't:', ' ', 'nam', 'vp', 'dc', 'ấ', 'a\u0301'), { maxLength: 8 })
  .map((parts) => parts.join(''))

test('the text is always what was typed, however an input method retypes it', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 8 }), (texts) => {
      let line = lineOf('')
      for (const text of texts) {
        line = edited(line, text)
        const open = parseLine(line, known).marks.find(({ candidates }) => candidates.length > 0)
        const found = open?.candidates[0]?.choice
        if (open !== undefined && found !== undefined) {
          const before = line.text
          const { line: after } = pick(line, open.start, found.id)
          const pinned = parseLine(after, known).marks.find(({ start }) => start === open.start)
          const back = asTyped(after, pinned ?? open).line
          expect(back.text.replace(/\s/g, '')).toBe(before.replace(/\s/g, ''))
          line = edited(after, text)
        }
        expect(line.text).toBe(text)
        for (const { start, end } of line.pins) expect([start >= 0, end <= text.length]).toEqual([true, true])
      }
    }),
    { numRuns: 1000 },
  )
})
