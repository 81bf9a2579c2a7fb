import { describe, expect, it } from 'vitest'
import {
  byDate,
  recurring,
  saysAnotherDay,
  withProposedWords,
} from '../../../renderer/features/workspace/model/due-words.ts'
import { gapTarget } from '../../../renderer/features/workspace/model/gap-target.ts'
import { nextStep, stageOf } from '../../../renderer/features/workspace/model/next-step.ts'
import { countMembers, isInRoom, nextOrder, presenceNow } from '../../../renderer/features/workspace/model/presence.ts'
import { attendance, participant } from './records.ts'

describe('presence', () => {
  it('is unknown until someone records it: nobody is present by default', () => {
    expect(presenceNow([], 'a')).toEqual({ state: 'unknown' })
    expect(isInRoom({ state: 'unknown' })).toBe(false)
  })

  it('is the last event by order, whatever the order of the list', () => {
    const events = [attendance('a', 'left', 4), attendance('a', 'present', 1), attendance('b', 'absent', 9)]
    expect(presenceNow(events, 'a').state).toBe('left')
  })

  it('counts members in the room; one who left or sent a substitute is not', () => {
    const people = [participant('a'), participant('b'), participant('c'), participant('d', 'invited')]
    const events = [attendance('a', 'late', 1), attendance('b', 'substitute', 2), attendance('d', 'present', 3)]
    expect(countMembers(people, events)).toEqual({ members: 3, inRoom: 1, unknown: 1 })
  })

  it('counts a group with all its people, and nobody for certain while its size is not known', () => {
    const group = { ...participant('g'), personId: null, groupLabel: 'Các đồng chí Ủy viên' }
    const events = [attendance('a', 'present', 1), attendance('g', 'present', 2)]
    expect(countMembers([participant('a'), { ...group, groupCount: 11 }], events)).toMatchObject({
      members: 12,
      inRoom: 12,
    })
    expect(countMembers([participant('a'), { ...group, groupCount: null }], events)).toMatchObject({
      members: null,
      inRoom: null,
    })
  })

  it('numbers the next event after the highest, not after the count', () => {
    expect(nextOrder([attendance('a', 'present', 7)])).toBe(8)
    expect(nextOrder([])).toBe(0)
  })
})

describe('where a gap is filled', () => {
  const records = {
    contributions: [],
    ballots: [],
    decisions: [],
    tasks: [{ id: 't1', itemId: 'i4' }],
    attendance: [{ id: 'e1', participantId: 'p7' }],
  }

  it('leads to the field of the session', () => {
    expect(gapTarget({ path: 'session.place', recordId: 'x' }, records)).toEqual({
      stage: 'chuan-bi',
      itemId: null,
      field: 'session.place',
    })
  })

  it('leads to the presenter of an item', () => {
    expect(gapTarget({ path: 'items[2].presenterId', recordId: 'i3' }, records)).toEqual({
      stage: 'chuan-bi',
      itemId: 'i3',
      field: 'item:i3.presenterId',
    })
  })

  it('leads to the lead unit of a task, in the item the task belongs to', () => {
    expect(gapTarget({ path: 'tasks[0].leadUnitId', recordId: 't1' }, records)).toEqual({
      stage: 'hop',
      itemId: 'i4',
      field: 'task:t1.leadUnitId',
    })
  })

  it('leads to the list when the whole list is missing', () => {
    expect(gapTarget({ path: 'attendance', recordId: null }, records)).toMatchObject({
      stage: 'hop',
      field: 'attendance',
    })
  })

  it('leads to the participant whose absence has no reason, and to the votes an item lacks', () => {
    expect(gapTarget({ path: 'attendance[0].reason', recordId: 'e1' }, records)?.field).toBe('presence:p7')
    expect(gapTarget({ path: 'items[0].ballots', recordId: 'i1' }, records)).toMatchObject({
      stage: 'hop',
      itemId: 'i1',
    })
  })

  it('leads nowhere in the workspace for the office’s own facts', () => {
    expect(gapTarget({ path: 'office.placeName', recordId: 'o' }, records)).toBeNull()
  })
})

describe('what comes next', () => {
  it('offers one act at a time, filled only where it is done', () => {
    expect(nextStep('preparing', 'chuan-bi')).toEqual({ kind: 'transition', transition: 'convene', main: true })
    expect(nextStep('convened', 'hop')).toEqual({ kind: 'transition', transition: 'start', main: true })
    expect(nextStep('in_session', 'hop')).toEqual({ kind: 'transition', transition: 'conclude', main: true })
    expect(nextStep('in_session', 'du-thao')).toEqual({ kind: 'transition', transition: 'conclude', main: false })
  })

  it('leads to the stage where work goes on', () => {
    expect(nextStep('in_session', 'chuan-bi')).toEqual({ kind: 'stage', stage: 'hop' })
    expect(nextStep('concluded', 'hop')).toEqual({ kind: 'stage', stage: 'du-thao' })
    expect(nextStep('concluded', 'du-thao')).toEqual({ kind: 'stage', stage: 'phat-hanh' })
    expect(nextStep('concluded', 'phat-hanh')).toBeNull()
    expect(stageOf('postponed')).toBe('chuan-bi')
  })
})

describe('words of a deadline', () => {
  it('writes a date with the month padded only for 01 and 02', () => {
    expect(byDate('2026-06-30').text).toBe('trước ngày 30/6/2026')
    expect(byDate('2026-02-05').text).toBe('trước ngày 05/02/2026')
  })

  it('writes a recurring deadline', () => {
    expect(recurring('month', null).text).toBe('hằng tháng')
    expect(recurring('quarter', 5).text).toBe('trước ngày 05 hằng quý')
  })

  it('keeps the form of the words the person wrote, with the new day, and follows when they are only proposed', () => {
    const own = { ...byDate('2026-06-30'), text: 'chậm nhất ngày 30/6/2026' }
    expect(withProposedWords(own, byDate('2026-07-01')).text).toBe('chậm nhất ngày 01/7/2026')
    const noDay = { ...byDate('2026-06-30'), text: 'ngay khi có thể' }
    expect(withProposedWords(noDay, byDate('2026-07-01')).text).toBe('ngay khi có thể')
    expect(withProposedWords(byDate('2026-06-30'), byDate('2026-07-01')).text).toBe('trước ngày 01/7/2026')
  })

  it.each([
    ['trước ngày 30/6', false],
    ['trước ngày 30/6/2026', false],
    ['trong tháng 6', false],
    ['6 tháng đầu năm', false],
    ['sau 15 ngày làm việc', false],
    ['trong tuần tới', false],
    ['ngay khi có thể', false],
    ['trước ngày 30/6/2025', true],
    ['trước ngày 15/7', true],
    ['trong quý III', true],
  ])('tells when the words "%s" say another day than 30/6/2026: %s', (text, tells) => {
    expect(saysAnotherDay({ kind: 'by_date', date: '2026-06-30', text })).toBe(tells)
  })

  it('never leaves words that say another day than the rule', () => {
    const short = { ...byDate('2026-06-30'), text: 'trước ngày 30/6' }
    expect(withProposedWords(short, byDate('2026-07-01')).text).toBe('trước ngày 01/7')
    expect(withProposedWords(short, byDate('2027-01-05')).text).toBe('trước ngày 05/01/2027')
    const quarter = { ...byDate('2026-09-30'), text: 'trong quý III' }
    expect(withProposedWords(quarter, byDate('2026-08-15')).text).toBe('trước ngày 15/8/2026')
    const monthly = { ...recurring('month', 25), text: 'hằng tháng, ngày 25' }
    expect(withProposedWords(monthly, recurring('month', 20)).text).toBe('hằng tháng, ngày 20')
    expect(withProposedWords(monthly, recurring('quarter', 20)).text).toBe('trước ngày 20 hằng quý')
  })
})
