/** Biên bản kiểm phiếu: who counted, the papers, the votes with their share, the rule and the result (`domain.md` 4.7-4.9). */

import { countsOfOption } from '../../domain/ballot-options.ts'
import { votesNeeded } from '../../domain/majority.ts'
import type { Ballot, BallotOption } from '../../records/session.ts'
import { groupThousands, paddedCount, percentage } from '../../vietnamese/numbers.ts'
import type { DocModel, Inline } from '../model.ts'
import type { TallyWords } from '../profiles/words/votes.ts'
import { type BodyWriter, createBody, type TableRow } from './body.ts'
import type { Context } from './context.ts'
import { frame, summarySlots } from './frame.ts'
import type { Lacking } from './gaps.ts'
import { enumerate, fill, withoutEndMark, words } from './inlines.ts'
import { sessionLacking } from './session-person.ts'
import { type ChosenBallot, chosenBallot, votedSubject } from './subject.ts'
import { baseOf, type CountField, type CountOf, countOfOption } from './vote-formula.ts'

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
  if (chosen !== null && chosen.ballot.options.length > 0) writeOptions(context, body, chosen)
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
    return [
      words(title),
      sayCount(context, chosen, { path: field, field, count }),
      hasShare ? shareOf(count, base) : [],
    ]
  }
  const hasPapers = ballot === null || ballot.kind === 'secret' || (ballot.kind === 'written' && isPaperCounted(ballot))
  const isListed = ballot !== null && ballot.options.length > 0
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
    ...(isListed
      ? []
      : [
          row(tally.for, 'votesFor', true),
          row(tally.against, 'votesAgainst', true),
          row(tally.other, 'votesOther', true),
        ]),
  ]
}

function isPaperCounted({ issued, returned, valid, invalid }: Ballot): boolean {
  return [issued, returned, valid, invalid].some((count) => count !== null)
}

/** The votes for each option of the list, then for those whose names were written on the papers (`domain.md` 4.9). */
function writeOptions(context: Context, body: BodyWriter, chosen: ChosenBallot): void {
  const { tally } = context.profile
  const { ballot } = chosen
  const base = baseOf(ballot)
  const row = (option: BallotOption, index: number): TableRow => [
    words(option.name),
    ...countsOfOption(option, ballot.seats).map((field) =>
      sayCount(context, chosen, countOfOption(ballot, index, field)),
    ),
    shareOf(option.votesFor, base),
    option.result === null ? [] : words(option.result === 'carried' ? tally.optionCarried : tally.optionNotCarried),
  ]
  const write = (
    isWrittenIn: boolean,
    title: readonly Inline[],
    head: readonly string[],
    columns: readonly number[],
  ) => {
    const rows = ballot.options.flatMap((option, index) =>
      option.writtenIn === isWrittenIn ? [row(option, index)] : [],
    )
    if (rows.length === 0) return
    body.paragraph(title, [ballot.id], { keepNext: true })
    const numbered = rows.map((cells, place) => [words(String(place + 1)), ...cells])
    body.table([tally.ordinal, ...head], numbered, columns, [ballot.id], {
      centred: columns.flatMap((_, place) => (place === 1 ? [] : [place])),
    })
  }
  const end = [tally.share, tally.result]
  const judged = [tally.optionFor, tally.optionAgainst, tally.optionOther]
  const marked = [tally.marks]
  const narrow = [0.08, 0.44, 0.14, 0.14, 0.2]
  if (ballot.seats === null)
    write(false, words(tally.options), [tally.option, ...judged, ...end], [0.08, 0.28, 0.11, 0.13, 0.12, 0.11, 0.17])
  else
    write(
      false,
      fill(tally.optionsOfSeats, { seats: paddedCount(ballot.seats) }),
      [tally.option, ...marked, ...end],
      narrow,
    )
  write(true, words(tally.writtenIn), [tally.option, ...marked, ...end], narrow)
}

function shareOf(count: number | null, base: number | null): Inline[] {
  return count !== null && base !== null && base > 0 ? words(percentage(count, base)) : []
}

function sayCount(context: Context, chosen: ChosenBallot | null, { path, field, count }: CountOf): Inline[] {
  if (count !== null) return words(groupThousands(count))
  return context.gaps.blank({
    path: chosen === null ? `document.ballot.${field}` : `${chosen.path}.${path}`,
    code: `ballot.${field}`,
    recordId: chosen?.ballot.id ?? context.input.session.id,
    where: chosen?.where ?? context.kindWords.typeName,
  })
}

/** Who or what of the list was carried, by name. */
function listResult(tally: TallyWords, { options }: Ballot): Inline[] {
  const carried = options.flatMap(({ name, result }) => (result === 'carried' ? [words(withoutEndMark(name))] : []))
  return carried.length === 0
    ? words(tally.noneCarried)
    : fill(tally.carriedOnes, { names: enumerate(carried, '; ', '; ') })
}

/** The rule with its base and the votes it needs: `floor(N / 2) + 1` (QĐ 168-QĐ/TW, Art 30). */
function ruleSentence({ profile: { tally }, input }: Context, ballot: Ballot | null): Inline[] {
  const isInOffice = (ballot?.base ?? input.body.majorityBase) === 'in_office'
  const base = isInOffice ? tally.inOfficeBase : tally.presentBase
  const whole = ballot === null ? null : baseOf(ballot)
  if (whole === null) return fill(tally.ruleUnknown, { base })
  const isListed = ballot !== null && ballot.options.length > 0
  const seats = isListed ? ballot.seats : null
  return [
    ...fill(isListed ? tally.ruleOfList : tally.rule, {
      base,
      needed: groupThousands(votesNeeded(whole)),
      whole: groupThousands(whole),
    }),
    ...(seats === null ? [] : fill(tally.ruleOfSeats, { seats: paddedCount(seats) })),
  ]
}

function resultSentence(context: Context, chosen: ChosenBallot | null): Inline[] {
  const { tally } = context.profile
  const result = chosen?.ballot.result ?? null
  if (result !== null) return words(result === 'carried' ? tally.carried : tally.notCarried)
  if (chosen !== null && chosen.ballot.state === 'closed' && chosen.ballot.options.length > 0)
    return listResult(tally, chosen.ballot)
  const blank = context.gaps.blank({
    path: chosen === null ? 'document.ballot.result' : `${chosen.path}.result`,
    code: 'ballot.result',
    recordId: chosen?.ballot.id ?? context.input.session.id,
    where: chosen?.where ?? context.kindWords.typeName,
  })
  return fill(tally.unfinished, { blank })
}
