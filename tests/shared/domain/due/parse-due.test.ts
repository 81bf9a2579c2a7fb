import { describe, expect, it } from 'vitest'
import { type DueReading, parseDue } from '../../../../shared/domain/due/parse-due.ts'
import { startingHolidays } from '../../../../shared/domain/due/starting-holidays.ts'

/** Thứ Năm, 05/6/2025 */
const on = '2025-06-05'

function read(text: string, day = on): Extract<DueReading, { understood: true }> {
  const reading = parseDue(text, { on: day, holidays: startingHolidays })
  if (!reading.understood) throw new Error(`${text}: ${reading.problem}`)
  return reading
}

/** Date kept, last day in time, last working day in time, words, what was assumed. */
const facts = (text: string, day = on) => {
  const { due, days, assumed } = read(text, day)
  return [
    due.kind === 'by_date' ? due.date : due.kind,
    days?.lastDay,
    days?.lastWorkingDay,
    due.text,
    assumed.join(' '),
  ]
}

describe('a day', () => {
  it.each([
    ['trước ngày 30/6', '2025-06-30', '2025-06-29', '2025-06-27', 'trước ngày 30/6', 'year'],
    ['trước ngày 30/6/2025', '2025-06-30', '2025-06-29', '2025-06-27', 'trước ngày 30/6/2025', ''],
    ['trước 30/6', '2025-06-30', '2025-06-29', '2025-06-27', 'trước 30/6', 'year'],
    ['chậm nhất ngày 05/7', '2025-07-05', '2025-07-05', '2025-07-04', 'chậm nhất ngày 05/7', 'year'],
    ['chậm nhất đến hết ngày 05/7', '2025-07-05', '2025-07-05', '2025-07-04', 'chậm nhất đến hết ngày 05/7', 'year'],
    ['đến hết ngày 31/12/2025', '2025-12-31', '2025-12-31', '2025-12-31', 'đến hết ngày 31/12/2025', ''],
    ['trong ngày 15/7', '2025-07-15', '2025-07-15', '2025-07-15', 'trong ngày 15/7', 'year'],
    ['trước 17 giờ ngày 10/6', '2025-06-10', '2025-06-10', '2025-06-10', 'trước 17 giờ ngày 10/6', 'year'],
    ['trước ngày 30 tháng 6 năm 2025', '2025-06-30', '2025-06-29', '2025-06-27', 'trước ngày 30 tháng 6 năm 2025', ''],
    ['trước thứ Sáu tuần tới', '2025-06-13', '2025-06-12', '2025-06-12', 'trước thứ Sáu tuần tới', ''],
    ['chậm nhất thứ Tư', '2025-06-11', '2025-06-11', '2025-06-11', 'chậm nhất thứ Tư', 'week'],
    ['trong ngày mai', '2025-06-06', '2025-06-06', '2025-06-06', 'trong ngày mai', ''],
  ])('%s', (text, ...told) => {
    expect(facts(text)).toEqual(told)
  })

  it('is written as official text writes it, with no other word', () => {
    expect(read('Chậm  nhất là NGÀY 5-07-2025').due.text).toBe('chậm nhất là ngày 05/7/2025')
    expect(read('trước 17h30, ngày 10/06').due.text).toBe('trước 17 giờ 30 ngày 10/6')
    expect(read('trước ngày 1 tháng 2 năm 2026').due.text).toBe('trước ngày 01 tháng 02 năm 2026')
    expect(read('trước mùng 5/7').due.text).toBe('trước 05/7')
  })

  it('without a year is never taken into the past without a word', () => {
    expect(facts('trước ngày 01/5')).toEqual(['2026-05-01', '2026-04-30', '2026-04-29', 'trước ngày 01/5', 'year'])
    expect(facts('trước ngày 05/6')[0]).toBe('2025-06-05')
    expect(read('trước ngày 05/6').days?.isPast).toBe(true)
    expect(facts('trước ngày 29/02')[0]).toBe('2028-02-29')
  })

  it('with its year may be past, and that is told', () => {
    expect(read('trước ngày 30/6/2020').days).toMatchObject({ to: '2020-06-30', isPast: true })
  })
})

describe('a period', () => {
  it.each([
    ['trong tháng 7', '2025-07-01', '2025-07-31', 'year'],
    ['trong tháng 7/2025', '2025-07-01', '2025-07-31', ''],
    ['đầu tháng 8', '2025-08-01', '2025-08-10', 'year part'],
    ['giữa tháng 8', '2025-08-11', '2025-08-20', 'year part'],
    ['cuối tháng 02/2028', '2028-02-21', '2028-02-29', 'part'],
    ['trong quý III', '2025-07-01', '2025-09-30', 'year'],
    ['trong quý 3 năm 2025', '2025-07-01', '2025-09-30', ''],
    ['cuối quý III/2025', '2025-09-01', '2025-09-30', 'part'],
    ['hết quý IV', '2025-10-01', '2025-12-31', 'year'],
    ['trong quý I', '2026-01-01', '2026-03-31', 'year'],
    ['trong quý II', '2025-04-01', '2025-06-30', 'year'],
    ['6 tháng đầu năm', '2025-01-01', '2025-06-30', 'year'],
    ['trong sáu tháng cuối năm 2025', '2025-07-01', '2025-12-31', ''],
    ['9 tháng đầu năm 2026', '2026-01-01', '2026-09-30', ''],
    ['trong năm 2025', '2025-01-01', '2025-12-31', ''],
    ['cuối năm 2025', '2025-10-01', '2025-12-31', 'part'],
    ['trong năm nay', '2025-01-01', '2025-12-31', ''],
    ['trong tuần này', '2025-06-02', '2025-06-08', ''],
    ['trong tuần tới', '2025-06-09', '2025-06-15', ''],
    ['cuối tuần này', '2025-06-07', '2025-06-08', 'part'],
    ['trong tháng sau', '2025-07-01', '2025-07-31', ''],
    ['trong quý tới', '2025-07-01', '2025-09-30', ''],
  ])('%s is %s to %s', (text, from, to, assumed) => {
    const reading = read(text)
    expect(reading.days).toMatchObject({ from, to, lastDay: to })
    expect(reading.due).toEqual({ kind: 'by_date', date: to, text })
    expect(reading.assumed.join(' ')).toBe(assumed.trim())
  })

  it('before which the work is to be done ends the day before it begins', () => {
    expect(facts('trước quý IV').slice(0, 2)).toEqual(['2025-10-01', '2025-09-30'])
  })

  it('goes over the end of a year', () => {
    expect(read('trong tháng sau', '2025-12-10').days?.to).toBe('2026-01-31')
    expect(read('trong quý tới', '2025-12-10').days?.to).toBe('2026-03-31')
    expect(read('trong tuần tới', '2025-12-29').days?.to).toBe('2026-01-11')
  })
})

describe('a number of days', () => {
  it.each([
    ['sau 15 ngày làm việc', '2025-06-26', 'start'],
    ['trong 03 ngày làm việc', '2025-06-10', 'start'],
    ['trong vòng mười ngày', '2025-06-15', 'start'],
    ['trong vòng 10 ngày kể từ ngày 10/6/2025', '2025-06-20', ''],
    ['trong 5 ngày, kể từ ngày 02/6', '2025-06-07', 'year'],
    ['chậm nhất sau hai tuần', '2025-06-19', 'start'],
    ['trong năm tháng', '2025-11-05', 'start'],
  ])('%s ends on %s', (text, date, assumed) => {
    const reading = read(text)
    expect(reading.due).toEqual({ kind: 'by_date', date, text: text.replace('5 ngày, kể', '5 ngày kể') })
    expect(reading.assumed.join(' ')).toBe(assumed)
  })

  it('of work goes round Tết', () => {
    expect(read('sau 5 ngày làm việc', '2026-02-12').due).toMatchObject({ date: '2026-02-26' })
  })

  it('of work in a year without holidays in the table is told as assumed', () => {
    expect(read('sau 5 ngày làm việc', '2030-06-03').assumed).toEqual(['start', 'holidays'])
  })

  it.each(['ngày ký', 'ngày ban hành', 'ngày ký/ban hành', 'ngày ký ban hành'])(
    'counted from "%s" is kept in words: that day is not known yet',
    (event) => {
      const text = `trong vòng 10 ngày kể từ ${event}`
      const reading = read(text)
      expect(reading.due).toEqual({ kind: 'words', text })
      expect(reading.days).toMatchObject({ to: '2025-06-15' })
      expect(reading.assumed).toEqual(['start'])
    },
  )

  it('counted from what happens on no known day has no days', () => {
    expect(read('trong 15 ngày kể từ ngày nhận được văn bản')).toMatchObject({ days: null, assumed: [] })
  })

  it('of months ends on the last day of a shorter month', () => {
    expect(read('sau 1 tháng', '2026-01-31').days?.to).toBe('2026-02-28')
  })
})

describe('what recurs', () => {
  it.each([
    ['hằng tháng, ngày 25', 'month', 25, '2025-06-25'],
    ['hằng tháng, ngày 04', 'month', 4, '2025-07-04'],
    ['trước ngày 25 hằng tháng', 'month', 25, '2025-06-25'],
    ['hằng tháng, ngày 31', 'month', 31, '2025-06-30'],
    ['định kỳ hằng quý, trước ngày 20 của tháng cuối quý', 'quarter', 20, '2025-06-20'],
    ['hằng quý, trước ngày 05 của tháng đầu quý sau', 'quarter', 5, '2025-07-05'],
    ['hằng tuần vào thứ Hai', 'week', null, '2025-06-09'],
    ['thứ Sáu hằng tuần', 'week', null, '2025-06-06'],
    ['hằng năm, trước ngày 15/12', 'year', null, '2025-12-15'],
  ])('%s', (text, every, day, next) => {
    expect(read(text).due).toEqual({ kind: 'recurring', every, day, text })
    expect(read(text).days).toMatchObject({ from: next, to: next })
  })

  it.each([
    ['hằng tháng', 'month', '2025-06-30'],
    ['định kỳ hàng quý', 'quarter', '2025-06-30'],
    ['mỗi tuần', 'week', '2025-06-08'],
    ['hằng năm', 'year', '2025-12-31'],
  ])('%s is by the end of the present period', (text, every, to) => {
    expect(read(text).due).toEqual({ kind: 'recurring', every, day: null, text })
    expect(read(text).days?.to).toBe(to)
  })

  it('without the month of the quarter takes the last, and tells', () => {
    expect(read('hằng quý, trước ngày 20')).toMatchObject({ assumed: ['month'], days: { to: '2025-06-20' } })
  })
})

describe('what names no day is kept as words', () => {
  it.each([
    'thường xuyên',
    'trước Đại hội Đảng bộ tỉnh lần thứ XV',
    'ngay sau hội nghị',
    'trong phiên họp tới',
    'trước kỳ họp thứ 30, Hội đồng nhân dân tỉnh khóa XIX',
    'sau khi được Ban Thường vụ Tỉnh ủy phê duyệt',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ due: { kind: 'words', text }, days: null, assumed: [] })
  })
})

describe('the words around it', () => {
  it('may say what is to be done; the place of the deadline is told', () => {
    const text = 'Hoàn thành đề án trước ngày 30/6, báo cáo Thường trực Tỉnh ủy.'
    const { span, due } = read(text)
    expect(text.slice(span.start, span.end)).toBe('trước ngày 30/6')
    expect(due.text).toBe('trước ngày 30/6')
  })

  it('may be a label', () => {
    expect(read('Thời hạn: 30/6').due.text).toBe('30/6')
  })

  it('in NFD are read as in NFC, and the place counts in NFC', () => {
    const text = 'Hoàn thành trong quý III, báo cáo Tỉnh ủy'
    const reading = read(text.normalize('NFD'))
    expect(reading.text).toBe(text)
    expect(reading.span).toEqual({ start: 11, end: 24 })
    expect(reading.due.text).toBe('trong quý III')
  })

  it.each([
    ['trước Đại hội Đảng bộ Uỷ ban', 'trước Đại hội Đảng bộ Uỷ ban'],
    ['trong quí III', 'trong quý III'],
    ['định kì hằng tháng', 'định kỳ hằng tháng'],
    ['chậm nhất thứ bẩy tuần này', 'chậm nhất thứ Bảy tuần này'],
  ])('%s is read in its other spelling', (text, printed) => {
    expect(read(text).due.text).toBe(printed)
  })
})

describe('what is not understood is told and never guessed', () => {
  it.each([
    ['', 'nothing'],
    ['càng nhanh càng tốt', 'nothing'],
    ['sớm', 'unread'],
    ['trước ngày 20', 'unread'],
    ['định kỳ 6 tháng', 'unread'],
    ['nếu được thì trước ngày 30/6', 'unread'],
    ['không trước ngày 30/6', 'unread'],
    ['ngày 20 hoặc 30/6', 'unread'],
    ['khoảng ngày 30/6', 'unread'],
    ['sáng ngày 10/6', 'unread'],
    ['ngày 10/6 trở đi', 'unread'],
    ['nửa đầu tháng 7', 'unread'],
    ['trong tháng 7, 8', 'unread'],
    ['5/7 xã', 'unread'],
    ['trước ngày 30/6 hoặc ngày 15/7', 'several'],
    ['từ ngày 01/7 đến ngày 15/7', 'several'],
    ['trước hội nghị, chậm nhất ngày 05/7', 'several'],
    ['trước ngày 31/6', 'impossibleDate'],
    ['trước ngày 30/02/2028', 'impossibleDate'],
    ['trước ngày 00/7', 'impossibleDate'],
    ['hằng năm, ngày 31/4', 'impossibleDate'],
    ['trong tháng 13', 'impossiblePeriod'],
    ['trong quý V', 'impossiblePeriod'],
    ['trước 25 giờ ngày 10/6', 'impossibleTime'],
    ['trước 24 giờ 30 ngày 10/6', 'impossibleTime'],
    ['sau 0 ngày làm việc', 'impossibleCount'],
    ['trong 5000 năm', 'impossibleCount'],
    ['13 tháng đầu năm', 'impossibleCount'],
    ['trước ngày 30/6/25', 'shortYear'],
    ['đầu năm 2026', 'vague'],
    ['hằng tuần, ngày 25', 'mismatch'],
    ['hằng tháng vào thứ Hai', 'mismatch'],
    [`trước Đại hội ${'đại biểu '.repeat(80)}`, 'tooLong'],
  ])('%s: %s', (text, problem) => {
    expect(parseDue(text, { on, holidays: [] })).toMatchObject({ understood: false, problem })
  })
})
