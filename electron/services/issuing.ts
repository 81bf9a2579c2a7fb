/**
 * Issuing: the very document that was shown gets its number, is frozen with its files, and puts its tasks into force, as one step that is
 * never undone (`design.md` 3, decisions 7-9; `domain.md` 4.11, 4.14).
 */
import { fail } from '../../shared/contract/errors.ts'
import { documentFileName } from '../../shared/documents/file-name.ts'
import { type IssuedFacts, issuedFacts } from '../../shared/documents/issued-facts.ts'
import { profileFor } from '../../shared/documents/profile.ts'
import { type Given, giveNumber } from '../../shared/domain/register/book.ts'
import { type SeriesKey, seriesKey, typeInBook } from '../../shared/domain/register/series.ts'
import { isOnTheWay, mayIssue } from '../../shared/domain/review/document-states.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { IssuedChange, RegisterNumber, RegisterSeries } from '../../shared/records/register.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Snapshot } from '../documents/snapshot.ts'
import { checkDocument } from './checks.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import {
  composeNow,
  type DocumentRequest,
  type ExportFormat,
  keepSnapshot,
  renderAll,
  type ShownRequest,
  snapshotShown,
} from './documents.ts'
import { composeInput } from './dossiers.ts'
import { findDraft } from './find-draft.ts'
import { type DifferingTask, differingTasks, sentencesOf } from './issue-tasks.ts'
import { countUndecided } from './open-matters.ts'
import type { Ports } from './ports.ts'
import { validated } from './record-rules.ts'
import { bookOf, findSeries, insertSeries, readPolicy, takeNumber } from './registers.ts'
import { noteChanged, noteIssued } from './review-steps.ts'
import { requireLevelOpen } from './seals.ts'

export type IssueRequest = ShownRequest & {
  readonly jobId: Id
  /** What it does to earlier documents: corrects, replaces or revokes them. */
  readonly changes: readonly { readonly issuedId: Id; readonly kind: Exclude<IssuedChange['kind'], 'withdrawn'> }[]
}
export type IssuedNow = { readonly issuedId: Id; readonly printedNumber: string }

const formats: readonly ExportFormat[] = ['docx', 'pdf']

/**
 * Issues the document that was shown; `null` when the person stopped it while its files were made. Refused, with nothing written, as
 * DOCUMENT_CHANGED (the records have moved on: look again), ISSUE_INCOMPLETE, STEP_REFUSED, DRAFT_UNDECIDED,
 * ISSUE_BLOCKED, ISSUE_TASK_DIFFERS, SESSION_CLOSED, or as `takeNumber`.
 */
export async function issueDocument(
  desk: Desk,
  ports: Pick<Ports, 'pdf' | 'fontFolder' | 'shown' | 'jobs'>,
  request: IssueRequest,
): Promise<IssuedNow | null> {
  requireEditable(desk, request.sessionId)
  requireIssuable(desk, request)
  const snapshot = snapshotShown(desk, ports, request)
  requireUnchanged(desk, request, snapshot)
  const seenAt = desk.store.audit.head().seq
  const plan = planOf(desk, request, snapshot)
  requireClean(desk, request, snapshot)
  const given = outcomeOf(desk, plan)
  if (!given.ok) fail(given.code, { params: given.params })
  const wanted = formats.map((format) => ({ snapshot, format }))
  const rendered = await ports.jobs.run(request.jobId, (job) => renderAll(wanted, ports, job))
  if (rendered === null) return null
  // On the disk before their rows: a power cut in between leaves files no row knows, and no number given.
  const files = formats.map((format, index) => ({
    role: format,
    fileName: documentFileName(request.kind, composeInput(desk.store, request.sessionId), format),
    ...desk.files.put(rendered[index] ?? new Uint8Array()),
  }))
  const step = { name: 'document.issue', actor: actorOf(desk), sessionId: request.sessionId }
  return desk.store.command(step, (w) => {
    // Nothing was written since it was composed: composing again would give the same, and block every window for it.
    if (desk.store.audit.head().seq !== seenAt) requireUnchanged(desk, request, snapshot)
    requireLevelOpen(desk, request.sessionId, snapshot.composed.model.metadata.secrecy)
    requireIssuable(desk, request)
    keepSnapshot(desk, snapshot)
    const series = findSeries(desk.store, plan.key) ?? insertSeries(desk, w, { ...plan.key, firstNumber: plan.number })
    requireUnissued(desk, plan)
    const issued = issuedOf(desk, request, snapshot, plan)
    desk.store.documents.insertIssued(issued)
    takeNumber(desk, w, series, { number: plan.number, act: 'issue', facts: bookFacts(plan, issued) })
    const own = { sessionId: request.sessionId, issuedId: issued.id }
    for (const file of files) w.issuedFile.insert(validated('issuedFile', { ...own, ...file, id: desk.newId() }))
    for (const [taskId, sentences] of sentencesOf(desk, request, snapshot.composed.model))
      for (const sentence of sentences)
        w.issuedTask.insert(validated('issuedTask', { ...own, ...sentence, taskId, id: desk.newId() }))
    const draft = findDraft(desk.store.tables, request)
    if (draft !== undefined) noteIssued(desk, w, draft, issued)
    for (const { issuedId, kind } of request.changes) {
      const sessionId = sessionOfIssued(desk, issuedId)
      const facts = { issuedId, kind, byId: issued.id, reason: null, on: issued.issuedOn }
      w.issuedChange.insert({ id: desk.newId(), sessionId, ...facts })
      noteChanged(desk, w, issuedId)
    }
    return { issuedId: issued.id, printedNumber: issued.printedNumber }
  })
}

/** What stands ready, and in the way, before a number is typed and after: for the screen that issues. */
export type IssueOutlook = {
  readonly key: SeriesKey
  readonly termName: string | null
  readonly series: (RegisterSeries & { readonly revision: number }) | null
  readonly last: number | null
  /** The newest numbers of the series, highest first. */
  readonly recent: readonly (RegisterNumber & { readonly revision: number })[]
  /** What giving the number does; `null` while none is typed. */
  readonly given: Given | null
  readonly wholeBook: boolean
  readonly differing: readonly DifferingTask[]
  readonly facts: IssuedFacts
  readonly taskCount: number
}

const recentCount = 8

/** Looks ahead; nothing is written and no number is proposed. */
export function issueOutlook(desk: Desk, request: DocumentRequest): IssueOutlook {
  const snapshot = composeNow(desk, request)
  const { model } = snapshot.composed
  const key = keyOf(desk, request, snapshot)
  const series = findSeries(desk.store, key) ?? null
  const number = ordinalOf(request.choices.number)
  const numbers = series === null ? [] : desk.store.registers.numbersOf(series.id)
  return {
    key,
    termName: key.termId === null ? null : need(desk.store.tables, 'term', key.termId).name,
    series,
    last: series === null ? null : desk.store.registers.lastOf(series.id),
    recent: numbers.slice(-recentCount).reverse(),
    given: number === null ? null : outcomeOf(desk, { key, number }),
    wholeBook: readPolicy(desk.store).wholeBook,
    differing: differingTasks(desk, request, model),
    facts: issuedFacts(model),
    taskCount: sentencesOf(desk, request, model).size,
  }
}

type Plan = {
  readonly key: SeriesKey
  readonly number: number
  readonly printedForm: string
  readonly date: string
  readonly facts: IssuedFacts & { readonly signerName: string }
  readonly secrecy: IssuedDocument['secrecy']
}

/** ISSUE_INCOMPLETE without a number, a day or a signer; INVALID_INPUT for a paper that is not registered. */
function planOf(desk: Desk, request: DocumentRequest, snapshot: Snapshot): Plan {
  const { model } = snapshot.composed
  if (model.head.number === null) fail('INVALID_INPUT', { params: { field: 'kind' } })
  const number = ordinalOf(request.choices.number)
  const date = request.choices.documentDate
  const { signerName, ...facts } = issuedFacts(model)
  if (number === null || date === undefined || signerName === null) fail('ISSUE_INCOMPLETE')
  const printed = model.head.number.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('')
  return {
    key: keyOf(desk, request, snapshot),
    number,
    printedForm: printed.replace(/^Số:?\s*/, ''),
    date,
    facts: { ...facts, signerName },
    secrecy: model.metadata.secrecy,
  }
}

/** "128" or "07"; `null` for anything that is no number of a register. */
function ordinalOf(typed: string | undefined): number | null {
  return typed !== undefined && /^\d{1,6}$/.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : null
}

function keyOf(desk: Desk, { sessionId, choices }: DocumentRequest, { profileId, composed }: Snapshot): SeriesKey {
  const { tables } = desk.store
  const { office, session } = composeInput(desk.store, sessionId)
  return seriesKey({
    issuer: office.symbol,
    documentType: typeInBook(issuedFacts(composed.model).typeName, readPolicy(desk.store).sharedDecisions),
    family: profileFor(profileId, office.profileOverrides).family,
    level: composed.model.metadata.secrecy,
    date: choices.documentDate ?? session.documentDate ?? desk.clock.today(),
    sessionTermId: session.termId,
    terms: tables.term.all(),
  })
}

/** A series that was never used takes any number: it is the first one kept here. */
function outcomeOf(desk: Desk, { key, number }: Pick<Plan, 'key' | 'number'>): Given {
  const series = findSeries(desk.store, key)
  return series === undefined
    ? { ok: true, state: 'issued', between: null }
    : giveNumber(bookOf(desk.store, series), number, 'issue', readPolicy(desk.store).wholeBook)
}

/** STEP_REFUSED while the document's draft is with others: it comes to trình ký first. */
function requireIssuable({ store }: Desk, request: DocumentRequest): void {
  const draft = findDraft(store.tables, request)
  if (draft !== undefined && isOnTheWay(draft.state) && !mayIssue(draft.state)) fail('STEP_REFUSED')
}

/** Refuses when the records, or the draft, have moved on since the document was shown. */
function requireUnchanged(desk: Desk, request: IssueRequest, snapshot: Snapshot): void {
  if (composeNow(desk, request).id !== snapshot.id) fail('DOCUMENT_CHANGED')
}

/** The gate: no finding blocks that nobody took upon themselves, and every task's sentence says what its record says. */
function requireClean(desk: Desk, request: IssueRequest, snapshot: Snapshot): void {
  const draft = findDraft(desk.store.tables, request)
  const undecided = draft === undefined ? 0 : countUndecided(desk, draft.id)
  if (undecided > 0) fail('DRAFT_UNDECIDED', { params: { count: undecided } })
  const blocking = checkDocument(desk, request).findings.filter(({ severity }) => severity === 'block')
  if (blocking.length > 0) fail('ISSUE_BLOCKED', { params: { count: blocking.length } })
  const [differing] = differingTasks(desk, request, snapshot.composed.model)
  if (differing !== undefined) fail('ISSUE_TASK_DIFFERS', { params: { text: differing.recorded.slice(0, 200) } })
}

/** A document that came in with a session file has its number too, though this desk's book never gave it. */
function requireUnissued({ store }: Desk, { key, number, printedForm }: Plan): void {
  const isSamePeriod = ({ sessionId, issuedOn }: IssuedDocument) =>
    key.termId === null
      ? issuedOn.startsWith(String(key.year))
      : store.tables.session.find(sessionId)?.termId === key.termId
  const taken = store.registers
    .issued()
    .some((one) => one.printedNumber === printedForm && (one.secrecy !== 'none') === key.secret && isSamePeriod(one))
  if (taken) fail('REGISTER_NUMBER_TAKEN', { params: { number } })
}

function issuedOf(desk: Desk, { sessionId, kind }: IssueRequest, { id }: Snapshot, plan: Plan): IssuedDocument {
  return {
    id: desk.newId(),
    sessionId,
    kind,
    number: plan.number,
    printedNumber: plan.printedForm,
    issuedOn: plan.date,
    signerName: plan.facts.signerName,
    authorityLine: plan.facts.authorityLine,
    recipients: plan.facts.receivers.filter((line) => line !== '').slice(0, 300),
    secrecy: plan.secrecy,
    snapshotId: id,
    note: null,
  }
}

function bookFacts({ printedForm, date, facts, secrecy }: Plan, { id, recipients }: IssuedDocument) {
  return {
    printedForm,
    date,
    summary: facts.summary,
    signerName: facts.signerName,
    receivers: recipients.length === 0 ? null : recipients.join('\n'),
    secrecy,
    reason: null,
    issuedId: id,
  }
}

function sessionOfIssued({ store }: Desk, issuedId: Id): Id {
  return store.registers.findIssued(issuedId)?.sessionId ?? fail('NOT_FOUND', { params: { record: 'issued' } })
}
