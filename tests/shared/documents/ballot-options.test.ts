/** A secret ballot on a list: the paper, the record of the count, the sentence of the minutes (`domain.md` 3.1, 4.7-4.9). */
import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../../shared/records/documents.ts'
import type { Ballot, BallotOption } from '../../../shared/records/session.ts'
import { blankPaths, bodyLines, composed } from '../../support/composed.ts'
import { aBallot, aDossier, itemProject } from '../../support/dossier.ts'

const option = (name: string, counts: readonly [number, number | null, number | null], rest = {}): BallotOption => ({
  name,
  writtenIn: false,
  votesFor: counts[0],
  votesAgainst: counts[1],
  votesOther: counts[2],
  result: null,
  ...rest,
})
const judged = [
  option('đồng chí Lê Văn Ất', [9, 2, 1], { result: 'carried' }),
  option('đồng chí Trần Thị Bính', [6, 5, 1], { result: 'not_carried' }),
  option('đồng chí Vũ Văn Đinh', [3, null, null], { writtenIn: true, result: 'not_carried' }),
]
const list = (changes: Partial<Ballot> = {}) =>
  aBallot(itemProject, {
    kind: 'secret',
    subject: 'giới thiệu nhân sự',
    issued: 13,
    returned: 13,
    valid: 12,
    invalid: 1,
    votesFor: null,
    votesAgainst: null,
    votesOther: null,
    result: null,
    options: judged,
    ...changes,
  })
const made = (kind: DocumentKind, ballot: Ballot) =>
  composed(kind, aDossier({ ballots: [ballot] }), { ballotId: ballot.id }).model
const lines = (kind: DocumentKind, ballot: Ballot) => bodyLines(made(kind, ballot))
const seats = {
  seats: 2,
  options: [
    option('đồng chí Lê Văn Ất', [9, null, null], { result: 'carried' }),
    option('đồng chí Trần Thị Bính', [6, null, null], { result: 'not_carried' }),
  ],
}

describe('phiếu biểu quyết', () => {
  test('lists what is printed on it, a row each with its boxes, and nothing that only the voters write', () => {
    const paper = lines('ballot_paper', list())
    expect(paper).toContain('Đồng chí đánh dấu (x) vào một ô ở mỗi dòng.')
    expect(paper).toContain('TT | Họ và tên, phương án | Đồng ý | Không đồng ý | Ý kiến khác')
    expect(paper).toContain('1 | đồng chí Lê Văn Ất |  |  | ')
    expect(paper.join('\n')).not.toContain('Vũ Văn Đinh')
  })

  test('where so many are chosen it says how many and has one box a row', () => {
    const paper = lines('ballot_paper', list(seats))
    expect(paper).toContain('Đồng chí đánh dấu (x) vào không quá 02 dòng.')
    expect(paper).toContain('2 | đồng chí Trần Thị Bính | ')
  })
})

describe('biên bản kiểm phiếu', () => {
  test('papers first, then the votes of each with its share and result, then those written in', () => {
    const tally = lines('tally', list())
    expect(tally).toEqual(
      expect.arrayContaining([
        'Phiếu hợp lệ | 12 | ',
        '1 | đồng chí Lê Văn Ất | 9 | 2 | 1 | 60% | Được thông qua',
        '2 | đồng chí Trần Thị Bính | 6 | 5 | 1 | 40% | Không được thông qua',
        'Người, phương án được giới thiệu thêm trên phiếu:',
        '1 | đồng chí Vũ Văn Đinh | 3 | 20% | Không được thông qua',
        'Mỗi phương án, mỗi người được thông qua khi có quá nửa số ủy viên đương nhiệm đồng ý, ít nhất 8/15.',
        'Kết quả: được thông qua: đồng chí Lê Văn Ất.',
      ]),
    )
    expect(tally.join('\n')).not.toContain('Tán thành |')
  })

  test('where so many are chosen it says how many and counts the marks', () => {
    const tally = lines('tally', list(seats))
    expect(tally).toContain('TT | Họ và tên, phương án | Số phiếu | Tỷ lệ | Kết quả')
    expect(tally.join('\n')).toContain('ít nhất 8/15. Lấy không quá 02, theo số phiếu từ cao xuống thấp.')
  })

  test('written opinions show the papers that were counted, and no rows for those nobody counted', () => {
    const written = (changes: Partial<Ballot>) => lines('tally', aBallot(itemProject, { kind: 'written', ...changes }))
    expect(written({ issued: 15, returned: 13, valid: 13, invalid: 0 })).toContain('Phiếu thu về | 13 | ')
    expect(written({}).join('\n')).not.toContain('Phiếu thu về')
  })
})

describe('the sentence of the minutes', () => {
  const sentence = (ballot: Ballot) => lines('minutes', ballot).find((line) => line.includes('Hội nghị bỏ phiếu kín'))

  test('tells papers, the votes of each with the share of the base, and what came of it', () => {
    expect(sentence(list())).toBe(
      'Hội nghị bỏ phiếu kín về giới thiệu nhân sự: phát ra 13 phiếu, thu về 13 phiếu, hợp lệ 12 phiếu, không hợp lệ 1 phiếu; ' +
        'đồng chí Lê Văn Ất: đồng ý 9/15 (đạt 60%), không đồng ý 2, ý kiến khác 1; ' +
        'đồng chí Trần Thị Bính: đồng ý 6/15 (đạt 40%), không đồng ý 5, ý kiến khác 1; ' +
        'đồng chí Vũ Văn Đinh (được giới thiệu thêm trên phiếu): 3/15 phiếu (đạt 20%). ' +
        'Được thông qua: đồng chí Lê Văn Ất. Không được thông qua: đồng chí Trần Thị Bính; đồng chí Vũ Văn Đinh.',
    )
    expect(sentence(list(seats))).toContain('đồng chí Lê Văn Ất: 9/15 phiếu (đạt 60%);')
  })

  test('a count that is missing is a blank with the path of its option', () => {
    const open = list({ state: 'open', options: [option('A', [9, null, 1])] })
    expect(blankPaths(made('minutes', open))).toContain('ballots[0].options[0].votesAgainst')
  })
})
