import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CleaningKind, cleaningKinds, cleanText } from '../../../shared/documents/clean-text.ts'
import { documentKinds } from '../../../shared/records/documents.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { bodyLines, composed } from '../../support/composed.ts'
import { aContribution, aDossier, anEntry, anItem, aSession, itemProject } from '../../support/dossier.ts'

/** What XML 1.0 calls a character (production 2), line break and tab apart. */
const isXmlCharacter = (code: number) =>
  (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)

/** Any UTF-16, half characters as well, with the troublesome ones made frequent. */
const anyCodeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
const troublesome = fc.constantFrom(
  ...['\u0000', '\u0008', '\t', '\n', '\u000B', '\f', '\r', '\r\n', '\u001B', '\u007F', '\u0085', '\u009F', '\u00AD'],
  ...['\u061C', '\u200B', '\u200E', '\u202E', '\u2028', '\u2029', '\u2066', '\u2060', '\uFEFF', '\uFFF9', '\uFFFE'],
  ...['\uFDD0', '\uFFFF', '\uD800', '\uDC00', '\u{1FFFE}', '\u{10FFFF}', '\u{E0001}'],
)
const harmless = fc.constantFrom(
  ...['Nguyễn', 'đường ven biển', 'Ủy', '\u0323', 'e\u0302\u0301', 'u\u031B\u0323', '👩‍👩‍👧', '🇻🇳', '𠀀', '\uE000'],
  ...['\u{F0000}', ']]>', '<w:p>', '&amp;', '{n-0}', '{outline-0}', '\u00A0', 'क्ष', 'مرحبا', '\uFFFD', '…………'],
)
const pasted = fc
  .array(fc.oneof(anyCodeUnit, troublesome, harmless, fc.string({ unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''))

const total = (counts: Readonly<Partial<Record<CleaningKind, number>>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

describe('whatever is pasted survives, or is cleaned and told (perf.md faults 33 and 34)', () => {
  test('what comes out is well-formed NFC that XML can hold, without tabs and direction controls', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const cleaned = cleanText(text).text
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleaned).toBe(cleaned.normalize('NFC'))
        expect([...cleaned].every((one) => one === '\n' || isXmlCharacter(one.codePointAt(0) ?? 0))).toBe(true)
        expect(cleaned).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0080-\u009F\uFEFF]/)
      }),
      { numRuns: 2_000 },
    )
  })

  test('what is not told of is not touched: text without counts is the same text in NFC', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: cleaned, counts } = cleanText(text)
        if (total(counts) === 0) expect(cleaned).toBe(text.replace(/\r\n?/g, '\n').normalize('NFC'))
      }),
      { numRuns: 2_000 },
    )
  })

  test('each character of the basic plane is kept as it is, or told of once with its neighbours kept', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit)
      const { text, counts } = cleanText(`a${character}1`)
      const isTold = Object.values(counts).join() === '1' && /^a[\n \uFFFD]?1$/.test(text)
      const isKept = Object.keys(counts).length === 0 && text === `a${character}1`.normalize('NFC')
      if (!isTold && !isKept && character !== '\r') expect.fail(`U+${unit.toString(16)} became ${JSON.stringify(text)}`)
    }
  })

  test('what is done to each kind of character', () => {
    const done = (character: string) => {
      const { text, counts } = cleanText(`a${character}b`)
      return [text, ...Object.keys(counts)]
    }
    for (const character of ['\u000B', '\f', '\u0085', '\u2028', '\u2029'])
      expect(done(character)).toEqual(['a\nb', 'lineBreak'])
    expect([done('\n'), done('\r\n'), done('\r')]).toEqual([['a\nb'], ['a\nb'], ['a\nb']])
    expect(done('\t')).toEqual(['a b', 'tab'])
    for (const character of ['\u0000', '\u001B', '\u007F', '\u009F']) expect(done(character)).toEqual(['ab', 'control'])
    for (const character of ['\uD800', '\uDFFF']) expect(done(character)).toEqual(['a\uFFFDb', 'surrogate'])
    for (const character of ['\uFFFE', '\uFFFF', '\uFDD0', '\u{10FFFF}'])
      expect(done(character)).toEqual(['ab', 'nonCharacter'])
    for (const character of ['\u200E', '\u202E', '\u2066', '\u061C'])
      expect(done(character)).toEqual(['ab', 'direction'])
    for (const character of ['\u200B', '\uFEFF', '\u00AD', '\u2060', '\u{E0001}'])
      expect(done(character)).toEqual(['ab', 'invisible'])
    expect(cleaningKinds).toHaveLength(7)
  })

  test('Vietnamese in decomposed form becomes the composed form; nothing is told, nothing is lost', () => {
    const words = 'Nguyễn Thị Ưng, đường ven biển, quyết nghị, khoá XXI, Đặng, ỷ, ỡ, ậ, ẵ'
    expect(cleanText(words.normalize('NFD'))).toEqual({ text: words.normalize('NFC'), counts: {} })
  })

  test('emoji with joiners, other planes, private use, markup and placeholders come through', () => {
    const words = '👩‍👩‍👧 🇻🇳 ❤️ 𠀀 \uE000 \u{F0000} ]]> <w:t> &amp; {n-0} {outline-0} %1. \u00A0 क्‍ष مرحبا'
    expect(cleanText(words)).toEqual({ text: words.normalize('NFC'), counts: {} })
  })

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: once } = cleanText(text)
        expect(cleanText(once)).toEqual({ text: once, counts: {} })
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a composed document tells what was cleaned, by record', () => {
  const dirty = 'một\u0000hai\u202Eba\u000Bbốn\uD800'
  const dossier = aDossier({
    session: aSession({ place: dirty }),
    items: [anItem(itemProject)],
    agendaEntries: [anEntry(itemProject, 1)],
    contributions: [
      aContribution('deputy', itemProject, 1),
      aContribution('inspector', itemProject, 2, { text: richTextOf('đẹp\uFFFE') }),
    ],
    decisions: [],
    tasks: [],
    ballots: [],
  })

  test('with the path of the field and the number of characters; the words themselves are not repeated', () => {
    for (const kind of documentKinds) {
      expect(composed(kind, dossier).cleaned).toEqual([
        { where: 'session.place', what: 'surrogate', count: 1 },
        { where: 'session.place', what: 'lineBreak', count: 1 },
        { where: 'session.place', what: 'control', count: 1 },
        { where: 'session.place', what: 'direction', count: 1 },
        { where: 'contributions[1].text', what: 'nonCharacter', count: 1 },
      ])
    }
  })

  test('and holds the cleaned words', () => {
    expect(bodyLines(composed('minutes', dossier).model)[1]).toBe('Địa điểm: mộthaiba\nbốn\uFFFD.')
  })
})
