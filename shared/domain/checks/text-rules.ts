/** Every rule of language: what the words of the records are held to (`domain.md` 5, 6). */
import { abbreviationRules } from './abbreviation-rules.ts'
import { capitalRules } from './capital-rules.ts'
import { citationFormRules } from './citation-form-rules.ts'
import { citationMentionRules } from './citation-mention-rules.ts'
import { citationReferenceRules } from './citation-reference-rules.ts'
import { dateRules } from './date-rules.ts'
import { endedBodyRules } from './ended-body-rules.ts'
import { formulaRules } from './formula-rules.ts'
import { numberRules } from './number-rules.ts'
import { spellingRules } from './spelling-rules.ts'

export const textRules = [
  ...citationFormRules,
  ...citationMentionRules,
  ...citationReferenceRules,
  ...endedBodyRules,
  ...dateRules,
  ...numberRules,
  ...spellingRules,
  ...capitalRules,
  ...abbreviationRules,
  ...formulaRules,
] as const
