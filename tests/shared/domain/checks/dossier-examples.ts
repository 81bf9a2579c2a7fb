/** What each rule of form finds in a session's records, and what it leaves alone. */
import type { CheckOptions, DossierRuleId } from '../../../../shared/domain/checks/check-dossier.ts'
import type { CheckedDocument } from '../../../../shared/domain/checks/checked-dossier.ts'
import type { PostHeld, Unit } from '../../../../shared/records/directory.ts'
import type { Dossier } from '../../../../shared/records/dossier.ts'
import type { DraftBlock } from '../../../../shared/records/draft.ts'
import type { Task } from '../../../../shared/records/session.ts'
import {
  aBallot,
  aContribution,
  aDecision,
  aDossier,
  anEvent,
  anItem,
  aSession,
  aTask,
  idOf,
  itemBudget,
  itemPersonnel,
  itemProject,
  rich,
} from '../../../support/dossier.ts'

export type DossierExample = {
  readonly options?: Partial<CheckOptions>
  readonly fails: Dossier
  /** Kind and field of what is found, in order. */
  readonly at: readonly string[]
  readonly passes: readonly Dossier[]
  /** With these options the failing dossier passes. */
  readonly passesWith?: Partial<CheckOptions>
}

const whole = aDossier()

function aPost(person: string, title: string, changes: Partial<PostHeld> = {}): PostHeld {
  const fields = { unitId: null, shortTitle: null, rank: null, exclusive: true, from: null, to: null }
  return { id: idOf(`post ${person} ${title}`), personId: idOf(person), title, ...fields, ...changes }
}

/** The dossier with one unit of the directory changed. */
function withUnit(key: string, changes: Partial<Unit>): Dossier {
  return aDossier({ units: whole.units.map((unit) => (unit.id === idOf(key) ? { ...unit, ...changes } : unit)) })
}

/** The dossier with one task alone. */
function withTask(changes: Partial<Task>): Dossier {
  return aDossier({ tasks: [aTask(itemBudget, 1, changes)] })
}

/** The dossier with one decision of the budget and these tasks. */
function withDecision(text: string, tasks: readonly Task[] = []): Dossier {
  return aDossier({ decisions: [aDecision(itemBudget, 1, { code: 'TASK', text: rich(text) })], tasks: [...tasks] })
}

const named = (person: string) =>
  aBallot(itemPersonnel, { kind: 'open_named', named: [{ personId: idOf(person), choice: 'for' }], state: 'open' })
const signer = { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Trần Thị Bình' } as const
/** A notice whose draft tells of the first task of the budget and is sent to this receiver. */
function sentTo(line: string): CheckedDocument {
  const block = (place: 'body' | 'recipients', words: string, sources: string[]): DraftBlock => ({
    id: idOf(`block ${words}`),
    sessionId: whole.session.id,
    draftId: idOf('draft'),
    place,
    order: 1,
    sources,
    generated: null,
    text: { type: 'paragraph', role: 'body', label: null, keepNext: false, content: [{ type: 'text', text: words }] },
    pending: null,
    renewed: false,
  })
  const task = aTask(itemBudget, 1, {})
  return {
    kind: 'notice',
    choices: { signer },
    blocks: [block('body', 'Giao việc.', [task.id]), block('recipients', line, [])],
  }
}
const changesAsked = aDecision(itemBudget, 1, { code: 'APPROVED_WITH_CHANGES' })

export const dossierExamples: Readonly<Record<DossierRuleId, DossierExample>> = {
  'session.noChair': {
    fails: aDossier({ session: aSession({ chairId: null }) }),
    at: ['session chairId'],
    passes: [whole],
  },
  'session.noMinuteTaker': {
    fails: aDossier({ session: aSession({ minuteTakerId: null }) }),
    at: ['session minuteTakerId'],
    passes: [whole],
  },
  'session.chairAbsent': {
    fails: aDossier({ attendance: [anEvent('chair', 'absent', 1)] }),
    at: ['session chairId'],
    passes: [
      whole,
      aDossier({ attendance: [] }),
      aDossier({ attendance: [anEvent('chair', 'absent', 1), anEvent('chair', 'late', 2)] }),
    ],
  },
  'document.noSigner': {
    options: { document: { kind: 'notice', choices: {} } },
    fails: whole,
    at: ['session document.signer'],
    passes: [],
    passesWith: { document: { kind: 'notice', choices: { signer } } },
  },
  'document.againstDelegation': {
    options: {
      document: { kind: 'notice', choices: { signer: { ...signer, form: 'by_order' } }, signing: 'on_behalf' },
    },
    fails: whole,
    at: ['session document.signer'],
    passes: [],
    passesWith: {
      document: { kind: 'notice', choices: { signer: { ...signer, form: 'on_behalf' } }, signing: 'on_behalf' },
    },
  },
  'document.noReceiver': {
    options: { document: { kind: 'task_slip', choices: {} } },
    fails: aDossier({ issued: [issuedTo('notice', [])] }),
    at: ['session document.receiver', 'issued recipients'],
    passes: [],
    passesWith: { document: { kind: 'task_slip', choices: { unitId: idOf('so-tai-chinh') } } },
  },
  'document.unitNotReceiving': {
    options: { document: sentTo('- Thường trực Tỉnh ủy;') },
    fails: withTask({ leadUnitId: idOf('so-tai-chinh'), coUnitIds: [] }),
    at: ['task leadUnitId'],
    passes: [],
    passesWith: { document: sentTo('- Sở Tài chính;') },
  },
  'person.unknown': {
    fails: aDossier({ contributions: [aContribution('nobody', itemBudget, 1)] }),
    at: ['contribution speakerId'],
    passes: [whole, aDossier({ contributions: [aContribution(null, itemBudget, 1)] })],
  },
  'person.notParticipant': {
    fails: aDossier({
      participants: whole.participants.filter(({ personId }) => personId !== idOf('director')),
      items: [anItem(itemBudget, { presenterId: idOf('director') })],
      contributions: [],
    }),
    at: ['item presenterId'],
    passes: [
      whole,
      aDossier({
        participants: whole.participants.filter(({ personId }) => personId !== idOf('director')),
        attendance: [anEvent('deputy', 'substitute', 1, { substituteId: idOf('director') })],
      }),
    ],
  },
  'person.unknownName': {
    fails: aDossier({
      contributions: [
        aContribution('deputy', itemBudget, 1, {
          text: rich('nhất trí với đồng chí Nguyễn Văn Ân và đồng chí Bí thư'),
        }),
      ],
    }),
    at: ['contribution text'],
    passes: [
      aDossier({
        contributions: [
          aContribution('deputy', itemBudget, 1, {
            text: rich(
              'nhất trí với đồng chí Nguyễn Văn An, đồng chí Phó Bí thư Tỉnh ủy và các đồng chí Ủy viên Ban Thường vụ',
            ),
          }),
        ],
      }),
    ],
  },
  'post.twoHolders': {
    fails: aDossier({ posts: [aPost('governor', 'Chủ tịch UBND tỉnh'), aPost('deputy', 'Chủ tịch UBND tỉnh')] }),
    at: ['post personId'],
    passes: [
      aDossier({
        posts: [aPost('governor', 'Chủ tịch UBND tỉnh'), aPost('deputy', 'Chủ tịch UBND tỉnh', { to: '2026-06-04' })],
      }),
      aDossier({
        posts: ['governor', 'deputy'].map((person) => aPost(person, 'Phó Bí thư Tỉnh ủy', { exclusive: false })),
      }),
    ],
  },
  'title.notHeld': {
    fails: aDossier({ posts: [aPost('governor', 'Chủ tịch UBND tỉnh', { to: '2026-06-04' })] }),
    at: ['participant title'],
    passes: [whole, aDossier({ posts: [aPost('governor', 'Chủ tịch UBND tỉnh', { to: '2026-06-05' })] })],
  },
  'unit.ended': {
    fails: withUnit('so-tai-chinh', { to: '2026-06-04' }),
    at: ['item presentingUnitId', 'task leadUnitId'],
    passes: [withUnit('so-tai-chinh', { to: '2026-06-05' })],
  },
  'ballot.sums': {
    fails: aDossier({
      ballots: [
        aBallot(itemProject, { votesFor: 14, votesAgainst: 2 }),
        aBallot(itemPersonnel, { kind: 'secret', issued: 13, returned: 13, valid: 11, invalid: 1, votesFor: 11 }),
      ],
    }),
    at: ['ballot votesFor', 'ballot valid'],
    passes: [whole, aDossier({ ballots: [aBallot(itemProject, { state: 'open', votesFor: null, votesOther: null })] })],
  },
  'ballot.result': {
    fails: aDossier({ ballots: [aBallot(itemProject, { votesFor: 7, votesAgainst: 6, result: 'carried' })] }),
    at: ['ballot result'],
    passes: [
      whole,
      aDossier({ ballots: [aBallot(itemProject, { votesFor: 7, votesAgainst: 6, result: 'not_carried' })] }),
    ],
  },
  'ballot.absentVoter': {
    fails: aDossier({ ballots: [named('inspector')] }),
    at: ['ballot named'],
    passes: [
      aDossier({ ballots: [named('chair')] }),
      aDossier({
        ballots: [named('commander')],
        attendance: [
          anEvent('commander', 'absent', 1),
          anEvent('commander', 'returned', 2, { itemId: idOf(itemProject) }),
        ],
      }),
      aDossier({ ballots: [named('inspector')], attendance: [] }),
    ],
  },
  'task.noWork': { fails: withTask({ work: '.....' }), at: ['task work'], passes: [whole] },
  'task.noUnit': { fails: withTask({ leadUnitId: null }), at: ['task leadUnitId'], passes: [whole] },
  'task.noDue': { fails: withTask({ due: null }), at: ['task due'], passes: [whole] },
  'task.dueBefore': {
    fails: withTask({ due: { kind: 'by_date', date: '2026-06-04', text: 'trước ngày 04/6/2026' } }),
    at: ['task due'],
    passes: [whole, withTask({ due: { kind: 'by_date', date: '2026-06-05', text: 'trong ngày 05/6/2026' } })],
  },
  'task.dueAfterTerm': {
    fails: aDossier({ term: { ...whole.term, endsOn: '2026-06-29' } }),
    at: ['task due'],
    passes: [whole, aDossier({ term: { ...whole.term, endsOn: '2026-06-30' } })],
  },
  'task.unitEndsBefore': {
    fails: withUnit('so-tai-chinh', { to: '2026-06-20' }),
    at: ['task leadUnitId'],
    passes: [withUnit('so-tai-chinh', { to: '2026-06-30' })],
  },
  'task.unitWithoutTask': {
    fails: withDecision('giao Sở Tài chính hoàn thiện hồ sơ'),
    at: ['decision text'],
    passes: [
      withDecision('giao Sở Tài chính hoàn thiện hồ sơ', [aTask(itemBudget, 1)]),
      withDecision('theo đề nghị của Sở Tài chính'),
    ],
  },
  'task.changesWithoutTask': {
    fails: aDossier({ decisions: [changesAsked], tasks: [aTask(itemBudget, 1, { due: null })] }),
    at: ['decision code'],
    passes: [aDossier({ decisions: [changesAsked], tasks: [aTask(itemBudget, 1)] })],
  },
}

function issuedTo(kind: 'notice', recipients: string[]): Dossier['issued'][number] {
  return {
    id: idOf(`issued ${kind}`),
    sessionId: idOf('session'),
    kind,
    number: 1,
    printedNumber: '01',
    issuedOn: '2026-06-06',
    signerName: 'Trần Thị Bình',
    authorityLine: null,
    recipients,
    secrecy: 'none',
    snapshotId: '0'.repeat(64),
    note: null,
  }
}
