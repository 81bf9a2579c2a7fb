/** How the program looks and speaks, and what it needs to know at its start. */
import type { Output, ParsedInput } from '../../shared/contract/contract.ts'
import type { Language } from '../../shared/i18n/keys.ts'
import { actorOf, type Desk } from './desk.ts'

type Bootstrap = Output<'app.bootstrap'>

/** The language and look a person chose; Vietnamese and the system's look before that. */
export function readPreferences({ store: { settings } }: Desk): { language: Language; theme: Bootstrap['theme'] } {
  const theme = settings.get('theme')
  return {
    language: settings.get('language') === 'en' ? 'en' : 'vi',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  }
}

export function setPreferences({ store: { settings } }: Desk, input: ParsedInput<'app.setPreferences'>): null {
  if (input.language !== undefined) settings.set('language', input.language)
  if (input.theme !== undefined) settings.set('theme', input.theme)
  return null
}

/** How the program stands for this desk. */
export function describeDesk(
  desk: Desk,
): Pick<Bootstrap, 'readOnly' | 'language' | 'theme' | 'welcomeNeeded' | 'user' | 'office' | 'today'> {
  const { tables } = desk.store
  const { personId } = actorOf(desk)
  const user = personId === null ? undefined : tables.person.find(personId)
  const office = tables.office.all()[0] ?? null
  return {
    ...readPreferences(desk),
    readOnly: desk.store.readOnly,
    welcomeNeeded: office === null,
    user: user === undefined ? null : { id: user.id, fullName: user.fullName },
    office,
    today: desk.clock.today(),
  }
}
