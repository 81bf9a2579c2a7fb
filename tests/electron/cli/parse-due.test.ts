/** `parse-due`: a deadline in Vietnamese, read for a program and for a person. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginHolidays } from '../../../electron/services/holidays.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { cli, cliJson } from '../../support/cli.ts'
import { makeDesk } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

describe('parse-due --json', () => {
  test('tells the rule a task keeps, its days, its place and its words', async () => {
    const { code, said } = await cliJson('parse-due', 'Hoàn thành trước ngày 30/6/2025.', '--on', '2025-06-05')
    expect(code).toBe(0)
    expect(said).toMatchObject({
      ok: true,
      span: { start: 11, end: 31 },
      words: 'trước ngày 30/6/2025',
      due: { kind: 'by_date', date: '2025-06-30', text: 'trước ngày 30/6/2025' },
      days: {
        from: '2025-06-30',
        to: '2025-06-30',
        lastDay: '2025-06-29',
        lastWorkingDay: '2025-06-27',
        isPast: false,
      },
      assumed: [],
    })
  })

  test('says what it assumed in words too', async () => {
    const { said } = await cliJson('parse-due', 'sau 15 ngày làm việc', '--on', '2025-01-22')
    expect(said).toMatchObject({
      due: { date: '2025-02-19' },
      assumed: ['start'],
      remarks: ['Trong hạn đến hết ngày 19/02/2025.', 'Không ghi ngày bắt đầu: tính từ ngày 22/01/2025.'],
    })
  })

  test('reads decomposed letters as composed ones', async () => {
    const { code, said } = await cliJson('parse-due', 'trong quý III'.normalize('NFD'), '--on', '2025-06-05')
    expect({ code, due: said['due'] }).toEqual({
      code: 0,
      due: { kind: 'by_date', date: '2025-09-30', text: 'trong quý III' },
    })
  })

  test.each([
    ['càng nhanh càng tốt', 'nothing', 'Không thấy thời hạn trong lời này.'],
    ['trước ngày 31/6', 'impossibleDate', '“trước ngày 31/6”: không có ngày này. Kiểm tra ngày, tháng, năm.'],
  ])('refuses "%s" with the reason and exit code 1', async (text, problem, reason) => {
    const { code, said } = await cliJson('parse-due', text, '--on', '2025-06-05')
    expect(code).toBe(1)
    expect(said).toMatchObject({ ok: false, problem, reason, due: null })
  })
})

describe('--db', () => {
  const read = async (db: string) =>
    (await cliJson('parse-due', 'sau 1 ngày làm việc', '--on', '2026-03-02', '--db', db)).said
  test('counts by the days off of that store', async () => {
    const made = makeDesk()
    beginHolidays(made.desk)
    recordVerbs(made.desk, 'holiday').add({ date: '2026-03-03', kind: 'off', name: 'nghỉ riêng', toCheck: false })
    made.store.close()
    expect(await read(made.path)).toMatchObject({ due: { date: '2026-03-04' } })
  })

  test('refuses a store that is not there', async () => {
    expect(await read(join(makeFolder(), 'none.db'))).toMatchObject({ ok: false, error: { code: 'DB_MISSING' } })
  })
})

test('the same is told to a person in Vietnamese', async () => {
  const { code, out, err } = await cli('parse-due', 'trước ngày 30/6', '--on', '2025-06-05')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toBe(
    'trước ngày 30/6\n  Trong hạn đến hết ngày 29/6/2025; ngày làm việc cuối cùng trong hạn là 27/6/2025.\n  Không ghi năm: hiểu là năm 2025.\n',
  )
})

describe('called the wrong way is exit code 2', () => {
  test.each([
    [['parse-due'], 'TEXT'],
    [['parse-due', 'trước', 'ngày', '30/6', '--on', '2025-06-05'], 'TEXT'],
    [['parse-due', 'trước ngày 30/6'], '--on'],
    [['parse-due', 'trước ngày 30/6', '--on', '2025-06-31'], '--on'],
    [['parse-due', 'trước ngày 30/6', '--on', '05/6/2025'], '--on'],
  ])('%j', async (words, wrong) => {
    const { code, err } = await cli(...words)
    expect({ code, told: err.includes(wrong) }).toEqual({ code: 2, told: true })
  })
})
