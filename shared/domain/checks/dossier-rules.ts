/** Every rule of form: what the records of a session are held to beside their words. */
import { ballotRules } from './ballot-rules.ts'
import { documentRules } from './document-rules.ts'
import { peopleRules } from './people-rules.ts'
import { taskRules } from './task-rules.ts'

export const dossierRules = [...documentRules, ...peopleRules, ...ballotRules, ...taskRules] as const
