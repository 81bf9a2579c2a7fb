import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inlinesOf, plainTextOf, richTextOf } from '../../../shared/records/rich-text.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'
import { serializeSessionFile } from '../../../shared/session-file/serialize.ts'

const text = readFileSync(new URL('../../../assets/phien-2025-06.phien.json', import.meta.url), 'utf8')
const parsed = parseSessionFile(text)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults))
const sample = parsed.value
const texts = [
  ...sample.contributions.map((c) => c.text),
  ...sample.decisions.map((d) => d.text),
  ...sample.items.flatMap((i) => i.assessment ?? []),
]
const citations = texts.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'citation' ? [inline.attrs] : []))
const figures = texts
  .flatMap(inlinesOf)
  .flatMap((inline) => (inline.type === 'figure' ? [`${inline.attrs.value} ${inline.attrs.unit}`.trim()] : []))
const nameOf = (id: string | null) => sample.people.find((person) => person.id === id)?.fullName

describe('the bundled sample session holds the facts that were published, and no others', () => {
  test('writing it again gives the same bytes', () => {
    expect(serializeSessionFile(sample)).toBe(text)
  })

  test('its day is marked as assumed; what was not given is empty', () => {
    expect(sample.session).toMatchObject({
      kind: 'regular',
      date: '2025-06-05',
      assumed: ['date'],
      number: null,
      startTime: null,
      endTime: null,
      place: null,
      minuteTakerId: null,
      documentDate: null,
    })
    expect(nameOf(sample.session.chairId)).toBe('Nguyễn Đức Trung')
    expect(sample.ballots).toEqual([])
    expect(sample.papers).toEqual([])
    expect(
      sample.items.every(({ presenterId, presentingUnitId }) => presenterId === null && presentingUnitId === null),
    ).toBe(true)
  })

  test('nine documents are cited by number, with the gaps of the source', () => {
    const parts = new Map(citations.map(({ number, date, issuer }) => [number, { date, issuer }]))
    expect(Object.fromEntries(parts)).toEqual({
      '123-KL/TW': { date: '2025-01-24', issuer: 'Ban Chấp hành Trung ương Đảng' },
      '57-NQ/TW': { date: '2024-12-22', issuer: 'Bộ Chính trị' },
      '66-NQ/TW': { date: '2025-04-30', issuer: 'Bộ Chính trị' },
      '154/NQ-CP': { date: null, issuer: 'Chính phủ' },
      '68-NQ/TW': { date: null, issuer: null },
      '59-NQ/TW': { date: '2025-01-24', issuer: 'Bộ Chính trị' },
      '204-QĐ/TW': { date: '2024-11-29', issuer: 'Ban Bí thư' },
      '331': { date: '2025-04-28', issuer: 'Ban Thường vụ Tỉnh ủy' },
      '05-CT/TU': { date: '2021-05-23', issuer: 'Ban Thường vụ Tỉnh ủy' },
    })
    expect(citations.filter(({ number }) => number === '57-NQ/TW')).toHaveLength(2)
    expect(citations.filter(({ number }) => number === '204-QĐ/TW')).toHaveLength(2)
  })

  test('the figures heard are figures with a unit', () => {
    expect(figures).toEqual([
      '11.360 tỷ đồng',
      '64,1%',
      '8,4%',
      '10.559 tỷ đồng',
      '65,9%',
      '8,3%',
      '722,1 tỷ đồng',
      '44,3%',
      '1,6%',
      '20.889 tỷ đồng',
      '49,7%',
      '130 thiết bị',
      '8.448 tài khoản',
    ])
  })

  test('one task recurs monthly, one is due on 01/7/2025, one is given to UBND tỉnh', () => {
    expect(sample.tasks.map(({ due }) => due)).toEqual([
      null,
      { kind: 'recurring', every: 'month', day: null, text: 'hằng tháng' },
      { kind: 'by_date', date: '2025-07-01', text: 'chậm nhất ngày 01/7/2025' },
    ])
    expect(sample.tasks.map(({ leadUnitId }) => sample.units.find(({ id }) => id === leadUnitId)?.shortName)).toEqual([
      'UBND tỉnh',
      undefined,
      undefined,
    ])
  })

  test('item 4 has six sub-items, each with its own decision, of three effects', () => {
    const item4 = sample.agendaEntries.find(({ printedNumber }) => printedNumber === '4')
    const subItems = sample.items.filter(({ parentId }) => parentId === item4?.itemId)
    expect(sample.agendaEntries.map(({ printedNumber }) => printedNumber)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '4.1',
      '4.2',
      '4.3',
      '4.4',
      '4.5',
      '4.6',
    ])
    const effects = subItems.map(({ id }) =>
      sample.decisions.filter(({ itemId }) => itemId === id).map(({ code, phrase }) => `${code} ${phrase}`),
    )
    expect(effects).toEqual([
      ['APPROVED thống nhất'],
      ['APPROVED thống nhất'],
      ['APPROVED_IN_PRINCIPLE null'],
      ['APPROVED thống nhất'],
      ['APPROVED cho ý kiến và thống nhất'],
      ['APPROVED_IN_PRINCIPLE null'],
    ])
    expect(plainTextOf(sample.decisions.at(-6)?.text ?? richTextOf(''))).toContain('xã Khai Sơn, huyện Anh Sơn')
  })

  test('the speakers are those named, in their order', () => {
    expect(sample.contributions.map(({ kind, speakerId }) => `${kind} ${nameOf(speakerId) ?? '-'}`)).toEqual([
      'presents -',
      'comments Phạm Trọng Hoàng',
      'presents -',
      'comments Ngọc Kim Nam',
      'comments Nguyễn Nam Đình',
      'comments Bùi Thanh An',
    ])
  })

  test('the contradiction of titles in the source is kept and noted, not resolved', () => {
    const an = sample.people.find(({ fullName }) => fullName === 'Bùi Thanh An')
    expect(sample.posts.filter(({ personId }) => personId === an?.id).map(({ title }) => title)).toEqual([
      'Phó Chủ tịch UBND tỉnh',
      'Phó Chủ tịch Thường trực UBND tỉnh',
    ])
    expect(sample.participants.find(({ personId }) => personId === an?.id)?.title).toBe('Phó Chủ tịch UBND tỉnh')
    expect(an?.note).toContain('Cần xác minh')
  })

  test('the districts of its texts cease to exist on 01/7/2025', () => {
    expect(sample.units.filter(({ to }) => to === '2025-06-30').map(({ name }) => name)).toEqual([
      'Huyện Anh Sơn',
      'Huyện Nghi Lộc',
    ])
  })
})
