/** A deadline that stands, the next occasion of what recurs, and how a task stands on a day. */
import { describe, expect, test } from 'vitest'
import { followTask } from '../../../shared/domain/follow-up.ts'
import type { DueRule, TaskEvent } from '../../../shared/records/session.ts'

const holidays = [{ date: '2025-09-02', kind: 'off', name: 'Quốc khánh', toCheck: false }] as const
const by30June: DueRule = { kind: 'by_date', date: '2025-06-30', text: 'trước ngày 30/6/2025' }
const monthly: DueRule = { kind: 'recurring', every: 'month', day: 25, text: 'hằng tháng, ngày 25' }
const event = (kind: TaskEvent['kind'], on: string, more: Partial<TaskEvent> = {}): TaskEvent => ({
  id: '',
  sessionId: '',
  taskId: '',
  kind,
  on,
  note: null,
  newDue: null,
  paperId: null,
  outcome: null,
  allowedBy: null,
  ...more,
})
const stands = (due: DueRule | null, today: string, events: TaskEvent[] = []) => {
  const { state, dueOn } = followTask({ due, events, from: '2025-06-10', today, holidays })
  return `${state} ${dueOn}`
}

describe('a task with a day', () => {
  test('"trước ngày 30/6" is in time to the end of 29/6, near five working days before, and then late', () => {
    expect(stands(by30June, '2025-06-20')).toBe('in_time 2025-06-29')
    expect(stands(by30June, '2025-06-23')).toBe('soon 2025-06-29')
    expect(stands(by30June, '2025-06-29')).toBe('soon 2025-06-29')
    expect(stands(by30June, '2025-06-30')).toBe('overdue 2025-06-29')
  })
  test('days off do not count towards being near', () => {
    const due: DueRule = { kind: 'by_date', date: '2025-09-05', text: 'ngày 05/9/2025' }
    expect(stands(due, '2025-08-27')).toBe('in_time 2025-09-05')
    expect(stands(due, '2025-08-28')).toBe('soon 2025-09-05')
  })
  test('words that say another day than the rule leave the day of the rule', () => {
    expect(stands({ ...by30June, text: 'theo Kế hoạch số 12' }, '2025-06-30')).toBe('soon 2025-06-30')
  })
  test('more time puts the new deadline in force, the last one given', () => {
    const more = [
      event('extension', '2025-06-28', {
        newDue: { kind: 'by_date', date: '2025-07-15', text: 'trước ngày 15/7/2025' },
      }),
      event('extension', '2025-07-10', { newDue: { kind: 'by_date', date: '2025-07-31', text: 'ngày 31/7/2025' } }),
    ]
    expect(stands(by30June, '2025-07-01', more)).toBe('in_time 2025-07-31')
    expect(stands(by30June, '2025-08-01', more)).toBe('overdue 2025-07-31')
  })
  test('closed it is done, opened again it is due as before', () => {
    const closed = [event('close', '2025-06-20', { outcome: 'completed' })]
    expect(stands(by30June, '2025-07-01', closed)).toBe('done 2025-06-29')
    expect(stands(by30June, '2025-07-01', [...closed, event('reopen', '2025-07-01')])).toBe('overdue 2025-06-29')
  })
  test('words without a day, and no deadline at all, have no day', () => {
    expect(stands({ kind: 'words', text: 'thường xuyên' }, '2030-01-01')).toBe('undated null')
    expect(stands(null, '2030-01-01')).toBe('undated null')
  })
})

describe('a task that recurs', () => {
  test('is due on the first occasion after it came into force', () => {
    expect(stands(monthly, '2025-06-12')).toBe('in_time 2025-06-25')
    expect(stands(monthly, '2025-06-26')).toBe('overdue 2025-06-25')
  })
  test('a report answers the occasion ahead, and two before one answer that one alone', () => {
    expect(stands(monthly, '2025-06-26', [event('report', '2025-06-20')])).toBe('in_time 2025-07-25')
    const two = [event('report', '2025-06-20'), event('report', '2025-06-24')]
    expect(stands(monthly, '2025-06-26', two)).toBe('in_time 2025-07-25')
  })
  test('a late report answers what was missed and no more', () => {
    expect(stands(monthly, '2025-08-27', [event('report', '2025-08-20')])).toBe('overdue 2025-08-25')
    const both = [event('report', '2025-08-20'), event('report', '2025-08-24')]
    expect(stands(monthly, '2025-08-27', both)).toBe('in_time 2025-09-25')
  })
  test('"trước ngày 20 hằng tháng" is in time to the end of the 19th', () => {
    const due: DueRule = { kind: 'recurring', every: 'month', day: 20, text: 'trước ngày 20 hằng tháng' }
    expect(stands(due, '2025-06-11')).toBe('in_time 2025-06-19')
    expect(stands(due, '2025-06-20', [event('report', '2025-06-20')])).toBe('in_time 2025-07-19')
  })
  test('words that are not read leave the rhythm of the rule', () => {
    expect(stands({ ...monthly, text: 'đều đặn' }, '2025-06-12')).toBe('in_time 2025-06-25')
    expect(stands({ kind: 'recurring', every: 'quarter', day: null, text: 'đều đặn' }, '2025-05-12')).toBe(
      'in_time 2025-06-30',
    )
  })
})
