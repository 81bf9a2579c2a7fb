/** Phiếu biểu quyết: what is voted on and the choices to mark. A secret one names nobody (`domain.md` 4.9). */
import type { DocModel, Inline } from '../model.ts'
import { createBody } from './body.ts'
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
  body.paragraph(words(ballotPaper.mark), [], { keepNext: true })
  body.table([ballotPaper.for, ballotPaper.against, ballotPaper.other], [[[], [], []]], [1 / 3, 1 / 3, 1 / 3], [], {
    rowHeight,
  })
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

function nameLine({ profile: { ballotPaper } }: Context): Inline[] {
  return fill(ballotPaper.name, { dots: withoutEndMark(ballotPaper.fillLine.slice(0, 24)) })
}
