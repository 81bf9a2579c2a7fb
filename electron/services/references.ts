/** The office's list of documents it cites: where it begins. */
import { startingReferences } from '../../shared/domain/references/starting-list.ts'
import { actorOf, type Desk } from './desk.ts'

/** Set when the list was begun, so that an office that has emptied it is not given it again. */
const begunSetting = 'references.begun'

/**
 * Gives a store that never had a reference list the one to start from; afterwards the list is the office's own. Done when the
 * program opens a store, so a new one, a migrated one and a restored one all have it. Does nothing on a store open for reading.
 */
export function beginReferences(desk: Desk): void {
  const { store, newId } = desk
  if (store.readOnly || store.settings.get(begunSetting) !== undefined) return
  // A kill between the two writes leaves a list without its mark.
  if (store.tables.reference.all().length === 0)
    store.command({ name: 'references.begin', actor: actorOf(desk), sessionId: null }, (w) => {
      for (const reference of startingReferences) w.reference.insert({ id: newId(), ...reference })
    })
  store.settings.set(begunSetting, desk.clock.today())
}
