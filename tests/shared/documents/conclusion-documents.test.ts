import { describe, expect, test } from 'vitest'
import type { Block, DocModel } from '../../../shared/documents/model.ts'
import type { DocumentChoices } from '../../../shared/records/documents.ts'
import type { Dossier } from '../../../shared/records/dossier.ts'
import { allLines, blankPaths, bodyLines, composed } from '../../support/composed.ts'
import {
  aContribution,
  aDecision,
  aDossier,
  anEntry,
  anItem,
  aTask,
  idOf,
  itemBudget,
  itemProject,
  marked,
} from '../../support/dossier.ts'

const blank = '…………'
type Kind = 'conclusion' | 'resolution' | 'minutes_extract' | 'conclusion_extract' | 'task_slip'

function made(kind: Kind, options: DocumentChoices = {}, changes: Partial<Dossier> = {}) {
  return composed(kind, aDossier(changes), options).model
}

function roles(model: DocModel): string[] {
  return model.body.flatMap((block: Block) => (block.kind === 'paragraph' ? [block.role] : []))
}

describe('kết luận (domain.md 1, KL; 3.2)', () => {
  test('of one item: named in the summary, concluded without a heading of its own, numbered 1., 2.', () => {
    const model = made('conclusion', { itemId: idOf(itemProject) })
    expect(allLines(model)).toEqual(
      expect.arrayContaining(['KẾT LUẬN', `của Ban Thường vụ Tỉnh ủy\nvề nội dung: ${itemProject}`]),
    )
    const lines = bodyLines(model)
    expect(lines[0]).toBe(
      `Tại phiên họp thường kỳ (lần thứ 12) ngày 05/6/2026, dưới sự chủ trì của đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, Ban Thường vụ Tỉnh ủy đã xem xét, cho ý kiến về: ${itemProject}.`,
    )
    expect(lines[2]).toMatch(/^1\. Thống nhất về chủ trương đầu tư/)
    expect(lines.join('\n')).not.toContain(itemBudget)
  })

  test('of the session: every item under its own number, the symbol is KL', () => {
    const model = made('conclusion')
    expect(allLines(model)).toEqual(
      expect.arrayContaining([
        'Số \u00A0\u00A0\u00A0\u00A0\u00A0-KL/TU',
        `của Ban Thường vụ Tỉnh ủy\ntại phiên họp thường kỳ ngày 05/6/2026`,
      ]),
    )
    expect(bodyLines(model)).toEqual(expect.arrayContaining([`1. ${itemBudget}`, `2. ${itemProject}`]))
  })

  test('a secret item is no item of an open conclusion; chosen, it has one of its own with its stamp (domain.md 7)', () => {
    const secret = { items: [anItem(itemBudget), anItem(itemProject, { secrecy: marked('mat') })] }
    const open = made('conclusion', {}, secret)
    expect(allLines(open).join('\n')).not.toContain(itemProject)
    expect(allLines(open).join('\n')).toContain('01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước')
    expect([open.head.stamp, open.metadata.secrecy]).toEqual([null, 'none'])
    for (const kind of ['conclusion', 'resolution'] as const) {
      const own = made(kind, { itemId: idOf(itemProject) }, secret)
      expect([own.head.stamp, own.metadata.secrecy]).toEqual(['MẬT', 'mat'])
      expect(allLines(own).join('\n')).toContain(itemProject)
      expect(allLines(own).join('\n')).not.toContain(itemBudget)
    }
  })
})

describe('nghị quyết (domain.md 3.2 skeleton; layout rows 6a, 6c, 6d)', () => {
  const model = made('resolution', { itemId: idOf(itemProject) })

  test('legal basis as lines of their own, the last before the enacting clause ending with a comma', () => {
    expect(roles(model).slice(0, 3)).toEqual(['legalBasis', 'legalBasis', 'body'])
    expect(bodyLines(model).slice(0, 3)).toEqual([
      `- Căn cứ ${blank};`,
      expect.stringMatching(/^- Xét .+,$/),
      'Ban Thường vụ Tỉnh ủy quyết nghị:',
    ])
  })

  test('four parts with Roman numbers; tasks numbered 1., 2. in theirs', () => {
    const lines = bodyLines(model)
    expect(lines.filter((line) => /^[IVX]+- /.test(line))).toEqual([
      'I- TÌNH HÌNH',
      'II- QUAN ĐIỂM, MỤC TIÊU',
      'III- NHIỆM VỤ, GIẢI PHÁP',
      'IV- TỔ CHỨC THỰC HIỆN',
    ])
    const tasks = lines.indexOf('III- NHIỆM VỤ, GIẢI PHÁP')
    expect(lines[tasks + 1]).toMatch(/^1\. Thống nhất về chủ trương/)
    expect(lines[tasks + 2]).toMatch(/^2\. Giao Sở Tài chính chủ trì/)
  })

  test('legal basis, aims and an item not yet chosen are blanks by name', () => {
    expect(blankPaths(made('resolution'))).toEqual([
      'document.item',
      'document.legalBasis',
      'document.aims',
      'document.signer.post',
      'document.signer.name',
    ])
  })
})

describe('trích biên bản, trích kết luận: for one unit only its items', () => {
  const unitId = idOf('so-tai-chinh')

  test('items that it presented, was invited to or has a task of; nothing of the others', () => {
    const changes = {
      items: [
        anItem('Việc a', { presentingUnitId: unitId }),
        anItem('Việc b', { invitedUnitIds: [unitId] }),
        anItem('Việc c'),
        anItem('Việc d'),
      ],
      agendaEntries: ['Việc a', 'Việc b', 'Việc c', 'Việc d'].map((name, index) => anEntry(name, index + 1)),
      contributions: [aContribution('chair', 'Việc d', 1)],
      ballots: [],
      decisions: [],
      tasks: [aTask('Việc c', 1, { leadUnitId: null, coUnitIds: [unitId] })],
    }
    for (const kind of ['minutes_extract', 'conclusion_extract'] as const) {
      const text = bodyLines(made(kind, { unitId }, changes)).join('\n')
      expect(text).toMatch(/Việc a[\s\S]*Việc b[\s\S]*Việc c/)
      expect(text, kind).not.toContain('Việc d')
    }
  })

  test('confidential parts and items are left out and counted', () => {
    const secret = {
      items: [anItem(itemBudget, { presentingUnitId: unitId }), anItem(itemProject, { secrecy: marked('mat') })],
      contributions: [
        aContribution('chair', itemBudget, 1),
        aContribution('chair', itemBudget, 2, { secrecy: marked('mat') }),
      ],
      ballots: [],
      decisions: [aDecision(itemBudget, 1)],
      tasks: [aTask(itemProject, 1)],
    }
    const lines = bodyLines(made('minutes_extract', { unitId }, secret))
    expect(lines.join('\n')).not.toContain(itemProject)
    expect(lines).toContain('01 phần ghi nhận thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.')
    expect(lines).toContain('01 nội dung thực hiện theo chế độ bảo vệ bí mật nhà nước, không nêu tại văn bản này.')
  })

  test('without a unit it holds nothing and says whose name is missing', () => {
    const model = made('minutes_extract')
    expect(blankPaths(model)).toContain('document.unit')
    expect(bodyLines(model)).toContain('Không có nội dung nào được trích.')
    expect(bodyLines(model).join('\n')).not.toContain(itemBudget)
  })

  test('it goes to the unit, signed by order (T/L) by the head of the office', () => {
    const lines = allLines(made('conclusion_extract', { unitId }))
    expect(lines).toEqual(expect.arrayContaining(['- Sở Tài chính;', 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']))
  })
})

describe('phiếu giao việc (domain.md 3.2, 3d): the tasks of one unit', () => {
  test('tasks it leads and those it joins, each with its part, term and item', () => {
    const unitId = idOf('so-tai-chinh')
    const changes = {
      tasks: [
        aTask(itemProject, 1),
        aTask(itemBudget, 2, {
          leadUnitId: idOf('so-xay-dung'),
          coUnitIds: [unitId],
          work: 'rà soát vốn',
          due: null,
          product: null,
          reportsTo: null,
        }),
        aTask(itemBudget, 3, { leadUnitId: idOf('so-xay-dung'), coUnitIds: [], work: 'việc của cơ quan khác' }),
      ],
    }
    const rows = bodyLines(made('task_slip', { unitId }, changes)).filter((line) => line.includes(' | '))
    expect(rows).toHaveLength(3)
    expect(rows[0]).toBe('TT | Nhiệm vụ | Vai trò | Thời hạn')
    expect(rows.join('\n')).toContain('Rà soát vốn')
    expect(rows.join('\n')).toContain('Phối hợp với Sở Xây dựng (chủ trì)')
    expect(rows.join('\n')).not.toContain('việc của cơ quan khác')
    expect(rows.find((row) => row.includes('Rà soát vốn'))).toContain(blank)
  })

  test('without a unit it is the empty form', () => {
    const model = made('task_slip')
    expect(blankPaths(model)).toContain('document.unit')
    expect(bodyLines(model).filter((line) => line.includes(' | '))).toHaveLength(2)
  })
})
