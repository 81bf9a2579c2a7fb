import { describe, expect, it } from 'vitest'
import { minutesByItem } from '../../../shared/domain/item-time.ts'

const said = (...lines: [itemId: string, time: string | null][]) =>
  lines.map(([itemId, time], order) => ({ itemId, time, order }))
const minutes = (lines: ReturnType<typeof said>, startTime: string | null, endTime: string | null) =>
  Object.fromEntries(minutesByItem(lines, { startTime, endTime }))

describe('how long an item was dealt with', () => {
  it('is from each recorded time to the next, also when the session comes back to it', () => {
    const lines = said(['one', '08:00'], ['one', '08:10'], ['two', '08:25'], ['one', '08:40'])
    expect(minutes(lines, '08:00', '09:00')).toEqual({ one: 45, two: 15 })
  })

  it('counts nothing after the last time while the session has no end', () => {
    expect(minutes(said(['one', '08:00'], ['two', '08:30']), '08:00', null)).toEqual({ one: 30, two: 0 })
  })

  it('goes on past midnight', () => {
    expect(minutes(said(['one', '23:50'], ['two', '00:20']), '23:00', '00:30')).toEqual({ one: 30, two: 10 })
  })

  it('knows nothing of an item whose times were not recorded', () => {
    expect(minutes(said(['one', null], ['two', '08:30']), '08:00', '09:00')).toEqual({ two: 30 })
  })
})
