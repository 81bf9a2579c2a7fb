import { describe, expect, test } from 'vitest'
import { AppFailure } from '../../../shared/contract/errors.ts'
import { compose } from '../../../shared/documents/compose.ts'
import { type Overrides, profileFor, profileInForce } from '../../../shared/documents/profile.ts'
import {
  type DocumentChoices,
  type DocumentKind,
  documentKinds,
  profileIds,
} from '../../../shared/records/documents.ts'
import { allLines, bodyLines, wordsOf } from '../../support/composed.ts'
import { aDossier, aTask, idOf, itemProject } from '../../support/dossier.ts'

const made = (profileId: string, kind: DocumentKind, options: DocumentChoices = {}, overrides: Overrides = {}) => {
  const dossier = aDossier({ tasks: [aTask(itemProject, 1, { coUnitIds: [] })] })
  return compose(kind, dossier, profileFor(profileId, overrides), options).model
}

describe('the profile in force on the day of the document (domain.md 0)', () => {
  test.each([
    ['party-hd05-2026', '2026-05-26', 'party-hd36-2018'],
    ['party-hd05-2026', '2026-05-27', 'party-hd05-2026'],
    ['party-hd36-2018', '2026-05-27', 'party-hd05-2026'],
    ['party-hd36-2018', '2018-04-03', 'party-hd36-2018'],
    ['state-nd30-2020', '2026-05-27', 'state-nd30-2020'],
  ])('an office of %s, a document of %s: %s', (office, day, expected) => {
    expect(profileInForce(office, day)).toBe(expected)
  })

  test('a day before every guideline keeps the office its own', () => {
    expect(profileInForce('party-hd05-2026', '2018-04-02')).toBe('party-hd05-2026')
    expect(profileInForce('state-nd30-2020', '2020-03-04')).toBe('state-nd30-2020')
  })
})

test.each(['id', 'guideline', 'family', 'inForceFrom'])('no office sets %s of a profile otherwise', (path) => {
  expect(() => profileFor('party-hd05-2026', { [path]: 'state' })).toThrow(AppFailure)
})

test('a value that only another profile has is left out, and hinders no document', () => {
  const overrides = { 'kinds.dispatch.number': 'Số: {number}/{office}-VP', 'kinds.conclusion.signerPost': 'BÍ THƯ' }
  expect(profileFor('party-hd05-2026', overrides).kinds.dispatch).toEqual(profileFor('party-hd05-2026').kinds.dispatch)
  expect(profileFor('state-nd30-2020', overrides).kinds.dispatch?.number).toBe('Số: {number}/{office}-VP')
  expect(profileFor('party-hd36-2018', overrides).kinds.conclusion?.signerPost).toBe('BÍ THƯ')
  expect(profileFor('state-nd30-2020', overrides).kinds).not.toHaveProperty('conclusion')
})

describe('a kind a profile does not declare is refused', () => {
  test('Party profiles declare every kind', () => {
    for (const id of ['party-hd05-2026', 'party-hd36-2018'])
      expect(Object.keys(profileFor(id).kinds).sort()).toEqual([...documentKinds].sort())
  })

  test.each(['conclusion', 'conclusion_extract'] as const)('%s is no type of State documents', (kind) => {
    expect(() => made('state-nd30-2020', kind)).toThrow(AppFailure)
    try {
      made('state-nd30-2020', kind)
    } catch (error) {
      expect((error as AppFailure).error.code).toBe('KIND_NOT_IN_PROFILE')
    }
  })
})

test('HD 36 ends the lines of nơi nhận with a comma, HD 05 with a semicolon (domain.md 0, point 2)', () => {
  expect(allLines(made('party-hd36-2018', 'notice'))).toContain('- Thường trực Tỉnh ủy,')
  expect(allLines(made('party-hd05-2026', 'notice'))).toContain('- Thường trực Tỉnh ủy;')
  for (const id of ['party-hd36-2018', 'party-hd05-2026'])
    expect(allLines(made(id, 'notice'))).toContain('- Lưu Văn phòng Tỉnh ủy.')
})

describe('NĐ 30/2020: a State document (domain.md 2, Party vs State)', () => {
  const notice = made('state-nd30-2020', 'notice', { number: '15' })
  const { form } = notice
  const pt = (part: keyof typeof form.styles) => form.styles[part].pt
  const look = (part: keyof typeof form.styles) => {
    const { bold, italic, underline } = form.styles[part]
    return [bold ? 'b' : '', italic ? 'i' : '', underline ? 'u' : ''].join('')
  }

  test('right head: the name of the State at 13 bold, the motto at 14 bold, its rule as long as it', () => {
    expect([notice.head.partyTitle, pt('partyTitle'), look('partyTitle')]).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      13,
      'b',
    ])
    expect([notice.head.motto, pt('motto'), look('motto')]).toEqual(['Độc lập - Tự do - Hạnh phúc', 14, 'b'])
    // 60.5 mm, measured of the words in Tinos 14 pt bold.
    expect(form.head.rule).toBe(3432)
  })

  test('left head at 13; no star but a rule between a third and a half of the name', () => {
    expect(notice.head.star).toBeNull()
    expect([pt('organisation'), pt('superior'), pt('number')]).toEqual([13, 13, 13])
    // TỈNH ỦY THÁI NGUYÊN at 13 pt bold is 3050 twips wide.
    const rule = notice.head.organisationRule ?? 0
    expect(rule).toBeGreaterThan(3050 / 3)
    expect(rule).toBeLessThan(3050 / 2)
  })

  test('number with a colon and the slash first; a công văn without a symbol', () => {
    expect(allLines(notice)).toContain('Số: 15/TB-TU')
    expect(allLines(made('state-nd30-2020', 'dispatch', { number: '125' }))).toContain('Số: 125/TU')
  })

  test('summary of a công văn upright at 12, "V/v"', () => {
    const letter = made('state-nd30-2020', 'dispatch', { encloses: ['notice'] })
    expect([pt('headSummary'), look('headSummary')]).toEqual([12, ''])
    expect(allLines(letter).some((line) => line.startsWith('V/v gửi '))).toBe(true)
  })

  test('type name and summary at 14, a rule below and no hyphens', () => {
    expect([pt('typeName'), pt('summary')]).toEqual([14, 14])
    expect(notice.title?.separator).toBeNull()
    expect(notice.title?.rule).toBeGreaterThan(0)
  })

  test('TM., TL., KT., Q.; authority and post both bold', () => {
    const signed = (signer: NonNullable<DocumentChoices['signer']>) =>
      allLines(made('state-nd30-2020', 'notice', { signer }))
    const name = 'Lê Văn Cường'
    expect(signed({ form: 'on_behalf', post: 'CHỦ TỊCH', name })).toContain('TM. BAN THƯỜNG VỤ')
    expect(signed({ form: 'by_order', post: 'CHÁNH VĂN PHÒNG', name })).toContain('TL. BAN THƯỜNG VỤ')
    expect(signed({ form: 'deputy', post: 'PHÓ CHÁNH VĂN PHÒNG', name, insteadOf: 'CHÁNH VĂN PHÒNG' })).toContain(
      'KT. CHÁNH VĂN PHÒNG',
    )
    expect(signed({ form: 'acting', post: 'CHÁNH VĂN PHÒNG', name })).toContain('Q. CHÁNH VĂN PHÒNG')
    expect([look('authority'), look('post')]).toEqual(['b', 'b'])
  })

  test('Nơi nhận at 12 bold italic without a line under it, its lines at 11, the file copy as "Lưu: VT"', () => {
    expect([pt('recipientsLabel'), look('recipientsLabel'), pt('recipient')]).toEqual([12, 'bi', 11])
    expect(allLines(notice)).toContain('- Lưu: VT.')
  })

  test('căn cứ in italics without a dash; the text of a resolution in articles; it ends with "./."', () => {
    const resolution = made('state-nd30-2020', 'resolution', { itemId: idOf(itemProject) })
    expect(look('legalBasis')).toBe('i')
    expect(bodyLines(resolution)[0]).toBe('Căn cứ …………;')
    expect(bodyLines(resolution).filter((line) => line.startsWith('Điều '))).toEqual([
      'Điều 1. Tình hình',
      'Điều 2. Quan điểm, mục tiêu',
      'Điều 3. Nhiệm vụ, giải pháp',
      'Điều 4. Tổ chức thực hiện',
    ])
    expect(bodyLines(resolution).at(-1)).toMatch(/[^.]\.\/\.$/)
  })
})

describe('signing of Party documents (domain.md 1)', () => {
  const signed = (signer: NonNullable<DocumentChoices['signer']>) =>
    made('party-hd05-2026', 'notice', { signer }).signature?.right
  const name = 'Lê Văn Cường'

  test('T/M and T/L with the body, K/T with the post signed for, Q. and the head directly with the post alone', () => {
    expect(signed({ form: 'on_behalf', post: 'PHÓ BÍ THƯ', name })?.authority).toBe('T/M BAN THƯỜNG VỤ')
    expect(signed({ form: 'by_order', post: 'CHÁNH VĂN PHÒNG', name })?.authority).toBe('T/L BAN THƯỜNG VỤ')
    expect(signed({ form: 'deputy', post: 'PHÓ CHÁNH VĂN PHÒNG', name, insteadOf: 'CHÁNH VĂN PHÒNG' })?.authority).toBe(
      'K/T CHÁNH VĂN PHÒNG',
    )
    expect(signed({ form: 'acting', post: 'CHÁNH VĂN PHÒNG', name })).toMatchObject({
      authority: 'Q. CHÁNH VĂN PHÒNG',
      post: null,
    })
    expect(signed({ form: 'direct', post: 'CHÁNH VĂN PHÒNG', name })).toMatchObject({
      authority: 'CHÁNH VĂN PHÒNG',
      post: null,
    })
  })

  test("while no signer is chosen a kind is signed by the office's delegation, with the post of who signs so", () => {
    const by = (kind: 'notice' | 'dispatch', overrides: Overrides) => {
      const { authority, post } = made('party-hd05-2026', kind, {}, overrides).signature?.right ?? expect.fail()
      return [authority, wordsOf(post ?? [])]
    }
    expect(by('notice', {})).toEqual(['T/M BAN THƯỜNG VỤ', '…………'])
    const byOrder = { 'kinds.notice.signing': 'by_order' }
    expect(by('notice', byOrder)).toEqual(['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'])
    const deputy = { ...byOrder, 'kinds.invitation.signerPost': 'PHÓ CHÁNH VĂN PHÒNG' }
    expect(by('notice', deputy)[1]).toBe('PHÓ CHÁNH VĂN PHÒNG')
    expect(by('dispatch', {})).toEqual(['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'])
    expect(by('dispatch', { 'kinds.dispatch.signing': 'on_behalf' })).toEqual(['T/M BAN THƯỜNG VỤ', '…………'])
    expect(() => profileFor('party-hd05-2026', { 'kinds.notice.signing': 'T/U' })).toThrow(AppFailure)
  })

  test('under the minutes: whose signature is confirmed, by order of the body', () => {
    const minutes = made('party-hd05-2026', 'minutes', { confirmedBy: { post: 'CHÁNH VĂN PHÒNG', name } })
    expect(allLines(minutes)).toEqual(
      expect.arrayContaining([
        'Xác nhận chữ ký của đồng chí Nguyễn Văn An',
        'T/L BAN THƯỜNG VỤ',
        'CHÁNH VĂN PHÒNG',
        name,
      ]),
    )
    expect(made('party-hd05-2026', 'minutes').signature?.confirmation).toBeNull()
  })
})

describe('marks a person adds (domain.md 2, rows 10b, 11a, 11b, 12)', () => {
  test('urgency, circulation, draft number and typist are printed as given, and not otherwise', () => {
    const marks = ['KHẨN', 'XONG HỘI NGHỊ TRẢ LẠI', 'Dự thảo lần 2', 'ABC-268']
    const given = made('party-hd05-2026', 'notice', {
      urgency: 'khan',
      circulation: 'XONG HỘI NGHỊ TRẢ LẠI',
      draftNumber: 2,
      typist: 'ABC-268',
    })
    expect(allLines(given)).toEqual(expect.arrayContaining(marks))
    for (const mark of marks) expect(allLines(made('party-hd05-2026', 'notice'))).not.toContain(mark)
  })

  test('every profile the program names composes minutes', () => {
    for (const id of profileIds) expect(allLines(made(id, 'minutes'))).toContain('BIÊN BẢN')
  })
})
