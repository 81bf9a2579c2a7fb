import { describe, expect, test } from 'vitest'
import type { DocumentChoices, DocumentKind } from '../../../shared/records/documents.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { allLines, blankPaths, bodyLines, composed } from '../../support/composed.ts'
import {
  aBallot,
  aDossier,
  aGroup,
  anEntry,
  anItem,
  aPaper,
  aParticipant,
  aSession,
  aTask,
  idOf,
  itemBudget,
  itemPersonnel,
  itemProject,
  marked,
} from '../../support/dossier.ts'

const blank = '…………'
const made = (kind: DocumentKind, options: DocumentChoices = {}, changes: Partial<Dossier> = {}) =>
  composed(kind, aDossier(changes), options).model
const rowsOf = (kind: DocumentKind, options: DocumentChoices = {}, changes: Partial<Dossier> = {}) =>
  bodyLines(made(kind, options, changes)).filter((line) => line.includes(' | '))

describe('giấy mời (domain.md 3.2: kính mời, đến dự, nội dung, thời gian, địa điểm, chủ trì, tài liệu kèm)', () => {
  test('one paper for all has the list as an annex, and every field in order', () => {
    const model = made('invitation')
    expect(bodyLines(model)).toEqual([
      'Ban Thường vụ Tỉnh ủy trân trọng kính mời các đồng chí và cơ quan, đơn vị có tên trong danh sách kèm theo.',
      'Đến dự: phiên họp thường kỳ Ban Thường vụ Tỉnh ủy (lần thứ 12).',
      `Nội dung: (1) ${itemBudget}; (2) ${itemProject}; (3) ${itemPersonnel}.`,
      'Thời gian: 08 giờ 00, ngày 05/6/2026 (thứ Sáu).',
      'Địa điểm: Phòng họp số 1, Trụ sở Tỉnh ủy.',
      'Chủ trì: đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy.',
      expect.stringMatching(/^Tài liệu kèm theo: /),
      'Trân trọng kính mời.',
    ])
    expect(model.annexes).toHaveLength(1)
    expect(allLines(model)).toEqual(
      expect.arrayContaining([
        'PHỤ LỤC',
        '1 | Đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy',
        'T/L BAN THƯỜNG VỤ',
        'CHÁNH VĂN PHÒNG',
      ]),
    )
  })

  test('to a guest of some items: the name, those items alone, their papers alone, no list', () => {
    const guest = aParticipant('director', 1, { capacity: 'invited', itemIds: [idOf(itemProject)] })
    const papers = [aPaper('Tờ trình', { itemId: idOf(itemProject) }), aPaper('Báo cáo', { itemId: idOf(itemBudget) })]
    const model = made('invitation', { participantId: guest.id }, { participants: [guest], papers })
    const text = bodyLines(model).join('\n')
    expect(text).toMatch(/kính mời: đồng chí .+\./)
    expect(text).toContain(`Nội dung: ${itemProject}.`)
    expect(text).toContain('Tài liệu kèm theo: Tờ trình.')
    expect(text).not.toContain(itemBudget)
    expect(model.annexes).toEqual([])
  })

  test('a guest of one sub-item is told of it alone and gets its paper alone', () => {
    const guest = aParticipant('director', 1, { capacity: 'invited', itemIds: [idOf(itemProject)] })
    const items = [
      anItem(itemBudget),
      anItem(itemProject, { parentId: idOf(itemBudget) }),
      anItem(itemPersonnel, { parentId: idOf(itemBudget) }),
    ]
    const papers = [aPaper('Tờ trình', { itemId: idOf(itemProject) }), aPaper('Đề án', { itemId: idOf(itemPersonnel) })]
    const lines = bodyLines(made('invitation', { participantId: guest.id }, { items, participants: [guest], papers }))
    expect(lines).toContain(`Nội dung: ${itemProject}.`)
    expect(lines).toContain('Tài liệu kèm theo: Tờ trình.')
  })

  test('a guest of a secret item alone is told how many items, and of no other item (domain.md 7, consequence 6)', () => {
    const guest = aParticipant('director', 1, { capacity: 'invited', itemIds: [idOf(itemProject)] })
    const items = [anItem(itemBudget), anItem(itemProject, { secrecy: marked('mat') })]
    const text = bodyLines(made('invitation', { participantId: guest.id }, { items, participants: [guest] })).join('\n')
    expect(text).not.toContain(itemBudget)
    expect(text).not.toContain(itemProject)
    expect(text).toContain('01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước')
  })

  test('neither a secret item nor a secret paper is named', () => {
    const changes = {
      items: [anItem(itemBudget), anItem(itemProject, { secrecy: marked('mat') })],
      papers: [aPaper('Tài liệu mật', { secrecy: marked('mat'), itemId: null })],
    }
    const text = allLines(made('invitation', {}, changes)).join('\n')
    expect(text).not.toContain(itemProject)
    expect(text).not.toContain('Tài liệu mật')
  })
})

describe('chương trình (domain.md 3.2: Thời gian - Nội dung - Người trình bày)', () => {
  const programme = (minutes: (number | null)[], startTime: string | null = '08:00') =>
    rowsOf(
      'programme',
      {},
      {
        session: aSession({ startTime }),
        items: minutes.map((plannedMinutes, index) => anItem(`Việc ${index + 1}`, { plannedMinutes })),
        agendaEntries: minutes.map((_, index) => anEntry(`Việc ${index + 1}`, index + 1)),
        contributions: [],
        ballots: [],
        decisions: [],
        tasks: [],
      },
    ).slice(1)

  test('each item begins when those before it are planned to be over', () => {
    expect(programme([30, 45, 15]).map((row) => row.split(' | ')[0])).toEqual(['08 giờ 00', '08 giờ 30', '09 giờ 15'])
  })

  test('after an item without planned minutes the times are blanks, never guessed', () => {
    expect(programme([30, null, 15, 15]).map((row) => row.split(' | ')[0])).toEqual([
      '08 giờ 00',
      '08 giờ 30',
      blank,
      blank,
    ])
  })

  test('without an opening time every time is a blank; a session may go on after midnight', () => {
    expect(programme([30, 30], null).map((row) => row.split(' | ')[0])).toEqual([blank, blank])
    expect(programme([90, 30], '23:00').map((row) => row.split(' | ')[0])).toEqual(['23 giờ 00', '00 giờ 30'])
  })

  const timesOf = (items: ReturnType<typeof anItem>[], changes: Partial<Dossier> = {}) => {
    const agendaEntries = items.map(({ title }, index) => anEntry(title, index + 1))
    const records = { contributions: [], ballots: [], decisions: [], tasks: [] }
    return rowsOf('programme', {}, { items, agendaEntries, ...records, ...changes })
      .slice(1)
      .map((row) => row.split(' | ')[0])
  }

  test('an item left out for its secrecy takes its time all the same, and is counted', () => {
    const items = [anItem('A'), anItem('B', { plannedMinutes: 60, secrecy: marked('mat') }), anItem('C')]
    expect(timesOf(items)).toEqual(['08 giờ 00', '09 giờ 30'])
    const under = [anItem('A'), anItem('B', { parentId: idOf('A'), secrecy: marked('mat') })]
    expect(bodyLines(made('programme', {}, { items: under })).join('\n')).toContain('01 nội dung thực hiện theo chế độ')
  })

  test('the minutes of an item are those of its sub-items too; where these are more, blanks follow', () => {
    const withSubItems = (plannedMinutes: number | null) => [
      anItem('A', { plannedMinutes, presenterId: null, subject: null }),
      anItem('A1', { parentId: idOf('A'), plannedMinutes: 20 }),
      anItem('A2', { parentId: idOf('A'), plannedMinutes: 40 }),
      anItem('C'),
    ]
    expect(timesOf(withSubItems(60))).toEqual(['08 giờ 00', '08 giờ 00', '08 giờ 20', '09 giờ 00'])
    expect(timesOf(withSubItems(null))).toEqual(['08 giờ 00', '08 giờ 00', '08 giờ 20', '09 giờ 00'])
    expect(timesOf(withSubItems(50))).toEqual(['08 giờ 00', '08 giờ 00', '08 giờ 20', blank])
  })

  test('times after an opening that is only assumed say so', () => {
    const times = timesOf([anItem('A'), anItem('B')], { session: aSession({ assumed: ['startTime'] }) })
    expect(times).toEqual(['08 giờ 00 (giả định)', '08 giờ 30 (giả định)'])
  })

  const entryOf = (version: string, title: string, order: number, printedNumber: string) =>
    anEntry(title, order, { id: idOf(`${version} ${title}`), versionId: idOf(version), printedNumber })
  const twoVersions: Partial<Dossier> = {
    agendaVersions: [
      { id: idOf('version A'), sessionId: idOf('session'), label: 'A', issuedOn: '2026-06-02' },
      { id: idOf('version B'), sessionId: idOf('session'), label: 'B', issuedOn: null },
    ],
    items: [
      anItem('Việc 1'),
      anItem('Việc 2', { state: 'postponed' }),
      anItem('Việc 3'),
      anItem('Việc 4'),
      anItem('Việc 5', { secrecy: marked('mat') }),
    ],
    agendaEntries: [
      entryOf('version A', 'Việc 1', 0, '1'),
      entryOf('version A', 'Việc 2', 1, '2'),
      entryOf('version A', 'Việc 3', 2, '3'),
      entryOf('version B', 'Việc 3', 0, '3'),
      entryOf('version B', 'Việc 1', 1, '1'),
      entryOf('version B', 'Việc 4', 2, '4'),
      entryOf('version B', 'Việc 5', 3, '5'),
    ],
    contributions: [],
    ballots: [],
    decisions: [],
    tasks: [],
  }

  test('compared with the version members hold, it prints what changed, with printed number and place in the discussion', () => {
    const lines = bodyLines(made('programme', { sinceVersionId: idOf('version A') }, twoVersions))
    expect(lines.slice(lines.findIndex((line) => line.startsWith('Thay đổi')))).toEqual([
      'Thay đổi so với chương trình bản A, ngày 02/6/2026:',
      'Số trong chương trình | Thứ tự xem xét | Nội dung | Thay đổi',
      '3 | 1 | Việc 3 | Chuyển từ thứ tự 3 sang thứ tự 1',
      '4 | 3 | Việc 4 | Bổ sung',
      '2 |  | Việc 2 | Hoãn, chưa xem xét tại phiên họp này',
    ])
    expect(bodyLines(made('programme', {}, twoVersions)).join()).not.toContain('Thay đổi')
    expect(bodyLines(made('programme', { sinceVersionId: idOf('version B') }, twoVersions)).at(-1)).toBe(
      'Không có thay đổi so với chương trình bản B.',
    )
  })

  test('an item postponed is in neither the programme nor a new invitation; the minutes still tell it under its number', () => {
    expect(bodyLines(made('invitation', {}, twoVersions)).join('\n')).not.toContain('Việc 2')
    expect(bodyLines(made('minutes', {}, twoVersions)).join('\n')).toMatch(/Việc 2.*\n.*được hoãn/)
  })

  test('the printed number stands before the title', () => {
    expect(programme([30])[0]).toMatch(/ \| 1\. Việc 1 \| /)
  })
})

describe('danh sách điểm danh', () => {
  test('members in protocol order, then guests, each table numbered on its own, with room to sign', () => {
    const participants = [
      aParticipant('deputy', 2),
      aParticipant('chair', 1),
      aGroup('Lãnh đạo các sở', 3, { capacity: 'invited', groupCount: 4 }),
    ]
    const model = made('roll', {}, { participants, attendance: [] })
    const rows = bodyLines(model).filter((line) => line.includes(' | '))
    expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' '))).toEqual([
      'TT Họ và tên',
      '1 Nguyễn Văn An',
      '2 Trần Thị Bình',
      'TT Họ và tên',
      '1 Lãnh đạo các sở (04 đồng chí)',
    ])
    expect(model.body.flatMap((block) => (block.kind === 'table' ? [block.rowHeight] : []))).toEqual([624, 624])
    expect(model.head.number).toBeNull()
    expect(model.signature).toBeNull()
  })
})

describe('phiếu biểu quyết (domain.md 4.9)', () => {
  test('what is voted on and three choices to mark; only a vote by name asks who votes', () => {
    const secret = { ballots: [aBallot(itemProject, { kind: 'secret', subject: 'nhân sự' })] }
    const named = { ballots: [aBallot(itemProject, { kind: 'open_named', subject: 'chủ trương' })] }
    const lines = (changes: Partial<Dossier>) =>
      bodyLines(made('ballot_paper', { ballotId: changes.ballots?.[0]?.id ?? '' }, changes))
    expect(lines(secret)[0]).toBe('Nội dung biểu quyết: nhân sự.')
    expect(lines(secret)).toContain('Đồng ý | Không đồng ý | Ý kiến khác')
    expect(lines(secret).join('\n')).not.toContain('Họ và tên')
    expect(lines(named).join('\n')).toContain('Họ và tên')
  })

  test('the paper of a vote on a secret item carries the mark of the item', () => {
    const changes = {
      items: [anItem(itemProject, { secrecy: marked('mat') })],
      ballots: [aBallot(itemProject)],
    }
    expect(made('ballot_paper', { ballotId: changes.ballots[0]?.id ?? '' }, changes).head.stamp).toBe('MẬT')
  })
})

describe('phiếu xin ý kiến (QĐ 168-QĐ/TW Art 30; domain.md 4.8)', () => {
  test('one row an open item; the day to return it by is a blank; silence is not said to be consent', () => {
    const changes = {
      items: [anItem(itemBudget), anItem(itemProject), anItem(itemPersonnel, { secrecy: marked('mat') })],
    }
    const model = made('opinion_form', {}, changes)
    const rows = bodyLines(model).filter((line) => line.includes(' | '))
    expect(rows.slice(1).map((row) => row.split(' | ')[1])).toEqual([itemBudget, itemProject])
    expect(blankPaths(model)).toContain('document.returnBy')
    expect(bodyLines(model).join('\n')).not.toMatch(/coi như|đồng nghĩa/)
    expect(bodyLines(model)).toContain(
      '01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.',
    )
  })
})

describe('phiếu xin ý kiến for one item', () => {
  test('asks of it alone; a secret one is counted, and no other item takes its place', () => {
    const items = [anItem(itemBudget), anItem(itemProject), anItem(itemPersonnel, { secrecy: marked('mat') })]
    const asked = (name: string) => bodyLines(made('opinion_form', { itemId: idOf(name) }, { items })).join('\n')
    expect(asked(itemProject)).toContain(itemProject)
    expect(asked(itemProject)).not.toContain(itemBudget)
    expect(asked(itemPersonnel)).not.toMatch(new RegExp(`${itemBudget}|${itemProject}|${itemPersonnel}`))
    expect(asked(itemPersonnel)).toContain('01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước')
  })
})

describe('biên bản kiểm phiếu (QĐ 168-QĐ/TW Art 30; domain.md 4.7-4.9)', () => {
  const tally = (changes: Parameters<typeof aBallot>[1]) => {
    const ballots = [aBallot(itemProject, changes)]
    return bodyLines(made('tally', { ballotId: ballots[0]?.id ?? '' }, { ballots }))
  }

  test('counts, shares of the members in office, the rule with its base, the result', () => {
    const lines = tally({
      kind: 'secret',
      state: 'closed',
      base: 'in_office',
      entitled: 15,
      present: 13,
      issued: 13,
      returned: 13,
      valid: 12,
      invalid: 1,
      votesFor: 8,
      votesAgainst: 3,
      votesOther: 1,
      result: 'carried',
    })
    expect(lines).toEqual(
      expect.arrayContaining([
        'Ủy viên đương nhiệm | 15 | ',
        'Phiếu phát ra | 13 | ',
        'Phiếu không hợp lệ | 1 | ',
        'Tán thành | 8 | 53,3%',
        'Không tán thành | 3 | 20%',
        'Nội dung được thông qua khi có quá nửa số ủy viên đương nhiệm tán thành, ít nhất 8/15.',
        'Kết quả: nội dung được thông qua.',
      ]),
    )
  })

  test('State documents write TM. with a full stop (domain.md 2, Party and State)', () => {
    const dossier = aDossier()
    const state = { ...dossier, office: { ...dossier.office, profileId: 'state-nd30-2020' as const } }
    expect(allLines(composed('tally', state).model)).toContain('TM. TỔ KIỂM PHIẾU')
  })

  test('an open vote has no papers to count', () => {
    expect(tally({ kind: 'open_counts' }).join('\n')).not.toMatch(/Phiếu phát ra/)
  })

  test('without a vote it is the empty form: every count and the result are blanks', () => {
    expect(blankPaths(made('tally'))).toEqual(
      expect.arrayContaining([
        'document.counters',
        'document.ballot',
        'document.ballot.votesFor',
        'document.ballot.result',
      ]),
    )
  })
})

describe('công văn (domain.md 2, rows 5b and 9a)', () => {
  const options: DocumentChoices = { encloses: ['notice', 'task_slip'] }

  test('no type name; the summary under the number; receivers above the body; "Như trên" first', () => {
    const model = made('dispatch', options, { tasks: [aTask(itemProject, 1, { coUnitIds: [] })] })
    expect(model.title).toBeNull()
    expect(allLines(model)).toEqual(
      expect.arrayContaining([
        'về việc gửi Thông báo kết luận Ban Thường vụ Tỉnh ủy ngày 05/6/2026 và Phiếu giao việc Ban Thường vụ Tỉnh ủy ngày 05/6/2026',
        'Kính gửi:',
        'Sở Tài chính',
        '- Như trên;',
      ]),
    )
  })

  test('a kind the profile does not declare is refused, not sent without a name', () => {
    const dossier = aDossier()
    const state = { ...dossier, office: { ...dossier.office, profileId: 'state-nd30-2020' as const } }
    expect(() => composed('dispatch', state, { encloses: ['conclusion'] })).toThrow('KIND_NOT_IN_PROFILE')
  })

  test('is as secret as the most secret document it sends, and names no item of it', () => {
    const secret = { items: [anItem(itemBudget), anItem(itemProject, { secrecy: marked('toi_mat') })] }
    const sends = (encloses: DocumentChoices['encloses']) => made('dispatch', { encloses: encloses ?? [] }, secret)
    expect([sends(['notice']).head.stamp, sends(['notice', 'minutes']).head.stamp]).toEqual([null, 'TỐI MẬT'])
    expect(allLines(sends(['minutes'])).join('\n')).not.toContain(itemProject)
  })

  test('without receivers or enclosures these are blanks', () => {
    expect(blankPaths(made('dispatch', {}, { tasks: [] }))).toEqual(
      expect.arrayContaining(['document.unit', 'document.enclosed']),
    )
  })
})
