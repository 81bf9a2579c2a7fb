/** `parse-due`: a deadline in Vietnamese read as the screen reads it. */
import * as v from 'valibot'
import { type DueReading, parseDue } from '../../shared/domain/due/parse-due.ts'
import { dueRemarks } from '../../shared/domain/due/remarks.ts'
import { startingHolidays } from '../../shared/domain/due/starting-holidays.ts'
import type { HolidayTable } from '../../shared/domain/due/working-days.ts'
import { CivilDate } from '../../shared/records/values.ts'
import { holidayTableOf } from '../services/holidays.ts'
import { atDesk, type Command, type CommandPorts, type Said, type Words } from './command.ts'
import { say } from './vietnamese-words.ts'

export const parseDueCommand: Command = {
  takesFile: false,
  takesText: true,
  required: ['on'],
  optional: ['db'],
  problem: ({ on }) => (v.is(CivilDate, on) ? null : '--on'),
  run: readDue,
}

/** Days off are those of the store when one is named, else those an office starts from. Not understood is exit code 1 with the reason. */
function readDue({ text, options: { on = '', db } }: Words, ports: CommandPorts): Promise<Said> | Said {
  const told = (holidays: HolidayTable) => tell(parseDue(text, { on, holidays }), on)
  return db === undefined
    ? told(startingHolidays)
    : atDesk({ db, mayBeNew: false }, ports, (desk) => told(holidayTableOf(desk)))
}

function tell(reading: DueReading, on: string): Said {
  const remarks = dueRemarks(reading, on).map(({ code, params }) => say(`due.${code}`, params))
  if (!reading.understood) {
    const { text, problem, words } = reading
    return { ok: false, lines: remarks, data: { text, problem, words, reason: remarks.join(' '), due: null } }
  }
  const { text, span, phrase, due, days, assumed } = reading
  return {
    ok: true,
    lines: [due.text, ...remarks.map((remark) => `  ${remark}`)],
    data: { text, span, words: due.text, due, days, assumed, remarks, phrase },
  }
}
