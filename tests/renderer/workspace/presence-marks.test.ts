import { describe, expect, it } from 'vitest'
import { missingChair, presenceNow } from '../../../renderer/features/workspace/model/presence.ts'
import { isPossible, presenceMarks, timeOfMark } from '../../../renderer/features/workspace/model/presence-marks.ts'
import { attendance, participant } from './records.ts'

describe('the keys of presence', () => {
  it('are one letter each, and no two the same', () => {
    const keys = presenceMarks.map(({ key }) => key)
    expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leave out leaving of one who is not there and returning of one who has not left', () => {
    const possible = (kinds: Parameters<typeof attendance>[1][]) => {
      const now = presenceNow(
        kinds.map((kind, order) => attendance('a', kind, order)),
        'a',
      )
      return presenceMarks.filter((mark) => isPossible(mark, now)).map(({ key }) => key)
    }
    expect(possible([])).not.toContain('r')
    expect(possible(['absent'])).not.toContain('r')
    expect(possible(['present'])).toContain('r')
    expect(possible(['present'])).not.toContain('t')
    expect(possible(['present', 'left'])).toEqual(expect.arrayContaining(['r', 't']))
  })
})

describe('the time of a mark', () => {
  const now = new Date(2026, 5, 6, 0, 15)
  const session = { state: 'in_session', date: '2026-06-05' } as const

  it('is the clock while the session is held, also after midnight', () => {
    expect(timeOfMark(session, '2026-06-05', new Date(2026, 5, 5, 9, 5))).toBe('09:05')
    expect(timeOfMark(session, '2026-06-06', now)).toBe('00:15')
  })

  it('is left open when the session is recorded on another day, before it began or after it ended', () => {
    expect(timeOfMark(session, '2026-06-09', now)).toBeNull()
    expect(timeOfMark({ ...session, state: 'concluded' }, '2026-06-05', now)).toBeNull()
    expect(timeOfMark({ ...session, state: 'convened' }, '2026-06-05', now)).toBeNull()
    expect(timeOfMark({ ...session, date: null }, '2026-06-05', now)).toBeNull()
  })
})

describe('a missing chair', () => {
  const chair = { ...participant('a'), personId: 'chair' }
  const told = (chairId: string | null, events: ReturnType<typeof attendance>[], participants = [chair]) =>
    missingChair({
      session: { chairId } as Parameters<typeof missingChair>[0]['session'],
      participants,
      attendance: events,
    })

  it('is pointed out once presence is recorded: not named, not listed, not there', () => {
    expect(told('chair', [])).toBeNull()
    expect(told(null, [attendance('a', 'present', 1)])).toBe('unnamed')
    expect(told('other', [attendance('a', 'present', 1)])).toBe('unlisted')
    expect(told('chair', [attendance('a', 'absent', 1)])).toBe('out')
    expect(told('chair', [attendance('a', 'present', 1), attendance('a', 'left', 2)])).toBe('out')
    expect(told('chair', [attendance('a', 'late', 1)])).toBeNull()
  })
})
