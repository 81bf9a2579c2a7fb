/** Papers of a session: files copied into the file store, opened as private read-only copies. */
import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import type { Paper } from '../../shared/records/session.ts'
import { type Id, unclassified } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { checkRules, validated } from './record-rules.ts'

const mostBytes = 200 * 1024 * 1024

/** Copies files into the file store and records them as papers of the item (or of the session). All or none. */
export function addPapers(
  desk: Desk,
  input: { sessionId: Id; itemId: Id | null; paths: readonly string[] },
): { added: number } {
  requireEditable(desk, input.sessionId)
  const kept = input.paths.map((path) => ({ path, ...desk.files.put(readWhole(path)) }))
  desk.store.command({ name: 'paper.add', actor: actorOf(desk), sessionId: input.sessionId }, (w) => {
    const place = { sessionId: input.sessionId, itemId: input.itemId, secrecy: unclassified }
    for (const file of kept) keepPaper(desk, w, place, file)
  })
  return { added: kept.length }
}

/** Records a file that is in the file store as a paper, inside a running command. */
export function keepPaper(
  desk: Desk,
  w: Writers,
  place: Pick<Paper, 'sessionId' | 'itemId' | 'secrecy'>,
  { path, sha256, byteSize }: { readonly path: string; readonly sha256: string; readonly byteSize: number },
): Stored<Paper> {
  const paper = validated('paper', { ...namesOf(path), ...place, id: desk.newId(), sha256, byteSize, version: 1 })
  checkRules('paper', paper, w)
  return w.paper.insert(paper)
}

/** The path of a private read-only copy of the paper, for the system's own program to open. */
export function openPaperCopy(desk: Desk, paperId: Id): string {
  const paper = need(desk.store.tables, 'paper', paperId)
  if (paper.sha256 === null || paper.fileName === null) return fail('NOT_FOUND')
  return desk.files.openCopy(paper.sha256, paper.fileName)
}

/** A paper is called as its file is, without the ending. */
function namesOf(path: string): { fileName: string; title: string } {
  const fileName = basename(path).normalize('NFC').slice(0, 255)
  const title = basename(fileName, extname(fileName)).trim()
  return { fileName, title: title === '' ? fileName : title }
}

/** The whole file at a path, at most 200 MB; FILE_IS_FOLDER, FILE_TOO_LARGE and the other refusals of the disk by their names. */
export function readWhole(path: string): Uint8Array {
  const fileName = basename(path)
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) fail('FILE_IS_FOLDER', { params: { fileName } })
    if (stat.size > mostBytes) fail('FILE_TOO_LARGE', { params: { fileName } })
    return readFileSync(path)
  } catch (cause) {
    throw cause instanceof AppFailure ? cause : toFileFailure(cause, path)
  }
}
