/** A decision that takes the place of an older one of the session: what the minutes tell and what the notice says. */
import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../../shared/records/documents.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { bodyLines, composed } from '../../support/composed.ts'
import { aDecision, aDossier, anEntry, anItem, aTask } from '../../support/dossier.ts'

const first = aDecision('A', 1, { text: richTextOf('phương án một') })
const second = (item: string) => aDecision(item, 2, { text: richTextOf('phương án hai'), supersedesId: first.id })

const words = (kind: DocumentKind, item: string) =>
  bodyLines(
    composed(
      kind,
      aDossier({
        items: [anItem('A'), anItem('B')],
        agendaEntries: [anEntry('A', 0, { printedNumber: '3' }), anEntry('B', 1, { printedNumber: '4' })],
        contributions: [],
        ballots: [],
        decisions: [first, second(item), aDecision('B', 3)],
        tasks: [aTask('A', 1, { decisionId: first.id, work: 'lập hồ sơ phương án' })],
      }),
    ).model,
  ).join('\n')

describe('a decision that supersedes an older one', () => {
  test('of the same item: the minutes tell both, the notice only what holds; a task given before is not lost', () => {
    const minutes = words('minutes', 'A')
    expect(minutes).toContain('phương án một.')
    expect(minutes).toContain('phương án hai. Quyết định này thay cho quyết định trước về cùng nội dung.')
    const notice = words('notice', 'A')
    expect(notice).toContain('phương án hai.')
    expect(notice).not.toContain('phương án một')
    expect(notice).not.toContain('Quyết định này thay cho')
    expect(notice).toContain('lập hồ sơ phương án')
  })

  test('of another item: both papers tell both, and under which number the older one stands', () => {
    for (const kind of ['minutes', 'notice'] as const) {
      const told = words(kind, 'B')
      expect(told).toContain('phương án một.')
      expect(told).toContain('phương án hai. Quyết định này thay cho quyết định trước tại mục 3 của chương trình.')
    }
  })

  test('of an earlier session: both papers tell its session and number, and no word of it', () => {
    const supersedesEarlier = { decisionId: first.id, sessionDate: '2025-06-05', itemNumber: '2a' }
    const decision = aDecision('A', 1, { text: richTextOf('phương án mới'), supersedesEarlier })
    const dossier = aDossier({
      items: [anItem('A')],
      agendaEntries: [anEntry('A', 0)],
      decisions: [decision],
      tasks: [],
    })
    for (const kind of ['minutes', 'notice'] as const)
      expect(bodyLines(composed(kind, dossier).model).join('\n')).toContain(
        'phương án mới. Quyết định này thay cho quyết định tại mục 2a của chương trình phiên họp ngày 05/6/2025.',
      )
  })
})
