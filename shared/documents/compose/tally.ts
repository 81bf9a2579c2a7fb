/** Biên bản kiểm phiếu: who counted, the papers, the votes with their share, the rule and the result (`domain.md` 4.7-4.9). */
import { votesNeeded } from '../../domain/majority.ts'
import type { Ballot } from '../../records/session.ts'
import { groupThousands, percentage } from '../../vietnamese/numbers.ts'
import type { DocModel, Inline } from '../model.ts'
import { createBody, type TableRow } from './body.ts'
import type { Context } from './context.ts'
import { frame, summarySlots } from './frame.ts'
import type { Lacking } from './gaps.ts'
import { fill, words } from './inlines.ts'
import { sessionLacking } from './session-person.ts'
import { type ChosenBallot, chosenBallot, votedSubject } from './subject.ts'
import type { CountField } from './vote-formula.ts'

/** Composes the record of the count of the chosen vote; without one it is the empty form. */
export function composeTally(context: Context): DocModel {
  const { tally } = context.profile
  const { session } = context.input
  const chosen = chosenBallot(context)
  const body = createBody()
  const sources = chosen === null ? [] : [chosen.ballot.id]
  const counters: Lacking = {
    path: 'document.counters',
    code: 'document.counters',
    recordId: session.id,
    where: context.kindWords.typeName,
  }
  body.paragraph(fill(tally.opening, summarySlots(context)), [session.id])
  body.paragraph(fill(tally.counters, { blank: context.gaps.blank(counters) }), [])
  body.paragraph(fill(tally.subject, { subject: votedSubject(context, chosen) }), sources)
  body.table([tally.fact, tally.count, tally.share], countRows(context, chosen), [0.6, 0.2, 0.2], sources, {
    centred: [1, 2],
  })
  body.paragraph(ruleSentence(context, chosen?.ballot ?? null), sources)
  body.paragraph(resultSentence(context, chosen), sources)
  return frame(context, {
    level: chosen?.level ?? session.secrecy.level,
    body,
    signature: {
      left: { authority: tally.signLeft, post: null, name: context.gaps.blank(counters) },
      recipients: null,
      right: {
        authority: tally.signRight,
        post: null,
        name: context.personName(session.chairId, sessionLacking(context, 'chairId')),
      },
      confirmation: null,
    },
  })
}

/** Papers are counted only where there are papers; shares are of the base of the rule. */
function countRows(context: Context, chosen: ChosenBallot | null): TableRow[] {
  const { tally } = context.profile
  const ballot = chosen?.ballot ?? null
  const base = ballot === null ? null : baseOf(ballot)
  const row = (title: string, field: CountField, hasShare: boolean): TableRow => {
    const count = ballot === null ? null : ballot[field]
    const share = hasShare && count !== null && base !== null && base > 0 ? percentage(count, base) : ''
    return [words(title), countOf(context, chosen, field), words(share)]
  }
  const hasPapers = ballot === null || ballot.kind === 'secret'
  return [
    row(tally.inOffice, 'entitled', false),
    ...(ballot?.kind === 'written' ? [] : [row(tally.present, 'present', false)]),
    ...(hasPapers
      ? [
          row(tally.issued, 'issued', false),
          row(tally.returned, 'returned', false),
          row(tally.valid, 'valid', false),
          row(tally.invalid, 'invalid', false),
        ]
      : []),
    row(tally.for, 'votesFor', true),
    row(tally.against, 'votesAgainst', true),
    row(tally.other, 'votesOther', true),
  ]
}

function countOf(context: Context, chosen: ChosenBallot | null, field: CountField): Inline[] {
  const count = chosen === null ? null : chosen.ballot[field]
  if (count !== null) return words(groupThousands(count))
  return context.gaps.blank({
    path: chosen === null ? `document.ballot.${field}` : `${chosen.path}.${field}`,
    code: `ballot.${field}`,
    recordId: chosen?.ballot.id ?? context.input.session.id,
    where: chosen?.where ?? context.kindWords.typeName,
  })
}

/** The rule with its base and the votes it needs: `floor(N / 2) + 1` (QĐ 168-QĐ/TW, Art 30). */
function ruleSentence({ profile: { tally }, input }: Context, ballot: Ballot | null): Inline[] {
  const isInOffice = (ballot?.base ?? input.body.majorityBase) === 'in_office'
  const base = isInOffice ? tally.inOfficeBase : tally.presentBase
  const whole = ballot === null ? null : baseOf(ballot)
  if (whole === null) return fill(tally.ruleUnknown, { base })
  return fill(tally.rule, { base, needed: groupThousands(votesNeeded(whole)), whole: groupThousands(whole) })
}

function resultSentence(context: Context, chosen: ChosenBallot | null): Inline[] {
  const { tally } = context.profile
  const result = chosen?.ballot.result ?? null
  if (result !== null) return words(result === 'carried' ? tally.carried : tally.notCarried)
  const blank = context.gaps.blank({
    path: chosen === null ? 'document.ballot.result' : `${chosen.path}.result`,
    code: 'ballot.result',
    recordId: chosen?.ballot.id ?? context.input.session.id,
    where: chosen?.where ?? context.kindWords.typeName,
  })
  return fill(tally.unfinished, { blank })
}

function baseOf({ base, entitled, present }: Ballot): number | null {
  return base === 'in_office' ? entitled : present
}
