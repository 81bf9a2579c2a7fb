/** What the whole journey reads and does over the program's own calls, as its screens do. */
import type { Running } from '../fixture.ts'

export type Content = { type?: string; content?: { text?: string }[] }
export type Block = {
  id: string
  revision: number
  place: string
  sources: string[]
  text: Content | null
  generated: Content | null
  pending: object | null
}
export type Draft = { id: string; revision: number; kind: string; state: string }
export type Version = { id: string; number: number; reason: string }
export type Task = { id: string; revision: number; work: string }
export type Round = { opinions: { opinion: { id: string; revision: number; answer: string | null } }[] }
type Finding = {
  severity: string
  ruleId: string
  at: { kind: string; id: string; field: string }
  words: string | null
}

/** One call of the program, as its page makes it; throws with the code where it is refused. */
export async function call<T>({ page }: Running, name: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([channel, given]) => {
      const api = Reflect.get(window as object, 'api') as Record<string, (input: unknown) => Promise<unknown>>
      return api[channel as string]?.(given) as Promise<{ ok: boolean; value: never; error?: { code: string } }>
    },
    [name, input],
  )
  if (!answer.ok) throw new Error(`${name}: ${answer.error?.code}`)
  return answer.value
}

export async function sessionIdOf(app: Running): Promise<string> {
  const { sessions } = await call<{ sessions: { id: string }[] }>(app, 'sessions.list', { year: null, bodyId: null })
  return sessions[0]?.id ?? ''
}

export async function dossierOf(app: Running): Promise<{ drafts: Draft[]; tasks: Task[] }> {
  return call(app, 'sessions.read', { sessionId: await sessionIdOf(app) })
}

export async function blocksOf(app: Running): Promise<Block[]> {
  const [draft] = (await dossierOf(app)).drafts
  return (await call<{ blocks: Block[] }>(app, 'drafts.read', { draftId: draft?.id })).blocks
}

export const wordsOf = ({ text }: Block): string => (text?.content ?? []).map((one) => one.text ?? '').join('')

export async function draftId(app: Running): Promise<string> {
  return (await dossierOf(app)).drafts[0]?.id ?? ''
}

export async function versionsOf(app: Running): Promise<Version[]> {
  return call(app, 'drafts.versions', { draftId: await draftId(app) })
}

export async function roundsOf(app: Running): Promise<Round[]> {
  return (await call<{ rounds: Round[] }>(app, 'opinions.read', { draftId: await draftId(app) })).rounds
}

/** The notice as it is issued: under this number, of this day, signed. */
const noticeFacts = {
  number: '128',
  documentDate: '2025-06-10',
  signer: { form: 'on_behalf', post: 'BÍ THƯ', name: 'Nguyễn Văn An' },
}

async function noticeRequest(app: Running, choices: object) {
  return { sessionId: await sessionIdOf(app), kind: 'notice', profileId: null, choices }
}

/** Takes what blocks the notice with these facts upon oneself, with a reason. */
export async function waiveAll(app: Running, choices: object = {}): Promise<void> {
  const request = await noticeRequest(app, choices)
  const { findings } = await call<{ findings: Finding[] }>(app, 'checks.find', request)
  for (const { severity, ruleId, at, words } of findings) {
    const finding = { ruleId, at: { kind: at.kind, id: at.id, field: at.field }, words }
    if (severity === 'block') await call(app, 'checks.waive', { ...request, finding, reason: 'đã đối chiếu' })
  }
}

/** Looks at the document and issues what was seen. */
export async function issueNotice(app: Running): Promise<void> {
  const request = await noticeRequest(app, noticeFacts)
  await waiveAll(app, noticeFacts)
  const { snapshotId } = await call<{ snapshotId: string }>(app, 'documents.preview', request)
  await call(app, 'issuing.issue', { ...request, snapshotId, jobId: crypto.randomUUID(), changes: [] })
}

export type Issued = {
  issued: { id: string; printedNumber: string }
  files: { role: string }[]
  deliveries: unknown[]
  tasks: { taskId: string; text: string }[]
}

/** The documents that were issued, each with what hangs on it. */
export async function issuedOf(app: Running): Promise<Issued[]> {
  const listed = await call<{ id: string }[]>(app, 'issued.list', null)
  return Promise.all(listed.map(({ id }) => call<Issued>(app, 'issued.read', { issuedId: id })))
}
