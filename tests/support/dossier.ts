/**
 * A dossier for tests: one session with everything a document can hold, of an invented province. Each record has a builder with
 * sensible defaults; ids are made from names, so that a test can speak of `idOf('chair')`.
 */
import { createHash } from 'node:crypto'
import type { Dossier } from '../../shared/records/dossier.ts'
import { type Block, type Inline, type RichText, richTextOf } from '../../shared/records/rich-text.ts'
import type {
  AgendaEntry,
  AgendaItem,
  AttendanceEvent,
  Ballot,
  Contribution,
  Decision,
  Paper,
  Participant,
  Session,
  Task,
} from '../../shared/records/session.ts'
import { type Id, type Secrecy, type SecrecyLevel, unclassified } from '../../shared/records/values.ts'

/** A UUID made from a name: the same name, the same id. */
export function idOf(name: string): Id {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A mark of secrecy with the list item it rests on. */
export function marked(level: SecrecyLevel): Secrecy {
  return { level, basis: level === 'none' ? null : 'Khoản 1, Điều 2', markedBy: null, markedOn: null }
}

export function aSession(changes: Partial<Session> = {}): Session {
  return {
    id: idOf('session'),
    bodyId: idOf('body'),
    termId: idOf('term'),
    kind: 'regular',
    number: 12,
    date: '2026-06-05',
    startTime: '08:00',
    endTime: '11:30',
    endDate: null,
    place: 'Phòng họp số 1, Trụ sở Tỉnh ủy',
    chairId: idOf('chair'),
    minuteTakerId: idOf('minute-taker'),
    documentsUsed: null,
    otherInformation: 'Các đồng chí dự họp đã nhận tài liệu trước phiên họp',
    documentDate: null,
    minutesReadOut: true,
    recordingPermittedBy: null,
    secrecy: unclassified,
    state: 'concluded',
    stateReason: null,
    assumed: [],
    copiedFrom: null,
    ...changes,
  }
}

export function anItem(name: string, changes: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: idOf(name),
    sessionId: idOf('session'),
    parentId: null,
    title: name,
    presenterId: idOf('director'),
    presentingUnitId: null,
    subject: `báo cáo về ${name}`,
    plannedMinutes: 30,
    invitedUnitIds: [],
    assessment: null,
    state: 'decided',
    secrecy: unclassified,
    ...changes,
  }
}

export function anEntry(item: string, order: number, changes: Partial<AgendaEntry> = {}): AgendaEntry {
  return {
    id: idOf(`entry ${item}`),
    sessionId: idOf('session'),
    versionId: idOf('version A'),
    itemId: idOf(item),
    printedNumber: String(order),
    order,
    title: item,
    printed: null,
    ...changes,
  }
}

export function aParticipant(person: string, order: number, changes: Partial<Participant> = {}): Participant {
  return {
    id: idOf(`participant ${person}`),
    sessionId: idOf('session'),
    personId: idOf(person),
    groupLabel: null,
    groupCount: null,
    capacity: 'member',
    title: null,
    order,
    itemIds: [],
    ...changes,
  }
}

/** A group named only as a group. */
export function aGroup(label: string, order: number, changes: Partial<Participant> = {}): Participant {
  return aParticipant(label, order, { personId: null, groupLabel: label, capacity: 'invited', ...changes })
}

export function anEvent(
  person: string,
  kind: AttendanceEvent['kind'],
  order: number,
  changes: Partial<AttendanceEvent> = {},
): AttendanceEvent {
  return {
    id: idOf(`${kind} ${person} ${order}`),
    sessionId: idOf('session'),
    participantId: idOf(`participant ${person}`),
    kind,
    excused: null,
    reason: null,
    time: null,
    itemId: null,
    substituteId: null,
    order,
    ...changes,
  }
}

export function aContribution(
  speaker: string | null,
  item: string,
  order: number,
  changes: Partial<Contribution> = {},
): Contribution {
  return {
    id: idOf(`contribution ${speaker} ${item} ${order}`),
    sessionId: idOf('session'),
    itemId: idOf(item),
    kind: 'comments',
    speakerId: speaker === null ? null : idOf(speaker),
    time: null,
    text: richTextOf('Nhất trí với báo cáo; đề nghị làm rõ thêm số liệu.'),
    confirmed: null,
    order,
    secrecy: unclassified,
    ...changes,
  }
}

export function aBallot(item: string, changes: Partial<Ballot> = {}): Ballot {
  return {
    id: idOf(`ballot ${item} ${changes.order ?? 1}`),
    sessionId: idOf('session'),
    itemId: idOf(item),
    kind: 'open_counts',
    subject: null,
    state: 'closed',
    entitled: 15,
    present: 13,
    base: 'in_office',
    issued: null,
    returned: null,
    valid: null,
    invalid: null,
    votesFor: 13,
    votesAgainst: 0,
    votesOther: 0,
    named: [],
    options: [],
    seats: null,
    result: 'carried',
    reopenReason: null,
    order: 1,
    ...changes,
  }
}

export function aDecision(item: string, order: number, changes: Partial<Decision> = {}): Decision {
  return {
    id: idOf(`decision ${item} ${order}`),
    sessionId: idOf('session'),
    itemId: idOf(item),
    code: 'APPROVED',
    phrase: null,
    text: richTextOf('chủ trương đầu tư dự án'),
    sourceIds: [],
    supersedesId: null,
    supersedesEarlier: null,
    ballotId: null,
    consentGroup: null,
    exceptItemIds: [],
    order,
    secrecy: unclassified,
    ...changes,
  }
}

export function aTask(item: string, order: number, changes: Partial<Task> = {}): Task {
  return {
    id: idOf(`task ${item} ${order}`),
    sessionId: idOf('session'),
    itemId: idOf(item),
    decisionId: null,
    verb: 'assign',
    leadUnitId: idOf('so-tai-chinh'),
    coUnitIds: [],
    work: 'hoàn thiện hồ sơ dự án',
    product: null,
    reportsTo: null,
    due: { kind: 'by_date', date: '2026-06-30', text: 'trước ngày 30/6/2026' },
    order,
    secrecy: unclassified,
    ...changes,
  }
}

export function aPaper(title: string, changes: Partial<Paper> = {}): Paper {
  return {
    id: idOf(`paper ${title}`),
    sessionId: idOf('session'),
    itemId: null,
    title,
    fileName: null,
    sha256: null,
    byteSize: null,
    version: 1,
    secrecy: unclassified,
    ...changes,
  }
}

/** Rich text of blocks; a string is a paragraph. */
export function rich(...blocks: (string | Block)[]): RichText {
  return { type: 'doc', content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) }
}

export function paragraph(...inlines: (string | Inline)[]): Extract<Block, { type: 'paragraph' }> {
  return {
    type: 'paragraph',
    content: inlines.map((inline) => (typeof inline === 'string' ? { type: 'text', text: inline } : inline)),
  }
}

export function points(style: 'decimal' | 'letter' | 'dash', ...lines: string[]): Block {
  return {
    type: 'points',
    attrs: { style },
    content: lines.map((line) => ({ type: 'point', content: [paragraph(line)] })),
  }
}

/** A table whose first row heads it. */
export function grid(...rows: string[][]): Block {
  return {
    type: 'table',
    content: rows.map((row, index) => ({
      type: 'table_row',
      content: row.map((words) => ({ type: index === 0 ? 'table_header' : 'table_cell', content: [paragraph(words)] })),
    })),
  }
}

export function figure(value: string, unit: string, label: string | null = null): Inline {
  return { type: 'figure', attrs: { value, unit, label } }
}

export function citation(text: string, number: string | null): Inline {
  return { type: 'citation', attrs: { text, documentType: null, number, date: null, issuer: null, title: null } }
}

/** People, with the title they had on the day. */
const cast = [
  ['chair', 'Nguyễn Văn An', 'Bí thư Tỉnh ủy'],
  ['deputy', 'Trần Thị Bình', 'Phó Bí thư Thường trực Tỉnh ủy'],
  ['governor', 'Lê Hữu Cường', 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh'],
  ['inspector', 'Đặng Đình Đức', 'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy'],
  ['organiser', 'Ông Thị Ưng', 'Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy'],
  ['commander', 'Võ Quốc Khánh', 'Ủy viên Ban Thường vụ, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh'],
  ['minute-taker', 'Phạm Thị Ngọc Ánh', 'Phó Chánh Văn phòng Tỉnh ủy'],
  ['director', 'Hồ Sỹ Tường', 'Giám đốc Sở Tài chính'],
  ['journalist', 'Đỗ Minh Huyền', 'Phóng viên Báo và Phát thanh, Truyền hình tỉnh'],
] as const

const unitNames = [
  ['so-tai-chinh', 'Sở Tài chính'],
  ['dang-uy-ubnd', 'Đảng ủy UBND tỉnh'],
  ['so-xay-dung', 'Sở Xây dựng'],
  ['mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
] as const

export const itemBudget = 'Kết quả thực hiện nhiệm vụ ngân sách 5 tháng đầu năm 2026'
export const itemProject = 'Chủ trương đầu tư dự án đường ven biển'
export const itemPersonnel = 'Công tác cán bộ'

function directory(): Pick<Dossier, 'office' | 'term' | 'body' | 'units' | 'people' | 'posts' | 'memberships'> {
  return {
    office: {
      id: idOf('office'),
      name: 'Tỉnh ủy Thái Nguyên',
      superiorName: null,
      letterhead: 'TỈNH ỦY THÁI NGUYÊN',
      placeName: 'Thái Nguyên',
      symbol: 'TU',
      archiveName: 'Văn phòng Tỉnh ủy',
      profileId: 'party-hd05-2026',
      profileOverrides: {},
    },
    term: { id: idOf('term'), name: 'khóa XXI', startsOn: '2025-10-15', endsOn: null },
    body: {
      id: idOf('body'),
      kind: 'standing_committee',
      name: 'Ban Thường vụ Tỉnh ủy',
      authorityName: 'BAN THƯỜNG VỤ',
      quorum: { numerator: 2, denominator: 3 },
      majorityBase: 'in_office',
    },
    units: unitNames.map(([key, name]) => ({
      id: idOf(key),
      name,
      shortName: null,
      kind: 'state',
      from: null,
      to: null,
      successorId: null,
    })),
    people: cast.map(([key, fullName]) => ({ id: idOf(key), fullName, note: null })),
    posts: [],
    memberships: [],
  }
}

/** The full dossier: three items, every kind of contribution, an open and a secret vote, tasks of each kind, absences, press. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    ...directory(),
    session: aSession(),
    agendaVersions: [{ id: idOf('version A'), sessionId: idOf('session'), label: 'A', issuedOn: '2026-06-02' }],
    items: [
      anItem(itemBudget, {
        presentingUnitId: idOf('so-tai-chinh'),
        subject: 'báo cáo kết quả thu, chi ngân sách 5 tháng đầu năm 2026',
        assessment: rich(
          'Kinh tế của tỉnh tiếp tục tăng trưởng; thu ngân sách đạt khá. Tuy nhiên, giải ngân vốn đầu tư công còn chậm.',
        ),
      }),
      anItem(itemProject, {
        presenterId: idOf('governor'),
        presentingUnitId: idOf('dang-uy-ubnd'),
        subject: 'Tờ trình số 45-TTr/ĐU, ngày 28/5/2026 về chủ trương đầu tư dự án',
      }),
      anItem(itemPersonnel, { presenterId: idOf('organiser'), subject: 'Tờ trình về bổ nhiệm cán bộ' }),
    ],
    agendaEntries: [anEntry(itemBudget, 1), anEntry(itemProject, 2), anEntry(itemPersonnel, 3)],
    papers: [
      aPaper('Báo cáo thu, chi ngân sách 5 tháng đầu năm 2026'),
      aPaper('Tờ trình số 45-TTr/ĐU, ngày 28/5/2026'),
    ],
    ...people(),
    ...proceedings(),
    taskEvents: [],
    drafts: [],
    draftBlocks: [],
    draftVersions: [],
    draftComments: [],
    draftSteps: [],
    opinionRounds: [],
    opinions: [],
    opinionRemarks: [],
    issued: [],
    ...changes,
  }
}

function people(): Pick<Dossier, 'participants' | 'attendance'> {
  const members = cast.slice(0, 6).map(([key, , title], index) => aParticipant(key, index + 1, { title }))
  const guests = cast
    .slice(6, 8)
    .map(([key, , title], index) => aParticipant(key, index + 20, { title, capacity: 'invited' }))
  const came = ['chair', 'deputy', 'governor', 'inspector', 'organiser', 'minute-taker', 'director']
  return {
    participants: [
      ...members,
      ...guests,
      aGroup('Lãnh đạo các sở, ban, ngành', 30, { groupCount: 8 }),
      aParticipant('journalist', 40, { title: 'Phóng viên Báo và Phát thanh, Truyền hình tỉnh', capacity: 'press' }),
    ],
    attendance: [
      ...came.map((person, index) => anEvent(person, 'present', index + 1)),
      anEvent('commander', 'absent', 10, { excused: true, reason: 'dự hội nghị của Quân khu' }),
      anEvent('inspector', 'left', 11, { time: '10:15', itemId: idOf(itemPersonnel) }),
    ],
  }
}

function proceedings(): Pick<Dossier, 'contributions' | 'ballots' | 'decisions' | 'tasks'> {
  const secretVote = aBallot(itemPersonnel, {
    kind: 'secret',
    subject: 'giới thiệu cán bộ bổ nhiệm',
    issued: 13,
    returned: 13,
    valid: 12,
    invalid: 1,
    votesFor: 11,
    votesAgainst: 1,
  })
  return {
    contributions: [
      aContribution('director', itemBudget, 1, {
        kind: 'presents',
        text: rich(
          paragraph(
            'Thu ngân sách đạt ',
            figure('11.360', 'tỷ đồng', 'Thu ngân sách'),
            ', bằng ',
            figure('64,1%', '', 'So với dự toán'),
            ' dự toán, theo ',
            citation('Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị', '57-NQ/TW'),
            '.',
          ),
          grid(
            ['Khoản thu', 'Thực hiện', 'So với dự toán'],
            ['Thu nội địa', '10.559 tỷ đồng', '65,9%'],
            ['Thu xuất, nhập khẩu', '722,1 tỷ đồng', '44,3%'],
          ),
        ),
      }),
      aContribution('inspector', itemBudget, 2, {
        text: rich(
          paragraph(
            'Nhất trí với báo cáo; ',
            { type: 'text', text: 'đề nghị làm rõ', marks: [{ type: 'bold' }] },
            ' các nội dung:',
          ),
          points(
            'letter',
            'nguyên nhân giải ngân chậm;',
            'trách nhiệm của chủ đầu tư;',
            'giải pháp quý III;',
            'việc phân bổ dự phòng;',
            'tiến độ quyết toán;',
            'công khai ngân sách.',
          ),
        ),
      }),
      aContribution('deputy', itemBudget, 3),
      aContribution('director', itemBudget, 4, {
        kind: 'explains',
        text: rich('Tiếp thu các ý kiến; sẽ bổ sung số liệu đến ngày 31/5/2026.'),
      }),
      aContribution('inspector', itemProject, 1, { text: rich('Đề nghị rà soát quy hoạch sử dụng đất.') }),
      aContribution('chair', itemProject, 2, {
        kind: 'chair',
        text: rich('Dự án cần thiết, hồ sơ cơ bản đủ điều kiện.'),
      }),
    ],
    ballots: [aBallot(itemProject, { votesFor: 12, votesAgainst: 1, subject: 'chủ trương đầu tư dự án' }), secretVote],
    decisions: [
      aDecision(itemBudget, 1, { code: 'NOTED', text: rich('kết quả thu, chi ngân sách 5 tháng đầu năm 2026') }),
      aDecision(itemProject, 1, {
        code: 'APPROVED_IN_PRINCIPLE',
        text: rich('đầu tư dự án đường ven biển theo đề nghị của Đảng ủy UBND tỉnh tại Tờ trình số 45-TTr/ĐU'),
      }),
      aDecision(itemPersonnel, 1, {
        code: 'APPROVED',
        phrase: 'thống nhất',
        text: rich('giới thiệu cán bộ bổ nhiệm theo Tờ trình của Ban Tổ chức Tỉnh ủy'),
        ballotId: secretVote.id,
      }),
    ],
    tasks: [
      aTask(itemBudget, 1, {
        leadUnitId: idOf('dang-uy-ubnd'),
        work: 'lãnh đạo, chỉ đạo đẩy nhanh tiến độ giải ngân vốn đầu tư công',
        reportsTo: 'Ban Thường vụ Tỉnh ủy',
        due: { kind: 'recurring', every: 'month', day: null, text: 'hằng tháng' },
      }),
      aTask(itemProject, 1, {
        decisionId: idOf(`decision ${itemProject} 1`),
        coUnitIds: [idOf('so-xay-dung')],
        reportsTo: 'Thường trực Tỉnh ủy',
        product: 'hồ sơ dự án trình HĐND tỉnh',
      }),
      aTask(itemProject, 2, {
        verb: 'request',
        leadUnitId: idOf('mat-tran'),
        work: 'tuyên truyền, vận động Nhân dân đồng thuận',
        due: { kind: 'words', text: 'trong quý III năm 2026' },
      }),
    ],
  }
}
