/** The office's table of days off: where it begins, and the days the program knows that it lacks. */
import { startingHolidays } from '../../shared/domain/due/starting-holidays.ts'
import type { HolidayTable } from '../../shared/domain/due/working-days.ts'
import { actorOf, type Desk } from './desk.ts'

/** Set when the table was begun, so that an office that has emptied it is not given it again. */
const begunSetting = 'holidays.begun'

/**
 * Gives a store that never had a table of days off the one to start from; afterwards it is the office's own. Done when the program opens
 * a store. Does nothing on a store open for reading.
 */
export function beginHolidays(desk: Desk): void {
  const { store } = desk
  if (store.readOnly || store.settings.get(begunSetting) !== undefined) return
  addStartingHolidays(desk)
  store.settings.set(begunSetting, desk.clock.today())
}

/** Adds the days of the starting table whose date the office's table lacks, in one step of the log, and tells how many. */
export function addStartingHolidays(desk: Desk): { readonly added: number } {
  const { store, newId } = desk
  const listed = new Set(store.tables.holiday.all().map(({ date }) => date))
  const lacking = startingHolidays.filter(({ date }) => !listed.has(date))
  if (lacking.length > 0)
    store.command({ name: 'holidays.addStarting', actor: actorOf(desk), sessionId: null }, (w) => {
      for (const holiday of lacking) w.holiday.insert({ id: newId(), ...holiday })
    })
  return { added: lacking.length }
}

/** The days working days are counted by: the office's, or those to start from on a store the program has not opened yet. */
export function holidayTableOf({ store }: Desk): HolidayTable {
  return store.settings.get(begunSetting) === undefined ? startingHolidays : store.tables.holiday.all()
}
