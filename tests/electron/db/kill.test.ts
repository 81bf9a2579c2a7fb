import { expect, test } from 'vitest'
import { ended, inLanes, startChild } from '../../support/child.ts'
import { makeStore, type TestStore } from '../../support/store.ts'
import { emptied, insertOneOfEach } from './records.ts'

/** What a killed writer had acknowledged: the newest revision of each contribution. */
type Acknowledged = Map<string, number>

/** Starts a writer and kills it after its first commit and a random wait; what it had said by then is remembered. */
async function writeAndKill(made: TestStore, acknowledged: Acknowledged): Promise<number> {
  const child = await startChild('write-as-child.ts', [made.path, emptied.contribution.id])
  let said = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 60)
    said += text
  })
  await ended(child)
  // The last line may be cut by the kill: it was not said.
  const lines = said.split('\n').slice(0, -1)
  for (const [id = '', revision] of lines.map((line) => line.split(' '))) acknowledged.set(id, Number(revision))
  return lines.length
}

function storeToWriteIn(): TestStore {
  const made = makeStore()
  insertOneOfEach(made.store, emptied)
  made.store.close()
  return made
}

test('of 200 writers killed at random moments no acknowledged change is lost (fault 1)', {
  timeout: 3_600_000,
}, async () => {
  const rounds = 200
  const desks = [0, 1].map(() => ({ made: storeToWriteIn(), acknowledged: new Map<string, number>() }))
  const free = [...desks]
  const counts = await inLanes(rounds, async () => {
    const desk = free.pop()
    if (desk === undefined) throw new Error('as many desks as lanes')
    const commits = await writeAndKill(desk.made, desk.acknowledged)
    free.push(desk)
    return commits
  })
  expect(counts.every((commits) => commits >= 1)).toBe(true)
  for (const { made, acknowledged } of desks) {
    const store = made.reopen()
    const lost = [...acknowledged].filter(
      ([id, revision]) => (store.tables.contribution.find(id)?.revision ?? 0) < revision,
    )
    expect(lost).toEqual([])
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds / 4)
    expect(store.check()).toMatchObject({ ok: true, integrity: [], audit: { ok: true, faults: [] } })
  }
})
