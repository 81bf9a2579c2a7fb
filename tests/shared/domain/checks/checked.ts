/** Texts and contexts for tests of the checks. */
import { applyAll, compatibleFixes } from '../../../../shared/domain/checks/apply-fix.ts'
import { checkTexts } from '../../../../shared/domain/checks/check-texts.ts'
import { checkedText, type TextRole } from '../../../../shared/domain/checks/checked-text.ts'
import type { CheckContext } from '../../../../shared/domain/checks/checked-texts.ts'
import { startingReferences } from '../../../../shared/domain/references/starting-list.ts'
import type { RichText } from '../../../../shared/records/rich-text.ts'
import { idOf } from '../../../support/dossier.ts'

/** A Party document of June 2025 with the list an office starts from. */
export const context: CheckContext = {
  family: 'party',
  day: '2025-06-05',
  references: startingReferences,
  officeSpelling: null,
  units: [],
  names: [],
}

/** The text of one decision. */
export function aText(words: string | RichText, role: TextRole = 'body') {
  return checkedText({ kind: 'decision', id: idOf('decision'), field: 'text' }, words, role)
}

/** What is found in one text. */
export function check(words: string | RichText, changes: Partial<CheckContext> = {}, role: TextRole = 'body') {
  return checkTexts({ ...context, ...changes, texts: [aText(words, role)] })
}

/** The names of the rules that find something in one text. */
export function rulesIn(words: string | RichText, changes: Partial<CheckContext> = {}): string[] {
  return check(words, changes).map(({ ruleId }) => ruleId)
}

/** The text with every fix put in, again and again until none is left; fails after `most` rounds. */
export function mended(words: string, changes: Partial<CheckContext> = {}, most = 12): string {
  let text = words
  for (let round = 0; round < most; round++) {
    const fixes = compatibleFixes(check(text, changes))
    if (fixes.length === 0) return text
    text = applyAll(text, fixes)
  }
  throw new Error(`fixes without end: ${JSON.stringify(words)}`)
}
