import { describe, expect, test } from 'vitest'
import { missingFor } from '../../../../shared/domain/review/missing.ts'
import { changeAt, countRound, isLate, settleRemark } from '../../../../shared/domain/review/opinions.ts'

const round = { dueOn: '2026-06-15' }

describe('an answer', () => {
  test('is late when it came after the day, or has not come though the day has passed', () => {
    const late = (answeredOn: string | null, today: string) =>
      isLate({ answer: answeredOn === null ? null : 'agree', answeredOn }, round, today)
    expect([late('2026-06-15', '2026-07-01'), late('2026-06-16', '2026-07-01')]).toEqual([false, true])
    expect([late(null, '2026-06-15'), late(null, '2026-06-16')]).toEqual([false, true])
  })

  test('is counted once, and all that were asked are accounted for', () => {
    const answered = (answer: 'agree' | 'agree_with_remarks' | 'disagree') => ({ answer, answeredOn: '2026-06-12' })
    const opinions = [answered('agree'), answered('agree_with_remarks'), { answer: null, answeredOn: null }]
    const counted = countRound(round, opinions, '2026-06-20')
    expect(counted).toEqual({ asked: 3, agree: 1, remarks: 1, disagree: 0, unanswered: 1, late: 1 })
  })
})

describe('a remark', () => {
  const settle = (outcome: 'taken' | 'explained' | null, reason: string | null, blockId: string | null) => {
    const done = settleRemark({ outcome, reason, blockId, settledBy: null, settledAt: 1 })
    return done.ok ? done.value : done.error
  }

  test('is taken over with the place it changed or how, or not with a reason; opened again it has neither', () => {
    expect(settle('taken', null, null)).toBe('OUTCOME_UNEXPLAINED')
    expect(settle('explained', null, 'a')).toBe('OUTCOME_UNEXPLAINED')
    expect(settle('taken', null, 'a')).toMatchObject({ outcome: 'taken', settledAt: 1 })
    expect(settle('explained', 'đã nêu ở mục 2', null)).toMatchObject({ outcome: 'explained' })
    expect(settle(null, 'x', 'a')).toMatchObject({ outcome: null, reason: null, settledAt: null, blockId: 'a' })
  })

  test('is followed to what its place said when it was sent and says now: changed, new, gone, or the same', () => {
    const sent = new Map([
      ['a', 'trước'],
      ['gone', 'bỏ'],
      ['same', 'y'],
    ])
    const now = new Map([
      ['a', 'sau'],
      ['new', 'mới'],
      ['same', 'y'],
    ])
    expect(['a', 'gone', 'new', 'same', null].map((id) => changeAt(id, sent, now))).toEqual([
      { before: 'trước', now: 'sau' },
      { before: 'bỏ', now: null },
      { before: null, now: 'mới' },
      null,
      null,
    ])
  })
})

test('the gate is shut before trình ký and ban hành; on the way to others, and for answers that lack, it only tells', () => {
  const open = { undecided: 1, blocking: 2, differing: 0, remarks: 1, unanswered: 3, comments: 1 }
  const blocks = (to: 'review' | 'signing' | 'issued') =>
    missingFor(to, open).flatMap(({ what, blocks }) => (blocks ? [what] : []))
  expect(blocks('signing')).toEqual(['undecided', 'blocking', 'remarks'])
  expect(blocks('issued')).toEqual(blocks('signing'))
  expect(blocks('review')).toEqual([])
  expect(missingFor('review', open).map(({ what }) => what)).toEqual([
    'undecided',
    'blocking',
    'remarks',
    'unanswered',
    'comments',
  ])
})
