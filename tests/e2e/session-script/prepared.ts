/** The session as it was prepared, as a session file: the office, its people, the programme sent out. Everything that happens is played by keys. */
import { chair, guests, members, minuteTaker, people, type Script, units, type Who } from './script.ts'

const unclassified = { level: 'none', basis: null, markedBy: null, markedOn: null }
const kinds = { office: 1, term: 2, body: 3, unit: 4, person: 5, post: 6, membership: 7, session: 8, version: 9 }
const kindsOfSession = { item: 10, entry: 11, participant: 12 }
const allKinds = { ...kinds, ...kindsOfSession }

/** The identity of the n-th prepared record of a kind. */
function idOf(kind: keyof typeof allKinds, n = 0): string {
  const [of, nth] = [allKinds[kind], n].map((part) => part.toString(16).padStart(4, '0'))
  return `01980000-${of}-7000-8000-00000000${nth}`
}

const everyone = Object.keys(people) as Who[]
const personId = (who: Who) => idOf('person', everyone.indexOf(who))

export const sessionId = idOf('session')

/** The text of the session file; the session is convened for this day (`YYYY-MM-DD`). */
export function preparedFile({ items }: Script, day: string): string {
  const expected = [...members, ...guests]
  const memberRole = ['secretary', 'standing_deputy_secretary', 'deputy_secretary']
  return JSON.stringify({
    format: 'thu-ky.phien',
    version: 1,
    office: {
      id: idOf('office'),
      name: 'Tỉnh ủy Nghệ An',
      superiorName: null,
      letterhead: 'TỈNH ỦY NGHỆ AN',
      placeName: 'Nghệ An',
      symbol: 'TU',
      archiveName: 'Văn phòng Tỉnh ủy',
      profileId: 'party-hd05-2026',
      profileOverrides: {},
    },
    term: { id: idOf('term'), name: 'khóa XX', startsOn: null, endsOn: null },
    body: {
      id: idOf('body'),
      kind: 'standing_committee',
      name: 'Ban Thường vụ Tỉnh ủy',
      authorityName: 'BAN THƯỜNG VỤ',
      quorum: { numerator: 2, denominator: 3 },
      majorityBase: 'in_office',
    },
    units: Object.values(units).map((name, n) => ({
      id: idOf('unit', n),
      name,
      shortName: null,
      kind: 'party',
      from: null,
      to: null,
      successorId: null,
    })),
    people: everyone.map((who) => ({ id: personId(who), fullName: people[who].name, note: null })),
    posts: everyone.map((who, n) => ({
      id: idOf('post', n),
      personId: personId(who),
      unitId: null,
      title: people[who].title,
      shortTitle: null,
      rank: n + 1,
      exclusive: false,
      from: null,
      to: null,
    })),
    memberships: members.map((who, n) => ({
      id: idOf('membership', n),
      bodyId: idOf('body'),
      personId: personId(who),
      role: memberRole[n] ?? 'member',
      from: null,
      to: null,
    })),
    session: {
      id: sessionId,
      bodyId: idOf('body'),
      termId: idOf('term'),
      kind: 'regular',
      number: 12,
      date: day,
      startTime: '08:00',
      endTime: '17:00',
      endDate: null,
      place: 'Hội trường Tỉnh ủy',
      chairId: personId(chair),
      minuteTakerId: personId(minuteTaker),
      documentsUsed: 'Các tài liệu đã gửi trước phiên họp',
      otherInformation: 'Không',
      documentDate: null,
      minutesReadOut: true,
      recordingPermittedBy: null,
      secrecy: unclassified,
      state: 'convened',
      stateReason: null,
      assumed: [],
      copiedFrom: null,
    },
    agendaVersions: [{ id: idOf('version'), sessionId, label: 'A', issuedOn: day }],
    items: items.map(({ title, presenter, subject, secret }, n) => ({
      id: idOf('item', n),
      sessionId,
      parentId: null,
      title,
      presenterId: personId(presenter),
      presentingUnitId: null,
      subject,
      plannedMinutes: 20,
      invitedUnitIds: [],
      assessment: null,
      state: 'pending',
      secrecy: secret
        ? { level: 'mat', basis: 'Mục 3 Danh mục bí mật nhà nước', markedBy: personId(minuteTaker), markedOn: day }
        : unclassified,
    })),
    agendaEntries: items.map(({ title }, n) => ({
      id: idOf('entry', n),
      sessionId,
      versionId: idOf('version'),
      itemId: idOf('item', n),
      printedNumber: String(n + 1),
      order: n,
      title,
    })),
    papers: [],
    participants: expected.map((who, n) => ({
      id: idOf('participant', n),
      sessionId,
      personId: personId(who),
      groupLabel: null,
      groupCount: null,
      capacity: n < members.length ? 'member' : 'invited',
      title: people[who].title,
      order: n,
      itemIds: [],
    })),
    attendance: [],
    contributions: [],
    ballots: [],
    decisions: [],
    tasks: [],
    taskEvents: [],
    drafts: [],
    issued: [],
  })
}
