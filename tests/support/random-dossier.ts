/** Dossiers at random: the full one of the tests with facts, words, order and marks that vary, and every optional part filled or left out. */
import fc from 'fast-check'
import type { Dossier } from '../../shared/records/dossier.ts'
import { richTextOf } from '../../shared/records/rich-text.ts'
import { assumableFacts } from '../../shared/records/session.ts'
import { aDossier, idOf, marked } from './dossier.ts'

/** One line of any letters a person can paste: composed, without control characters, not blank. */
export const someWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => text.trim() !== '' && text === text.trim())

const someFacts = (words: fc.Arbitrary<string>) =>
  fc.record({
    number: fc.option(fc.integer({ min: 1, max: 99 })),
    place: fc.option(words),
    documentsUsed: fc.option(words),
    otherInformation: fc.option(words),
    documentDate: fc.constantFrom('2026-06-08', null),
    endDate: fc.constantFrom('2026-06-06', null),
    minutesReadOut: fc.boolean(),
    chairId: fc.constantFrom(idOf('chair'), null),
    assumed: fc.subarray([...assumableFacts]),
  })

const level = fc.constantFrom('none', 'mat', 'toi_mat', 'tuyet_mat')
const someOrder = fc.integer({ min: 0, max: 9 })

// Letters of the language, and the marks that Word, HTML and PDF write in ways of their own.
const printable = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐƯ0189   -–/.,;:()%&<>\'"“”…',
]

/** Words that every font of the form can print, some longer than a line. */
export const printableWords = fc
  .string({ unit: fc.constantFrom(...printable), minLength: 1, maxLength: 120 })
  .map((text) => text.trim())
  .filter((text) => text !== '')

/** A valid dossier with such words in it. */
export const randomDossierOf = (someWords: fc.Arbitrary<string>): fc.Arbitrary<Dossier> =>
  fc
    .record({
      facts: someFacts(someWords),
      words: fc.array(someWords, { minLength: 8, maxLength: 8 }),
      levels: fc.array(level, { minLength: 4, maxLength: 4 }),
      orders: fc.array(someOrder, { minLength: 6, maxLength: 6 }),
      isFollowedUp: fc.boolean(),
      isIssued: fc.boolean(),
      hasPosts: fc.boolean(),
    })
    .map(({ facts, words, levels, orders, ...parts }) => {
      const dossier = aDossier()
      const word = (n: number) => words[n % words.length] ?? 'chữ'
      const mark = (n: number) => ({ ...marked(levels[n % levels.length] ?? 'none'), markedBy: idOf('deputy') })
      return {
        ...dossier,
        ...(parts.hasPosts ? held : {}),
        ...(parts.isFollowedUp ? followedUp(dossier, word(0)) : {}),
        ...(parts.isIssued ? issued(word(1)) : {}),
        session: { ...dossier.session, ...facts, secrecy: mark(0) },
        items: dossier.items.map((item, n) => ({ ...item, title: word(n), secrecy: mark(n) })),
        contributions: dossier.contributions.map((contribution, n) => ({
          ...contribution,
          order: orders[n % orders.length] ?? 0,
          text: n % 2 === 0 ? contribution.text : richTextOf(word(n)),
        })),
        decisions: dossier.decisions.map((decision, n) => ({ ...decision, phrase: n === 0 ? word(n) : null })),
      }
    })

/** A valid dossier with any letters a person can paste. */
export const randomDossier: fc.Arbitrary<Dossier> = randomDossierOf(someWords)

const held: Pick<Dossier, 'posts' | 'memberships'> = {
  posts: [
    {
      id: idOf('post chair'),
      personId: idOf('chair'),
      unitId: idOf('dang-uy-ubnd'),
      title: 'Bí thư Tỉnh ủy',
      shortTitle: 'Bí thư',
      rank: 1,
      exclusive: true,
      from: '2025-10-15',
      to: null,
    },
  ],
  memberships: [
    {
      id: idOf('member chair'),
      bodyId: idOf('body'),
      personId: idOf('chair'),
      role: 'secretary',
      from: '2025-10-15',
      to: null,
    },
  ],
}

function followedUp({ tasks, papers }: Dossier, note: string): Pick<Dossier, 'taskEvents'> {
  const [task] = tasks
  const [paper] = papers
  if (task === undefined || paper === undefined) return { taskEvents: [] }
  const common = { sessionId: idOf('session'), taskId: task.id, on: '2026-06-20', note, outcome: null, allowedBy: null }
  return {
    taskEvents: [
      { ...common, id: idOf('evidence'), kind: 'evidence', newDue: null, paperId: paper.id },
      {
        ...common,
        id: idOf('extension'),
        kind: 'extension',
        newDue: { kind: 'words', text: 'quý III' },
        paperId: null,
      },
    ],
  }
}

function issued(note: string): Pick<Dossier, 'drafts' | 'draftBlocks' | 'issued'> {
  const snapshotId = 'ab'.repeat(32)
  return {
    drafts: [
      {
        id: idOf('draft'),
        sessionId: idOf('session'),
        kind: 'notice',
        number: 1,
        state: 'drafting',
        profileId: null,
        choices: {},
      },
    ],
    draftBlocks: [
      {
        id: idOf('block'),
        sessionId: idOf('session'),
        draftId: idOf('draft'),
        place: 'body',
        order: 0,
        sources: [idOf('session')],
        generated: null,
        text: {
          type: 'paragraph',
          role: 'body',
          label: null,
          keepNext: false,
          content: [{ type: 'text', text: note }],
        },
        pending: null,
        renewed: false,
      },
    ],
    issued: [
      {
        id: idOf('issued'),
        sessionId: idOf('session'),
        kind: 'minutes',
        number: 7,
        printedNumber: '07-BB/TU',
        issuedOn: '2026-06-09',
        signerName: 'Nguyễn Văn An',
        authorityLine: null,
        recipients: ['Thường trực Tỉnh ủy'],
        secrecy: 'none',
        snapshotId,
        note,
      },
    ],
  }
}
