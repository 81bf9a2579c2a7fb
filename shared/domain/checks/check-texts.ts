/** The rules of language over texts, with the findings in reading order. */
import type { CheckedTexts } from './checked-texts.ts'
import type { Found, Place, Rule, Severity } from './finding.ts'
import { spanFound } from './spans.ts'
import { textRules } from './text-rules.ts'

export type TextRuleId = (typeof textRules)[number]['id']

/** What was found by a rule, with all a person is shown of it. */
export type FindingOf<Name extends string> = Found & {
  readonly ruleId: Name
  readonly severity: Severity
  readonly source: string
}

/** What the rules of language find in the texts, in the order of the texts and of their words. */
export function checkTexts(checked: CheckedTexts): FindingOf<TextRuleId>[] {
  const places = new Map(checked.texts.map(({ at }, index) => [placeKey(at), index]))
  const place = ({ at }: Found) => places.get(placeKey(at)) ?? 0
  return textRules
    .flatMap((one) => findingsOf(one, checked))
    .sort((a, b) => place(a) - place(b) || spanFound(a).start - spanFound(b).start)
}

/** What one rule finds, with its name, severity and source. */
export function findingsOf<Checked, Name extends string>(
  { id, severity, source, find }: Rule<Checked, Name>,
  checked: Checked,
): FindingOf<Name>[] {
  return find(checked).map((found) => ({ ruleId: id, severity, source, ...found }))
}

/** Names the text or field a place is in. */
export function placeKey({ kind, id, field }: Pick<Place, 'kind' | 'id' | 'field'>): string {
  return `${kind} ${id} ${field}`
}
