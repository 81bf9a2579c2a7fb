import { describe, expect, it } from 'vitest'
import { parseDue } from '../../../../shared/domain/due/parse-due.ts'
import { saidDue } from '../../../../shared/domain/due/said-due.ts'

const context = { on: '2026-06-05', holidays: [] }
const said = (words: string) => saidDue(parseDue(words, context), words)

describe('a deadline said in the writing line', () => {
  it('is the rule that was read where the words say nothing else', () => {
    expect(said('trước ngày 30/6/2026')).toMatchObject({ kind: 'by_date', date: '2026-06-30' })
    expect(said('trước ngày 30/6/2026.')).toMatchObject({ kind: 'by_date' })
  })

  it('stays in the words as said where they say more than the rule: nothing is lost under it', () => {
    const words = 'hoàn thành cơ bản trước ngày 30/6/2026 tại Phiên họp'
    expect(said(words)).toEqual({ kind: 'words', text: words })
  })

  it('never outlives a change of the words it was read of', () => {
    const reading = parseDue('trước ngày 30/6/2026', context)
    const changed = 'trước ngày 30/7/2026'
    expect(saidDue(reading, changed)).toEqual({ kind: 'words', text: changed })
    expect(saidDue(null, changed)).toEqual({ kind: 'words', text: changed })
  })
})
