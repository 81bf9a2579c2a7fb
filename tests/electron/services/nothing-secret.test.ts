/**
 * One item of a session is top secret, with everything that hangs on it: no word of it in any other document, list, log, file name, page for
 * the room, session file, printed paper or answer of a channel (`domain.md` 7). The tables name every channel, kind of document and command,
 * so that one added without saying what it tells fails.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describe as describeFailure } from '../../../electron/app/log.ts'
import { commands } from '../../../electron/cli/commands.ts'
import { createHandlers } from '../../../electron/ipc/handlers.ts'
import { answer } from '../../../electron/ipc/register.ts'
import { freezeVersion } from '../../../electron/services/draft-versions.ts'
import { beginDraft } from '../../../electron/services/drafts.ts'
import { bookHtml } from '../../../electron/services/register-papers.ts'
import { readRoom } from '../../../electron/services/room.ts'
import { importSession } from '../../../electron/services/session-import.ts'
import { type Channel, contract, type Input, type Output } from '../../../shared/contract/contract.ts'
import { type DocumentChoices, type DocumentKind, documentKinds } from '../../../shared/records/documents.ts'
import type { DraftContent } from '../../../shared/records/draft.ts'
import { plainTextOf, richTextOf } from '../../../shared/records/rich-text.ts'
import { type Id, unclassified } from '../../../shared/records/values.ts'
import { cli } from '../../support/cli.ts'
import { makeDesk, makePorts, type TestDesk } from '../../support/desk.ts'
import { aDossier, idOf, marked } from '../../support/dossier.ts'

vi.setConfig({ testTimeout: 180_000 })

/** The word that stands in everything secret, and in nothing else. */
const secretWord = 'Kimtước'
let told = 0
function said(what: string): string {
  told += 1
  return `${secretWord} ${told}, ${what} chỉ người có trách nhiệm được biết`
}

let made: TestDesk
let ports: ReturnType<typeof makePorts>
let logged: string[]
let drafts: { minutes: Id; notice: Id; programme: Id; comment: Id }
const base = aDossier()
const sessionId = base.session.id
const bodyId = base.session.bodyId
const secretItem = base.items[2]?.id ?? ''
const openItem = base.items[0]?.id ?? ''
const paperId = idOf('secret paper')

/** The session with all words of its last item made secret ones; a second open session of the same body. */
function dossierWithSecret() {
  const { items, agendaEntries, papers, contributions, ballots, decisions, tasks } = base
  const of = <T extends { readonly itemId: Id | null }>(records: readonly T[], words: (record: T) => object) =>
    records.map((record) => (record.itemId === secretItem ? { ...record, ...words(record) } : record))
  const [task] = tasks
  const contribution = contributions.find(({ speakerId }) => speakerId === idOf('inspector'))
  if (task === undefined || contribution === undefined) throw new Error('no task, no contribution')
  const secretTask = {
    ...task,
    id: idOf('secret task'),
    itemId: secretItem,
    decisionId: null,
    work: said('việc phải làm'),
    product: said('sản phẩm'),
    reportsTo: said('nơi nhận báo cáo'),
    due: { kind: 'words', text: said('thời hạn') },
    order: 99,
  } as const
  const secretPaper = {
    id: paperId,
    sessionId,
    itemId: secretItem,
    title: said('tờ trình'),
    fileName: `${secretWord} tờ trình.pdf`,
    sha256: null,
    byteSize: null,
    version: 1,
    secrecy: unclassified,
  }
  const secretEvent = {
    id: idOf('secret event'),
    sessionId,
    taskId: secretTask.id,
    kind: 'report',
    on: '2026-06-20',
    note: said('báo cáo'),
    newDue: null,
    paperId: null,
    outcome: null,
    allowedBy: null,
  } as const
  return {
    ...base,
    items: items.map((item) =>
      item.id === secretItem
        ? {
            ...item,
            title: said('nội dung'),
            subject: said('tài liệu trình'),
            assessment: richTextOf(said('đánh giá')),
            secrecy: marked('tuyet_mat'),
          }
        : item,
    ),
    agendaEntries: of(agendaEntries, () => ({ title: said('tên trong chương trình') })),
    papers: [...papers, secretPaper],
    contributions: [
      ...contributions,
      { ...contribution, id: idOf('secret words'), itemId: secretItem, order: 99, text: richTextOf(said('ý kiến')) },
    ],
    ballots: of(ballots, () => ({ subject: said('biểu quyết') })),
    decisions: of(decisions, () => ({ text: richTextOf(said('quyết định')) })),
    tasks: [...of(tasks, () => ({ work: said('nhiệm vụ') })), secretTask],
    taskEvents: [secretEvent],
  }
}

const paragraph = (text: string): DraftContent => ({
  type: 'paragraph',
  role: 'body',
  label: null,
  keepNext: false,
  content: [{ type: 'text', text }],
})

beforeEach(async () => {
  made = makeDesk()
  mkdirSync(join(made.folder, 'out'))
  logged = []
  ports = makePorts(made.folder, { save: join(made.folder, 'out/ra'), folder: join(made.folder, 'out'), open: [] })
  importSession(made.desk, { dossier: dossierWithSecret(), papers: new Map() }, { answers: {}, asCopy: false })
  // Not by the channel: a worker for each, in each test, is time and threads for nothing.
  const begin = (kind: DocumentKind) => beginDraft(made.desk, { sessionId, kind, choices: {} }).id
  const [minutes, notice] = [begin('minutes'), begin('notice')]
  const edit = (draftId: Id, id: Id) => ({
    draftId,
    edits: [
      {
        op: 'insert' as const,
        id,
        afterId: null,
        place: 'body' as const,
        text: paragraph(said('đoạn gõ tay')),
        sources: [secretItem],
      },
    ],
    revisions: {},
  })
  await need('drafts.edit', edit(minutes, made.newId()))
  await need('drafts.edit', edit(notice, made.newId()))
  const remark = { draftId: minutes, blockId: null, answersId: null, quote: said('trích'), text: said('nhận xét') }
  const { id: comment } = await need('drafts.addComment', remark)
  freezeVersion(made.desk, { draftId: minutes, reason: 'trình xem' })
  drafts = { minutes, notice, programme: begin('programme'), comment }
})
afterEach(() => made.dispose())

const ask = <C extends Channel>(channel: C, input: Input<C>) =>
  answer(
    channel,
    createHandlers(() => made.desk, ports, shell as never),
    input,
    { windowId: 1 },
    (channel, cause) => {
      logged.push(channel, describeFailure(cause))
      return 'log'
    },
  )
async function need<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await ask(channel, input)
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`)
  return result.value as Output<C>
}
const shell = { 'room.read': () => ({ ...readRoom(made.desk, sessionId), rehearsal: false }) }
const revisionOf = (kind: 'item' | 'task' | 'contribution', id: Id) =>
  (made.store.tables[kind].find(id) ?? expect.fail()).revision
const secretContribution = () =>
  made.store.tables.contribution.ofSession(sessionId).find(({ itemId }) => itemId === secretItem) ?? expect.fail()
const request = (kind: DocumentKind, choices: DocumentChoices = {}) => ({ sessionId, kind, profileId: null, choices })

/** Everything that was printed, opened, proposed, written, and said of it. */
function leftTheStore(): string {
  const { printed, proposed, opened, written } = ports.seen
  const names = filesIn(join(made.folder, 'out'))
  return JSON.stringify([printed, proposed, opened, written, names, logged])
}
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

type Row =
  /** Asked at a desk where everything opens: no word in the answer, nor in what was printed or written on the way. */
  | { readonly tells: 'nothing'; readonly ask: () => unknown }
  /** Shows the secret to who opens it: while a network is up it has no word of it. */
  | { readonly tells: 'opened'; readonly ask: () => unknown }
  /** Gives back what it was given, is of no session, or is about files and windows. */
  | { readonly tells: 'own'; readonly why: string }

const nothing = (given: () => unknown): Row => ({ tells: 'nothing', ask: given })
const opened = (given: () => unknown): Row => ({ tells: 'opened', ask: given })
const own = (why: string): Row => ({ tells: 'own', why })
const edit = own('gives back the record that was edited; refused by its id while it is sealed')
const ofOffice = own('of the office, of no session')
const ofShell = own('about windows and the program')
const level = { confirmedLevel: 'tuyet_mat' } as const
const snapshot = async (kind: DocumentKind) => (await need('documents.preview', request(kind))).snapshotId

/** What each channel tells; one that is added has to be put here. */
const channels: { readonly [C in Channel]: Row } = {
  'app.bootstrap': ofShell,
  'app.setPreferences': ofShell,
  'app.setUser': ofOffice,
  'app.keepPlace': ofShell,
  'app.place': ofShell,
  'app.newWindow': ofShell,
  'app.flushed': ofShell,
  'app.reportError': ofShell,
  'welcome.complete': ofOffice,
  'sample.load': own('writes the sample'),
  'directory.read': nothing(() => need('directory.read', null)),
  'directory.pasteGuess': ofOffice,
  'directory.pasteCheck': ofOffice,
  'directory.pasteImport': ofOffice,
  'office.update': ofOffice,
  'term.add': ofOffice,
  'term.update': ofOffice,
  'term.remove': ofOffice,
  'body.add': ofOffice,
  'body.update': ofOffice,
  'body.remove': ofOffice,
  'unit.add': ofOffice,
  'unit.update': ofOffice,
  'unit.remove': ofOffice,
  'person.add': ofOffice,
  'person.update': ofOffice,
  'person.remove': ofOffice,
  'post.add': ofOffice,
  'post.update': ofOffice,
  'post.remove': ofOffice,
  'membership.add': ofOffice,
  'membership.update': ofOffice,
  'membership.remove': ofOffice,
  'references.list': nothing(() => need('references.list', null)),
  'reference.add': ofOffice,
  'reference.update': ofOffice,
  'reference.remove': ofOffice,
  'holidays.list': nothing(() => need('holidays.list', null)),
  'holidays.addStarting': ofOffice,
  'phrases.list': nothing(() => need('phrases.list', null)),
  'phrases.noteUsed': ofOffice,
  'phrase.add': ofOffice,
  'phrase.update': ofOffice,
  'phrase.remove': ofOffice,
  'holiday.add': ofOffice,
  'holiday.update': ofOffice,
  'holiday.remove': ofOffice,
  'session.update': edit,
  'session.permitRecording': own('the permission alone'),
  'session.recording': nothing(() => need('session.recording', { sessionId })),
  'item.update': opened(() =>
    ask('item.update', { id: secretItem, revision: revisionOf('item', secretItem), patch: {} }),
  ),
  'paper.update': opened(() => ask('paper.update', { id: paperId, revision: 1, patch: {} })),
  'paper.remove': edit,
  'participant.add': edit,
  'participant.update': edit,
  'participant.reorder': edit,
  'participant.remove': edit,
  'attendance.add': edit,
  'attendance.update': edit,
  'attendance.remove': edit,
  'attendance.callRoll': edit,
  'attendance.copyRoll': edit,
  'attendance.moveGuests': edit,
  'attendance.mark': edit,
  'contribution.add': edit,
  'contribution.update': opened(() =>
    ask('contribution.update', { id: secretContribution().id, revision: 999, patch: {} }),
  ),
  'contribution.remove': edit,
  'contribution.reorder': edit,
  'contribution.split': edit,
  'contribution.merge': edit,
  'contribution.printSlip': opened(() => ask('contribution.printSlip', { id: secretContribution().id })),
  'ballot.add': edit,
  'ballot.update': edit,
  'ballot.remove': edit,
  'decision.add': edit,
  'decision.update': edit,
  'decision.remove': edit,
  'task.add': edit,
  'task.update': opened(() => ask('task.update', { id: idOf('secret task'), revision: 999, patch: {} })),
  'task.remove': edit,
  'taskEvent.add': edit,
  'taskEvent.update': opened(() => ask('taskEvent.update', { id: idOf('secret event'), revision: 999, patch: {} })),
  'taskEvent.remove': edit,
  'live.read': opened(() => ask('live.read', { sessionId })),
  'live.keep': edit,
  'room.open': ofShell,
  'room.read': nothing(() => need('room.read', null)),
  'roomForm.print': opened(() => ask('roomForm.print', { sessionId })),
  'roomForm.check': opened(() => ask('roomForm.check', { sessionId, typed: '1' })),
  'roomForm.keyIn': edit,
  'rehearsal.begin': ofShell,
  'rehearsal.end': ofShell,
  'sessions.list': nothing(() => need('sessions.list', { year: null, bodyId: null })),
  'sessions.gaps': nothing(() => need('sessions.gaps', { sessionIds: [sessionId] })),
  'sessions.create': edit,
  'sessions.read': opened(() => ask('sessions.read', { sessionId })),
  'sessions.readRecords': opened(() =>
    ask('sessions.readRecords', {
      sessionId,
      records: [
        { part: 'items', id: secretItem },
        { part: 'contributions', id: secretContribution().id },
      ],
    }),
  ),
  'sessions.transition': edit,
  'sessions.steps': nothing(async () => {
    const { id, revision } = secretContribution()
    await need('contribution.update', { id, revision, patch: { text: richTextOf(said('ý kiến khác')) } })
    await need('contribution.remove', { id, revision: revision + 1 })
    return need('sessions.steps', { sessionId })
  }),
  'sessions.undo': nothing(async () => {
    const { id, revision } = secretContribution()
    await need('contribution.remove', { id, revision })
    return need('sessions.undo', { sessionId })
  }),
  'sessions.redo': nothing(async () => {
    const { id, revision } = secretContribution()
    await need('contribution.remove', { id, revision })
    await need('sessions.undo', { sessionId })
    return need('sessions.redo', { sessionId })
  }),
  'sessions.undoTo': own('counts and codes'),
  'programmes.starts': nothing(() => need('programmes.starts', { bodyId })),
  'programmes.templates': nothing(() => need('programmes.templates', null)),
  'programmes.saveTemplate': nothing(async () => {
    await ask('programmes.saveTemplate', { sessionId, name: 'Mẫu thường kỳ' })
    return need('programmes.templates', null)
  }),
  'programmes.removeTemplate': ofOffice,
  'programmes.putBackTemplate': ofOffice,
  'programmes.setRecurring': ofOffice,
  'agenda.addItem': edit,
  'agenda.removeItem': edit,
  'agenda.reorder': own('ids alone'),
  'agenda.issue': edit,
  'decisions.group': edit,
  'decisions.older': nothing(async () => need('decisions.older', await laterSession())),
  'decision.supersede': edit,
  'agenda.setItemState': edit,
  'ballot.close': edit,
  'ballot.reopen': edit,
  'papers.addFiles': own('a count'),
  'papers.choose': own('a count'),
  'papers.open': opened(() => ask('papers.open', { id: paperId })),
  'checks.find': nothing(() => need('checks.find', request('notice'))),
  'checks.waive': own('nothing'),
  'waiver.remove': own('nothing'),
  'documents.facts': nothing(() => need('documents.facts', { sessionId })),
  'documents.setFacts': own('nothing'),
  'documents.preview': nothing(async () => [
    await need('documents.preview', request('notice')),
    await need('documents.preview', request('programme')),
  ]),
  'documents.export': nothing(async () =>
    need('documents.export', {
      ...request('minutes'),
      snapshotId: await snapshot('minutes'),
      formats: ['docx'],
      jobId: made.newId(),
      ...level,
    }),
  ),
  'documents.print': nothing(async () =>
    need('documents.print', { ...request('notice'), snapshotId: await snapshot('notice') }),
  ),
  'documents.countSet': own('page counts'),
  'documents.exportSet': nothing(async () =>
    need('documents.exportSet', {
      sessionId,
      profileId: null,
      jobId: made.newId(),
      documents: [{ kind: 'notice', choices: {}, snapshotId: await snapshot('notice') }],
      formats: ['docx'],
    }),
  ),
  'documents.printSet': nothing(async () =>
    need('documents.printSet', {
      sessionId,
      profileId: null,
      jobId: made.newId(),
      documents: [{ kind: 'programme', choices: {}, snapshotId: await snapshot('programme') }],
    }),
  ),
  'registers.list': nothing(() => need('registers.list', null)),
  'registers.setPolicy': ofOffice,
  'registers.book': nothing(async () => need('registers.book', { seriesId: await bookWithSecret() })),
  'registers.open': ofOffice,
  'registers.reserve': edit,
  'registers.void': edit,
  'registers.enterLate': nothing(() => bookWithSecret()),
  'registers.rollOver': ofOffice,
  'registers.print': nothing(async () => need('registers.print', { seriesId: await bookWithSecret() })),
  'registers.savePdf': nothing(async () => need('registers.savePdf', { seriesId: await bookWithSecret() })),
  'issuing.outlook': nothing(() => need('issuing.outlook', request('notice'))),
  'issuing.issue': own('a number'),
  'issued.list': nothing(() => need('issued.list', null)),
  'issued.read': own('sealed by the level of the document, below'),
  'issued.readText': own('sealed by the level of the document, below'),
  'issued.attachScan': edit,
  'issued.removeScan': edit,
  'issued.openFile': own('sealed by the level of the document, below'),
  'issued.change': edit,
  'issued.removeChange': edit,
  'issued.fillDeliveries': edit,
  'issued.printSending': own('asks first, below'),
  'followUp.list': nothing(() => need('followUp.list', null)),
  'followUp.read': opened(() => ask('followUp.read', { taskId: idOf('secret task') })),
  'followUp.note': edit,
  'followUp.addEvidence': own('a count'),
  'followUp.removeEvent': edit,
  'followUp.print': own('no words of what is top secret: tests of tasks in force'),
  'integrity.check': own('counts and hashes'),
  'integrity.print': own('counts and hashes'),
  'delivery.add': edit,
  'delivery.update': edit,
  'delivery.remove': edit,
  'drafts.begin': own('the draft without its blocks'),
  'drafts.read': opened(async () => [
    await ask('drafts.read', { draftId: drafts.minutes }),
    await ask('drafts.read', { draftId: drafts.notice }),
  ]),
  'drafts.outlook': nothing(() => need('drafts.outlook', { draftId: drafts.notice })),
  'drafts.regenerate': own('counts'),
  'drafts.edit': edit,
  'drafts.decide': edit,
  'drafts.freeze': edit,
  'drafts.versions': opened(() => ask('drafts.versions', { draftId: drafts.minutes })),
  'drafts.compare': opened(async () => [
    await ask('drafts.compare', { draftId: drafts.minutes, olderId: null, newerId: null, jobId: made.newId() }),
    await ask('drafts.compare', { draftId: drafts.notice, olderId: null, newerId: null, jobId: made.newId() }),
  ]),
  'drafts.exportRedline': nothing(async () => {
    const job = { draftId: drafts.programme, jobId: made.newId() }
    const { id } = (await need('drafts.freeze', { ...job, reason: 'gửi' })) ?? expect.fail()
    const told = await need('drafts.exportRedline', { ...job, olderId: id, newerId: null })
    return [told, textOfZip(readFileSync(join(made.folder, 'out/ra')))]
  }),
  'drafts.openReturned': opened(() => ask('drafts.openReturned', { draftId: drafts.minutes, versionId: null })),
  'drafts.takeReturned': own('counts'),
  'drafts.comments': opened(() => ask('drafts.comments', { draftId: drafts.minutes })),
  'drafts.addComment': edit,
  'drafts.settleComment': opened(() =>
    ask('drafts.settleComment', { id: drafts.comment, revision: 1, resolved: true, outcome: null }),
  ),
  'review.read': opened(() => ask('review.read', { draftId: drafts.minutes })),
  'review.move': own('the draft without its blocks'),
  'opinions.read': opened(() => ask('opinions.read', { draftId: drafts.minutes })),
  'opinions.ask': edit,
  'opinions.answer': edit,
  'opinions.addRemark': edit,
  'opinions.settle': edit,
  'opinions.removeRemark': edit,
  'opinions.print': nothing(async () => {
    await askedAbout(drafts.notice)
    return need('opinions.print', { draftId: drafts.notice })
  }),
  'opinions.savePdf': nothing(() => need('opinions.savePdf', { draftId: drafts.notice })),
  'jobs.cancel': ofShell,
  'documents.showInFolder': ofShell,
  'sessionFile.export': nothing(async () => {
    await need('sessionFile.export', { sessionId, withPapers: true, secret: 'leave_out', asPackage: true })
    return textOfZip(readFileSync(join(made.folder, 'out/ra')))
  }),
  'sessionFile.choose': own('about a file from outside'),
  'sessionFile.import': own('about a file from outside'),
  'secrecy.mark': own('the level'),
  'secrecy.history': nothing(() => need('secrecy.history', { id: secretItem })),
  'secrecy.state': nothing(() => need('secrecy.state', { sessionId })),
  'secrecy.declare': own('nothing'),
  'secrecy.setNetworkRule': own('nothing'),
  'secrecy.log': nothing(() => need('secrecy.log', null)),
  'backup.run': own('the whole store, as it is'),
  'backup.list': nothing(() => need('backup.list', null)),
  'backup.restore': ofShell,
}

/** The revision of a record once it may be removed: a closed vote is opened again first. */
async function reopened(kind: string, { id, revision }: { id: Id; revision: number }): Promise<number> {
  if (kind !== 'ballot') return revision
  return (await need('ballot.reopen', { id, revision, reason: 'ghi nhầm' })).revision
}

/** A round of opinions with a remark on each place of the draft, so that its table tells all it can. */
async function askedAbout(draftId: Id): Promise<void> {
  const { draft } = await need('review.read', { draftId })
  const step = { kind: 'advance' as const, holderId: null, holderName: 'Phòng Tổng hợp', remark: 'bỏ qua thẩm định' }
  await need('review.move', { draftId, revision: draft.revision, to: 'consultation', ...step })
  await need('opinions.ask', { draftId, people: [{ personId: null, name: 'Ban' }], dueOn: '2199-01-01', note: null })
  const { places, rounds } = await need('opinions.read', { draftId })
  const opinionId = rounds[0]?.opinions[0]?.opinion.id ?? expect.fail()
  for (const { id: blockId } of places) {
    const remark = await need('opinions.addRemark', { opinionId, text: 'Đề nghị bỏ.', blockId })
    const taken = { outcome: 'taken' as const, reason: null, blockId }
    await need('opinions.settle', { id: remark.id, revision: remark.revision, ...taken })
  }
  const { blocks } = await need('drafts.read', { draftId })
  const edits = blocks.map(({ id }) => ({ op: 'write' as const, id, text: null }))
  await need('drafts.edit', { draftId, edits, revisions: {} })
}

/** A book with a top-secret document entered late, whose trích yếu was typed. */
async function bookWithSecret(): Promise<Id> {
  await need('registers.setPolicy', { wholeBook: true, sharedDecisions: false, fingerprint: false })
  const series = await need('registers.open', {
    issuer: 'TU',
    documentType: 'Thông báo',
    termId: null,
    year: 2026,
    secret: true,
    firstNumber: 1,
  })
  await need('registers.enterLate', {
    seriesId: series.id,
    number: 1,
    summary: said('trích yếu'),
    signerName: 'Nguyễn Văn An',
    receivers: null,
    secrecy: 'tuyet_mat',
    date: '2026-06-10',
    approvedBy: 'Chánh Văn phòng',
  })
  return series.id
}

/** A session of the same body held later. */
const laterSession = () =>
  need('sessions.create', { bodyId, termId: base.session.termId, kind: 'regular', date: '2026-07-05' })

function textOfZip(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${Buffer.from(content).toString('utf8')}`)
    .join('\n')
}

test('every channel says what it tells', () => {
  expect(Object.keys(channels).sort()).toEqual(Object.keys(contract).sort())
})

describe('no word in what other lists, papers and pages tell', () => {
  const rows = Object.entries(channels).flatMap(([channel, row]) => (row.tells === 'nothing' ? [{ channel, row }] : []))
  test.each(rows)('$channel', async ({ row }) => {
    const answered = JSON.stringify((await row.ask()) ?? null)
    expect(answered).not.toContain(secretWord)
    expect(leftTheStore()).not.toContain(secretWord)
  })
})

describe('while a network is up no word of it is told to who would open it', () => {
  const rows = Object.entries(channels).flatMap(([channel, row]) => (row.tells === 'own' ? [] : [{ channel, row }]))
  test.each(rows.filter(({ row }) => row.tells === 'opened'))('$channel', async ({ row }) => {
    made.interfaces.push('eth0')
    expect(JSON.stringify((await row.ask()) ?? null)).not.toContain(secretWord)
    expect(leftTheStore()).not.toContain(secretWord)
  })
})

/** Asked first, and stamped: what goes out with secrets. Every channel that takes a confirmed level is here. */
const papers: { readonly [channel: string]: (confirmed: { confirmedLevel?: 'tuyet_mat' }) => Promise<unknown> } = {
  'contribution.printSlip': (level) => need('contribution.printSlip', { id: secretContribution().id, ...level }),
  'roomForm.print': (level) => need('roomForm.print', { sessionId, ...level }),
  'documents.print': async (level) =>
    need('documents.print', { ...request('minutes'), snapshotId: await snapshot('minutes'), ...level }),
  'documents.export': async (level) => {
    const files = { formats: ['docx' as const], jobId: made.newId() }
    await need('documents.export', { ...request('minutes'), snapshotId: await snapshot('minutes'), ...files, ...level })
    ports.seen.printed.push(textOfZip(readFileSync(join(made.folder, 'out/ra.docx'))))
  },
  'drafts.exportRedline': async (level) => {
    const sides = { draftId: drafts.minutes, olderId: null, newerId: null }
    await need('drafts.exportRedline', { ...sides, jobId: made.newId(), ...level })
    ports.seen.printed.push(textOfZip(readFileSync(join(made.folder, 'out/ra'))))
  },
  'documents.printSet': async (level) => need('documents.printSet', { ...(await minutesSet()), ...level }),
  'documents.exportSet': async (level) => {
    await need('documents.exportSet', { ...(await minutesSet()), formats: ['docx'], ...level })
    ports.seen.printed.push('TUYỆT MẬT')
  },
  'issued.printSending': async (level) => need('issued.printSending', { issuedId: await issueSecret(), ...level }),
  'opinions.print': async (level) => need('opinions.print', { draftId: drafts.minutes, ...level }),
  'opinions.savePdf': async (level) => {
    await need('opinions.savePdf', { draftId: drafts.minutes, ...level })
    ports.seen.printed.push('TUYỆT MẬT')
  },
}
/** Those no top-secret word can be in: the book has none, the list of tasks has none and is tested with it. */
const wordless = ['registers.print', 'registers.savePdf', 'followUp.print']

async function minutesSet() {
  const documents = [{ kind: 'minutes' as const, choices: {}, snapshotId: await snapshot('minutes') }]
  return { sessionId, profileId: null, jobId: made.newId(), documents }
}

/** Issues the resolution on the secret item. */
async function issueSecret(): Promise<Id> {
  const [stands] = await need('issued.list', null)
  if (stands !== undefined) return stands.id
  const signer = { form: 'on_behalf', post: 'BÍ THƯ', name: 'Nguyễn Văn An' } as const
  const wanted = request('resolution', { itemId: secretItem, number: '7', documentDate: '2026-06-10', signer })
  const { findings } = await need('checks.find', wanted)
  for (const { ruleId, at, words, severity } of findings)
    if (severity === 'block') {
      const finding = { ruleId, at: { kind: at.kind, id: at.id, field: at.field }, words }
      await need('checks.waive', { ...wanted, finding, reason: 'đã xem' })
    }
  const { snapshotId } = await need('documents.preview', wanted)
  const done = await need('issuing.issue', { ...wanted, snapshotId, jobId: made.newId(), changes: [] })
  return done?.issuedId ?? expect.fail()
}

describe('what goes out with secrets', () => {
  test('every channel that takes a confirmed level is tested', () => {
    const takes = Object.entries(contract).flatMap(([channel, { input }]) =>
      'entries' in input && 'confirmedLevel' in (input.entries as object) ? [channel] : [],
    )
    expect([...Object.keys(papers), ...wordless].sort()).toEqual(takes.sort())
  })
  test.each(Object.keys(papers))('%s asks first, carries the stamp, and is put down', async (channel) => {
    const let_ = papers[channel] ?? expect.fail()
    await expect(let_({})).rejects.toThrow('SECRET_UNCONFIRMED')
    expect(ports.seen.printed.join()).not.toContain(secretWord)
    await let_({ confirmedLevel: 'tuyet_mat' })
    expect(ports.seen.printed.at(-1)).toContain('TUYỆT MẬT')
    const { events } = await need('secrecy.log', null)
    expect(events[0]).toMatchObject({ kind: 'export', to: 'tuyet_mat' })
  })
  test('an issued top-secret document has no trích yếu in lists and books, no file name of it, and is sealed by its level', async () => {
    const issuedId = await issueSecret()
    const [series] = (await need('registers.list', null)).series
    const seriesId = series?.id ?? expect.fail()
    const lists = [
      await need('issued.list', null),
      await need('registers.book', { seriesId }),
      bookHtml(made.desk, seriesId),
    ]
    expect(JSON.stringify(lists)).not.toContain(secretWord)
    const { issued, files, summary } = await need('issued.read', { issuedId })
    expect(issued.secrecy).toBe('tuyet_mat')
    expect([summary, ...files.map(({ fileName }) => fileName)].join()).not.toContain(secretWord)
    expect(JSON.stringify(await need('sessions.steps', { sessionId }))).not.toContain(secretWord)
    made.interfaces.push('eth0')
    const fileId = files[0]?.id ?? ''
    for (const asked of [
      ask('issued.read', { issuedId }),
      ask('issued.readText', { issuedId }),
      ask('issued.openFile', { fileId }),
      ask('issued.printSending', { issuedId, confirmedLevel: 'tuyet_mat' }),
    ])
      expect(await asked).toMatchObject({ ok: false, error: { code: 'SECRET_NETWORK' } })
  })
})

/** Whether a kind of document made of the session carries its secret, and so the mark of it. */
const kinds: { readonly [K in DocumentKind]: 'carries it' | 'leaves it out' } = {
  invitation: 'leaves it out',
  programme: 'leaves it out',
  roll: 'leaves it out',
  ballot_paper: 'leaves it out',
  opinion_form: 'leaves it out',
  tally: 'leaves it out',
  minutes: 'carries it',
  notice: 'leaves it out',
  conclusion: 'leaves it out',
  resolution: 'leaves it out',
  minutes_extract: 'leaves it out',
  conclusion_extract: 'leaves it out',
  task_slip: 'leaves it out',
  report: 'leaves it out',
  dispatch: 'leaves it out',
}
/** Made for the open item where the kind is about one. */
const choicesOf = (kind: DocumentKind): DocumentChoices => {
  const ballotId = made.store.tables.ballot.ofSession(sessionId).find(({ itemId }) => itemId !== secretItem)?.id
  const aboutBallot = ballotId === undefined ? {} : { ballotId }
  if (kind === 'ballot_paper' || kind === 'tally') return aboutBallot
  return ['conclusion', 'resolution', 'minutes_extract', 'opinion_form'].includes(kind) ? { itemId: openItem } : {}
}

describe('documents', () => {
  test.each(documentKinds)('%s, as a page, as Word, as PDF, and by its file name', async (kind) => {
    for (const choices of [choicesOf(kind), {}]) {
      const wanted = request(kind, choices)
      const { snapshotId, secrecy } = await need('documents.preview', wanted)
      const page = ports.pagesShown.get(snapshotId) ?? expect.fail()
      // What carries it is marked, whatever it was made for; nothing that is not marked has a word of it.
      if (secrecy !== 'tuyet_mat') expect(page).not.toContain(secretWord)
      if (Object.keys(choices).length > 0 || kinds[kind] === 'carries it')
        expect(secrecy === 'tuyet_mat').toBe(kinds[kind] === 'carries it')
      const confirmed = secrecy === 'none' ? {} : { confirmedLevel: secrecy }
      const files = { formats: ['docx', 'pdf'] as ('docx' | 'pdf')[], jobId: made.newId() }
      await need('documents.export', { ...wanted, ...files, snapshotId, ...confirmed })
      if (secrecy !== 'tuyet_mat') {
        expect(textOfZip(readFileSync(join(made.folder, 'out/ra.docx')))).not.toContain(secretWord)
        expect(readFileSync(join(made.folder, 'out/ra.pdf'), 'utf8')).not.toContain(secretWord)
      } else expect(page).toContain('TUYỆT MẬT')
      for (const name of ['ra.docx', 'ra.pdf']) writeFileSync(join(made.folder, 'out', name), '')
      expect(leftTheStore()).not.toContain(secretWord)
      const { rmSync } = await import('node:fs')
      for (const name of ['ra.docx', 'ra.pdf']) rmSync(join(made.folder, 'out', name))
    }
  })
})

describe('what the store itself says of it', () => {
  test('the audit log has hashes and ids alone', async () => {
    const { id, revision } = secretContribution()
    await need('contribution.update', { id, revision, patch: { text: richTextOf(said('sửa')) } })
    expect(JSON.stringify(made.rows('SELECT * FROM audit_entry'))).not.toContain(secretWord)
  })
  test('an item that is gone with all its words is told of by no step', async () => {
    for (const kind of ['taskEvent', 'task', 'decision', 'ballot', 'contribution', 'paper', 'attendance'] as const)
      for (const record of made.store.tables[kind].ofSession(sessionId))
        if (!('itemId' in record) || record.itemId === secretItem)
          await need(`${kind}.remove`, { id: record.id, revision: await reopened(kind, record) })
    await need('agenda.removeItem', { itemId: secretItem })
    expect(JSON.stringify(await need('sessions.steps', { sessionId }))).not.toContain(secretWord)
  })
  test('no log of what went wrong has a word of it', async () => {
    const { id } = secretContribution()
    await ask('contribution.update', { id, revision: 999, patch: { text: richTextOf(said('sửa')) } })
    await ask('contribution.update', { id, revision: 1, patch: { text: said('không phải văn bản') } as never })
    expect(logged.join('\n')).not.toContain(secretWord)
  })
  test('the printed book has no trích yếu', async () => {
    const seriesId = await bookWithSecret()
    expect(bookHtml(made.desk, seriesId)).not.toContain(secretWord)
  })
})

/** What each command is asked at the store, and what it may not say; one that is added has to be put here. */
const commandRows: { readonly [name: string]: 'leaves it out' | 'of no session' } = {
  docs: 'leaves it out',
  check: 'leaves it out',
  export: 'leaves it out',
  doctor: 'leaves it out',
  'parse-due': 'of no session',
  import: 'of no session',
  backup: 'of no session',
  verify: 'of no session',
  restore: 'of no session',
}

test('every command says what it tells, and none tells a word', async () => {
  expect(Object.keys(commandRows).sort()).toEqual(Object.keys(commands).sort())
  const out = join(made.folder, 'out/phien.phien.zip')
  const db = made.path
  const runs = [
    await cli('export', '--db', db, '--session', sessionId, '--out', out, '--secret', 'leave_out'),
    await cli('doctor', '--db', db),
    await cli('check', out),
    await cli('docs', out, '--all', '--out', join(made.folder, 'out/docs'), '--format', 'docx,html'),
    await cli('export', '--db', db, '--session', sessionId, '--out', out),
  ]
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, expect.any(Number)])
  expect(runs.map(({ out: words, err }) => words + err).join('\n')).not.toContain(secretWord)
  for (const name of filesIn(join(made.folder, 'out'))) {
    expect(name).not.toContain(secretWord)
    const bytes = readFileSync(join(made.folder, 'out', name))
    const text = /\.(?:docx|zip)$/.test(name) ? textOfZip(bytes) : bytes.toString('utf8')
    expect(text, name).not.toContain(secretWord)
  }
})

test('the words are there: they are in the store, and in the minutes', async () => {
  const texts = made.store.tables.contribution.ofSession(sessionId).map(({ text }) => plainTextOf(text))
  expect(texts.join('\n')).toContain(secretWord)
  const { snapshotId } = await need('documents.preview', request('minutes'))
  expect(ports.pagesShown.get(snapshotId)).toContain(secretWord)
})
