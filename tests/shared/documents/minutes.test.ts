import { describe, expect, test } from 'vitest'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { allLines, blankPaths, bodyLines, composed, sampleDossier } from '../../support/composed.ts'
import {
  aBallot,
  aContribution,
  aDecision,
  aDossier,
  aGroup,
  anEntry,
  anEvent,
  anItem,
  aParticipant,
  aSession,
  aTask,
  idOf,
  itemBudget,
  itemPersonnel,
  itemProject,
  marked,
} from '../../support/dossier.ts'

const minutes = (changes: Partial<Dossier> = {}) => composed('minutes', aDossier(changes))
const linesOf = (changes: Partial<Dossier> = {}) => bodyLines(minutes(changes).model)
const blank = '…………'

/** The lines after one line up to another. */
function between(lines: readonly string[], from: string, to: string): string[] {
  return lines.slice(lines.indexOf(from) + 1, lines.indexOf(to))
}

/** A session of one item with the given records. */
function ofItem(
  records: Partial<Pick<Dossier, 'items' | 'contributions' | 'ballots' | 'decisions' | 'tasks'>>,
): string[] {
  const dossier = {
    items: [anItem(itemProject, { state: 'decided' })],
    agendaEntries: [anEntry(itemProject, 1)],
    contributions: [],
    ballots: [],
    decisions: [],
    tasks: [],
    ...records,
  }
  return between(linesOf(dossier), `2.1. ${itemProject}`, '3. Kết luận')
}

const ofAttendance = (
  changes: Pick<Dossier, 'participants' | 'attendance'> & Partial<Pick<Dossier, 'session' | 'agendaEntries'>>,
) => between(linesOf(changes), '1.1. Đại biểu chính thức', '1.2. Đại biểu mời dự')

describe('minutes follow HD 16-HD/VPTW', () => {
  test('head, number without colon, title and the two signers', () => {
    const { head, title, signature } = minutes().model
    expect(head).toMatchObject({ superior: null, organisation: 'TỈNH ỦY THÁI NGUYÊN', star: '*', stamp: null })
    expect(allLines(minutes().model)).toEqual(
      expect.arrayContaining([
        'Số \u00A0\u00A0\u00A0\u00A0\u00A0-BB/TU',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'Hội nghị Ban Thường vụ Tỉnh ủy (lần thứ 12),\nngày 05/6/2026',
      ]),
    )
    expect(title).toMatchObject({ typeName: 'BIÊN BẢN', separator: '-----' })
    expect([signature?.left?.authority, signature?.right.authority]).toEqual(['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ'])
    expect(allLines(minutes().model).slice(-4)).toEqual([
      'NGƯỜI GHI BIÊN BẢN',
      'Phạm Thị Ngọc Ánh',
      'CHỦ TRÌ HỘI NGHỊ',
      'Nguyễn Văn An',
    ])
  })

  test('the seven opening fields stand first, in the order of the template', () => {
    expect(linesOf().slice(0, 8)).toEqual([
      'Thời gian: Bắt đầu vào hồi 08 giờ 00, ngày 05/6/2026 (thứ Sáu).',
      'Địa điểm: Phòng họp số 1, Trụ sở Tỉnh ủy.',
      `Nội dung: (1) ${itemBudget}; (2) ${itemProject}; (3) ${itemPersonnel}.`,
      'Người chủ trì: đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy.',
      'Người ghi biên bản: đồng chí Phạm Thị Ngọc Ánh, Phó Chánh Văn phòng Tỉnh ủy.',
      'Tài liệu sử dụng: Báo cáo thu, chi ngân sách 5 tháng đầu năm 2026; Tờ trình số 45-TTr/ĐU, ngày 28/5/2026.',
      'Thông tin khác: Các đồng chí dự họp đã nhận tài liệu trước phiên họp.',
      '1. Thành phần',
    ])
  })

  test('a single content has no mark before it, several are counted', () => {
    const content = (...titles: string[]) =>
      linesOf({
        items: titles.map((title) => anItem(title)),
        agendaEntries: titles.map((title, index) => anEntry(title, index + 1)),
      })[2]
    expect(content('Quy hoạch tỉnh.')).toBe('Nội dung: Quy hoạch tỉnh.')
    expect(content('Quy hoạch tỉnh;', 'Nhân sự')).toBe('Nội dung: (1) Quy hoạch tỉnh; (2) Nhân sự.')
    expect(content()).toBe(`Nội dung: ${blank}.`)
  })

  test('the day of the week is printed of a day that is sure, never of one only assumed', () => {
    const time = (session: Parameters<typeof aSession>[0]) => linesOf({ session: aSession(session) })[0]
    expect(time({ assumed: ['date'] })).toBe('Thời gian: Bắt đầu vào hồi 08 giờ 00, ngày 05/6/2026 (ngày giả định).')
    expect(time({ date: null })).toBe(`Thời gian: Bắt đầu vào hồi 08 giờ 00, ngày ${blank}.`)
    expect(time({ startTime: null })).toBe(
      `Thời gian: Bắt đầu vào hồi ${blank} giờ ${blank}, ngày 05/6/2026 (thứ Sáu).`,
    )
  })

  test('the parts follow one another: participants, proceedings, close', () => {
    const heads = minutes().model.body.flatMap((block) =>
      block.kind === 'paragraph' && block.role.startsWith('heading') ? bodyLines({ body: [block] }) : [],
    )
    expect(heads).toEqual([
      '1. Thành phần',
      '1.1. Đại biểu chính thức',
      '1.2. Đại biểu mời dự',
      '1.3. Cơ quan báo chí',
      '2. Diễn biến hội nghị',
      `2.1. ${itemBudget}`,
      `2.2. ${itemProject}`,
      `2.3. ${itemPersonnel}`,
      '3. Kết luận',
    ])
  })

  test('an item runs: who presents, opinions in speaking order, explanation, vote, conclusion of the chair', () => {
    const item = ofItem({
      contributions: [
        aContribution('deputy', itemProject, 2, { text: richTextOf('Ý kiến sau.') }),
        aContribution('inspector', itemProject, 1, { text: richTextOf('Ý kiến trước.') }),
        aContribution('director', itemProject, 3, { kind: 'explains', text: richTextOf('Xin tiếp thu.') }),
        aContribution('chair', itemProject, 4, { kind: 'chair', text: richTextOf('Hồ sơ đủ điều kiện.') }),
      ],
      ballots: [aBallot(itemProject)],
      decisions: [aDecision(itemProject, 1)],
    })
    expect(item).toEqual([
      `Đồng chí Hồ Sỹ Tường, Giám đốc Sở Tài chính trình bày báo cáo về ${itemProject}.`,
      'Đồng chí Đặng Đình Đức, Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy phát biểu: Ý kiến trước.',
      'Đồng chí Trần Thị Bình, Phó Bí thư Thường trực Tỉnh ủy phát biểu: Ý kiến sau.',
      'Đồng chí Hồ Sỹ Tường, Giám đốc Sở Tài chính báo cáo giải trình, tiếp thu: Xin tiếp thu.',
      'Hội nghị biểu quyết: tán thành 13/15 (đạt 86,7%), không tán thành 0, ý kiến khác 0.',
      'Đồng chí chủ trì kết luận:',
      'Hồ sơ đủ điều kiện.',
      'Thống nhất thông qua chủ trương đầu tư dự án.',
    ])
  })

  test('the chair speaking between others is an opinion, not the conclusion', () => {
    const item = ofItem({
      contributions: [
        aContribution('chair', itemProject, 1, { kind: 'chair', text: richTextOf('Đề nghị thảo luận.') }),
        aContribution('deputy', itemProject, 2, { text: richTextOf('Đồng ý.') }),
      ],
      decisions: [aDecision(itemProject, 1, { code: 'NOTED' })],
    })
    expect(item).toContain('Đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy (chủ trì) phát biểu: Đề nghị thảo luận.')
    expect(item.indexOf('Đồng chí chủ trì kết luận:')).toBeGreaterThan(2)
  })

  test('the close names the time, and the reading out only when it really took place', () => {
    const close = (session: Parameters<typeof aSession>[0]) => {
      const lines = linesOf({ session: aSession(session) })
      return lines.slice(lines.indexOf('3. Kết luận') + 2)
    }
    expect(close({})).toEqual([
      'Hội nghị kết thúc vào hồi 11 giờ 30 cùng ngày.',
      'Biên bản đã được thông qua hội nghị.',
    ])
    expect(close({ minutesReadOut: false, endDate: '2026-06-06' })).toEqual([
      'Hội nghị kết thúc vào hồi 11 giờ 30, ngày 06/6/2026.',
    ])
  })

  test('recording is named only when the chair is recorded to have allowed it', () => {
    const allowed = linesOf({ session: aSession({ recordingPermittedBy: idOf('chair') }) })
    expect(allowed[6]).toMatch(/đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy cho phép ghi âm, ghi hình hội nghị\.$/)
    expect(linesOf().join()).not.toContain('ghi âm')
  })

  test('a programme number is added only where it differs from the place in the discussion, also for sub-items', () => {
    const items = [anItem('Một'), anItem('Hai'), anItem('Hai a', { parentId: idOf('Hai') })]
    const heads = (...entries: [string, number, string][]) =>
      linesOf({
        items,
        agendaEntries: entries.map(([item, order, printedNumber]) => anEntry(item, order, { printedNumber })),
      }).filter((line) => /^2\.\d/.test(line))
    expect(heads(['Một', 1, '1.'], ['Hai', 2, '2'], ['Hai a', 3, '2.1'])).toEqual([
      '2.1. Một',
      '2.2. Hai',
      '2.2.1. Hai a',
    ])
    expect(heads(['Một', 2, '1'], ['Hai', 1, '2'], ['Hai a', 3, '2.1'])).toEqual([
      '2.1. Hai (mục 2 của chương trình)',
      '2.1.1. Hai a (mục 2.1 của chương trình)',
      '2.2. Một (mục 1 của chương trình)',
    ])
  })

  test('an item put off is said to be put off; no one is said to have presented or concluded it', () => {
    expect(ofItem({ items: [anItem(itemProject, { state: 'postponed' })] })).toEqual([
      'Nội dung này được hoãn, chưa xem xét tại hội nghị.',
    ])
    expect(ofItem({ items: [anItem(itemProject, { state: 'withdrawn' })] })).toEqual([
      'Nội dung này được rút khỏi chương trình hội nghị.',
    ])
  })
})

describe('attendance is what events say', () => {
  const members = [aParticipant('chair', 1), aParticipant('deputy', 2), aParticipant('governor', 3)]
  const named = ['chair', 'deputy', 'governor'].map((person, index) =>
    aParticipant(person, index + 1, { title: `chức vụ ${index + 1}` }),
  )
  const came = (person: string, order: number) => anEvent(person, 'present', order)

  test('all present: a padded count, names in protocol order, nobody absent', () => {
    const lines = ofAttendance({
      participants: [...named].reverse(),
      attendance: [came('governor', 1), came('chair', 2), came('deputy', 3)],
    })
    expect(lines).toEqual([
      'Có mặt: 03 đồng chí, gồm:',
      '- Đồng chí Nguyễn Văn An, chức vụ 1.',
      '- Đồng chí Trần Thị Bình, chức vụ 2.',
      '- Đồng chí Lê Hữu Cường, chức vụ 3.',
      'Vắng mặt: không.',
    ])
  })

  test('an item taken out of its turn is named by its place in the discussion and by its printed number', () => {
    const lines = ofAttendance({
      participants: named,
      attendance: [came('deputy', 1), anEvent('deputy', 'left', 2, { time: '09:05', itemId: idOf(itemProject) })],
      agendaEntries: [anEntry(itemProject, 1, { printedNumber: '2' }), anEntry('Báo cáo', 2, { printedNumber: '1' })],
    })
    expect(lines.at(-1)).toBe(
      'Đồng chí Trần Thị Bình, chức vụ 2 rời hội nghị, lúc 09 giờ 05, khi thảo luận nội dung 1 (mục 2 của chương trình).',
    )
  })

  test('absence with and without reason, a missing reason as a blank, a substitute by name', () => {
    const lines = ofAttendance({
      participants: named,
      attendance: [
        anEvent('chair', 'absent', 1, { excused: true, reason: 'công tác nước ngoài' }),
        anEvent('deputy', 'absent', 2, { excused: false, reason: 'không báo' }),
        anEvent('governor', 'absent', 3, { excused: null, reason: null }),
        anEvent('governor', 'substitute', 4, { substituteId: idOf('director') }),
      ],
    })
    expect(lines).toEqual([
      'Có mặt: 00 đồng chí.',
      'Vắng mặt: 03 đồng chí:',
      '- Đồng chí Nguyễn Văn An, chức vụ 1: vắng mặt có lý do (lý do: công tác nước ngoài).',
      '- Đồng chí Trần Thị Bình, chức vụ 2: vắng mặt không có lý do (lý do: không báo).',
      `- Đồng chí Lê Hữu Cường, chức vụ 3: vắng mặt (lý do: ${blank}); đồng chí Hồ Sỹ Tường, ${blank} dự thay.`,
    ])
  })

  test('whose place another takes is absent by that event: its reason is printed, and its blank leads to it', () => {
    const sent = (reason: string | null) => ({
      participants: named,
      attendance: [
        came('chair', 1),
        came('deputy', 2),
        anEvent('governor', 'substitute', 3, { substituteId: idOf('director'), reason }),
      ],
    })
    expect(ofAttendance(sent('đi công tác'))).toContain(
      `- Đồng chí Lê Hữu Cường, chức vụ 3: vắng mặt (lý do: đi công tác); đồng chí Hồ Sỹ Tường, ${blank} dự thay.`,
    )
    const { attendance } = sent(null)
    expect(minutes(sent(null)).gaps.find(({ code }) => code === 'attendance.reason')?.recordId).toBe(attendance[2]?.id)
  })

  test('as long as one presence is not recorded, neither the number present nor the number absent is printed', () => {
    const { model, gaps } = minutes({
      participants: named,
      attendance: [came('chair', 1), anEvent('deputy', 'absent', 2, { excused: true, reason: 'ốm' })],
    })
    const lines = between(bodyLines(model), '1.1. Đại biểu chính thức', '1.2. Đại biểu mời dự')
    expect(lines).toEqual([
      `Có mặt: ${blank} đồng chí, trong đó có:`,
      '- Đồng chí Nguyễn Văn An, chức vụ 1.',
      '- Đồng chí Lê Hữu Cường, chức vụ 3.',
      `Vắng mặt: ${blank} đồng chí, trong đó có:`,
      '- Đồng chí Trần Thị Bình, chức vụ 2: vắng mặt có lý do (lý do: ốm).',
    ])
    expect(gaps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['attendance.memberCount', 'attendance.absentCount']),
    )
  })

  test('nothing recorded of anyone: both numbers are blanks and nobody is called absent', () => {
    expect(ofAttendance({ participants: [], attendance: [] })).toEqual([
      `Có mặt: ${blank} đồng chí.`,
      `Vắng mặt: ${blank} đồng chí.`,
    ])
  })

  test('a group counts with its people, present or absent', () => {
    const group = aGroup('Các đồng chí Ủy viên', 4, { capacity: 'member', groupCount: 8 })
    const lines = (kind: 'present' | 'absent') =>
      ofAttendance({
        participants: [...members, group],
        attendance: [
          came('chair', 1),
          came('deputy', 2),
          came('governor', 3),
          anEvent('Các đồng chí Ủy viên', kind, 4, { excused: true, reason: 'đi cơ sở' }),
        ],
      })
    expect(lines('present')[0]).toBe('Có mặt: 11 đồng chí, trong đó có:')
    expect(lines('absent')).toContain('Vắng mặt: 08 đồng chí:')
  })

  test('who came late, left and returned is told with time and item', () => {
    const lines = ofAttendance({
      participants: named,
      attendance: [
        anEvent('chair', 'late', 1, { time: '08:20' }),
        came('deputy', 2),
        anEvent('deputy', 'left', 3, { time: '09:05', itemId: idOf(itemProject) }),
        anEvent('deputy', 'returned', 4),
        came('governor', 5),
      ],
    })
    expect(lines.slice(-3)).toEqual([
      'Đồng chí Nguyễn Văn An, chức vụ 1 đến muộn, lúc 08 giờ 20.',
      'Đồng chí Trần Thị Bình, chức vụ 2 rời hội nghị, lúc 09 giờ 05, khi thảo luận nội dung 2.',
      'Đồng chí Trần Thị Bình, chức vụ 2 trở lại hội nghị.',
    ])
  })

  test('a guest is told with when they came for their item and left; one who was there throughout by name alone', () => {
    const guests = [...named.slice(0, 2)].map((guest) => ({ ...guest, capacity: 'invited' as const }))
    const lines = linesOf({
      participants: guests,
      attendance: [
        came('chair', 1),
        anEvent('deputy', 'late', 2, { time: '09:05', itemId: idOf(itemProject) }),
        anEvent('deputy', 'left', 3, { time: '09:40', itemId: idOf(itemProject) }),
      ],
    })
    expect(between(lines, '1.2. Đại biểu mời dự', '2. Diễn biến hội nghị')).toEqual([
      '- Đồng chí Nguyễn Văn An, chức vụ 1.',
      '- Đồng chí Trần Thị Bình, chức vụ 2 (đến dự, lúc 09 giờ 05, khi thảo luận nội dung 2; rời hội nghị, lúc 09 giờ 40, khi thảo luận nội dung 2).',
    ])
  })

  test('every time one left and came back is told, and the day of a time after midnight', () => {
    const lines = ofAttendance({
      participants: named,
      session: aSession({ startTime: '19:30', endTime: '00:40', endDate: '2026-06-06' }),
      attendance: [
        came('chair', 1),
        came('deputy', 2),
        came('governor', 3),
        anEvent('deputy', 'left', 4, { time: '20:05' }),
        anEvent('deputy', 'returned', 5, { time: '21:10' }),
        anEvent('deputy', 'left', 6, { time: '00:15' }),
      ],
    })
    expect(lines.slice(-3).map((line) => line.replace(/^.*?hội nghị, /, ''))).toEqual([
      'lúc 20 giờ 05.',
      'lúc 21 giờ 10.',
      'lúc 00 giờ 15, ngày 06/6/2026.',
    ])
  })
})

describe('votes', () => {
  test('open, secret and written votes have their own sentence', () => {
    const vote = (changes: Parameters<typeof aBallot>[1]) =>
      ofItem({ ballots: [aBallot(itemProject, changes)], decisions: [aDecision(itemProject, 1)] })[1]
    expect(vote({ votesFor: 12, votesAgainst: 2, votesOther: 1, subject: 'dự án;' })).toBe(
      'Hội nghị biểu quyết về dự án: tán thành 12/15 (đạt 80%), không tán thành 2, ý kiến khác 1.',
    )
    expect(vote({ base: 'present' })).toBe(
      'Hội nghị biểu quyết: tán thành 13/13 (đạt 100%), không tán thành 0, ý kiến khác 0.',
    )
    expect(vote({ kind: 'secret', issued: 13, returned: 13, valid: 12, invalid: 1, votesFor: 12 })).toBe(
      'Hội nghị bỏ phiếu kín: phát ra 13 phiếu, thu về 13 phiếu, hợp lệ 12 phiếu, không hợp lệ 1 phiếu; tán thành 12/15 (đạt 80%), không tán thành 0, ý kiến khác 0.',
    )
    expect(vote({ kind: 'written' })).toBe(
      'Lấy ý kiến bằng văn bản: tán thành 13/15 (đạt 86,7%), không tán thành 0, ý kiến khác 0.',
    )
    expect(vote({ result: 'not_carried', votesFor: 5, votesAgainst: 8 })).toMatch(/ Kết quả: không được thông qua\.$/)
  })

  test('a vote by name tells who did not vote for; a secret vote never does', () => {
    const named = [
      { personId: idOf('chair'), choice: 'for' as const },
      { personId: idOf('deputy'), choice: 'against' as const },
      { personId: idOf('governor'), choice: 'other' as const },
    ]
    const vote = (kind: 'open_named' | 'secret') =>
      ofItem({ ballots: [aBallot(itemProject, { kind, named })], decisions: [aDecision(itemProject, 1)] })[1]
    expect(vote('open_named')).toMatch(
      / Không tán thành: đồng chí Trần Thị Bình\. Ý kiến khác: đồng chí Lê Hữu Cường\.$/,
    )
    expect(vote('secret')).not.toContain('Trần Thị Bình')
  })

  test('counts that are missing are blanks, and no share is worked out from them', () => {
    const { model, gaps } = minutes({
      ballots: [aBallot(itemProject, { votesFor: null, entitled: null, state: 'open', result: null })],
    })
    expect(bodyLines(model)).toContain(
      `Hội nghị biểu quyết: tán thành ${blank}/${blank}, không tán thành 0, ý kiến khác 0. Kết quả: ${blank}.`,
    )
    expect(gaps.map(({ code, path }) => `${code} ${path}`)).toEqual(
      expect.arrayContaining([
        'ballot.votesFor ballots[0].votesFor',
        'ballot.entitled ballots[0].entitled',
        'ballot.result ballots[0].result',
      ]),
    )
  })

  test('a decision without a recorded vote leaves a blank for the vote; taking note asks for none', () => {
    const voteOf = (code: 'APPROVED' | 'NOTED' | 'TASK' | 'DEFERRED' | 'RESUBMIT' | 'REJECTED') =>
      ofItem({ decisions: [aDecision(itemProject, 1, { code })] }).filter((line) => line.startsWith('Biểu quyết'))
    expect([voteOf('APPROVED'), voteOf('REJECTED')]).toEqual([[`Biểu quyết: ${blank}.`], [`Biểu quyết: ${blank}.`]])
    expect([voteOf('NOTED'), voteOf('TASK'), voteOf('DEFERRED'), voteOf('RESUBMIT')]).toEqual([[], [], [], []])
  })
})

describe('decisions and tasks', () => {
  test('each decision code has the phrase of its effect; the phrase recorded goes before it', () => {
    const said = (changes: Parameters<typeof aDecision>[2]) =>
      ofItem({ decisions: [aDecision(itemProject, 1, { text: richTextOf('đề án.'), ...changes })] }).at(-1)
    expect(said({ code: 'APPROVED' })).toBe('Thống nhất thông qua đề án.')
    expect(said({ code: 'APPROVED_WITH_CHANGES' })).toBe('Cơ bản thống nhất đề án.')
    expect(said({ code: 'APPROVED_IN_PRINCIPLE' })).toBe('Thống nhất về chủ trương đề án.')
    expect(said({ code: 'NOTED' })).toBe('Ghi nhận đề án.')
    expect(said({ code: 'REJECTED' })).toBe('Không thống nhất đề án.')
    expect(said({ phrase: 'nhất trí ban hành' })).toBe('Nhất trí ban hành đề án.')
  })

  test('items passed in one breath say which they were and which was kept out, by their places in the discussion', () => {
    const items = ['Một', 'Hai', 'Ba', 'Bốn'].map((title) => anItem(title, { state: 'decided' }))
    const agendaEntries = ['Một', 'Hai', 'Ba', 'Bốn'].map((title, n) => anEntry(title, n + 1))
    const said = (exceptItemIds: string[]) => {
      const group = { text: richTextOf('việc này'), consentGroup: idOf('group'), exceptItemIds }
      const decisions = ['Một', 'Ba'].map((title, n) => aDecision(title, n + 1, group))
      const lines = linesOf({ items, agendaEntries, contributions: [], ballots: [], tasks: [], decisions })
      return lines.filter((line) => line.startsWith('Thống nhất thông qua việc này.'))
    }
    const together = 'Thống nhất thông qua việc này. Quyết định chung cho các nội dung 1, 3'
    expect(said([])).toEqual([`${together}.`, `${together}.`])
    expect(said([idOf('Hai')])[0]).toBe(`${together}, không gồm nội dung 2.`)
    const alone = ofItem({
      decisions: [aDecision(itemProject, 1, { text: richTextOf('đề án'), consentGroup: idOf('g') })],
    })
    expect(alone.at(-1)).toBe('Thống nhất thông qua đề án.')
  })

  test('a task names who leads, who joins, product, receiver and day, in the formula', () => {
    const said = (changes: Parameters<typeof aTask>[2]) => ofItem({ tasks: [aTask(itemProject, 1, changes)] }).at(-1)
    expect(said({})).toBe('Giao Sở Tài chính hoàn thiện hồ sơ dự án; hoàn thành trước ngày 30/6/2026.')
    expect(
      said({
        verb: 'require',
        coUnitIds: [idOf('so-xay-dung'), idOf('mat-tran')],
        product: 'đề án.',
        reportsTo: 'Ban Thường vụ Tỉnh ủy',
      }),
    ).toBe(
      'Yêu cầu Sở Tài chính chủ trì, phối hợp với Sở Xây dựng và Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh hoàn thiện hồ sơ dự án; sản phẩm: đề án; hoàn thành, báo cáo Ban Thường vụ Tỉnh ủy trước ngày 30/6/2026.',
    )
    expect(said({ leadUnitId: null, due: null })).toBe(
      `Giao ${blank} hoàn thiện hồ sơ dự án; thời hạn hoàn thành: ${blank}.`,
    )
  })

  test('an item without any conclusion shows a blank in place of it', () => {
    expect(ofItem({}).at(-1)).toBe(`Đồng chí chủ trì kết luận: ${blank}.`)
  })
})

describe('secrecy of the minutes', () => {
  test('they hold everything, stamped with the highest level of what they hold', () => {
    const dossier = aDossier()
    const stampOf = (changes: Partial<Dossier>) => minutes(changes).model.head.stamp
    expect(stampOf({})).toBeNull()
    expect(stampOf({ tasks: dossier.tasks.map((task) => ({ ...task, secrecy: marked('mat') })) })).toBe('MẬT')
    expect(stampOf({ papers: dossier.papers.map((paper) => ({ ...paper, secrecy: marked('toi_mat') })) })).toBe(
      'TỐI MẬT',
    )
  })

  test('a top-secret item is named in the list of gaps and in the file properties by its number alone', () => {
    const secret = { title: 'Nội dung tuyệt mật', presenterId: null, subject: null, secrecy: marked('tuyet_mat') }
    const { model, gaps } = minutes({
      items: [anItem(itemProject, secret)],
      agendaEntries: [anEntry(itemProject, 1, { title: 'Nội dung tuyệt mật' })],
      ballots: [aBallot(itemProject, { votesFor: null, subject: 'việc tuyệt mật' })],
      tasks: [aTask(itemProject, 1, { work: 'việc tuyệt mật', due: null })],
    })
    expect(model.head.stamp).toBe('TUYỆT MẬT')
    expect(model.metadata.title).toBe('BIÊN BẢN')
    expect(bodyLines(model)).toContain('2.1. Nội dung tuyệt mật')
    expect(gaps.filter(({ code }) => /^(item|ballot|task)\./.test(code)).map(({ where }) => where)).toEqual(
      expect.arrayContaining(['1']),
    )
    expect(JSON.stringify(gaps)).not.toContain('tuyệt mật')
  })
})

describe('the minutes of the sample show what the source does not say', () => {
  const { model, gaps, cleaned } = composed('minutes', sampleDossier())
  const lines = bodyLines(model)
  const codes = gaps.map(({ code, path }) => `${code} ${path}`)

  test('day: printed, marked as assumed, told as assumed', () => {
    expect(lines[0]).toBe(`Thời gian: Bắt đầu vào hồi ${blank} giờ ${blank}, ngày 05/6/2025 (ngày giả định).`)
    expect(codes).toContain('assumed.date session.date')
  })

  test('place, times, number, minute-taker, papers: visible blanks with the path of the record', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        `Địa điểm: ${blank}.`,
        `Người ghi biên bản: đồng chí ${blank}.`,
        `Tài liệu sử dụng: ${blank}.`,
        `Thông tin khác: ${blank}.`,
        `Hội nghị kết thúc vào hồi ${blank} giờ ${blank} cùng ngày.`,
      ]),
    )
    expect(allLines(model)).toContain(
      `Hội nghị Ban Thường vụ Tỉnh ủy (lần thứ ${blank}),\nngày 05/6/2025 (ngày giả định)`,
    )
    for (const fact of ['place', 'startTime', 'endTime', 'number', 'minuteTakerId', 'documentsUsed'])
      expect(codes).toContain(`session.${fact} session.${fact}`)
    expect(allLines(model).slice(-4)).toEqual(['NGƯỜI GHI BIÊN BẢN', blank, 'CHỦ TRÌ HỘI NGHỊ', 'Nguyễn Đức Trung'])
  })

  test('attendance: neither count is known, nor in what capacity four people came', () => {
    expect(lines).toContain(`Có mặt: ${blank} đồng chí, trong đó có:`)
    expect(lines).toContain(`Vắng mặt: ${blank} đồng chí.`)
    expect(lines).toContain('- Đồng chí Bùi Thanh An, Phó Chủ tịch UBND tỉnh (tư cách dự họp: …………).')
    expect(codes).toContain('attendance.memberCount attendance')
    expect(codes).toContain('attendance.absentCount attendance')
    expect(codes.filter((code) => code.startsWith('participant.capacity'))).toHaveLength(4)
  })

  test('votes: none is recorded, each of the six approvals shows the blank', () => {
    expect(lines.filter((line) => line === `Biểu quyết: ${blank}.`)).toHaveLength(6)
    expect(codes.filter((code) => code.startsWith('item.ballots'))).toEqual(
      [4, 5, 6, 7, 8, 9].map((index) => `item.ballots items[${index}].ballots`),
    )
  })

  test('who presented, which unit leads two tasks and when the first is due are blanks', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'item.presenterId items[0].presenterId',
        'task.due tasks[0].due',
        'task.leadUnitId tasks[1].leadUnitId',
        'task.leadUnitId tasks[2].leadUnitId',
      ]),
    )
  })

  test('number and day of the document are left to the clerk', () => {
    expect(allLines(model)).toContain('Số \u00A0\u00A0\u00A0\u00A0\u00A0-BB/TU')
    expect(allLines(model).find((line) => line.startsWith('Nghệ An, '))).toMatch(/^Nghệ An, ngày\s+tháng\s+năm 2025$/)
  })

  test('each blank on the page is in the list of gaps and each gap is a blank; nothing had to be cleaned', () => {
    const missing = gaps.filter(({ code }) => !code.startsWith('assumed.')).map(({ path }) => path)
    expect(new Set(blankPaths(model))).toEqual(new Set(missing))
    expect(cleaned).toEqual([])
  })
})
