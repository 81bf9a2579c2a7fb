import { describe, expect, test } from 'vitest'
import { compose } from '../../../shared/documents/compose.ts'
import { profileFor } from '../../../shared/documents/profile.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { allLines, blankPaths, bodyLines, composed, sampleDossier } from '../../support/composed.ts'
import {
  aContribution,
  aDecision,
  aDossier,
  anEntry,
  anItem,
  aSession,
  aTask,
  idOf,
  itemBudget,
  itemPersonnel,
  itemProject,
  marked,
} from '../../support/dossier.ts'

const blank = '…………'
const notice = (changes: Partial<Dossier> = {}) => composed('notice', aDossier(changes))
const linesOf = (changes: Partial<Dossier> = {}) => bodyLines(notice(changes).model)
const onlyItem = {
  items: [anItem(itemProject)],
  agendaEntries: [anEntry(itemProject, 1)],
  contributions: [],
  ballots: [],
}

describe('the notice of conclusions is built as domain.md 3.2 says', () => {
  test('title, opening and what was heard', () => {
    const { model } = notice()
    expect(allLines(model)).toContain('Kết luận của Ban Thường vụ Tỉnh ủy\ntại phiên họp thường kỳ ngày 05/6/2026')
    expect(allLines(model)).toContain('Số \u00A0\u00A0\u00A0\u00A0\u00A0-TB/TU')
    expect(linesOf().slice(0, 2)).toEqual([
      `Ngày 05/6/2026, Ban Thường vụ Tỉnh ủy tổ chức phiên họp thường kỳ (lần thứ 12) dưới sự chủ trì của đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, xem xét, cho ý kiến về các nội dung: (1) ${itemBudget}; (2) ${itemProject}; (3) ${itemPersonnel}.`,
      'Sau khi nghe Sở Tài chính và Đảng ủy UBND tỉnh báo cáo, ý kiến thảo luận của các đồng chí dự họp, Ban Thường vụ Tỉnh ủy thống nhất kết luận như sau:',
    ])
  })

  test('no unit is said to have reported and no discussion to have been held when no record says so', () => {
    expect(linesOf({ ...onlyItem, decisions: [], tasks: [] })[1]).toBe(
      'Sau khi xem xét các nội dung trình tại phiên họp, Ban Thường vụ Tỉnh ủy thống nhất kết luận như sau:',
    )
  })

  test('each item: assessment, then each decision followed by its tasks, numbered; the follow-up clause last', () => {
    expect(linesOf().slice(2, 9)).toEqual([
      `1. ${itemBudget}`,
      'Kinh tế của tỉnh tiếp tục tăng trưởng; thu ngân sách đạt khá. Tuy nhiên, giải ngân vốn đầu tư công còn chậm.',
      '1.1. Ghi nhận kết quả thu, chi ngân sách 5 tháng đầu năm 2026.',
      '1.2. Giao Đảng ủy UBND tỉnh lãnh đạo, chỉ đạo đẩy nhanh tiến độ giải ngân vốn đầu tư công; hằng tháng báo cáo Ban Thường vụ Tỉnh ủy.',
      `2. ${itemProject}`,
      '2.1. Thống nhất về chủ trương đầu tư dự án đường ven biển theo đề nghị của Đảng ủy UBND tỉnh tại Tờ trình số 45-TTr/ĐU.',
      '2.2. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng hoàn thiện hồ sơ dự án; sản phẩm: hồ sơ dự án trình HĐND tỉnh; hoàn thành, báo cáo Thường trực Tỉnh ủy trước ngày 30/6/2026.',
    ])
    expect(linesOf().at(-1)).toBe('4. Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc, định kỳ báo cáo Thường trực Tỉnh ủy.')
  })

  test('sub-items are numbered under their item', () => {
    const lines = linesOf({
      items: [
        anItem('Việc khác', { presenterId: null, subject: null }),
        anItem('Việc a', { parentId: idOf('Việc khác') }),
      ],
      agendaEntries: [anEntry('Việc khác', 1), anEntry('Việc a', 2)],
      contributions: [],
      ballots: [],
      tasks: [],
      decisions: [aDecision('Việc a', 1), aDecision('Việc a', 2)],
    })
    expect(lines.slice(2)).toEqual([
      '1. Việc khác',
      '1.1. Việc a',
      '1.1.1. Thống nhất thông qua chủ trương đầu tư dự án.',
      '1.1.2. Thống nhất thông qua chủ trương đầu tư dự án.',
      expect.stringMatching(/^2\. Giao Văn phòng/),
    ])
  })

  test('votes and opinions of persons are not part of it', () => {
    const text = linesOf().join('\n')
    expect(text).not.toMatch(/biểu quyết|bỏ phiếu|phát biểu/)
    expect(text).not.toContain('Đặng Đình Đức')
  })

  test('an item put off is not said to have been considered', () => {
    const text = linesOf({
      items: [
        anItem(itemBudget),
        anItem(itemProject, { state: 'postponed' }),
        anItem(itemPersonnel, { state: 'withdrawn' }),
      ],
      decisions: [],
      tasks: [],
    }).join('\n')
    expect(text).toContain(itemBudget)
    expect(text).not.toContain(itemProject)
    expect(text).not.toContain(itemPersonnel)
  })

  test('an item without a recorded conclusion shows a blank with its path', () => {
    const { model, gaps } = notice({ ...onlyItem, decisions: [], tasks: [] })
    expect(bodyLines(model)[3]).toBe(`Kết luận: ${blank}.`)
    expect(gaps).toContainEqual({
      path: 'items[0].assessment',
      code: 'item.conclusion',
      recordId: idOf(itemProject),
      where: `1. ${itemProject}`,
    })
  })

  test('it goes to the standing recipients, then each unit with a task once, and to the file', () => {
    const { model } = notice({
      tasks: [aTask(itemProject, 1), aTask(itemProject, 2, { coUnitIds: [idOf('mat-tran')] })],
    })
    const lines = allLines(model)
    expect(lines.slice(lines.indexOf('Nơi nhận:'), lines.indexOf('T/M BAN THƯỜNG VỤ'))).toEqual([
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy;',
      '- Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy;',
      '- Thường trực HĐND, lãnh đạo UBND tỉnh;',
      '- Sở Tài chính;',
      '- Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh;',
      '- Lưu Văn phòng Tỉnh ủy.',
    ])
  })

  test('number, day, signer and draft mark are printed when a person gives them, blanks until then', () => {
    expect(notice().gaps.map(({ code }) => code)).toEqual(['document.signer.post', 'document.signer.name'])
    const given = composed('notice', aDossier(), {
      number: '5',
      documentDate: '2026-06-08',
      signer: { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Trần Thị Bình' },
      draftNumber: 2,
    })
    expect(given.gaps).toEqual([])
    expect(allLines(given.model)).toEqual(
      expect.arrayContaining(['Số 05-TB/TU', 'Thái Nguyên, ngày 08 tháng 6 năm 2026', 'Dự thảo lần 2']),
    )
    expect(allLines(given.model).slice(-3)).toEqual(['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Trần Thị Bình'])
  })
})

describe('a secret item never rides in the general notice (domain.md 7, consequence 5)', () => {
  const secretWords = 'việc bí mật'
  const secret = (name: string) => anItem(name, { secrecy: marked('mat'), presentingUnitId: idOf('so-xay-dung') })
  const withSecretItem: Partial<Dossier> = {
    items: [anItem(itemBudget), secret(secretWords), anItem('con của nó', { parentId: idOf(secretWords) })],
    agendaEntries: [anEntry(itemBudget, 1), anEntry(secretWords, 2), anEntry('con của nó', 3)],
    decisions: [aDecision(secretWords, 1), aDecision('con của nó', 1, { text: richTextOf(secretWords) })],
    tasks: [aTask(secretWords, 1, { leadUnitId: idOf('mat-tran'), due: null })],
    contributions: [aContribution('deputy', secretWords, 1)],
    ballots: [],
  }

  test('it is left out whole, with its sub-items, tasks, receivers and gaps; only its number is told', () => {
    const { model, gaps } = notice(withSecretItem)
    const whole = JSON.stringify({ ...model, gaps })
    for (const word of [secretWords, 'con của nó', 'Sở Xây dựng', 'Mặt trận Tổ quốc']) expect(whole).not.toContain(word)
    expect(bodyLines(model)).toContain(
      '01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
    )
    expect(model.head.stamp).toBeNull()
    expect(gaps.map(({ code }) => code)).not.toContain('task.due')
    expect(linesOf(withSecretItem)[1]).not.toContain('thảo luận')
  })

  test('of an open item, each secret decision and task is left out and counted, with the tasks of that decision', () => {
    const decisionId = idOf(`decision ${itemProject} 1`)
    const { model } = notice({
      ...onlyItem,
      decisions: [
        aDecision(itemProject, 1, { text: richTextOf(secretWords), secrecy: marked('toi_mat') }),
        aDecision(itemProject, 2),
      ],
      tasks: [
        aTask(itemProject, 1, { decisionId, work: secretWords }),
        aTask(itemProject, 2, { work: secretWords, secrecy: marked('mat') }),
      ],
    })
    expect(JSON.stringify(model)).not.toContain(secretWords)
    expect(bodyLines(model)).toEqual(
      expect.arrayContaining([
        'Thống nhất thông qua chủ trương đầu tư dự án.',
        '03 phần ghi nhận thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
      ]),
    )
  })

  test('the notice of a session that is secret itself holds it, and is stamped', () => {
    const { model } = notice({ ...withSecretItem, session: aSession({ secrecy: marked('mat') }) })
    expect(JSON.stringify(model)).toContain(secretWords)
    expect(model.head.stamp).toBe('MẬT')
  })
})

describe('the notice of the sample shows what the source does not say', () => {
  const { model, gaps } = composed('notice', sampleDossier())

  test('number, unit and day of tasks, signer; the day of the session is assumed; votes and attendance are not asked for', () => {
    expect(gaps.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'session.number session.number',
      'assumed.date session.date',
      'task.due tasks[0].due',
      'task.leadUnitId tasks[1].leadUnitId',
      'task.leadUnitId tasks[2].leadUnitId',
      'document.signer.post document.signer.post',
      'document.signer.name document.signer.name',
    ])
    expect(bodyLines(model)[0]).toContain(`Ngày 05/6/2025 (ngày giả định), Ban Thường vụ Tỉnh ủy`)
    expect(bodyLines(model)[0]).toContain(`(lần thứ ${blank})`)
    expect(new Set(blankPaths(model))).toEqual(
      new Set(gaps.filter(({ code }) => !code.startsWith('assumed.')).map(({ path }) => path)),
    )
  })

  test('the six sub-items have their decisions, of the effect recorded', () => {
    expect(bodyLines(model).filter((line) => /^(Thống nhất|Cho ý kiến)/.test(line))).toHaveLength(6)
    expect(bodyLines(model)).toContain('Thống nhất về chủ trương giải thể Tổng đội thanh niên xung phong 2.')
  })
})

describe('a profile is data', () => {
  const dossier = aDossier()

  test('an office sets single words and sizes otherwise; the rest of the profile stays', () => {
    const own = profileFor('party-hd05-2026', {
      'notice.organisation': '',
      'signing.on_behalf': 'TM. {authority}',
      'form.styles.body.line': 400,
      'notice.recipients': 'Bí thư Tỉnh ủy\nCác đồng chí Ủy viên {body}',
    })
    const { model } = compose('notice', dossier, own)
    expect(bodyLines(model).join()).not.toContain('theo dõi, đôn đốc')
    expect(allLines(model)).toEqual(expect.arrayContaining(['TM. BAN THƯỜNG VỤ', '- Bí thư Tỉnh ủy;']))
    expect([model.form.styles.body.line, model.form.styles.heading1.line]).toEqual([400, 380])
  })

  test('a value the profile does not have, or of another kind, or out of range, is refused by name', () => {
    const refused = (path: string, value: string | number | boolean) =>
      expect(() => profileFor('party-hd05-2026', { [path]: value }), path).toThrow(
        expect.objectContaining({
          error: { code: 'INVALID_INPUT', params: { field: `profileOverrides.${path}` } },
        }),
      )
    refused('notice.organization', 'x')
    refused('form.styles.body.line', '400')
    refused('form.styles.body.line', -1)
    refused('form.styles.body.line', 380.5)
    refused('form.page.width', Number.NaN)
    refused('form.styles.body', 400)
    refused('notice.__proto__.x', 'x')
    refused('notice.recipients.length', 0)
    refused('id', 'x')
  })

  test('half points are sizes', () => {
    expect(profileFor('party-hd05-2026', { 'form.styles.body.pt': 13.5 }).form.styles.body.pt).toBe(13.5)
    expect(() => profileFor('party-hd05-2026', { 'form.styles.body.pt': 13.3 })).toThrow()
  })

  test('an unknown profile and a kind the profile lacks are refused', () => {
    expect(() => profileFor('state-nd30')).toThrow('PROFILE_UNKNOWN')
    const { minutes, report } = profileFor('party-hd05-2026').kinds
    const without = {
      ...profileFor('party-hd05-2026'),
      kinds: { ...(minutes && { minutes }), ...(report && { report }) },
    }
    expect(() => compose('notice', dossier, without)).toThrow('KIND_NOT_IN_PROFILE')
  })

  test('words pasted into an own value of the profile are cleaned as those of records', () => {
    const office = { ...dossier.office, profileOverrides: { 'signing.on_behalf': 'T/M\u202E {authority}' } }
    const { model, cleaned } = composed('notice', { ...dossier, office })
    expect(model.signature?.right.authority).toBe('T/M BAN THƯỜNG VỤ')
    expect(cleaned).toEqual([{ where: 'office.profileOverrides', what: 'direction', count: 1 }])
  })
})
