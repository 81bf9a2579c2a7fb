/** Two versions of a draft side by side: what differs, on the screen and as a Word file with tracked changes. */
import { basename, dirname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { modelDifference } from '../../shared/documents/compared-model.ts'
import { copiesLine, holdsTelling, secretLines } from '../../shared/documents/draft/secret-lines.ts'
import { safeFileName } from '../../shared/documents/file-name.ts'
import { issuedFacts } from '../../shared/documents/issued-facts.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { type ComparedLine, comparedLines } from '../../shared/domain/compare/compared-lines.ts'
import { sourcesByWords } from '../../shared/domain/drafting/carried-sources.ts'
import { draftLines } from '../../shared/domain/drafting/inlines.ts'
import { placedRemark } from '../../shared/domain/returned/placed-remark.ts'
import { highestLevel } from '../../shared/domain/secrecy.ts'
import { partsAbove } from '../../shared/domain/secret-parts.ts'
import type { DraftComment } from '../../shared/records/draft.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { WordComment, WordRemark } from '../documents/docx-comments.ts'
import { type RedlineSides, redlineInWorker } from '../documents/docx-in-worker.ts'
import { checkTargets, writeTogether } from '../files/write-together.ts'
import type { Step } from '../workers/answer-job.ts'
import type { Watch } from '../workers/run-worker.ts'
import { actorOf, type Desk, exportFolderSetting, need } from './desk.ts'
import { composeFromRecords, standingBlocks } from './documents.ts'
import { composeInput } from './dossiers.ts'
import { listComments } from './draft-versions.ts'
import { requestOfDraft } from './open-matters.ts'
import type { Ports } from './ports.ts'
import { requireDraftOpen } from './seals.ts'
import { type Confirmed, letPaperOut, requireLevelConfirmed } from './secret-print.ts'
import { recordsOf } from './secret-records.ts'

/** Two versions of one draft; `null` is the draft as it stands. */
export type Sides = { readonly draftId: Id; readonly olderId: Id | null; readonly newerId: Id | null }

/** Every line of the two versions with what differs. Refused as `requireDraftOpen`. */
export function compareVersions(
  desk: Desk,
  sides: Sides,
  step: Step = () => {},
): { secrecy: SecrecyLevel; lines: ComparedLine[] } {
  const { older, newer, level } = versionsOf(desk, sides, (done) => step(done, 3))
  const lines = comparedLines(modelDifference(older, newer))
  step(3, 3)
  return { secrecy: level, lines }
}

/** Two versions on their way to a Word file: the documents as JSON, which main passes on unread. */
export type ExportedSides = RedlineSides & {
  readonly level: SecrecyLevel
  readonly typeName: string
  /** Remarks on the draft as it stands. */
  readonly comments: readonly WordComment[]
  /** The place in the log at which they were composed. */
  readonly readAt: number
}

/** Composes both versions to be exported. Refused as `requireDraftOpen`. */
export function sidesToExport(desk: Desk, sides: Sides, step: Step = () => {}): ExportedSides {
  const { older, newer, level } = versionsOf(desk, sides, (done) => step(done, exportSteps))
  return {
    older: JSON.stringify(older),
    newer: JSON.stringify(newer),
    level,
    typeName: issuedFacts(newer).typeName,
    comments: sides.newerId === null ? wordComments(desk, sides.draftId, newer) : [],
    readAt: desk.store.audit.head().seq,
  }
}

/** Both composed, and the file made. */
const exportSteps = 3

/**
 * Asks where to and writes the difference as a Word file: accepting all its changes gives the newer version, rejecting all the older. Remarks on the
 * draft as it stands travel as Word comments. `compose` is `sidesToExport`, wherever it is done: once more when something was written while the person
 * chose the place. `null` when the person cancelled or stopped it. Fails with SECRET_UNCONFIRMED, DOCX_FAILED and as `writeTogether`.
 */
export async function exportRedline(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'documentsFolder' | 'onWritten'>,
  { draftId, olderId, newerId, ...confirmed }: Sides & Confirmed,
  compose: (sides: Sides) => Promise<ExportedSides>,
  watch: Watch = {},
): Promise<{ fileName: string | null }> {
  const sides = { draftId, olderId, newerId }
  const draft = need(desk.store.tables, 'draft', draftId)
  requireDraftOpen(desk, draft)
  const shown = await compose(sides)
  const { level, typeName } = shown
  const write = async () => {
    const folder = desk.store.settings.get(exportFolderSetting) ?? ports.documentsFolder
    const path = await ports.dialogs.saveFile({
      title: 'dialogs.exportTitle',
      defaultPath: join(folder, safeFileName(`${typeName} - so sánh ${nameOf(desk, sides)}`, 'docx')),
      kind: 'docx',
    })
    if (path === null) return { fileName: null }
    const target = { path, overwrite: true }
    checkTargets([target])
    const { comments, ...now } = desk.store.audit.head().seq === shown.readAt ? shown : await compose(sides)
    requireLevelConfirmed(now.level, confirmed)
    const options = {
      author: personName(desk, actorOf(desk).personId),
      date: wordDate(desk.clock.nowMs()),
      comments,
    }
    const bytes = await redlineInWorker(now, options, { signal: watch.signal })
    watch.step?.(exportSteps, exportSteps)
    requireDraftOpen(desk, draft)
    writeTogether([{ ...target, bytes }])
    desk.store.settings.set(exportFolderSetting, dirname(path))
    ports.onWritten(path)
    return { fileName: basename(path) }
  }
  const paper = { sessionId: draft.sessionId, level, what: 'drafts.exportRedline' }
  return letPaperOut(desk, paper, confirmed, write, ({ fileName }) => fileName !== null)
}

/** Both are composed anew, so that what has become secret since a version was frozen is in neither (`domain.md` 7). */
function versionsOf(desk: Desk, { draftId, olderId, newerId }: Sides, done: (count: number) => void) {
  requireDraftOpen(desk, need(desk.store.tables, 'draft', draftId))
  const older = modelOf(desk, draftId, olderId)
  done(1)
  const newer = modelOf(desk, draftId, newerId)
  done(2)
  return { older, newer, level: highestLevel([older.metadata.secrecy, newer.metadata.secrecy]) }
}

/** The document of a version, composed anew; `null` is the draft as it stands. */
export function modelOf(desk: Desk, draftId: Id, versionId: Id | null): DocModel {
  const request = requestOfDraft(desk, draftId)
  const { number } = need(desk.store.tables, 'draft', draftId)
  const version = versionId === null ? null : versionOf(desk, draftId, versionId)
  const choices = { ...request.choices, draftNumber: version?.number ?? number }
  const blocks = version?.blocks ?? standingBlocks(desk, draftId)
  return composeFromRecords(desk, { ...request, choices }, blocks).composed.model
}

function versionOf(desk: Desk, draftId: Id, versionId: Id) {
  const version = need(desk.store.tables, 'draftVersion', versionId)
  return version.draftId === draftId ? version : fail('INVALID_INPUT', { params: { field: 'versionId' } })
}

/** `lần 1 với lần 2`, `lần 2 với bản đang soạn` */
function nameOf(desk: Desk, { draftId, olderId, newerId }: Sides): string {
  const side = (id: Id | null) => (id === null ? 'bản đang soạn' : `lần ${versionOf(desk, draftId, id).number}`)
  return `${side(olderId)} với ${side(newerId)}`
}

export function personName({ store }: Desk, personId: Id | null): string {
  return (personId === null ? undefined : store.tables.person.find(personId)?.fullName) ?? 'Thư Ký'
}

/** Word has whole seconds. */
function wordDate(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

/**
 * Remarks on blocks that are in the document, but for those that repeat what the document may not hold, or a part of it. A comment needs words of the body to stand at:
 * remarks on trích yếu, nơi nhận and the whole draft stand at the first of them and say what they are about.
 */
function wordComments(desk: Desk, draftId: Id, model: DocModel): WordComment[] {
  const { sessionId } = need(desk.store.tables, 'draft', draftId)
  const secret = partsAbove(recordsOf(desk.store.tables, sessionId), model.metadata.secrecy)
  const lines = secretLines(composeInput(desk.store, sessionId), secret)
  const partOf = sourcesByWords(lines.map((line) => ({ words: line, sources: [draftId] })))
  const tells = (words: string) => holdsTelling(words, lines) || copiesLine(words, lines) || partOf(words).length > 0
  const comments = listComments(desk, draftId).filter(({ quote, text }) => !tells(quote ?? '') && !tells(text))
  const remarkOf = ({ authorId, authorName, writtenAt, text }: DraftComment): WordRemark => ({
    author: authorName ?? personName(desk, authorId),
    date: wordDate(writtenAt),
    text,
  })
  const standing = standingBlocks(desk, draftId)
  const words = new Map(standing.map(({ id, content }) => [id, draftLines(content).join('\n')]))
  const places = new Map(standing.map(({ id, place }) => [id, place]))
  const first = model.body.find(({ blockId }) => blockId !== undefined)?.blockId
  return comments.flatMap((comment): WordComment[] => {
    const { id, blockId, answersId, quote, resolvedAt } = comment
    if (answersId !== null) return []
    const replies = comments.filter((one) => one.answersId === id).map(remarkOf)
    const rest = { resolved: resolvedAt !== null, replies }
    const place = blockId === null ? 'whole' : places.get(blockId)
    if (place === undefined) return []
    if (blockId !== null && place === 'body') {
      const text = words.get(blockId) ?? ''
      const found = quote === null ? -1 : text.indexOf(quote)
      const [from, to] = found < 0 ? [0, text.length] : [found, found + (quote?.length ?? 0)]
      return [{ ...remarkOf(comment), blockId, from, to, ...rest }]
    }
    if (first === undefined || place === 'body') return []
    const told = { ...remarkOf(comment), text: placedRemark(comment.text, place) }
    return [{ ...told, blockId: first, from: 0, to: words.get(first)?.length ?? 0, ...rest }]
  })
}
