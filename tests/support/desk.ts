/** A desk over a real store and real files, for tests of the use cases; and answers a person would give to its dialogs. */
import { join } from 'node:path'
import { checkoutFontFolder } from '../../electron/documents/embedded-fonts.ts'
import type { PdfPrinter } from '../../electron/documents/pdf-printer.ts'
import { createFileStore } from '../../electron/files/file-store.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { createJobs } from '../../electron/services/jobs.ts'
import type { Dialogs, Ports } from '../../electron/services/ports.ts'
import { createShownDocuments } from '../../electron/services/shown-documents.ts'
import type { Id } from '../../shared/records/values.ts'
import { type MakeStoreOptions, makeStore, type TestStore } from './store.ts'

export const samplePath = join(import.meta.dirname, '../../assets/phien-2025-06.phien.json')

export type TestDesk = TestStore & {
  readonly desk: Desk
  /** The network interfaces that are up: none, until a test puts some up. */
  readonly interfaces: string[]
}

/** A desk of 3 June 2025 with an empty store. */
export function makeDesk(options: MakeStoreOptions = {}): TestDesk {
  const made = makeStore(options)
  const files = createFileStore(join(made.folder, 'papers'), made.store.files)
  const interfaces: string[] = []
  const network = { interfacesUp: () => interfaces, declared: new Map() }
  const clock = { nowMs: () => made.clock.nowMs, today: () => '2025-06-03' }
  return Object.assign(made, { interfaces, desk: { store: made.store, files, clock, newId: made.newId, network } })
}

/** What a person answers when a dialog opens; a dialog nobody expects fails the test. */
export type Answers = {
  readonly save?: string | null
  readonly open?: readonly string[]
  readonly folder?: string | null
}

export type TestPorts = Ports & {
  /** The paths proposed by save dialogs, and everything that was opened, written or printed (as HTML), and the steps of jobs, in order. */
  readonly seen: {
    readonly proposed: string[]
    readonly opened: string[]
    readonly written: string[]
    readonly printed: string[]
    readonly steps: string[]
  }
  /** HTML of the pages that were previewed, by snapshot. */
  readonly pagesShown: Map<string, string>
}

/** Ports whose PDF printer keeps the page as its own bytes: the printing itself is tested with the documents. */
export function makePorts(folder: string, answers: Answers = {}): TestPorts {
  const seen = {
    proposed: [] as string[],
    opened: [] as string[],
    written: [] as string[],
    printed: [] as string[],
    steps: [] as string[],
  }
  const pagesShown = new Map<string, string>()
  const unexpected = (what: string) => Promise.reject(new Error(`nobody answers the dialog "${what}"`))
  const dialogs: Dialogs = {
    saveFile: ({ defaultPath, title }) => {
      seen.proposed.push(defaultPath)
      return answers.save === undefined ? unexpected(title) : Promise.resolve(answers.save)
    },
    openFiles: ({ title }) => (answers.open === undefined ? unexpected(title) : Promise.resolve(answers.open)),
    openFolder: ({ title }) => (answers.folder === undefined ? unexpected(title) : Promise.resolve(answers.folder)),
  }
  const pdf: PdfPrinter = { print: (html) => Promise.resolve(new TextEncoder().encode(html)) }
  return {
    dialogs,
    pdf,
    seen,
    pagesShown,
    shown: createShownDocuments(),
    jobs: createJobs(({ done, total }) => void seen.steps.push(`${done}/${total}`)),
    pages: {
      fontUrl: (file) => `/fonts/${file}`,
      preview: (id, html) => {
        pagesShown.set(id, html)
        return Promise.resolve(`/preview/${id}.pdf`)
      },
      print: (html) => {
        seen.printed.push(html)
        return Promise.resolve(true)
      },
    },
    tellLive: () => undefined,
    openPath: (path) => Promise.resolve(void seen.opened.push(path)),
    showInFolder: () => undefined,
    onWritten: (path) => void seen.written.push(path),
    fontFolder: checkoutFontFolder,
    documentsFolder: folder,
    appVersion: '0.0.0',
    samplePath,
  }
}

/** The code a call fails with, and the field it names; `done` when it does not fail. */
export function refusal(call: () => unknown): string {
  try {
    call()
    return 'done'
  } catch (error) {
    return describeRefusal(error)
  }
}

/** The same of a promise. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'done'
  } catch (error) {
    return describeRefusal(error)
  }
}

function describeRefusal(error: unknown): string {
  if (!(error instanceof Error) || !('error' in error)) throw error
  const { code, params } = error.error as { code: string; params?: { field?: string; reason?: string } }
  const detail = params?.field ?? params?.reason
  return detail === undefined ? code : `${code} ${detail}`
}

/** Makes the records a session needs: office, term, body and `members` people in office. */
export function fillDirectory({ desk }: TestDesk, members = 3): { bodyId: Id; termId: Id; people: Id[] } {
  const [bodyId, termId] = [desk.newId(), desk.newId()]
  const people = Array.from({ length: members }, () => desk.newId())
  desk.store.command({ name: 'welcome.complete', actor: { personId: null }, sessionId: null }, (w) => {
    w.office.insert({
      id: desk.newId(),
      name: 'Tỉnh ủy Lam Sơn',
      superiorName: null,
      letterhead: 'TỈNH ỦY LAM SƠN',
      placeName: 'Lam Sơn',
      symbol: 'TU',
      archiveName: 'Văn phòng Tỉnh ủy',
      profileId: 'party-hd05-2026',
      profileOverrides: {},
    })
    w.term.insert({ id: termId, name: 'khóa XX', startsOn: '2025-01-01', endsOn: null })
    w.body.insert({
      id: bodyId,
      kind: 'standing_committee',
      name: 'Ban Thường vụ Tỉnh ủy',
      authorityName: 'BAN THƯỜNG VỤ',
      quorum: { numerator: 2, denominator: 3 },
      majorityBase: 'in_office',
    })
    people.forEach((id, n) => {
      w.person.insert({ id, fullName: `Nguyễn Văn ${'ABCDEFGHIKLMNOPQ'[n]}`, note: null })
      w.membership.insert({ id: desk.newId(), bodyId, personId: id, role: 'member', from: '2025-01-01', to: null })
    })
  })
  return { bodyId, termId, people }
}
