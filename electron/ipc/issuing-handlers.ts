/** Handlers of the registers, of issuing, and of what follows it. */
import type { Desk } from '../services/desk.ts'
import { addEvidence, listFollowed, noteFollowed, readFollowed, removeFollowed } from '../services/follow-up.ts'
import { printFollowed } from '../services/follow-up-paper.ts'
import { printIntegrity, runIntegrityCheck } from '../services/integrity.ts'
import {
  attachScan,
  changeIssued,
  fillDeliveries,
  listIssued,
  openIssuedFile,
  printSending,
  readIssued,
  readIssuedText,
  removeChange,
  removeScan,
} from '../services/issued.ts'
import { issueDocument, issueOutlook } from '../services/issuing.ts'
import type { Ports } from '../services/ports.ts'
import { recordVerbs } from '../services/records.ts'
import { bookFileName, bookHtml, bookNumbers, letBookOut, printPaper, savePaper } from '../services/register-papers.ts'
import {
  enterLate,
  listSeries,
  openSeries,
  readPolicy,
  reserveNumber,
  rollOver,
  setPolicy,
  voidNumber,
} from '../services/registers.ts'
import type { Handlers } from './register.ts'

export function issuingHandlers(desk: () => Desk, ports: Ports) {
  return {
    'registers.list': () => ({ series: listSeries(desk()), policy: readPolicy(desk().store) }),
    'registers.setPolicy': (policy) => {
      setPolicy(desk(), policy)
      return null
    },
    'registers.book': ({ seriesId }) => bookNumbers(desk(), seriesId),
    'registers.open': (key) => openSeries(desk(), key),
    'registers.reserve': (input) => reserveNumber(desk(), input),
    'registers.void': (input) => voidNumber(desk(), input),
    'registers.enterLate': (input) => enterLate(desk(), input),
    'registers.rollOver': (input) => rollOver(desk(), input),
    'registers.print': (input) =>
      letBookOut(
        desk(),
        input,
        () => printPaper(ports, bookHtml(desk(), input.seriesId)),
        ({ printed }) => printed,
      ),
    'registers.savePdf': (input) =>
      letBookOut(
        desk(),
        input,
        () => savePaper(desk(), ports, bookHtml(desk(), input.seriesId), bookFileName(desk(), input.seriesId)),
        ({ fileName }) => fileName !== null,
      ),
    'issuing.outlook': (request) => issueOutlook(desk(), request),
    'issuing.issue': (request) => issueDocument(desk(), ports, request),
    'issued.list': () => listIssued(desk()),
    'issued.read': ({ issuedId }) => readIssued(desk(), issuedId),
    'issued.readText': ({ issuedId }) => readIssuedText(desk(), issuedId),
    'issued.attachScan': ({ issuedId }) => attachScan(desk(), ports, issuedId),
    'issued.removeScan': (edit) => removeScan(desk(), edit),
    'issued.openFile': ({ fileId }) => openIssuedFile(desk(), ports, fileId),
    'issued.change': (input) => changeIssued(desk(), input),
    'issued.removeChange': (edit) => removeChange(desk(), edit),
    'issued.fillDeliveries': ({ issuedId }) => fillDeliveries(desk(), issuedId),
    'issued.printSending': (input) => printSending(desk(), ports, input),
    'followUp.list': () => listFollowed(desk()),
    'followUp.read': ({ taskId }) => readFollowed(desk(), taskId),
    'followUp.note': (input) => noteFollowed(desk(), input),
    'followUp.addEvidence': ({ taskId }) => addEvidence(desk(), ports, taskId),
    'followUp.removeEvent': (edit) => removeFollowed(desk(), edit),
    'followUp.print': (input) => printFollowed(desk(), ports, input),
    'integrity.check': ({ jobId }) => runIntegrityCheck(desk(), ports, jobId),
    'integrity.print': () => printIntegrity(desk(), ports),
    'delivery.add': (fields) => recordVerbs(desk(), 'delivery').add(fields),
    'delivery.update': (edit) => recordVerbs(desk(), 'delivery').update(edit),
    'delivery.remove': (edit) => recordVerbs(desk(), 'delivery').remove(edit),
  } satisfies Partial<Handlers>
}
