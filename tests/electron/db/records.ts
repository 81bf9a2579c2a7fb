/** One record of every kind, each field filled, and the same with everything empty that may be; they name one another. */

import type { Store } from '../../../electron/db/store.ts'
import type { LoggedName, RecordMap, Step, Writers } from '../../../electron/db/types.ts'
import { recordNames } from '../../../shared/records/tables.ts'
import type { Id } from '../../../shared/records/values.ts'
import {
  aBallot,
  aContribution,
  aDecision,
  aDossier,
  anEntry,
  anEvent,
  anItem,
  aPaper,
  aParticipant,
  aSession,
  aTask,
  idOf,
  marked,
  rich,
} from '../../support/dossier.ts'

const hash = 'ab'.repeat(32)
const secret = { ...marked('mat'), markedBy: idOf('an'), markedOn: '2026-06-01' }
const due = { kind: 'recurring', every: 'month', day: 25, text: 'ngày 25 hằng tháng' } as const

export type OneOfEach = { readonly [N in LoggedName]: RecordMap[N] }

/** Every field of every record filled. */
export const filled: OneOfEach = {
  office: {
    ...aDossier().office,
    id: idOf('office'),
    superiorName: 'ĐẢNG BỘ',
    profileOverrides: { head: 2, star: true, rule: 'x' },
  },
  term: { id: idOf('term'), name: 'khóa XIX', startsOn: '2020-10-17', endsOn: '2025-10-16' },
  body: aDossier().body,
  unit: {
    id: idOf('so-tai-chinh'),
    name: 'Sở Tài chính',
    shortName: 'STC',
    kind: 'state',
    from: '2025-03-01',
    to: '2030-02-28',
    successorId: idOf('so-tai-chinh'),
  },
  person: { id: idOf('an'), fullName: 'Nguyễn Văn Ất', note: 'ghi chú' },
  post: {
    id: idOf('post'),
    personId: idOf('an'),
    unitId: idOf('so-tai-chinh'),
    title: 'Bí thư Tỉnh ủy',
    shortTitle: 'Bí thư',
    rank: 1,
    exclusive: true,
    from: '2024-02-29',
    to: '2025-10-16',
  },
  membership: {
    id: idOf('membership'),
    bodyId: idOf('body'),
    personId: idOf('an'),
    role: 'secretary',
    from: '2020-10-17',
    to: '2025-10-16',
  },
  reference: {
    id: idOf('reference'),
    documentType: 'Hướng dẫn',
    numberSymbol: '36-HD/VPTW',
    date: '2018-04-03',
    issuer: 'Văn phòng Trung ương Đảng',
    title: 'thể thức và kỹ thuật trình bày văn bản của Đảng',
    endedOn: '2026-05-27',
    replacedBy: '05-HD/VPTW',
    note: 'ghi chú',
  },
  holiday: { id: idOf('holiday'), date: '2026-02-17', kind: 'off', name: 'Tết Nguyên đán', toCheck: true },
  phrase: { id: idOf('phrase'), shortcut: 'dn', text: rich('đề nghị'), order: 3 },
  waiver: {
    id: idOf('waiver'),
    sessionId: idOf('session'),
    ruleId: 'citation.swapped',
    recordKind: 'decision',
    recordId: idOf('decision item 7'),
    field: 'text',
    words: '57/NQ-TW',
    reason: 'trích nguyên văn',
    waivedBy: idOf('an'),
    waivedOn: '2026-06-08',
  },
  session: aSession({
    chairId: idOf('an'),
    minuteTakerId: idOf('an'),
    endDate: '2026-06-06',
    documentsUsed: 'Tài liệu\ncủa phiên họp',
    documentDate: '2026-06-08',
    recordingPermittedBy: idOf('an'),
    secrecy: secret,
    stateReason: 'theo chỉ đạo',
    assumed: ['date', 'place'],
    copiedFrom: idOf('elsewhere'),
  }),
  agendaVersion: { id: idOf('version A'), sessionId: idOf('session'), label: 'A', issuedOn: '2026-06-01' },
  item: anItem('item', {
    parentId: idOf('item'),
    presenterId: idOf('an'),
    presentingUnitId: idOf('so-tai-chinh'),
    invitedUnitIds: [idOf('so-tai-chinh')],
    assessment: rich('Đã làm tốt.'),
    secrecy: secret,
  }),
  agendaEntry: anEntry('item', 3, { printedNumber: '2a' }),
  paper: aPaper('Tờ trình', {
    itemId: idOf('item'),
    fileName: 'Tờ trình.docx',
    sha256: hash,
    byteSize: 12_345_678_901,
    secrecy: secret,
  }),
  participant: aParticipant('an', 4, { groupCount: 3, title: 'Bí thư Tỉnh ủy', itemIds: [idOf('item')] }),
  attendance: anEvent('an', 'substitute', 5, {
    excused: true,
    reason: 'đi công tác',
    time: '08:05',
    itemId: idOf('item'),
    substituteId: idOf('an'),
  }),
  contribution: aContribution('an', 'item', 6, { time: '23:59', confirmed: false, secrecy: secret }),
  ballot: aBallot('item', {
    kind: 'open_named',
    subject: 'nhân sự',
    issued: 13,
    returned: 13,
    valid: 12,
    invalid: 1,
    named: [{ personId: idOf('an'), choice: 'against' }],
    reopenReason: 'đếm sót một phiếu',
    seats: 2,
  }),
  decision: aDecision('item', 7, {
    phrase: 'cho ý kiến và thống nhất',
    sourceIds: [idOf('contribution an item 6')],
    supersedesId: idOf('decision item 7'),
    supersedesEarlier: { decisionId: idOf('elsewhere'), sessionDate: '2025-06-05', itemNumber: '2a' },
    ballotId: idOf('ballot item 1'),
    consentGroup: idOf('group'),
    exceptItemIds: [idOf('item')],
    secrecy: secret,
  }),
  task: aTask('item', 8, {
    decisionId: idOf('decision item 7'),
    coUnitIds: [idOf('so-tai-chinh')],
    product: 'Tờ trình',
    reportsTo: 'Thường trực Tỉnh ủy',
    due,
    secrecy: secret,
  }),
  taskEvent: {
    id: idOf('task event'),
    sessionId: idOf('session'),
    taskId: idOf('task item 8'),
    kind: 'extension',
    on: '2026-07-01',
    note: 'chờ ý kiến',
    newDue: due,
    paperId: idOf('paper Tờ trình'),
  },
  draft: {
    id: idOf('draft'),
    sessionId: idOf('session'),
    kind: 'minutes',
    number: 2,
    profileId: 'party-hd05-2026',
    blocks: [{ id: idOf('block'), origin: 'edited', sourceIds: [idOf('item')], generated: rich('a'), text: rich('b') }],
    snapshotId: hash,
  },
  issued: {
    id: idOf('issued'),
    sessionId: idOf('session'),
    kind: 'notice',
    number: 12,
    printedNumber: '12-TB/TU',
    issuedOn: '2026-06-10',
    signerName: 'Nguyễn Văn Ất',
    authorityLine: 'T/M BAN THƯỜNG VỤ',
    recipients: ['Như trên', 'Lưu VP'],
    secrecy: 'none',
    snapshotId: hash,
    note: 'bản chính',
  },
}

const none = { level: 'none', basis: null, markedBy: null, markedOn: null } as const

/** Every field empty that may be. */
export const emptied: OneOfEach = {
  ...filled,
  office: { ...filled.office, superiorName: null, profileOverrides: {} },
  term: { ...filled.term, startsOn: null, endsOn: null },
  unit: { ...filled.unit, shortName: null, from: null, to: null, successorId: null },
  person: { ...filled.person, note: null },
  post: { ...filled.post, unitId: null, shortTitle: null, rank: null, exclusive: false, from: null, to: null },
  membership: { ...filled.membership, from: null, to: null },
  holiday: filled.holiday,
  phrase: filled.phrase,
  waiver: { ...filled.waiver, words: null, waivedBy: null },
  reference: {
    ...filled.reference,
    date: null,
    issuer: null,
    title: null,
    endedOn: null,
    replacedBy: null,
    note: null,
  },
  session: {
    ...filled.session,
    number: null,
    date: null,
    startTime: null,
    endTime: null,
    endDate: null,
    place: null,
    chairId: null,
    minuteTakerId: null,
    documentsUsed: null,
    otherInformation: null,
    documentDate: null,
    minutesReadOut: false,
    recordingPermittedBy: null,
    secrecy: none,
    stateReason: null,
    assumed: [],
    copiedFrom: null,
  },
  agendaVersion: { ...filled.agendaVersion, issuedOn: null },
  item: {
    ...filled.item,
    parentId: null,
    presenterId: null,
    presentingUnitId: null,
    subject: null,
    plannedMinutes: null,
    invitedUnitIds: [],
    assessment: null,
    secrecy: none,
  },
  paper: { ...filled.paper, itemId: null, fileName: null, sha256: null, byteSize: null, secrecy: none },
  participant: {
    ...filled.participant,
    personId: null,
    groupLabel: 'Lãnh đạo các sở',
    groupCount: null,
    title: null,
    itemIds: [],
  },
  attendance: { ...filled.attendance, excused: null, reason: null, time: null, itemId: null, substituteId: null },
  contribution: { ...filled.contribution, speakerId: null, time: null, confirmed: null, secrecy: none },
  ballot: {
    ...filled.ballot,
    subject: null,
    entitled: null,
    present: null,
    issued: null,
    returned: null,
    valid: null,
    invalid: null,
    votesFor: null,
    votesAgainst: null,
    votesOther: null,
    named: [],
    seats: null,
    result: null,
    reopenReason: null,
  },
  decision: {
    ...filled.decision,
    phrase: null,
    sourceIds: [],
    supersedesId: null,
    supersedesEarlier: null,
    ballotId: null,
    consentGroup: null,
    exceptItemIds: [],
    secrecy: none,
  },
  task: {
    ...filled.task,
    decisionId: null,
    leadUnitId: null,
    coUnitIds: [],
    product: null,
    reportsTo: null,
    due: null,
    secrecy: none,
  },
  taskEvent: { ...filled.taskEvent, note: null, newDue: null, paperId: null },
  draft: { ...filled.draft, blocks: [], snapshotId: null },
  issued: { ...filled.issued, authorityLine: null, recipients: [], note: null },
}

export const sessionId: Id = filled.session.id
export const nobody = { personId: null }
export const step = (name: string, changes: Partial<Step> = {}): Step => ({
  name,
  actor: nobody,
  sessionId,
  ...changes,
})

/** Writes one record of each kind in one command, a step of the session unless said otherwise. */
export function insertOneOfEach(store: Store, records: OneOfEach, changes: Partial<Step> = {}): void {
  store.command(step('sessionFile.import', changes), (w) => {
    for (const name of recordNames) insert(w, name, records)
    store.documents.insertDraft(records.draft)
    store.documents.insertIssued(records.issued)
  })
}

function insert<N extends keyof Writers>(w: Writers, name: N, records: OneOfEach): void {
  const writer: { insert(record: never): unknown } = w[name]
  writer.insert(records[name] as never)
}

/** A command that adds a contribution with these words. */
export function addContribution(store: Store, id: Id, words: string, changes: Partial<Step> = {}) {
  return store.command(step('contribution.add', changes), (w) =>
    w.contribution.insert({ ...emptied.contribution, id, text: rich(words) }),
  )
}
