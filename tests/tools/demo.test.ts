import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { samplePath } from '../support/desk.ts'
import { makeFolder } from '../support/store.ts'

type Gap = { readonly path: string; readonly code: string }
type Summary = {
  readonly sessionId: string
  readonly folder: string
  readonly profile: string
  readonly counts: Readonly<Record<string, number>>
  readonly documents: readonly { readonly kind: string; readonly gaps: readonly Gap[] }[]
}

const script = resolve(import.meta.dirname, '../../tools/run.mjs')
const folder = join(makeFolder(), 'phiên mẫu')
// A busy machine may take its time.
const longestMs = 600_000
let summary: Summary

beforeAll(() => {
  const done = spawnSync(process.execPath, [script, 'demo.ts', '--out', folder, '--json'], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  summary = JSON.parse(done.stdout) as Summary
}, longestMs)

test('a fresh folder holds the three documents as Word and PDF, the session file and the summary', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'bao-cao-phien-hop.docx',
    'bao-cao-phien-hop.pdf',
    'bien-ban.docx',
    'bien-ban.pdf',
    'phien-2025-06.phien.json',
    'thong-bao-ket-luan.docx',
    'thong-bao-ket-luan.pdf',
    'tom-tat.json',
  ])
  for (const name of readdirSync(folder)) {
    const head = readFileSync(join(folder, name)).subarray(0, 4).toString('latin1')
    if (name.endsWith('.docx')) expect(head).toBe('PK\u0003\u0004')
    if (name.endsWith('.pdf')) expect(head).toBe('%PDF')
  }
})

test('the session file is the one that was loaded', () => {
  expect(readFileSync(join(folder, 'phien-2025-06.phien.json'), 'utf8')).toBe(readFileSync(samplePath, 'utf8'))
})

test('the summary counts the records of the sample and is also left in the folder', () => {
  expect(summary).toMatchObject({
    folder,
    profile: 'party-hd05-2026',
    counts: { items: 10, contributions: 6, decisions: 18, tasks: 3, people: 7 },
  })
  expect(JSON.parse(readFileSync(join(folder, 'tom-tat.json'), 'utf8'))).toEqual(summary)
})

test('the summary names what the sources of the sample leave open', () => {
  expect(summary.documents.map(({ kind }) => kind)).toEqual(['minutes', 'notice', 'report'])
  const codes = new Set(summary.documents[0]?.gaps.map(({ code }) => code))
  for (const code of [
    'assumed.date',
    'session.place',
    'session.startTime',
    'session.endTime',
    'session.number',
    'session.minuteTakerId',
    'attendance.memberCount',
    'attendance.absentCount',
    'item.ballots',
  ])
    expect(codes).toContain(code)
})
