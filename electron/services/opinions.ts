/** Rounds of opinions on a draft: who is asked about which version, what they answered, and what became of each remark. */
import type { Output, ParsedInput } from '../../shared/contract/contract.ts'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { PlacedBlock } from '../../shared/documents/draft/with-draft.ts'
import { issuedFacts } from '../../shared/documents/issued-facts.ts'
import { opinionSummaryHtml } from '../../shared/documents/opinion-summary.ts'
import { draftLines } from '../../shared/domain/drafting/inlines.ts'
import { changeAt, isLate, settleRemark } from '../../shared/domain/review/opinions.ts'
import { partsAbove } from '../../shared/domain/secret-parts.ts'
import type { Opinion, OpinionRemark, OpinionRound } from '../../shared/records/review.ts'
import type { Id } from '../../shared/records/values.ts'
import { actorOf, type Desk, found, need, requireEditable } from './desk.ts'
import { composeNow, standingBlocks } from './documents.ts'
import { freezing, type Standing, standingNow } from './draft-versions.ts'
import { requireWritable } from './drafts.ts'
import { requestOfDraft } from './open-matters.ts'
import type { Ports } from './ports.ts'
import { checkRules, validated } from './record-rules.ts'
import { printPaper, savePaper } from './register-papers.ts'
import { requireDraftOpen } from './seals.ts'
import { letPaperOut } from './secret-print.ts'
import { recordsOf } from './secret-records.ts'

type Rounds = Output<'opinions.read'>

/** The rounds of a draft, oldest first, each remark followed to what its place said when it was sent round and says now. */
export function readOpinions(desk: Desk, draftId: Id): Rounds {
  const { tables } = desk.store
  const draft = need(tables, 'draft', draftId)
  requireDraftOpen(desk, draft)
  const today = desk.clock.today()
  const ofDraft = <T extends { draftId: Id }>(records: readonly T[]) => records.filter((one) => one.draftId === draftId)
  const opinions = ofDraft(tables.opinion.ofSession(draft.sessionId))
  const remarks = ofDraft(tables.opinionRemark.ofSession(draft.sessionId))
  const isWithheld = withholding(desk, draftId)
  const standing = linesOf(standingBlocks(desk, draftId), isWithheld)
  return {
    today,
    places: [...standing].map(([id, words]) => ({ id, words })),
    rounds: ofDraft(tables.opinionRound.ofSession(draft.sessionId)).map((round) => {
      const version = need(tables, 'draftVersion', round.versionId)
      const sent = linesOf(version.blocks, isWithheld)
      return {
        round,
        version: version.number,
        opinions: opinions
          .filter(({ roundId }) => roundId === round.id)
          .map((opinion) => ({
            opinion,
            late: isLate(opinion, round, today),
            remarks: remarks
              .filter(({ opinionId }) => opinionId === opinion.id)
              .map((remark) => ({ remark, change: changeAt(remark.blockId, sent, standing) })),
          })),
      }
    }),
  }
}

/**
 * Asks people about the draft as it stands, or stood a moment ago, which is frozen as a version. STEP_REFUSED unless the document is out for opinions;
 * STALE_WRITE as `freezeAs`.
 */
export function askOpinions(
  desk: Desk,
  { draftId, people, dueOn, note }: ParsedInput<'opinions.ask'>,
  standing: Standing | null = null,
): Stored<OpinionRound> {
  const { tables } = desk.store
  const draft = need(tables, 'draft', draftId)
  requireWritable(desk, draft)
  requireDraftOpen(desk, draft)
  if (draft.state !== 'consultation') fail('STEP_REFUSED')
  const { sessionId } = draft
  const askedOn = desk.clock.today()
  if (dueOn < askedOn) fail('INVALID_INPUT', { params: { field: 'dueOn' } })
  const number = 1 + tables.opinionRound.ofSession(sessionId).filter((round) => round.draftId === draftId).length
  const freeze = freezing(desk, standing ?? standingNow(desk, draftId))
  return desk.store.command({ name: 'opinions.ask', actor: actorOf(desk), sessionId }, (w) => {
    const { id: versionId } = freeze(w, `Xin ý kiến lần ${number}`)
    const facts = { sessionId, draftId, number, versionId, askedOn, dueOn, note }
    const round = w.opinionRound.insert(validated('opinionRound', { ...facts, id: desk.newId() }))
    for (const { personId, name } of people) {
      if (personId !== null) found(w.person.find(personId))
      const asked = { sessionId, draftId, roundId: round.id, personId, name, answer: null, answeredOn: null }
      w.opinion.insert(validated('opinion', { ...asked, id: desk.newId() }))
    }
    return round
  })
}

/** Records an answer, or takes it back. */
export function answerOpinion(
  desk: Desk,
  { id, revision, answer, answeredOn }: ParsedInput<'opinions.answer'>,
): Stored<Opinion> {
  const opinion = need(desk.store.tables, 'opinion', id)
  const patch = { answer, answeredOn: answer === null ? null : (answeredOn ?? desk.clock.today()) }
  return inSession(desk, 'answer', opinion.sessionId, (w) => {
    checkRules('opinion', { ...opinion, ...patch }, w)
    return w.opinion.update(id, revision, patch)
  })
}

/** Writes down one remark of an answer. */
export function addRemark(
  desk: Desk,
  { opinionId, text, blockId }: ParsedInput<'opinions.addRemark'>,
): Stored<OpinionRemark> {
  const { sessionId, draftId } = need(desk.store.tables, 'opinion', opinionId)
  if (blockId !== null) requireBlockOf(desk, draftId, blockId)
  const open = { outcome: null, reason: null, settledBy: null, settledAt: null }
  return inSession(desk, 'remark', sessionId, (w) =>
    w.opinionRemark.insert(
      validated('opinionRemark', { id: desk.newId(), sessionId, draftId, opinionId, text, blockId, ...open }),
    ),
  )
}

/** Says what became of a remark: taken over, with the place it changed or how, or explained why not. OUTCOME_UNEXPLAINED without either. */
export function settleOpinion(
  desk: Desk,
  { id, revision, outcome, reason, blockId }: ParsedInput<'opinions.settle'>,
): Stored<OpinionRemark> {
  const remark = need(desk.store.tables, 'opinionRemark', id)
  if (blockId !== null && blockId !== remark.blockId) requireBlockOf(desk, remark.draftId, blockId)
  const by = { settledBy: actorOf(desk).personId, settledAt: desk.clock.nowMs() }
  const settled = settleRemark({ outcome, reason, blockId, ...by })
  if (!settled.ok) fail(settled.error)
  return inSession(desk, 'settle', remark.sessionId, (w) => {
    checkRules('opinionRemark', { ...remark, ...settled.value }, w)
    return w.opinionRemark.update(id, revision, settled.value)
  })
}

/** Takes a remark away that was written down by mistake. */
export function removeRemark(desk: Desk, { id, revision }: { id: Id; revision: number }): null {
  const { sessionId } = need(desk.store.tables, 'opinionRemark', id)
  inSession(desk, 'remove', sessionId, (w) => w.opinionRemark.remove(id, revision))
  return null
}

type OpinionPaper = ParsedInput<'opinions.print'>

/** Prints the table of opinions; of a secret document as `letPaperOut`. */
export async function printOpinions(
  desk: Desk,
  ports: Pick<Ports, 'pages'>,
  { draftId, ...confirmed }: OpinionPaper,
): Promise<{ printed: boolean }> {
  const out = () => printPaper(ports, opinionsHtml(desk, draftId))
  return letPaperOut(desk, paperOf(desk, draftId, 'opinions.print'), confirmed, out, ({ printed }) => printed)
}

/** Writes the table of opinions as PDF, asking where to; of a secret document as `letPaperOut`. */
export async function saveOpinions(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'pdf' | 'documentsFolder' | 'onWritten'>,
  { draftId, ...confirmed }: OpinionPaper,
): Promise<{ fileName: string | null }> {
  const out = () => savePaper(desk, ports, opinionsHtml(desk, draftId), 'Bảng tổng hợp ý kiến, tiếp thu, giải trình')
  return letPaperOut(
    desk,
    paperOf(desk, draftId, 'opinions.savePdf'),
    confirmed,
    out,
    ({ fileName }) => fileName !== null,
  )
}

/** Bảng tổng hợp ý kiến, tiếp thu, giải trình as a page. */
export function opinionsHtml(desk: Desk, draftId: Id): string {
  const { tables } = desk.store
  const { model } = composeNow(desk, requestOfDraft(desk, draftId)).composed
  const { rounds, today } = readOpinions(desk, draftId)
  return opinionSummaryHtml({
    letterhead: found(tables.office.all()[0]).letterhead,
    typeName: issuedFacts(model).typeName,
    summary: issuedFacts(model).summary,
    level: model.metadata.secrecy,
    rounds,
    today,
  })
}

function paperOf(desk: Desk, draftId: Id, what: string) {
  const { sessionId } = need(desk.store.tables, 'draft', draftId)
  const level = composeNow(desk, requestOfDraft(desk, draftId)).composed.model.metadata.secrecy
  return { sessionId, level, what }
}

/** Whether a block was kept out of the document for what it came from, now or in a version: no word of it stands in the table of opinions. */
function withholding(desk: Desk, draftId: Id): (block: Pick<PlacedBlock, 'id' | 'sources'>) => boolean {
  const { composed } = composeNow(desk, requestOfDraft(desk, draftId))
  const { sessionId } = need(desk.store.tables, 'draft', draftId)
  const secret = partsAbove(recordsOf(desk.store.tables, sessionId), composed.model.metadata.secrecy)
  const out = new Set(composed.gaps.flatMap(({ code, recordId }) => (code === 'draft.withheld' ? [recordId] : [])))
  return ({ id, sources }) => out.has(id) || sources.some((source) => secret.has(source))
}

function linesOf(blocks: readonly PlacedBlock[], isWithheld: ReturnType<typeof withholding>): Map<Id, string> {
  return new Map(
    blocks.flatMap((block) => {
      const words = draftLines(block.content).join(' ').trim()
      return isWithheld(block) || words === '' ? [] : [[block.id, words] as const]
    }),
  )
}

function requireBlockOf({ store }: Desk, draftId: Id, blockId: Id): void {
  if (need(store.tables, 'draftBlock', blockId).draftId !== draftId)
    fail('INVALID_INPUT', { params: { field: 'blockId' } })
}

function inSession<T>(
  desk: Desk,
  verb: 'answer' | 'remark' | 'settle' | 'remove',
  sessionId: Id,
  run: Parameters<typeof desk.store.command<T>>[1],
): T {
  requireEditable(desk, sessionId)
  return desk.store.command({ name: `opinions.${verb}`, actor: actorOf(desk), sessionId }, run)
}
