/**
 * Writes contributions into the store named on the command line, without end: new ones and typing into them. After each commit it says
 * so on standard output: the id, the revision and what it wrote. The store names session and item already.
 */
import { writeSync } from 'node:fs'
import { newId } from '../../../electron/db/new-id.ts'
import { openStore } from '../../../electron/db/open-store.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'

const [path = '', template = ''] = process.argv.slice(2)
const store = openStore({ path, now: Date.now, newId })
const pattern = store.tables.contribution.find(template)
if (pattern === undefined) throw new Error('no contribution to start from')
const { revision: _, ...fields } = pattern
const step = { actor: { personId: null }, sessionId: pattern.sessionId }

for (;;) {
  const id = newId()
  let { revision } = store.command({ ...step, name: 'contribution.add' }, (w) =>
    w.contribution.insert({ ...fields, id }),
  )
  writeSync(1, `${id} ${revision}\n`)
  for (let letters = 1; letters <= 5; letters += 1) {
    const text = richTextOf('Đề nghị làm rõ nguồn vốn. '.repeat(letters * 20))
    const typed = store.command({ ...step, name: 'contribution.update', burstKey: id }, (w) =>
      w.contribution.update(id, revision, { text }),
    )
    revision = typed.revision
    writeSync(1, `${id} ${revision}\n`)
  }
}
