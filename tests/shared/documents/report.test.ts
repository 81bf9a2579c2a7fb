import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { decisionCodes } from '../../../shared/records/session.ts'
import { allLines, blankPaths, bodyLines, composed, sampleDossier } from '../../support/composed.ts'
import {
  aContribution,
  aDecision,
  aDossier,
  aGroup,
  anEntry,
  anEvent,
  anItem,
  aParticipant,
  aTask,
  figure,
  idOf,
  itemBudget,
  itemPersonnel,
  itemProject,
  marked,
  paragraph,
  points,
  rich,
} from '../../support/dossier.ts'

const blank = '…………'
const report = (changes: Partial<Dossier> = {}) => composed('report', aDossier(changes))

/** The rows of a section's table without its head; the one line of a section without a table. */
function section(lines: readonly string[], title: string): string[] {
  const start = lines.findIndex((line) => line.endsWith(` ${title}`)) + 1
  const end = lines.findIndex((line, index) => index >= start && /^\d\. /.test(line))
  const part = lines.slice(start, end < 0 ? undefined : end)
  return part.length > 1 ? part.slice(1) : part
}
const sectionOf = (title: string, changes: Partial<Dossier> = {}) => section(bodyLines(report(changes).model), title)

describe('the report of a session', () => {
  test('opens with day, number and chair, and has seven sections, one of them a chart', () => {
    const { model } = report()
    expect(bodyLines(model)[0]).toBe(
      'Ngày 05/6/2026, Ban Thường vụ Tỉnh ủy tổ chức phiên họp thường kỳ (lần thứ 12) dưới sự chủ trì của đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy. Ban Thường vụ Tỉnh ủy báo cáo kết quả như sau:',
    )
    expect(bodyLines(model).filter((line) => /^\d\. [^|]*$/.test(line))).toEqual([
      '1. Thành phần dự họp',
      '2. Nội dung phiên họp',
      '3. Các đồng chí phát biểu',
      '4. Số lượt ý kiến theo nội dung',
      '5. Các quyết định theo mức độ thống nhất',
      '6. Nhiệm vụ theo cơ quan, đơn vị',
      '7. Số liệu nêu tại phiên họp',
    ])
    expect(allLines(model)).toEqual(
      expect.arrayContaining(['BÁO CÁO', 'kết quả phiên họp thường kỳ Ban Thường vụ Tỉnh ủy\nngày 05/6/2026']),
    )
  })

  test('every table repeats its head row on each page', () => {
    const tables = report().model.body.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(tables).toHaveLength(6)
    expect(tables.every(({ headRows, rows }) => headRows === 1 && rows[0]?.every(({ header }) => header))).toBe(true)
  })

  test('the chart: a bar an item, as long as its share of the most spoken on; none where there is nothing to compare', () => {
    const bars = (changes: Partial<Dossier> = {}) =>
      report(changes).model.body.flatMap((block) =>
        block.kind === 'bars' ? [block.bars.map(({ share }) => share)] : [],
      )
    expect(bars()).toEqual([[1, 0.5]])
    expect(bars({ contributions: [aContribution('chair', itemBudget, 1)] })).toEqual([])
  })

  test('attendance is counted by part, groups with their people', () => {
    expect(sectionOf('Thành phần dự họp').map((row) => row.split(' | ').slice(0, 2))).toEqual([
      ['Đại biểu chính thức có mặt', '05 (đạt 83,3%)'],
      ['Đại biểu chính thức vắng mặt', '01'],
      ['Đại biểu mời dự', '10'],
      ['Cơ quan báo chí', '01'],
    ])
  })

  test('a number that is not recorded is a blank, never a partial sum', () => {
    const rows = sectionOf('Thành phần dự họp', {
      participants: [
        aParticipant('chair', 1),
        aParticipant('deputy', 2),
        aGroup('Khách', 3),
        aParticipant('director', 4, { capacity: 'invited' }),
      ],
      attendance: [anEvent('chair', 'present', 1)],
    }).map((row) => row.split(' | ').slice(0, 2))
    expect(rows).toEqual([
      ['Đại biểu chính thức có mặt', blank],
      ['Đại biểu chính thức vắng mặt', blank],
      ['Đại biểu mời dự', blank],
    ])
  })

  test('an item that only gathers others and one that was put off have no presenter, and ask for none', () => {
    const { model, gaps } = report({
      items: [
        anItem('Việc khác', { presenterId: null, subject: null }),
        anItem('Việc a', { parentId: idOf('Việc khác') }),
        anItem('Việc hoãn', { state: 'postponed' }),
        anItem('Việc b', { presenterId: null }),
      ],
      agendaEntries: ['Việc khác', 'Việc a', 'Việc hoãn', 'Việc b'].map((item, index) => anEntry(item, index)),
    })
    expect(section(bodyLines(model), 'Nội dung phiên họp')).toEqual([
      '1 | Việc khác |  | Đã kết luận',
      '1.1 | Việc a | Đồng chí Hồ Sỹ Tường, Giám đốc Sở Tài chính | Đã kết luận',
      '2 | Việc hoãn |  | Hoãn',
      `3 | Việc b | Đồng chí ${blank} | Đã kết luận`,
    ])
    expect(gaps.filter(({ code }) => code === 'item.presenterId').map(({ path }) => path)).toEqual([
      'items[3].presenterId',
    ])
  })

  test('speakers stand in speaking order with the part they took', () => {
    expect(sectionOf('Các đồng chí phát biểu').map((row) => row.replace(/, .* \| /, ' | '))).toEqual([
      '1 | Đồng chí Hồ Sỹ Tường | Trình bày',
      '1 | Đồng chí Đặng Đình Đức | Phát biểu',
      '1 | Đồng chí Trần Thị Bình | Phát biểu',
      '1 | Đồng chí Hồ Sỹ Tường | Giải trình',
      '2 | Đồng chí Đặng Đình Đức | Phát biểu',
      '2 | Đồng chí Nguyễn Văn An | Chủ trì',
    ])
  })

  test('decisions are grouped by effect in the order of the codes', () => {
    const decisions = [...decisionCodes]
      .reverse()
      .map((code, index) => aDecision(itemProject, index, { code, text: richTextOf(`việc ${code}`) }))
    const rows = sectionOf('Các quyết định theo mức độ thống nhất', { decisions })
    expect(rows.map((row) => row.split(' | ')[1])).toEqual(decisionCodes.map((code) => `Việc ${code}`))
    expect(rows.map((row) => row.split(' | ')[0])).toContain('Cơ bản thống nhất')
  })

  test('a decision in points keeps its labels', () => {
    const text = rich('các việc:', points('letter', 'một', 'hai', 'ba', 'bốn', 'năm'))
    const rows = sectionOf('Các quyết định theo mức độ thống nhất', {
      decisions: [aDecision(itemProject, 1, { text })],
    })
    expect(rows[0]).toContain('Các việc:\na) một\nb) hai\nc) ba\nd) bốn\nđ) năm')
  })

  test('tasks are grouped by the unit that leads; unit and day that are missing are blanks', () => {
    const { model, gaps } = report({
      tasks: [
        aTask(itemProject, 1),
        aTask(itemProject, 2, { leadUnitId: idOf('mat-tran'), due: null }),
        aTask(itemProject, 3, { coUnitIds: [idOf('so-xay-dung')] }),
        aTask(itemProject, 4, { leadUnitId: null }),
      ],
    })
    expect(section(bodyLines(model), 'Nhiệm vụ theo cơ quan, đơn vị')).toEqual([
      'Sở Tài chính | Hoàn thiện hồ sơ dự án | Trước ngày 30/6/2026',
      'Sở Tài chính | Hoàn thiện hồ sơ dự án (phối hợp: Sở Xây dựng) | Trước ngày 30/6/2026',
      `Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | Hoàn thiện hồ sơ dự án | ${blank}`,
      `${blank} | Hoàn thiện hồ sơ dự án | Trước ngày 30/6/2026`,
    ])
    expect(gaps.map(({ path }) => path)).toEqual(expect.arrayContaining(['tasks[1].due', 'tasks[3].leadUnitId']))
  })

  test('figures are listed as they were heard, with what they measure', () => {
    const text = rich(paragraph(figure('722,1', 'tỷ đồng'), ' và ', figure('8,3%', '', 'Tăng')))
    expect(
      sectionOf('Số liệu nêu tại phiên họp', { contributions: [aContribution('deputy', itemProject, 1, { text })] }),
    ).toEqual(['Chưa ghi tên chỉ tiêu | 722,1\u00A0tỷ đồng | 2', 'Tăng | 8,3% | 2'])
  })

  test('a section of which nothing is recorded says so', () => {
    const nothing = { contributions: [], decisions: [], tasks: [] }
    for (const title of ['Các đồng chí phát biểu', 'Nhiệm vụ theo cơ quan, đơn vị', 'Số liệu nêu tại phiên họp'])
      expect(sectionOf(title, nothing), title).toEqual(['Chưa có ghi nhận.'])
  })
})

describe('a secret item never rides in the report (domain.md 7, consequence 5)', () => {
  test('item, speakers, decisions, tasks, figures and the guests of it alone are left out; the number left out is told', () => {
    const secretWords = 'việc bí mật'
    const { model, gaps } = report({
      items: [
        anItem(secretWords, { secrecy: marked('mat'), presenterId: null }),
        anItem(itemBudget),
        anItem(itemPersonnel),
      ],
      agendaEntries: [anEntry(secretWords, 1), anEntry(itemBudget, 2), anEntry(itemPersonnel, 3)],
      participants: [
        aParticipant('chair', 1),
        aParticipant('commander', 2, { capacity: 'invited', itemIds: [idOf(secretWords)], title: secretWords }),
        aParticipant('journalist', 3, { capacity: 'invited', itemIds: [idOf(secretWords), idOf(itemBudget)] }),
      ],
      contributions: [
        aContribution('commander', secretWords, 1, { text: rich(paragraph(figure('99', secretWords))) }),
        aContribution('commander', itemBudget, 2, {
          secrecy: marked('mat'),
          text: rich(paragraph(figure('98', secretWords))),
        }),
      ],
      decisions: [aDecision(secretWords, 1, { text: richTextOf(secretWords) })],
      tasks: [aTask(itemBudget, 1, { work: secretWords, secrecy: marked('tuyet_mat'), due: null })],
      ballots: [],
    })
    expect(JSON.stringify({ ...model, gaps })).not.toContain(secretWords)
    expect(bodyLines(model)).toEqual(
      expect.arrayContaining([
        '01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
        '02 phần ghi nhận thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
      ]),
    )
    expect(section(bodyLines(model), 'Thành phần dự họp').join()).toContain('Đỗ Minh Huyền')
    expect(JSON.stringify(model)).not.toContain('Võ Quốc Khánh')
    expect(model.head.stamp).toBeNull()
  })
})

describe('the report of the sample shows what the source does not say', () => {
  const { model, gaps } = composed('report', sampleDossier())
  const lines = bodyLines(model)
  const codes = gaps.map(({ code, path }) => `${code} ${path}`)

  test('number, attendance counts, presenters, unnamed speakers, units and days; the day is assumed', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'session.number session.number',
        'assumed.date session.date',
        'attendance.memberCount attendance',
        'attendance.absentCount attendance',
        'participant.groupCount participants[3].groupCount',
        'participant.groupCount participants[8].groupCount',
        'contribution.speakerId contributions[0].speakerId',
        'contribution.speakerId contributions[2].speakerId',
        'task.due tasks[0].due',
        'task.leadUnitId tasks[1].leadUnitId',
        'task.leadUnitId tasks[2].leadUnitId',
      ]),
    )
    expect(codes.filter((code) => code.startsWith('item.presenterId'))).toHaveLength(9)
    expect(lines[0]).toContain('Ngày 05/6/2025 (ngày giả định)')
    expect(new Set(blankPaths(model))).toEqual(
      new Set(gaps.filter(({ code }) => !code.startsWith('assumed.')).map(({ path }) => path)),
    )
  })

  test('the thirteen figures, the eighteen decisions and the three tasks of the source are there', () => {
    expect(section(lines, 'Số liệu nêu tại phiên họp')).toHaveLength(13)
    expect(section(lines, 'Số liệu nêu tại phiên họp')[0]).toBe(
      'Thu ngân sách nhà nước 05 tháng đầu năm 2025 | 11.360\u00A0tỷ đồng | 1',
    )
    expect(section(lines, 'Các quyết định theo mức độ thống nhất')).toHaveLength(18)
    expect(section(lines, 'Nhiệm vụ theo cơ quan, đơn vị')).toHaveLength(3)
  })
})
