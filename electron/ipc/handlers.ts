/** One handler for every channel of the contract: each calls one use case at the open desk. */
import type { RecordName } from '../../shared/records/tables.ts'
import { addItem, issueProgramme, removeItem, reorderItems, setItemState, updateItem } from '../services/agenda.ts'
import { callRoll, copyRoll, markPresence, moveGuests } from '../services/attendance.ts'
import { runBackup } from '../services/backups.ts'
import { closeVote, reopenVote } from '../services/ballots.ts'
import { checkDocument, waiveFinding } from '../services/checks.ts'
import { decideGroup } from '../services/consent.ts'
import { printContributionSlip } from '../services/contribution-slip.ts'
import { mergeContributions, splitContribution } from '../services/contributions.ts'
import { type Desk, need, setUser } from '../services/desk.ts'
import { checkPaste, guessPaste, importPaste, readDirectory } from '../services/directory.ts'
import { readFacts, setFacts } from '../services/document-facts.ts'
import { countSet, exportSet, printSet } from '../services/document-sets.ts'
import { exportDocument, previewDocument, printDocument } from '../services/documents.ts'
import { readRecords } from '../services/dossiers.ts'
import {
  beginInWorker,
  compareInWorker,
  draftInWorker,
  exportRedlineJob,
  freezeInWorker,
  regenerateInWorker,
} from '../services/draft-in-worker.ts'
import { addComment, listComments, listVersions, settleComment } from '../services/draft-versions.ts'
import { decideBlock, editBlocks, readDraft } from '../services/drafts.ts'
import { addStartingHolidays } from '../services/holidays.ts'
import { keepLive, readLive } from '../services/live.ts'
import { declareNetwork, secrecyLog, setNetworkRule } from '../services/network.ts'
import { addPapers, openPaperCopy } from '../services/papers.ts'
import { listPhrases, notePhraseUsed } from '../services/phrases.ts'
import type { Ports } from '../services/ports.ts'
import {
  programmeStarts,
  putBackTemplate,
  readTemplates,
  removeTemplate,
  saveTemplate,
  setRecurring,
} from '../services/programme-templates.ts'
import { permitRecording, readRecording } from '../services/recording.ts'
import { type RecordEdit, recordVerbs, reorderRecords } from '../services/records.ts'
import { openReturned, takeReturned } from '../services/returned-draft.ts'
import { checkRoomForm, keyInRoomForm, printRoomForm } from '../services/room-form.ts'
import { readOpenDossier, requireCallOpen, secrecyState } from '../services/seals.ts'
import { markSecrecy, secrecyHistory } from '../services/secrecy.ts'
import { chooseSessionFile, exportSessionFile, importChosenFile, loadSample } from '../services/session-files.ts'
import { gapsInWorker } from '../services/session-gaps-in-worker.ts'
import { listSteps, redoStep, undoDownTo, undoStep } from '../services/session-steps.ts'
import { createSession, listSessions, transitionSession } from '../services/sessions.ts'
import { olderDecisions, supersede, supersededLater } from '../services/superseding.ts'
import { completeWelcome } from '../services/welcome.ts'
import { issuingHandlers } from './issuing-handlers.ts'
import type { Handlers } from './register.ts'
import { reviewHandlers } from './review-handlers.ts'

/** The channels the shell answers itself, because they are about windows and the program, not about records. */
export type ShellHandlers = Pick<
  Handlers,
  | 'app.bootstrap'
  | 'app.setPreferences'
  | 'app.keepPlace'
  | 'app.place'
  | 'app.newWindow'
  | 'room.open'
  | 'room.read'
  | 'rehearsal.begin'
  | 'rehearsal.end'
  | 'app.flushed'
  | 'app.reportError'
  | 'backup.restore'
  | 'documents.showInFolder'
>

/** All handlers. A store that is not open makes each of them fail with the reason. */
export function createHandlers(desk: () => Desk, ports: Ports, shell: ShellHandlers): Handlers {
  const handlers = {
    ...directoryHandlers(desk),
    ...sessionHandlers(desk),
    ...secrecyHandlers(desk),
    ...proceedingHandlers(desk, ports),
    ...documentHandlers(desk, ports),
    ...issuingHandlers(desk, ports),
    ...reviewHandlers(desk, ports),
    ...draftHandlers(desk, ports),
    ...programHandlers(desk, ports),
  }
  return { ...shell, ...guarded(handlers, desk) }
}

/** Every handler refuses a call that names a record sealed at this desk, whatever it does with it. */
function guarded<H extends Partial<Handlers>>(handlers: H, desk: () => Desk): H {
  const wrapped = Object.entries(handlers).map(([channel, handle]) => [
    channel,
    (input: never, caller: never) => {
      requireCallOpen(desk(), channel, input)
      return handle(input, caller)
    },
  ])
  // The same channels with the same inputs and outputs.
  return Object.fromEntries(wrapped) as H
}

function verbs<N extends RecordName>(desk: () => Desk, name: N) {
  return {
    add: (fields: Parameters<ReturnType<typeof recordVerbs<N>>['add']>[0]) => recordVerbs(desk(), name).add(fields),
    update: (edit: RecordEdit) => recordVerbs(desk(), name).update(edit),
    remove: (edit: { id: string; revision: number }) => recordVerbs(desk(), name).remove(edit),
  }
}

function programHandlers(desk: () => Desk, ports: Ports) {
  return {
    'app.setUser': ({ personId }) => {
      setUser(desk(), personId)
      return null
    },
    'welcome.complete': (input) => completeWelcome(desk(), input),
    'sample.load': () => loadSample(desk(), ports.samplePath),
    'backup.run': () => runBackup(desk(), ports),
    'backup.list': () => desk().store.backupRuns.list(),
  } satisfies Partial<Handlers>
}

function directoryHandlers(desk: () => Desk) {
  const term = verbs(desk, 'term')
  const body = verbs(desk, 'body')
  const unit = verbs(desk, 'unit')
  const person = verbs(desk, 'person')
  const post = verbs(desk, 'post')
  const membership = verbs(desk, 'membership')
  const reference = verbs(desk, 'reference')
  const holiday = verbs(desk, 'holiday')
  const phrase = verbs(desk, 'phrase')
  return {
    'directory.read': () => readDirectory(desk()),
    'directory.pasteGuess': (input) => guessPaste(input),
    'directory.pasteCheck': (input) => checkPaste(desk(), input),
    'directory.pasteImport': (input) => importPaste(desk(), input),
    'office.update': verbs(desk, 'office').update,
    'term.add': term.add,
    'term.update': term.update,
    'term.remove': term.remove,
    'body.add': body.add,
    'body.update': body.update,
    'body.remove': body.remove,
    'unit.add': unit.add,
    'unit.update': unit.update,
    'unit.remove': unit.remove,
    'person.add': person.add,
    'person.update': person.update,
    'person.remove': person.remove,
    'post.add': post.add,
    'post.update': post.update,
    'post.remove': post.remove,
    'membership.add': membership.add,
    'membership.update': membership.update,
    'membership.remove': membership.remove,
    'references.list': () => desk().store.tables.reference.all(),
    'reference.add': reference.add,
    'reference.update': reference.update,
    'reference.remove': reference.remove,
    'holidays.list': () => desk().store.tables.holiday.all(),
    'holidays.addStarting': () => addStartingHolidays(desk()),
    'phrases.list': () => listPhrases(desk()),
    'phrases.noteUsed': ({ id }) => notePhraseUsed(desk(), id),
    'phrase.add': phrase.add,
    'phrase.update': phrase.update,
    'phrase.remove': phrase.remove,
    'holiday.add': holiday.add,
    'holiday.update': holiday.update,
    'holiday.remove': holiday.remove,
  } satisfies Partial<Handlers>
}

function sessionHandlers(desk: () => Desk) {
  const paper = verbs(desk, 'paper')
  const participant = verbs(desk, 'participant')
  const attendance = verbs(desk, 'attendance')
  return {
    'sessions.list': (filter) => listSessions(desk(), filter),
    'sessions.gaps': ({ sessionIds }) => gapsInWorker(desk(), sessionIds),
    'sessions.create': (input) => createSession(desk(), input),
    'sessions.readRecords': (input) => readRecords(desk().store, input),
    'sessions.read': ({ sessionId }) => readOpenDossier(desk(), sessionId),
    'sessions.transition': (input) => transitionSession(desk(), input),
    'sessions.steps': ({ sessionId }) => listSteps(desk(), sessionId),
    'sessions.undo': ({ sessionId }) => undoStep(desk(), sessionId),
    'sessions.redo': ({ sessionId }) => redoStep(desk(), sessionId),
    'sessions.undoTo': (input) => undoDownTo(desk(), input),
    'session.permitRecording': (input) => permitRecording(desk(), input),
    'session.recording': ({ sessionId }) => readRecording(desk(), sessionId),
    'session.update': verbs(desk, 'session').update,
    'programmes.starts': ({ bodyId }) => ({ sessions: programmeStarts(desk(), bodyId), ...readTemplates(desk()) }),
    'programmes.templates': () => readTemplates(desk()),
    'programmes.saveTemplate': (input) => saveTemplate(desk(), input),
    'programmes.removeTemplate': ({ id }) => removeTemplate(desk(), id),
    'programmes.putBackTemplate': (template) => putBackTemplate(desk(), template),
    'programmes.setRecurring': (input) => setRecurring(desk(), input),
    'agenda.addItem': (input) => addItem(desk(), input),
    'agenda.removeItem': ({ itemId }) => removeItem(desk(), itemId),
    'agenda.reorder': (input) => reorderItems(desk(), input),
    'decisions.group': (input) => decideGroup(desk(), input),
    'decisions.older': ({ sessionId }) => ({
      decisions: olderDecisions(desk(), sessionId),
      superseded: supersededLater(desk(), sessionId),
    }),
    'decision.supersede': (input) => supersede(desk(), input),
    'agenda.issue': ({ sessionId }) => issueProgramme(desk(), sessionId),
    'agenda.setItemState': (input) => setItemState(desk(), input),
    'item.update': (edit) => updateItem(desk(), edit),
    'paper.update': paper.update,
    'paper.remove': paper.remove,
    'participant.add': participant.add,
    'participant.update': participant.update,
    'participant.reorder': (input) => reorderRecords(desk(), 'participant', input.orders),
    'participant.remove': participant.remove,
    'attendance.add': attendance.add,
    'attendance.update': attendance.update,
    'attendance.remove': attendance.remove,
    'attendance.callRoll': (input) => callRoll(desk(), input),
    'attendance.copyRoll': (input) => copyRoll(desk(), input),
    'attendance.moveGuests': (input) => moveGuests(desk(), input),
    'attendance.mark': (input) => markPresence(desk(), input),
  } satisfies Partial<Handlers>
}

function secrecyHandlers(desk: () => Desk) {
  return {
    'secrecy.mark': (input) => markSecrecy(desk(), input),
    'secrecy.history': (input) => secrecyHistory(desk(), input),
    'secrecy.state': ({ sessionId }) => secrecyState(desk(), sessionId),
    'secrecy.declare': (input) => declareNetwork(desk(), input),
    'secrecy.setNetworkRule': (input) => setNetworkRule(desk(), input),
    'secrecy.log': () => secrecyLog(desk()),
  } satisfies Partial<Handlers>
}

function proceedingHandlers(desk: () => Desk, ports: Ports) {
  const contribution = verbs(desk, 'contribution')
  const ballot = verbs(desk, 'ballot')
  const decision = verbs(desk, 'decision')
  const task = verbs(desk, 'task')
  const taskEvent = verbs(desk, 'taskEvent')
  return {
    'contribution.add': contribution.add,
    'contribution.update': contribution.update,
    'contribution.remove': contribution.remove,
    'contribution.reorder': (input) => reorderRecords(desk(), 'contribution', input.orders),
    'contribution.split': (input) => splitContribution(desk(), input),
    'contribution.merge': (input) => mergeContributions(desk(), input),
    'ballot.add': ballot.add,
    'ballot.update': ballot.update,
    'ballot.remove': ballot.remove,
    'ballot.close': (input) => closeVote(desk(), input),
    'ballot.reopen': (input) => reopenVote(desk(), input),
    'live.read': ({ sessionId }) => readLive(desk(), sessionId),
    'live.keep': ({ sessionId, ...stand }) => {
      const kept = keepLive(desk(), sessionId, stand)
      ports.tellLive(sessionId)
      return kept
    },
    'decision.add': decision.add,
    'decision.update': decision.update,
    'decision.remove': decision.remove,
    'task.add': task.add,
    'task.update': task.update,
    'task.remove': task.remove,
    'taskEvent.add': taskEvent.add,
    'taskEvent.update': taskEvent.update,
    'taskEvent.remove': taskEvent.remove,
  } satisfies Partial<Handlers>
}

function draftHandlers(desk: () => Desk, ports: Ports) {
  return {
    'drafts.begin': ({ jobId, ...request }) => ports.jobs.run(jobId, (job) => beginInWorker(desk(), request, job)),
    'drafts.read': ({ draftId }) => readDraft(desk(), draftId),
    'drafts.outlook': ({ draftId }) => draftInWorker(desk(), 'outlook', draftId),
    'drafts.regenerate': ({ draftId, jobId }) =>
      ports.jobs.run(jobId, (job) => regenerateInWorker(desk(), draftId, job)),
    'drafts.edit': (input) => editBlocks(desk(), input),
    'drafts.decide': (input) => decideBlock(desk(), input),
    'drafts.freeze': ({ jobId, ...input }) => ports.jobs.run(jobId, (job) => freezeInWorker(desk(), input, job)),
    'drafts.versions': ({ draftId }) => listVersions(desk(), draftId),
    'drafts.compare': ({ jobId, ...sides }) => ports.jobs.run(jobId, (job) => compareInWorker(desk(), sides, job)),
    'drafts.exportRedline': ({ jobId, ...input }) => exportRedlineJob(desk(), ports, jobId, input),
    'drafts.openReturned': (input) => openReturned(desk(), ports, input),
    'drafts.takeReturned': (input) => takeReturned(desk(), input),
    'drafts.comments': ({ draftId }) => listComments(desk(), draftId),
    'drafts.addComment': (input) => addComment(desk(), input),
    'drafts.settleComment': (input) => settleComment(desk(), input),
  } satisfies Partial<Handlers>
}

function documentHandlers(desk: () => Desk, ports: Ports) {
  return {
    'papers.addFiles': (input) => addPapers(desk(), input),
    'papers.choose': async (input) => {
      const paths = await ports.dialogs.openFiles({ title: 'dialogs.choosePapers', kind: 'any', many: true })
      return addPapers(desk(), { ...input, paths })
    },
    'papers.open': async ({ id }) => {
      need(desk().store.tables, 'paper', id)
      await ports.openPath(openPaperCopy(desk(), id))
      return null
    },
    'contribution.printSlip': (input) => printContributionSlip(desk(), ports, input),
    'checks.find': (request) => checkDocument(desk(), request),
    'checks.waive': (request) => {
      waiveFinding(desk(), request)
      return null
    },
    'waiver.remove': verbs(desk, 'waiver').remove,
    'documents.facts': ({ sessionId }) => readFacts(desk(), sessionId),
    'documents.setFacts': ({ sessionId, kind, facts }) => {
      setFacts(desk(), sessionId, kind, facts)
      return null
    },
    'documents.preview': (request) => previewDocument(desk(), ports, request),
    'documents.export': (request) => exportDocument(desk(), ports, request),
    'roomForm.print': (input) => printRoomForm(desk(), ports, input),
    'roomForm.check': (input) => checkRoomForm(desk(), input),
    'roomForm.keyIn': (input) => keyInRoomForm(desk(), input),
    'documents.print': (request) => printDocument(desk(), ports, request),
    'documents.countSet': (request) => countSet(desk(), ports, request),
    'documents.exportSet': (request) => exportSet(desk(), ports, request),
    'documents.printSet': (request) => printSet(desk(), ports, request),
    'jobs.cancel': ({ jobId }) => {
      ports.jobs.cancel(jobId)
      return null
    },
    'sessionFile.export': (input) => exportSessionFile(desk(), ports, input),
    'sessionFile.choose': () => chooseSessionFile(desk(), ports),
    'sessionFile.import': (input) => importChosenFile(desk(), input),
  } satisfies Partial<Handlers>
}
