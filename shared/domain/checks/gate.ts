/** What stands between a document and its issue: findings that block, and those a person has waived with a reason. */
import type { Finding } from './check-dossier.ts'
import { placeKey } from './check-texts.ts'
import type { Field } from './finding.ts'

/** A finding a person takes upon themselves. It holds for the same rule at the same words of the same field, wherever in it they stand. */
export type Waiver = {
  readonly ruleId: Finding['ruleId']
  readonly at: Field
  /** The words found fault with; `null` for a finding about the whole record. */
  readonly words: string | null
  readonly reason: string
}

export type Gate = {
  /** Findings that block and are not waived: nothing may be issued while there is one. */
  readonly open: readonly Finding[]
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[]
}

/** Parts the findings that block from those that are waived. A waiver without a reason waives nothing. */
export function gate(findings: readonly Finding[], waivers: readonly Waiver[]): Gate {
  const blocks = findings
    .filter(({ severity }) => severity === 'block')
    .map((finding) => ({ finding, waiver: waivers.find((one) => isFor(one, finding)) }))
  return {
    open: blocks.flatMap(({ finding, waiver }) => (waiver === undefined ? [finding] : [])),
    waived: blocks.flatMap(({ finding, waiver }) => (waiver === undefined ? [] : [{ finding, waiver }])),
  }
}

/** The waiver that a person's reason makes of a finding. */
export function waiverOf({ ruleId, at: { kind, id, field }, words }: Finding, reason: string): Waiver {
  return { ruleId, at: { kind, id, field }, words, reason }
}

function isFor(waiver: Waiver, finding: Finding): boolean {
  return (
    waiver.reason.trim() !== '' &&
    waiver.ruleId === finding.ruleId &&
    placeKey(waiver.at) === placeKey(finding.at) &&
    waiver.words === finding.words
  )
}
