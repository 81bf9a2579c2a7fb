/** Phiếu biểu quyết: what is voted on and the choices to mark. A secret one names nobody (`domain.md` 4.9). */
import type { BallotOption } from '../../records/session.ts'
import { paddedCount } from '../../vietnamese/numbers.ts'
import type { DocModel, Inline } from '../model.ts'
import { type BodyWriter, createBody } from './body.ts'
import type { Context } from './context.ts'
import { frame } from './frame.ts'
import { fill, withoutEndMark, words } from './inlines.ts'
import { chosenBallot, votedSubject } from './subject.ts'

/** Room for a mark, in twips. */
const rowHeight = 600

/** Composes the paper for the chosen vote, or for the chosen item before its vote is opened. */
export function composeBallotPaper(context: Context): DocModel {
  const { ballotPaper } = context.profile
  const chosen = chosenBallot(context)
  const body = createBody()
  body.paragraph(fill(ballotPaper.subject, { subject: votedSubject(context, chosen) }), [])
  const printed = chosen?.ballot.options.filter(({ writtenIn }) => !writtenIn) ?? []
  if (printed.length > 0) writeOptions(context, body, printed, chosen?.ballot.seats ?? null)
  else {
    body.paragraph(words(ballotPaper.mark), [], { keepNext: true })
    body.table([ballotPaper.for, ballotPaper.against, ballotPaper.other], [[[], [], []]], [1 / 3, 1 / 3, 1 / 3], [], {
      rowHeight,
    })
  }
  body.paragraph(words(ballotPaper.words), [], { keepNext: true })
  for (const _line of [1, 2]) body.paragraph(words(ballotPaper.fillLine), [], { role: 'fillLine' })
  const isNamed = chosen?.ballot.kind === 'open_named'
  if (isNamed) body.paragraph(nameLine(context), [])
  return frame(context, {
    level: chosen?.level ?? context.input.session.secrecy.level,
    body,
    signature: null,
    isNumbered: false,
    printPlaceDate: false,
  })
}

/** The list: each option judged by itself, or so many chosen of them. */
function writeOptions(
  { profile: { ballotPaper } }: Context,
  body: BodyWriter,
  options: readonly BallotOption[],
  seats: number | null,
): void {
  const boxes = seats === null ? [ballotPaper.for, ballotPaper.against, ballotPaper.other] : [ballotPaper.choose]
  const mark = seats === null ? words(ballotPaper.markEach) : fill(ballotPaper.markSeats, { seats: paddedCount(seats) })
  const columns = seats === null ? [0.08, 0.47, 0.14, 0.16, 0.15] : [0.08, 0.74, 0.18]
  body.paragraph(mark, [], { keepNext: true })
  body.table(
    [ballotPaper.ordinal, ballotPaper.option, ...boxes],
    options.map(({ name }, index) => [words(String(index + 1)), words(name), ...boxes.map(() => [])]),
    columns,
    [],
    { rowHeight, centred: [0] },
  )
}

function nameLine({ profile: { ballotPaper } }: Context): Inline[] {
  return fill(ballotPaper.name, { dots: withoutEndMark(ballotPaper.fillLine.slice(0, 24)) })
}
