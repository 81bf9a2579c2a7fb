import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkIntegrity } from '../../../electron/services/integrity-check.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { ended } from '../../support/child.ts'
import { makeDesk, samplePath } from '../../support/desk.ts'

const script = resolve(import.meta.dirname, 'issue-as-child.ts')
const rounds = 20

/** Starts issuing and kills it a while after it first said that word; gives how many it began and the numbers it had said were issued. */
async function issueAndKill(
  path: string,
  sessionId: string,
  after: string,
  waitMs: number,
): Promise<{ begun: number; done: number[] }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, path, sessionId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let isDoomed = false
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    said += text
    if (isDoomed || !said.includes(after)) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), waitMs)
  })
  await ended(child)
  // The last line may be cut by the kill: it was not said.
  const lines = said.split('\n').slice(0, -1)
  const numbers = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.split(' ')[1])] : []))
  return { begun: numbers('begin').length, done: numbers('done') }
}

test('killed at any moment of issuing, a document is issued whole or not at all: no number is lost, given twice or without its document', {
  timeout: 3_600_000,
}, async () => {
  const made = makeDesk()
  const { sessionId } = loadSample(made.desk, samplePath)
  made.store.close()
  const acknowledged: number[] = []
  let begun = 0
  for (let round = 0; round < rounds; round++) {
    // From at once to well into the work, so that kills fall on every part of it; in every second round one was issued before.
    const after = round % 2 === 0 ? 'begin' : 'done'
    const killed = await issueAndKill(made.path, sessionId, after, (round / rounds) * 600)
    begun += killed.begun
    acknowledged.push(...killed.done)
  }
  const store = made.reopen()
  const numbers = store.tables.registerNumber.all()
  const issued = store.registers.issued()
  // Some were cut off on their way, and some came through.
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(begun).toBeGreaterThan(numbers.length)
  expect(numbers.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
  expect(numbers.map(({ state }) => state)).toEqual(numbers.map(() => 'issued'))
  expect(new Set(numbers.map(({ issuedId }) => issuedId))).toEqual(new Set(issued.map(({ id }) => id)))
  expect(numbers.map(({ number }) => number)).toEqual(expect.arrayContaining(acknowledged))
  const report = checkIntegrity(store, join(made.folder, 'papers'), 0, () => undefined)
  expect(report).toMatchObject({ ok: true, damagedFiles: [], documentFaults: [], issued: numbers.length })
  made.dispose()
})
